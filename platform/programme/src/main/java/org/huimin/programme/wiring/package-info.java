/** Who is plugged where in every programme. Nothing uses this package. */
@NullMarked
package org.huimin.programme.wiring;

import org.jspecify.annotations.NullMarked;
