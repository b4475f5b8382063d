package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.policy.ReviewClass;
import org.jspecify.annotations.Nullable;

/** 待遇阶段的命令: while a household is paid. */
public sealed interface BenefitCommand extends DibaoCommand.ByOfficer {

  /** 复核: what was found, as a proposal. */
  record CompleteReview(
      Officer officer,
      BenefitEvent.ReviewResult result,
      DibaoUnit unit,
      Set<UUID> members,
      ReviewClass reviewClass,
      LocalDate nextDueOn,
      LocalDate today)
      implements BenefitCommand, InquiryCommand.OnMembers {
    public CompleteReview {
      members = Set.copyOf(members);
    }
  }

  /**
   * 增发, as the review proposes.
   *
   * @param correctsFrom from which month the office has paid too little by its own error; nothing
   *     where the household has changed, and what is more counts from next month
   */
  record IncreaseBenefit(DecidingOfficer by, @Nullable YearMonth correctsFrom, LocalDate today)
      implements BenefitCommand, DibaoCommand.Decision {
    @Override
    public Officer officer() {
      return by.officer();
    }
  }

  /**
   * 拟作不利决定.
   *
   * @param window in which the household may be heard
   * @param personId whose share is to stop
   * @param exitMonths how long it is still paid
   * @param gain what was gained by concealment
   * @param longestExit how many months of it the county allows at most
   */
  record ProposeReduction(
      Officer officer,
      AdverseMeasure measure,
      ReductionReason reason,
      Citation basis,
      StatementWindow window,
      @Nullable UUID personId,
      @Nullable Integer exitMonths,
      @Nullable Money gain,
      int longestExit,
      LocalDate today)
      implements BenefitCommand, DibaoCommand.Citing {}

  /** 听取陈述. */
  record HearStatement(Officer officer, LocalDate today) implements BenefitCommand {}

  /**
   * 决定: carries out what is proposed, or drops it.
   *
   * @param carriedOut whether it is carried out
   * @param longestExit how many months of an exit the county allows at most
   */
  record DecideReduction(DecidingOfficer by, boolean carriedOut, int longestExit, LocalDate today)
      implements BenefitCommand, DibaoCommand.Decision {
    @Override
    public Officer officer() {
      return by.officer();
    }
  }

  /** 登记无正当理由拒绝就业. */
  record RecordJobRefusal(Officer officer, UUID personId, LocalDate refusedOn, LocalDate today)
      implements BenefitCommand {}

  /** 登记就业. */
  record RecordJobTaken(Officer officer, UUID personId, LocalDate takenOn, LocalDate today)
      implements BenefitCommand {}

  /**
   * 批评教育.
   *
   * @param changedOn the day of the change that was not told
   */
  record Admonish(Officer officer, LocalDate changedOn, LocalDate today)
      implements BenefitCommand {}

  /** 恢复个人份额. */
  record RestoreShare(DecidingOfficer by, UUID personId, LocalDate today)
      implements BenefitCommand, DibaoCommand.Decision {
    @Override
    public Officer officer() {
      return by.officer();
    }
  }

  /** 解除暂停. */
  record LiftSuspension(DecidingOfficer by, LocalDate today)
      implements BenefitCommand, DibaoCommand.Decision {
    @Override
    public Officer officer() {
      return by.officer();
    }
  }
}
