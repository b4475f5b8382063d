package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.dibaocase.BenefitEvent.RevocationGround;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.tekun.EndReason;
import org.huimin.socialrelief.tekun.Limb;
import org.huimin.socialrelief.tekun.SelfCare;
import org.huimin.socialrelief.tekun.TekunPerson.Schooling;
import org.jspecify.annotations.Nullable;

/** 供养进程事件: how support begins, is looked at, corrected and over. */
public sealed interface CourseEvent extends SupportEvent {

  /**
   * 确认供养, by the application that was decided.
   *
   * @param limbs what was found to hold
   * @param institutionId where they live; nothing for who is supported at home
   * @param caregiverId who signed for the care at home; nothing while nobody has
   * @param payeeId to whose account goes what the person receives
   * @param spotChecked whether chance sent the county to look itself
   * @param preparedBy who gave the opinion on the application; the officer of the envelope decided
   */
  record SupportConfirmed(
      UUID supportId,
      UUID decisionId,
      UUID applicationId,
      UUID personId,
      DivisionCode county,
      Area area,
      LocalDate decidedOn,
      YearMonth startMonth,
      List<Limb> limbs,
      SelfCare selfCare,
      @Nullable UUID institutionId,
      @Nullable UUID caregiverId,
      UUID payeeId,
      boolean spotChecked,
      LocalDate reviewDueOn,
      String preparedBy)
      implements CourseEvent {
    public SupportConfirmed {
      limbs = List.copyOf(limbs);
    }
  }

  /**
   * 接续供养: in payment in an older system, taken over as it stands.
   *
   * @param confirmedOn by the older system, which says who came as a child
   * @param paidThrough the last month the older system paid
   * @param selfCare nothing where nobody has assessed it
   * @param preparedBy who brought the list; the officer of the envelope approved it
   */
  record SupportTakenOver(
      UUID supportId,
      UUID decisionId,
      UUID personId,
      DivisionCode county,
      Area area,
      LocalDate takenOverOn,
      LocalDate confirmedOn,
      YearMonth paidThrough,
      @Nullable SelfCare selfCare,
      @Nullable UUID institutionId,
      @Nullable UUID caregiverId,
      UUID payeeId,
      LocalDate reviewDueOn,
      UUID takeOverId,
      String preparedBy)
      implements CourseEvent {}

  /** 待复核. */
  record ReviewDue(UUID supportId, LocalDate dueOn) implements CourseEvent {}

  /**
   * 复核: what two have found of the person, their self-care and their supporters; it changes nothing
   * by itself.
   *
   * @param found why support is to end; nothing while all limbs hold
   */
  record ReviewCompleted(
      UUID supportId,
      LocalDate completedOn,
      List<String> reviewers,
      List<EndReason> found,
      LocalDate nextDueOn)
      implements CourseEvent {
    public ReviewCompleted {
      reviewers = List.copyOf(reviewers);
      found = List.copyOf(found);
    }
  }

  /** 在读情况. */
  record SchoolingRecorded(UUID supportId, LocalDate recordedOn, Schooling schooling)
      implements CourseEvent {}

  /**
   * 终止供养.
   *
   * @param decisionId nothing for a death or who is declared missing, which nobody decides
   * @param occurredOn the day of the decision, of the death or of the declaration
   * @param lastMonth the last month that is due
   */
  record SupportEnded(
      UUID supportId,
      @Nullable UUID decisionId,
      EndReason reason,
      LocalDate occurredOn,
      YearMonth lastMonth)
      implements CourseEvent {}

  /** 恢复供养: what had ended it is revoked. */
  record SupportResumed(UUID supportId, ResumptionReason reason) implements CourseEvent {}

  /** 转介筛查: whoever left was looked at for what they may have instead. */
  record ScreeningCompleted(UUID supportId, LocalDate completedOn) implements CourseEvent {}

  /** 丧葬费领取人: who has buried the person, and receives what it cost. */
  record FuneralPayeeNamed(UUID supportId, LocalDate namedOn, UUID payeeId, String preparedBy)
      implements CourseEvent {}

  /** 变更领款人: the account of what the person receives. */
  record PayeeChanged(UUID supportId, LocalDate decidedOn, UUID payeeId, String preparedBy)
      implements CourseEvent {}

  /** 送达: the written decision reached the person. */
  record DecisionDelivered(UUID supportId, UUID decisionId, LocalDate deliveredOn)
      implements CourseEvent {}

  /** 撤销决定: its effects are as if it had never been taken. */
  record DecisionRevoked(
      UUID supportId, UUID decisionId, LocalDate revokedOn, RevocationGround ground)
      implements CourseEvent {}

  /** 更正确认: it gave too little, from its first month on until the next decision. */
  record ConfirmationCorrected(
      UUID supportId,
      UUID decisionId,
      LocalDate decidedOn,
      YearMonth fromMonth,
      Area area,
      SelfCare selfCare,
      RevocationGround ground,
      String preparedBy)
      implements CourseEvent {}

  /** 恢复的理由. */
  enum ResumptionReason {
    DEATH_REVOKED,
    MISSING_REVOKED
  }
}
