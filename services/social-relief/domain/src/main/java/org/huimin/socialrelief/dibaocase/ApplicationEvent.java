package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.policy.ReviewClass;

/** 申请事件: from the application to the decision on it. */
public sealed interface ApplicationEvent extends DibaoEvent {
  /**
   * 受理.
   *
   * @param authority who decided in the county when it was accepted; the time limit depends on it
   * @param acceptedOn from when the limits count
   */
  record ApplicationAccepted(
      UUID enrolmentId,
      UUID householdId,
      UUID applicantId,
      UUID payeeId,
      DivisionCode county,
      ConfirmAuthority authority,
      LocalDate appliedOn,
      LocalDate acceptedOn)
      implements ApplicationEvent {}

  /** 一次性告知补正: all that is missing is told at once. */
  record ApplicationReturnedForSupplement(
      UUID enrolmentId, LocalDate returnedOn, List<SupplementItem> items)
      implements ApplicationEvent {}

  /** 补正: the papers are whole, and the limits count anew from this day. */
  record SupplementReceived(UUID enrolmentId, LocalDate receivedOn) implements ApplicationEvent {}

  /**
   * 初审意见.
   *
   * @param noticeRequired one of them was of age that day; children alone are in no notice
   */
  record InitialOpinionGiven(
      UUID enrolmentId,
      LocalDate givenOn,
      Opinion opinion,
      DibaoUnit unit,
      List<UUID> members,
      UUID meansId,
      boolean noticeRequired)
      implements ApplicationEvent {}

  /**
   * 公示: a name, how many they are, how much; nothing else is shown.
   *
   * @param applicantId who is named: the applicant, or another of them where that is a child
   */
  record NoticePosted(
      UUID enrolmentId,
      UUID noticeId,
      LocalDate postedOn,
      UUID applicantId,
      int members,
      Money amount)
      implements ApplicationEvent {}

  /** 异议. */
  record ObjectionFiled(UUID enrolmentId, UUID noticeId, LocalDate filedOn)
      implements ApplicationEvent {}

  /** 异议答复, after a new investigation. */
  record ObjectionAnswered(UUID enrolmentId, LocalDate answeredOn, boolean upheld)
      implements ApplicationEvent {}

  /** 公示撤下. */
  record NoticeClosed(UUID enrolmentId, UUID noticeId, LocalDate closedOn)
      implements ApplicationEvent {}

  /** 延长办理期限: once, to 45 working days. */
  record DeadlineExtended(UUID enrolmentId, LocalDate extendedOn, ExtensionReason reason)
      implements ApplicationEvent {}

  /** 审核确认: from the month after the decision (最低生活保障审核确认办法 21). */
  record EnrolmentConfirmed(
      UUID enrolmentId,
      UUID decisionId,
      LocalDate decidedOn,
      YearMonth startMonth,
      UUID householdId,
      DibaoUnit unit,
      List<UUID> members,
      UUID meansId,
      ReviewClass reviewClass,
      LocalDate reviewDueOn)
      implements ApplicationEvent {}

  /** 不予确认: in writing, with reason, article and remedies. */
  record ApplicationRefused(
      UUID enrolmentId,
      UUID decisionId,
      LocalDate decidedOn,
      RefusalReason reason,
      String document,
      String article,
      List<Remedy> remedies)
      implements ApplicationEvent {}

  /** 撤回申请. */
  record ApplicationWithdrawn(UUID enrolmentId, LocalDate withdrawnOn)
      implements ApplicationEvent {}

  /** 需补正的材料: what may be asked for; nothing that the system can verify itself (社会救助法 62). */
  enum SupplementItem {
    IDENTITY_PAPERS("身份证明材料"),
    HOUSEHOLD_STATEMENT("家庭成员情况声明"),
    MEANS_STATEMENT("家庭经济状况声明"),
    CHECK_AUTHORISATION("核对授权书"),
    PAYEE_ACCOUNT("收款账户"),
    DIAGNOSIS_PAPERS("疾病诊断证明"),
    SCHOOL_PAPERS("在校就读证明");

    private final String text;

    SupplementItem(String text) {
      this.text = text;
    }

    /** As it stands in the letter to the citizen. */
    public String text() {
      return text;
    }
  }

  /** 初审意见: what the township proposes. */
  enum Opinion {
    CONFIRM,
    REFUSE
  }

  /** 延长的理由: the special cases of 最低生活保障审核确认办法 22. */
  enum ExtensionReason {
    OBJECTION,
    LIVING_ELSEWHERE,
    CROSS_PLACE,
    HARD_INVESTIGATION
  }
}
