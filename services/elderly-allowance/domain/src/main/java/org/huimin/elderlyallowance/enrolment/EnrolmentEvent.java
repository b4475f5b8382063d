package org.huimin.elderlyallowance.enrolment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;

/** 登记事件: what an official would say happened to the case. */
public sealed interface EnrolmentEvent {

  UUID enrolmentId();

  record ApplicationAccepted(
      UUID enrolmentId, UUID personId, UUID payeeId, DivisionCode county, LocalDate appliedOn)
      implements EnrolmentEvent {}

  record EnrolmentConfirmed(UUID enrolmentId, LocalDate decidedOn) implements EnrolmentEvent {}

  /** Says it in codes and a citation; {@link RefusalBasis} lets nothing else through. */
  record ApplicationRefused(
      UUID enrolmentId, LocalDate decidedOn, RefusalReason reason, String document, String article)
      implements EnrolmentEvent {}

  /**
   * 终止.
   *
   * @param lastMonth the last month that is due
   */
  record BenefitTerminated(
      UUID enrolmentId, String reason, LocalDate occurredOn, YearMonth lastMonth)
      implements EnrolmentEvent {}

  record BenefitResumed(UUID enrolmentId, String reason) implements EnrolmentEvent {}
}
