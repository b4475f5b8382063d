/**
 * Personal data at rest: sealed under a key per person, found by a keyed index, shown masked. A
 * stranger would assume that erasing means deleting rows; it means destroying the person's key.
 */
@NullMarked
package org.huimin.identity;

import org.jspecify.annotations.NullMarked;
