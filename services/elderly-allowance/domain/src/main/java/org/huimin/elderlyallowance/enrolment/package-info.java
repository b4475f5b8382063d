/**
 * 登记: one person's case from application to end. A stranger would look for the monthly amount in
 * here; the case only says since when and by whom, the rule says how much.
 */
@NullMarked
package org.huimin.elderlyallowance.enrolment;

import org.jspecify.annotations.NullMarked;
