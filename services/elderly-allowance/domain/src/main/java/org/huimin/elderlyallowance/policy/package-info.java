/**
 * 高龄津贴: who is due how much in which month. Pure rules; a stranger would look for 80, 150 and 600
 * yuan in here, they stand in {@code standards.csv}, once each.
 */
@NullMarked
package org.huimin.elderlyallowance.policy;

import org.jspecify.annotations.NullMarked;
