/**
 * What tests of every module share: real servers, fresh databases, tokens, the given–when–then of
 * deciders and the rules of the house. Servers start when first asked for and end with the build,
 * however it ends.
 */
@NullMarked
package org.huimin.testkit;

import org.jspecify.annotations.NullMarked;
