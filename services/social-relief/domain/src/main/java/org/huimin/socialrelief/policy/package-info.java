/**
 * 低保: which household is due how much in which month. Pure rules; a stranger would reckon by head,
 * but the amount is of the household's totals, for a division by head rounded up pays too much.
 */
@NullMarked
package org.huimin.socialrelief.policy;

import org.jspecify.annotations.NullMarked;
