/**
 * 基准: {@code ./huimin bench}. How fast a month of the whole system is, always as a share of the
 * limit on the same machine in the same minutes: seconds alone say more about the machine than
 * about us.
 */
@NullMarked
package org.huimin.bench;

import org.jspecify.annotations.NullMarked;
