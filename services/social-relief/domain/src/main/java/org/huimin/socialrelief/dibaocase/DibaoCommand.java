package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.policy.ReviewClass;

/** 低保个案命令: orders to one case. Today and what registers answered arrive with the command. */
public sealed interface DibaoCommand {

  /** 经办人的命令. */
  sealed interface ByOfficer extends DibaoCommand
      permits Opening,
          ApplicationCommand,
          InquiryCommand,
          BenefitCommand,
          PayeeCommand,
          PublicationCommand,
          OnDecision {
    Officer officer();

    LocalDate today();
  }

  /** 决定: an order that decides, so that who may give it is looked at closely. */
  sealed interface Decision
      permits ApplicationCommand.ConfirmEnrolment,
          ApplicationCommand.RefuseApplication,
          BenefitCommand.IncreaseBenefit,
          BenefitCommand.DecideReduction,
          BenefitCommand.RestoreShare,
          BenefitCommand.LiftSuspension,
          PayeeCommand.DecidePayeeChange,
          RevokeDecision {
    DecidingOfficer by();
  }

  /** 立案: begins a case. */
  sealed interface Opening extends ByOfficer {}

  /** 受理. */
  record AcceptApplication(
      UUID enrolmentId,
      UUID householdId,
      UUID applicantId,
      UUID payeeId,
      DivisionCode county,
      ConfirmAuthority authority,
      LocalDate appliedOn,
      Officer officer,
      LocalDate today)
      implements Opening {}

  /** 接续. */
  record TakeOver(
      UUID enrolmentId,
      UUID householdId,
      UUID applicantId,
      UUID payeeId,
      DivisionCode county,
      YearMonth paidThrough,
      DibaoUnit unit,
      Set<UUID> members,
      UUID meansId,
      ReviewClass reviewClass,
      LocalDate reviewDueOn,
      UUID takeOverId,
      String preparedBy,
      Officer officer,
      LocalDate today)
      implements Opening {}

  /** 对已作决定的命令. */
  sealed interface OnDecision extends ByOfficer {
    UUID decisionId();
  }

  /** 送达登记. */
  record RecordDelivery(Officer officer, UUID decisionId, LocalDate today) implements OnDecision {}

  /** 撤销决定: a refusal, or a decision against a household in payment. */
  record RevokeDecision(
      DecidingOfficer by, UUID decisionId, BenefitEvent.RevocationGround ground, LocalDate today)
      implements OnDecision, Decision {
    @Override
    public Officer officer() {
      return by.officer();
    }
  }

  /** 随事实变动: what the register or the calendar tells; nobody orders it. */
  sealed interface Fact extends DibaoCommand {}

  /** 成员死亡. */
  record RecordDeath(UUID personId, LocalDate diedOn) implements Fact {}

  /**
   * 近亲属备案知悉: what the register holds of one who belongs to the household. Nothing takes it out of a
   * case again: whoever withdraws a declaration while the case runs clears no way in it.
   *
   * @param relative whose relative: an officer, or a member of a village committee
   */
  record RecordRelative(String relative, LocalDate declaredOn) implements Fact {}

  /** 成员死亡撤销. */
  record RevokeDeath(UUID personId) implements Fact {}

  /**
   * 户籍迁移: the case goes where its household is registered.
   *
   * @param fromMonth the first month of that county
   * @param reviewDueOn until when the receiving county looks at the household
   */
  record FollowHousehold(DivisionCode county, YearMonth fromMonth, LocalDate reviewDueOn)
      implements Fact {}

  /**
   * 领款人死亡: whose account it is, the registry knows; which account the case is paid to, the case.
   */
  record LosePayee(UUID payeeId, LocalDate lostOn) implements Fact {}

  /** 领款人死亡撤销. */
  record RegainPayee(UUID payeeId) implements Fact {}

  /** 委托人死亡: the member an authorised payee receives for. */
  record LoseGiver(UUID authorisationId, LocalDate lostOn) implements Fact {}

  /** 委托人死亡撤销. */
  record RegainGiver(UUID authorisationId) implements Fact {}

  /** 代领授权终止. */
  record EndPayeeAuthority(UUID authorisationId, LocalDate revokedOn) implements Fact {}

  /** 待复核. */
  record RemindOfReview(LocalDate dueOn) implements Fact {}

  /** 决定的依据, as it is cited. */
  sealed interface Citing
      permits ApplicationCommand.RefuseApplication, BenefitCommand.ProposeReduction {
    Citation basis();
  }
}
