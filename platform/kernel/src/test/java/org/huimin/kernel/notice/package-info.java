/** What every programme's notices keep to. */
@NullMarked
package org.huimin.kernel.notice;

import org.jspecify.annotations.NullMarked;
