/**
 * Changes that nobody makes alone: proposed by one officer, confirmed or refused by another. A
 * stranger would look for a list of requests; a proposal is an event of its person, and what is
 * confirmed is an ordinary fact that names it.
 */
@NullMarked
package org.huimin.registry.change;

import org.jspecify.annotations.NullMarked;
