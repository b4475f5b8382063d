/**
 * 家庭经济状况: what a household lives on, item by item, in or out and by which article. A stranger would
 * look for one income in here; there are only items, and what counts of them depends on the month.
 */
@NullMarked
package org.huimin.socialrelief.means;

import org.jspecify.annotations.NullMarked;
