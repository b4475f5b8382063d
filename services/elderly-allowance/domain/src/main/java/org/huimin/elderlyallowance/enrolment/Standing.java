package org.huimin.elderlyallowance.enrolment;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huimin.elderlyallowance.enrolment.Enrolment.Applied;
import org.huimin.elderlyallowance.enrolment.Enrolment.Closed;
import org.huimin.elderlyallowance.enrolment.Enrolment.EndedByDeath;
import org.huimin.elderlyallowance.enrolment.Enrolment.InPayment;
import org.huimin.elderlyallowance.enrolment.Enrolment.None;
import org.huimin.elderlyallowance.enrolment.Enrolment.Proposal;
import org.huimin.elderlyallowance.enrolment.Enrolment.Refused;
import org.huimin.elderlyallowance.enrolment.Enrolment.Revoked;
import org.huimin.elderlyallowance.enrolment.Enrolment.Withdrawn;
import org.huimin.kernel.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * 登记现状: what officials see of a case at a glance.
 *
 * @param reason why it is suspended or has ended
 * @param task what somebody has to do: DECIDE 待确认, HEAR 待听取陈述, SURVIVAL_CHECK 待认证
 * @param taskDueOn until when
 */
public record Standing(
    String state,
    @Nullable String reason,
    @Nullable String task,
    @Nullable LocalDate taskDueOn,
    @Nullable YearMonth lastMonth,
    @Nullable String band) {

  /** 乡镇 and 县: five working days each. */
  private static final int DAYS_TO_DECIDE = 10;

  private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

  public static Standing of(Enrolment state) {
    return switch (state) {
      case None _ -> throw new IllegalStateException("a case without an event has no standing");
      case Applied applied ->
          new Standing(
              "APPLIED",
              null,
              "DECIDE",
              CALENDAR.plusWorkingDays(applied.application().appliedOn(), DAYS_TO_DECIDE),
              null,
              null);
      case Refused _ -> over("REFUSED", null, null);
      case Withdrawn _ -> over("WITHDRAWN", null, null);
      case InPayment inPayment -> inPayment(inPayment);
      case EndedByDeath ended -> over("ENDED", Enrolment.DEATH, YearMonth.from(ended.diedOn()));
      case Closed closed ->
          over("ENDED", closed.closure().reason().name(), closed.closure().lastMonth());
      case Revoked _ -> over("ENDED", ClosureReason.OFFICE_ERROR.name(), null);
    };
  }

  private static Standing over(
      String state, @Nullable String reason, @Nullable YearMonth lastMonth) {
    return new Standing(state, reason, null, null, lastMonth, null);
  }

  private static Standing inPayment(InPayment case_) {
    Proposal proposal = case_.proposed();
    String suspended = case_.suspended().stream().sorted().findFirst().map(Enum::name).orElse(null);
    String state = suspended == null ? "IN_PAYMENT" : "SUSPENDED";
    if (proposal != null) {
      boolean waits = proposal.reason().needsHearing() && !proposal.heard();
      return new Standing(
          state,
          suspended,
          waits ? "HEAR" : "DECIDE",
          proposal.statementUntil(),
          null,
          case_.band());
    }
    return new Standing(
        state,
        suspended,
        case_.remindedFor() == null ? null : "SURVIVAL_CHECK",
        case_.remindedFor(),
        null,
        case_.band());
  }
}
