/** What the counter sees: cases and the persons they concern, as they stand now. */
@NullMarked
package org.huimin.elderlyallowance.app.view;

import org.jspecify.annotations.NullMarked;
