package org.huimin.elderlyallowance.enrolment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Predicate;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.SuspensionReason;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Residence;
import org.jspecify.annotations.Nullable;

/** 登记命令: orders to one case. Officers are opaque subject ids; today arrives with the command. */
public sealed interface EnrolmentCommand {

  /**
   * 受理.
   *
   * @param bornOn and diedOn as the register answered
   * @param movedInOn the day the person moved in from outside; nothing for who always lived here
   * @param registeredHere whether the person is registered in the city now
   * @param paidElsewhereThrough the last month the former place paid
   */
  record AcceptApplication(
      UUID enrolmentId,
      UUID personId,
      UUID payeeId,
      DivisionCode county,
      LocalDate appliedOn,
      LocalDate bornOn,
      @Nullable LocalDate diedOn,
      @Nullable LocalDate movedInOn,
      boolean registeredHere,
      @Nullable YearMonth paidElsewhereThrough,
      String officer,
      LocalDate today)
      implements EnrolmentCommand {}

  /** 接续. */
  record TakeOver(
      UUID enrolmentId,
      UUID personId,
      UUID payeeId,
      DivisionCode county,
      LocalDate appliedOn,
      YearMonth paidThrough,
      LocalDate provenAliveOn,
      UUID takeOverId,
      String preparedBy,
      String officer)
      implements EnrolmentCommand {}

  /** 确认. */
  record ConfirmEnrolment(String officer, LocalDate today) implements EnrolmentCommand {}

  /** 不予确认: the agency's no to the citizen, in writing, with reason and article. */
  record RefuseApplication(String officer, RefusalReason reason, Citation article, LocalDate today)
      implements EnrolmentCommand {}

  /** 撤回申请. */
  record WithdrawApplication(String officer, LocalDate today) implements EnrolmentCommand {}

  /** 死亡终止: the month of death is paid, nothing after it. */
  record TerminateByDeath(LocalDate diedOn) implements EnrolmentCommand {}

  /** 死亡撤销后恢复. */
  record ReinstateAfterDeathRevoked() implements EnrolmentCommand {}

  /**
   * 拟终止.
   *
   * @param statementUntil until when the person may be heard
   */
  record ProposeClosure(
      String officer,
      ClosureReason reason,
      Citation article,
      LocalDate statementUntil,
      LocalDate today)
      implements EnrolmentCommand {}

  /** 听取陈述. */
  record HearStatement(String officer, LocalDate today) implements EnrolmentCommand {}

  /**
   * 决定: closes the case as proposed, or drops the proposal.
   *
   * @param close whether it is closed
   */
  record DecideClosure(String officer, boolean close, LocalDate today)
      implements EnrolmentCommand {}

  /** 撤销决定: a refusal or a closure of the office's own was wrong. */
  record RevokeDecision(String officer, LocalDate today) implements EnrolmentCommand {}

  /**
   * 户籍迁移: the case goes where its person is registered.
   *
   * @param county of the person now
   * @param leftOn the day they left the city for longer than the month; nothing for who is here
   * @param fromMonth the first month of that county
   */
  record FollowResidence(DivisionCode county, @Nullable LocalDate leftOn, YearMonth fromMonth)
      implements EnrolmentCommand {

    /**
     * By the residence as it is known now, so that the order in which moves were told is nothing.
     *
     * @param begunOn when the case began
     * @param ours whether a county lies in the city
     */
    public static FollowResidence of(
        Residence residence, LocalDate begunOn, Predicate<DivisionCode> ours) {
      LocalDate since = residence.stays().getLast().since();
      return new FollowResidence(
          residence.last(),
          residence.leftOn(begunOn, ours).orElse(null),
          since == null ? YearMonth.from(begunOn) : YearMonth.from(since).plusMonths(1));
    }
  }

  /** 暂停发放. */
  record Suspend(SuspensionReason reason, YearMonth fromMonth) implements EnrolmentCommand {}

  /** 解除暂停. */
  record LiftSuspension(SuspensionReason reason, LocalDate today) implements EnrolmentCommand {}

  /**
   * 认证通过: completes the check that was due, and lifts the suspension for missing it.
   *
   * @param holdsThrough the last month the check holds for; one of long ago completes nothing
   */
  record PassReview(LocalDate passedOn, YearMonth holdsThrough, LocalDate today)
      implements EnrolmentCommand {}

  /** 待认证. */
  record RemindOfReview(LocalDate dueOn) implements EnrolmentCommand {}

  /** 年龄段变更. */
  record ChangeAgeBand(String band, YearMonth month) implements EnrolmentCommand {}
}
