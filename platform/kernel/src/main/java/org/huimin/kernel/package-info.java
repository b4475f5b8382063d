/**
 * What two services need today, with the JDK alone: money, divisions, standards with two dates, the
 * form of an assessment and of a decider. It names no programme. There is no clock and no random
 * source in here: today's date and new ids arrive in commands.
 */
@NullMarked
package org.huimin.kernel;

import org.jspecify.annotations.NullMarked;
