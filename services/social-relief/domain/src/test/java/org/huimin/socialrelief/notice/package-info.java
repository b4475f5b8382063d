/** What a notice of either programme, or of both, is answered. */
@NullMarked
package org.huimin.socialrelief.notice;

import org.jspecify.annotations.NullMarked;
