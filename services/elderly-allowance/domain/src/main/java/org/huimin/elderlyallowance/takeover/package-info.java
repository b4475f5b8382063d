/**
 * 接续: lists of cases from an older system. A stranger would look for the cases in here; each
 * becomes an enrolment like any other, only its opening differs.
 */
@NullMarked
package org.huimin.elderlyallowance.takeover;

import org.jspecify.annotations.NullMarked;
