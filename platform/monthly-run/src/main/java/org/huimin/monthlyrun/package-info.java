/**
 * The month: from "run" to "ordered", the same for every programme. A stranger would look for who
 * is due what in here; the programme tells that through {@link
 * org.huimin.monthlyrun.ProgrammeCases}.
 */
@NullMarked
package org.huimin.monthlyrun;

import org.jspecify.annotations.NullMarked;
