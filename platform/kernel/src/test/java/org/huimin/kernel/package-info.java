/** The words every service speaks. */
@NullMarked
package org.huimin.kernel;

import org.jspecify.annotations.NullMarked;
