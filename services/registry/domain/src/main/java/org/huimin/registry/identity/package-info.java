/**
 * Numbers as a clerk types them and as the law knows them. A stranger would assume that every
 * number has 18 digits; cards of the first generation had 15, and they name the same person.
 */
@NullMarked
package org.huimin.registry.identity;

import org.jspecify.annotations.NullMarked;
