/**
 * Crashes: each part is killed while it works, started again as an operator would, and afterwards
 * everything that was asked for is there, once. A kill that hit nobody at work proves nothing, so
 * every one says what it hit.
 */
@NullMarked
package org.huimin.crashes;

import org.jspecify.annotations.NullMarked;
