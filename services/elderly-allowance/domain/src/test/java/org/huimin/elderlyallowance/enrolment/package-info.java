/** The case: given events, when one command, then events. */
@NullMarked
package org.huimin.elderlyallowance.enrolment;

import org.jspecify.annotations.NullMarked;
