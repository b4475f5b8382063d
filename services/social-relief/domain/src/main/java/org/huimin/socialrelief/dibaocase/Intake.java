package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ExtensionReason;
import org.jspecify.annotations.Nullable;

/**
 * 受理情况: who applied, where, and from when the limits count.
 *
 * @param acceptedOn the day the papers were whole
 * @param decisions how many were taken in this case
 */
record Intake(
    UUID enrolmentId,
    UUID householdId,
    UUID applicantId,
    DivisionCode county,
    ConfirmAuthority authority,
    String acceptedBy,
    LocalDate acceptedOn,
    Supplement supplement,
    @Nullable ExtensionReason extension,
    int decisions) {

  /** 补正: all that is missing is told at once, so it is asked for once. */
  enum Supplement {
    NOT_ASKED,
    AWAITED,
    RECEIVED
  }

  Intake asked() {
    return new Intake(
        enrolmentId,
        householdId,
        applicantId,
        county,
        authority,
        acceptedBy,
        acceptedOn,
        Supplement.AWAITED,
        extension,
        decisions);
  }

  Intake received(LocalDate day) {
    return new Intake(
        enrolmentId,
        householdId,
        applicantId,
        county,
        authority,
        acceptedBy,
        day,
        Supplement.RECEIVED,
        extension,
        decisions);
  }

  Intake extended(ExtensionReason reason) {
    return new Intake(
        enrolmentId,
        householdId,
        applicantId,
        county,
        authority,
        acceptedBy,
        acceptedOn,
        supplement,
        reason,
        decisions);
  }

  Intake movedTo(DivisionCode other) {
    return new Intake(
        enrolmentId,
        householdId,
        applicantId,
        other,
        authority,
        acceptedBy,
        acceptedOn,
        supplement,
        extension,
        decisions);
  }

  Intake decided() {
    return new Intake(
        enrolmentId,
        householdId,
        applicantId,
        county,
        authority,
        acceptedBy,
        acceptedOn,
        supplement,
        extension,
        decisions + 1);
  }

  /** A refusal was revoked: the limits count from then. */
  Intake reopened(LocalDate day) {
    return new Intake(
        enrolmentId,
        householdId,
        applicantId,
        county,
        authority,
        acceptedBy,
        day,
        supplement,
        null,
        decisions);
  }
}
