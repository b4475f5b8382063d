/** Who is plugged where: clock, tapes, topics. Nothing uses this package. */
@NullMarked
package org.huimin.elderlyallowance.app.wiring;

import org.jspecify.annotations.NullMarked;
