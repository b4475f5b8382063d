/** Who is plugged where. Nothing uses this package. */
@NullMarked
package org.huimin.socialrelief.app.wiring;

import org.jspecify.annotations.NullMarked;
