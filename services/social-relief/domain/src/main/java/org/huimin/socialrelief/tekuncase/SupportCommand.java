package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.dibaocase.BenefitEvent.RevocationGround;
import org.huimin.socialrelief.dibaocase.DecidingOfficer;
import org.huimin.socialrelief.dibaocase.Officer;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.tekun.Recognition;
import org.huimin.socialrelief.tekun.SelfCare;
import org.huimin.socialrelief.tekun.SupportForm;
import org.jspecify.annotations.Nullable;

/** 供养命令: orders to one person's support. Today and what registers answered arrive with them. */
public sealed interface SupportCommand {

  /** 经办人的命令. */
  sealed interface ByOfficer extends SupportCommand
      permits Decision,
          Opening,
          CareCommand,
          ReviewCommand,
          AdverseCommand,
          OnDecision,
          Afterwards {
    Officer officer();

    LocalDate today();
  }

  /** 决定: an order that decides, so that who may give it is looked at closely. */
  sealed interface Decision extends ByOfficer
      permits Prepared,
          CareCommand.DecideSelfCare,
          AdverseCommand.DecideProposal,
          OnDecision.Revoke {
    DecidingOfficer by();

    @Override
    default Officer officer() {
      return by().officer();
    }
  }

  /** 他人提请: what one officer brings and another decides. */
  sealed interface Prepared extends Decision
      permits BeginSupport,
          TakeOverSupport,
          CareCommand.RaiseRate,
          CareCommand.StartPlacement,
          CareCommand.EndPlacement,
          CareCommand.BeginAgreement,
          OnDecision.CorrectConfirmation,
          Afterwards.ChangePayee,
          Afterwards.NameFuneralPayee {
    String preparedBy();
  }

  /** 开始供养. */
  sealed interface Opening extends ByOfficer {
    UUID supportId();

    DivisionCode county();
  }

  /**
   * 确认供养, as the application was decided.
   *
   * @param preparedBy who gave the opinion on the application
   * @param spotChecked whether chance sent the county to look itself
   */
  record BeginSupport(
      DecidingOfficer by,
      String preparedBy,
      UUID supportId,
      UUID applicationId,
      UUID personId,
      Place place,
      Recognition recognition,
      SelfCare selfCare,
      SupportForm form,
      UUID payeeId,
      boolean spotChecked,
      LocalDate reviewDueOn,
      LocalDate today)
      implements Opening, Prepared {
    @Override
    public DivisionCode county() {
      return place.county();
    }
  }

  /** 接续供养. */
  record TakeOverSupport(
      DecidingOfficer by,
      String preparedBy,
      UUID supportId,
      UUID personId,
      Place place,
      LocalDate confirmedOn,
      YearMonth paidThrough,
      @Nullable SelfCare selfCare,
      SupportForm form,
      UUID payeeId,
      LocalDate reviewDueOn,
      UUID takeOverId,
      LocalDate today)
      implements Opening, Prepared {
    @Override
    public DivisionCode county() {
      return place.county();
    }
  }

  /** 对已作决定的命令. */
  sealed interface OnDecision extends ByOfficer {
    UUID decisionId();

    /** 送达登记. */
    record RecordDelivery(Officer officer, UUID decisionId, LocalDate today)
        implements OnDecision {}

    /** 撤销决定. */
    record Revoke(DecidingOfficer by, UUID decisionId, RevocationGround ground, LocalDate today)
        implements OnDecision, Decision {}

    /** 更正确认: what it should have given, from its first month on. */
    record CorrectConfirmation(
        DecidingOfficer by,
        String preparedBy,
        UUID decisionId,
        Area area,
        SelfCare selfCare,
        RevocationGround ground,
        LocalDate today)
        implements OnDecision, Prepared {}
  }

  /** 供养期内外均可办理: while anything may still be owed, also after the end. */
  sealed interface Afterwards extends ByOfficer {

    /** 变更领款人. Whether the registry knows the account so is asked before. */
    record ChangePayee(DecidingOfficer by, String preparedBy, UUID payeeId, LocalDate today)
        implements Afterwards, Prepared {}

    /** 丧葬费领取人. */
    record NameFuneralPayee(DecidingOfficer by, String preparedBy, UUID payeeId, LocalDate today)
        implements Afterwards, Prepared {}

    /** 转介筛查. */
    record CompleteScreening(Officer officer, LocalDate today) implements Afterwards {}
  }

  /** 随事实变动: what the register or the calendar tells; nobody orders it. */
  sealed interface Fact extends SupportCommand {

    /** 死亡. */
    record RecordDeath(UUID personId, LocalDate diedOn) implements Fact {}

    /** 死亡撤销. */
    record RevokeDeath(UUID personId) implements Fact {}

    /** 宣告失踪. */
    record RecordMissing(UUID personId, LocalDate declaredOn) implements Fact {}

    /** 宣告失踪撤销. */
    record RevokeMissing(UUID personId) implements Fact {}

    /**
     * 户籍迁移: support goes where the person is registered.
     *
     * @param reviewDueOn until when the receiving county looks at the person
     */
    record FollowMove(UUID personId, DivisionCode county, LocalDate movedOn, LocalDate reviewDueOn)
        implements Fact {}

    /** 近亲属备案知悉: the person's relative is an officer. */
    record RecordRelative(UUID personId, String relative, LocalDate declaredOn) implements Fact {}

    /** 人员档案合并, or its revocation: the record somebody is known under from now on. */
    record FollowRecord(UUID from, UUID into) implements Fact {}

    /** 照料人死亡. */
    record LoseCaregiver(UUID caregiverId, LocalDate diedOn) implements Fact {}

    /** 照料人死亡撤销. */
    record RegainCaregiver(UUID caregiverId) implements Fact {}

    /** 领款人死亡: whose account it is, the registry knows. */
    record LosePayee(UUID payeeId, LocalDate lostOn) implements Fact {}

    /** 领款人死亡撤销. */
    record RegainPayee(UUID payeeId) implements Fact {}

    /** 待复核. */
    record RemindOfReview(LocalDate dueOn) implements Fact {}
  }
}
