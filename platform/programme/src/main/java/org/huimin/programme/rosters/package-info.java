/**
 * The month as officers meet it: rosters requested, looked at, printed, approved; and its health.
 */
@NullMarked
package org.huimin.programme.rosters;

import org.jspecify.annotations.NullMarked;
