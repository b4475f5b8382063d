/**
 * 低保个案: one household's case as a procedure, from the application to its end. A stranger would look
 * for income and amounts in here; the case names the assessment of means by its id and says from
 * which month which decision counts, the rule says how much.
 */
@NullMarked
package org.huimin.socialrelief.dibaocase;

import org.jspecify.annotations.NullMarked;
