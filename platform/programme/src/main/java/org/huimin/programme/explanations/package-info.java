/**
 * What explanations of every programme stand on: whose knowledge is set beside today's, and the
 * facts. Why a month is due is not in here but in each programme's rule.
 */
@NullMarked
package org.huimin.programme.explanations;

import org.jspecify.annotations.NullMarked;
