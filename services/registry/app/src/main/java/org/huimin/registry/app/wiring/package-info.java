/** Who is plugged where: clock, keys, tape. Nothing uses this package. */
@NullMarked
package org.huimin.registry.app.wiring;

import org.jspecify.annotations.NullMarked;
