package org.huimin.elderlyallowance.enrolment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/** 登记事件: what an official would say happened to the case. */
public sealed interface EnrolmentEvent {

  UUID enrolmentId();

  /**
   * 受理.
   *
   * @param paidElsewhereThrough the last month the former place paid, for who moved in
   */
  record ApplicationAccepted(
      UUID enrolmentId,
      UUID personId,
      UUID payeeId,
      DivisionCode county,
      LocalDate appliedOn,
      @Nullable YearMonth paidElsewhereThrough)
      implements EnrolmentEvent {}

  /**
   * 接续: in payment in an older system, taken over as it stands.
   *
   * @param paidThrough the last month the older system paid
   * @param provenAliveOn the last survival check the older system knew
   * @param takeOverId the list it stood on
   * @param preparedBy who brought the list; the officer of the envelope approved it
   */
  record EnrolmentTakenOver(
      UUID enrolmentId,
      UUID personId,
      UUID payeeId,
      DivisionCode county,
      LocalDate appliedOn,
      YearMonth paidThrough,
      LocalDate provenAliveOn,
      UUID takeOverId,
      String preparedBy)
      implements EnrolmentEvent {}

  record EnrolmentConfirmed(UUID enrolmentId, LocalDate decidedOn) implements EnrolmentEvent {}

  /** Says it in codes and a citation; {@link RefusalBasis} lets nothing else through. */
  record ApplicationRefused(
      UUID enrolmentId, LocalDate decidedOn, RefusalReason reason, String document, String article)
      implements EnrolmentEvent {}

  /** 撤回申请, before anything was decided. */
  record ApplicationWithdrawn(UUID enrolmentId, LocalDate withdrawnOn) implements EnrolmentEvent {}

  /**
   * 死亡终止.
   *
   * @param lastMonth the last month that is due
   */
  record BenefitTerminated(
      UUID enrolmentId, String reason, LocalDate occurredOn, YearMonth lastMonth)
      implements EnrolmentEvent {}

  /** 死亡撤销后恢复. */
  record BenefitResumed(UUID enrolmentId, String reason) implements EnrolmentEvent {}

  /**
   * 拟终止: the office means to close a case and has to hear the person first.
   *
   * @param statementUntil the last day of the statement window, five working days by default
   */
  record ReductionProposed(
      UUID enrolmentId,
      ClosureReason reason,
      LocalDate proposedOn,
      LocalDate statementUntil,
      String document,
      String article)
      implements EnrolmentEvent {}

  /** 听取陈述. What was said is kept sealed beside the case. */
  record StatementHeard(UUID enrolmentId, LocalDate heardOn) implements EnrolmentEvent {}

  /** 陈述期届满: nobody came. */
  record StatementWindowExpired(UUID enrolmentId, LocalDate expiredOn) implements EnrolmentEvent {}

  /** 不予终止: the person was heard, and the case stays as it is. */
  record ReductionDropped(UUID enrolmentId, LocalDate decidedOn) implements EnrolmentEvent {}

  /**
   * 结案: closed otherwise than by death.
   *
   * @param lastMonth the last month that is due: a decision counts from the month after it
   */
  record EnrolmentClosed(
      UUID enrolmentId, ClosureReason reason, LocalDate closedOn, YearMonth lastMonth)
      implements EnrolmentEvent {}

  /** 撤销决定: the office's own error is taken back. */
  record DecisionRevoked(UUID enrolmentId, RevokedDecision decision, LocalDate revokedOn)
      implements EnrolmentEvent {}

  /**
   * 户籍迁移转接: another county answers for the case.
   *
   * @param fromMonth its first month; the old county pays the month of the move
   */
  record EnrolmentTransferred(UUID enrolmentId, DivisionCode county, YearMonth fromMonth)
      implements EnrolmentEvent {}

  /** 年龄段变更: automatic, by the month. */
  record AgeBandChanged(UUID enrolmentId, String band, YearMonth month) implements EnrolmentEvent {}

  /**
   * 待认证: the survival check runs out.
   *
   * @param dueOn its last day
   */
  record ReviewDue(UUID enrolmentId, LocalDate dueOn) implements EnrolmentEvent {}

  /** 认证通过: the check that was due is passed. */
  record ReviewCompleted(UUID enrolmentId, LocalDate passedOn) implements EnrolmentEvent {}

  /** 暂停发放, from the month on. */
  record BenefitSuspended(UUID enrolmentId, SuspensionReason reason, YearMonth fromMonth)
      implements EnrolmentEvent {}

  /** 解除暂停. */
  record SuspensionLifted(UUID enrolmentId, SuspensionReason reason, LocalDate liftedOn)
      implements EnrolmentEvent {}

  /** 撤销的决定. */
  enum RevokedDecision {
    /** 审核确认: nothing was ever due. */
    CONFIRMATION,
    /** 不予确认: the application is open again. */
    REFUSAL,
    /** 结案: the case is in payment as if it had not been closed. */
    CLOSURE
  }

  /** 暂停的理由. */
  enum SuspensionReason {
    SURVIVAL_CHECK_MISSED,
    DECLARED_MISSING
  }
}
