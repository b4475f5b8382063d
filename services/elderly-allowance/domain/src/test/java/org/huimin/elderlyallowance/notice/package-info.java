/**
 * Notices, given, when, then. A stranger would look for amounts in here; they stand in
 * standards.csv.
 */
@org.jspecify.annotations.NullMarked
package org.huimin.elderlyallowance.notice;
