/**
 * The {@code huimin} commands: start, stop and show the whole stack on one machine. Every process
 * it starts outlives it, so what it started is written down in {@code state.json} with the start
 * time: a process id alone may by then belong to somebody else.
 */
@NullMarked
package org.huimin.local;

import org.jspecify.annotations.NullMarked;
