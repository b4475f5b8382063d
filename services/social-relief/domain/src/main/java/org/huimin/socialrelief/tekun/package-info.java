/**
 * 特困人员救助供养: who is supported in special hardship, how much in which month, and who receives it. A
 * stranger would look for a household; it is always one person, whose dibao ends the month before.
 */
@NullMarked
package org.huimin.socialrelief.tekun;

import org.jspecify.annotations.NullMarked;
