package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Term;
import org.huimin.socialrelief.policy.ReviewClass;
import org.jspecify.annotations.Nullable;

/** 待遇事件: what is decided of a household that is paid, and of decisions themselves. */
public sealed interface BenefitEvent extends DibaoEvent {
  /** 送达: the written decision reached the household. */
  record DecisionDelivered(UUID enrolmentId, UUID decisionId, LocalDate deliveredOn)
      implements BenefitEvent {}

  /**
   * 接续: in payment in an older system, taken over as it stands.
   *
   * @param paidThrough the last month the older system paid
   * @param preparedBy who brought the list; the officer of the envelope approved it
   */
  record EnrolmentTakenOver(
      UUID enrolmentId,
      UUID decisionId,
      UUID householdId,
      UUID applicantId,
      UUID payeeId,
      DivisionCode county,
      LocalDate takenOverOn,
      YearMonth paidThrough,
      DibaoUnit unit,
      List<UUID> members,
      UUID meansId,
      ReviewClass reviewClass,
      LocalDate reviewDueOn,
      UUID takeOverId,
      String preparedBy)
      implements BenefitEvent {}

  /** 待复核. */
  record ReviewDue(UUID enrolmentId, LocalDate dueOn) implements BenefitEvent {}

  /** 复核: what two investigators and the means say about the household as it is now. */
  record ReviewCompleted(
      UUID enrolmentId,
      LocalDate completedOn,
      ReviewResult result,
      DibaoUnit unit,
      List<UUID> members,
      UUID meansId,
      ReviewClass reviewClass,
      LocalDate nextDueOn)
      implements BenefitEvent {}

  /** 增发. */
  record BenefitIncreased(
      UUID enrolmentId,
      UUID decisionId,
      LocalDate decidedOn,
      YearMonth fromMonth,
      DibaoUnit unit,
      List<UUID> members,
      UUID meansId)
      implements BenefitEvent {}

  /**
   * 拟作不利决定.
   *
   * @param statementUntil the last day of the statement window; the day itself where nobody is
   *     heard
   * @param personId whose share is stopped
   * @param exitMonths how long it is still paid
   * @param gain what was gained by concealment
   */
  record ReductionProposed(
      UUID enrolmentId,
      AdverseMeasure measure,
      ReductionReason reason,
      LocalDate proposedOn,
      LocalDate statementUntil,
      String document,
      String article,
      @Nullable UUID personId,
      @Nullable Integer exitMonths,
      @Nullable Money gain)
      implements BenefitEvent {}

  /** 听取陈述. What was said is kept sealed beside the case. */
  record StatementHeard(UUID enrolmentId, LocalDate heardOn) implements BenefitEvent {}

  /** 陈述期届满: nobody came. */
  record StatementWindowExpired(UUID enrolmentId, LocalDate expiredOn) implements BenefitEvent {}

  /** 不作不利决定: the case stays as it is. */
  record ReductionDropped(UUID enrolmentId, LocalDate decidedOn) implements BenefitEvent {}

  /** 减发. */
  record BenefitReduced(
      UUID enrolmentId,
      UUID decisionId,
      LocalDate decidedOn,
      YearMonth fromMonth,
      ReductionReason reason,
      DibaoUnit unit,
      List<UUID> members,
      UUID meansId)
      implements BenefitEvent {}

  /**
   * 停发.
   *
   * @param decisionId nothing for the death of all, which nobody decides
   * @param occurredOn the day of the decision, or of the last death
   * @param lastMonth the last month that is due
   */
  record BenefitTerminated(
      UUID enrolmentId,
      @Nullable UUID decisionId,
      ReductionReason reason,
      LocalDate occurredOn,
      YearMonth lastMonth)
      implements BenefitEvent {}

  /** 死亡撤销后恢复. */
  record BenefitResumed(UUID enrolmentId, ResumptionReason reason) implements BenefitEvent {}

  /** 渐退期: paid through its last month, then no more. */
  record GraduatedExitBegan(
      UUID enrolmentId,
      UUID decisionId,
      LocalDate decidedOn,
      YearMonth fromMonth,
      YearMonth lastMonth)
      implements BenefitEvent {}

  /** 无正当理由拒绝就业. */
  record JobRefusalRecorded(UUID enrolmentId, UUID personId, LocalDate refusedOn)
      implements BenefitEvent {}

  /** 已就业: refusals before it are consecutive to nothing any more. */
  record JobTaken(UUID enrolmentId, UUID personId, LocalDate takenOn) implements BenefitEvent {}

  /**
   * 批评教育: the household did not tell a change that bears on what it is paid, for more than three
   * months (民发〔2022〕83号). What follows for the amount is a matter of review and of concealment.
   */
  record HouseholdAdmonished(UUID enrolmentId, LocalDate admonishedOn, LocalDate changedOn)
      implements BenefitEvent {}

  /** 停发个人份额: that member's alone (最低生活保障审核确认办法 34). */
  record MemberShareStopped(
      UUID enrolmentId, UUID decisionId, LocalDate decidedOn, UUID personId, YearMonth fromMonth)
      implements BenefitEvent {}

  /** 恢复个人份额. */
  record MemberShareRestored(
      UUID enrolmentId, UUID decisionId, LocalDate decidedOn, UUID personId, YearMonth fromMonth)
      implements BenefitEvent {}

  /** 暂停发放. */
  record BenefitSuspended(
      UUID enrolmentId,
      UUID decisionId,
      LocalDate decidedOn,
      ReductionReason reason,
      YearMonth fromMonth)
      implements BenefitEvent {}

  /** 解除暂停. */
  record SuspensionLifted(
      UUID enrolmentId, UUID decisionId, LocalDate decidedOn, YearMonth fromMonth)
      implements BenefitEvent {}

  /**
   * 查实隐瞒: the gain goes back.
   *
   * @param fineCeiling the most a fine may be
   */
  record ConcealmentFound(UUID enrolmentId, LocalDate foundOn, Money gain, Money fineCeiling)
      implements BenefitEvent {}

  /** 撤销决定: its effects are as if it had never been taken. */
  record DecisionRevoked(
      UUID enrolmentId, UUID decisionId, LocalDate revokedOn, RevocationGround ground)
      implements BenefitEvent {}

  /** 复核结果: what the review proposes; it changes nothing by itself. */
  enum ReviewResult {
    UNCHANGED,
    INCREASE,
    REDUCE,
    STOP
  }

  /** 恢复的理由. */
  enum ResumptionReason {
    DEATH_REVOKED
  }

  /** 撤销的理由: who said that a decision was wrong. */
  enum RevocationGround implements Term {
    OWN_ERROR("自行纠正", "the agency's own error"),
    ADMINISTRATIVE_REVIEW("行政复议", "administrative review"),
    COURT("法院判决", "a judgment");

    private final String chinese;
    private final String english;

    RevocationGround(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    @Override
    public String chinese() {
      return chinese;
    }

    @Override
    public String english() {
      return english;
    }
  }
}
