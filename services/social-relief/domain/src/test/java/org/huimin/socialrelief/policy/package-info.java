/** Tables of the rule, keyed to the handbook's worked examples, and its properties. */
@NullMarked
package org.huimin.socialrelief.policy;

import org.jspecify.annotations.NullMarked;
