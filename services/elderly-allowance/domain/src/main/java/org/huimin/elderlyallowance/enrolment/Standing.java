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
 * @param claims what it claims; nothing while it was not confirmed
 * @param closedAgainstOn 不利决定: the day it was closed against the person; nothing for every other
 *     end
 */
public record Standing(
    String state,
    @Nullable String reason,
    @Nullable String task,
    @Nullable LocalDate taskDueOn,
    @Nullable YearMonth lastMonth,
    @Nullable String band,
    @Nullable Claims claims,
    @Nullable LocalDate closedAgainstOn) {

  /** 请求权状态. */
  public enum Claims {
    /** In payment, or ended by death: what was paid after it is found to be too much. */
    RUNNING,
    /** Up to the last month. */
    CLOSED,
    /** Nothing was ever due. */
    REVOKED
  }

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
              null,
              null,
              null);
      case Refused _ -> never("REFUSED");
      case Withdrawn _ -> never("WITHDRAWN");
      case InPayment inPayment -> inPayment(inPayment);
      case EndedByDeath ended ->
          ended(Enrolment.DEATH, YearMonth.from(ended.diedOn()), Claims.RUNNING, null);
      case Closed(_, var closure, _) ->
          ended(
              closure.reason().name(),
              closure.lastMonth(),
              Claims.CLOSED,
              closure.reason().needsHearing() ? closure.closedOn() : null);
      case Revoked revoked ->
          ended(ClosureReason.OFFICE_ERROR.name(), null, Claims.REVOKED, revoked.revokedOn());
    };
  }

  private static Standing never(String state) {
    return new Standing(state, null, null, null, null, null, null, null);
  }

  private static Standing ended(
      String reason,
      @Nullable YearMonth lastMonth,
      Claims claims,
      @Nullable LocalDate closedAgainstOn) {
    return new Standing("ENDED", reason, null, null, lastMonth, null, claims, closedAgainstOn);
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
          case_.band(),
          Claims.RUNNING,
          null);
    }
    return new Standing(
        state,
        suspended,
        case_.remindedFor() == null ? null : "SURVIVAL_CHECK",
        case_.remindedFor(),
        null,
        case_.band(),
        Claims.RUNNING,
        null);
  }
}
