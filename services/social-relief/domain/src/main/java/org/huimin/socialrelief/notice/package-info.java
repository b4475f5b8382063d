/**
 * 社会救助标准文件: what a notice must keep to, whichever programmes it sets something of. A stranger would
 * look for the rules in here; each programme has its own, and they stand in one order.
 */
@NullMarked
package org.huimin.socialrelief.notice;

import org.jspecify.annotations.NullMarked;
