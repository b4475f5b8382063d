package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.socialrelief.dibaocase.PublicationCommand.Sheet;
import org.huimin.socialrelief.policy.ReviewClass;

/** 申请阶段的命令: from the application to the decision on it. */
public sealed interface ApplicationCommand extends DibaoCommand.ByOfficer {

  /** 一次性告知补正. */
  record ReturnForSupplement(
      Officer officer, Set<ApplicationEvent.SupplementItem> items, LocalDate today)
      implements ApplicationCommand {}

  /** 收到补正. */
  record ReceiveSupplement(Officer officer, LocalDate today) implements ApplicationCommand {}

  /** 延长办理期限. */
  record ExtendDeadline(Officer officer, ApplicationEvent.ExtensionReason reason, LocalDate today)
      implements ApplicationCommand {}

  /**
   * 初审意见.
   *
   * @param members whom it counts to the household
   * @param noticeRequired whether one of them is of age; children alone are in no notice
   */
  record GiveInitialOpinion(
      Officer officer,
      ApplicationEvent.Opinion opinion,
      DibaoUnit unit,
      Set<UUID> members,
      boolean noticeRequired,
      LocalDate today)
      implements ApplicationCommand, InquiryCommand.OnMembers {
    public GiveInitialOpinion {
      members = Set.copyOf(members);
    }
  }

  /** 公示. */
  record PostNotice(Officer officer, Sheet sheet, LocalDate today) implements ApplicationCommand {}

  /** 登记异议. */
  record FileObjection(Officer officer, LocalDate today) implements ApplicationCommand {}

  /** 答复异议. */
  record AnswerObjection(Officer officer, boolean upheld, LocalDate today)
      implements ApplicationCommand {}

  /**
   * 撤下公示.
   *
   * @param draw whether the county sees the home, where the file goes to who decides
   */
  record CloseNotice(Officer officer, SpotCheckDraw draw, LocalDate today)
      implements ApplicationCommand {}

  /**
   * 审核确认, as the initial opinion proposes.
   *
   * @param reviewDueOn by the class and the local option
   */
  record ConfirmEnrolment(
      DecidingOfficer by, ReviewClass reviewClass, LocalDate reviewDueOn, LocalDate today)
      implements ApplicationCommand, DibaoCommand.Decision {
    @Override
    public Officer officer() {
      return by.officer();
    }
  }

  /** 不予确认. */
  record RefuseApplication(
      DecidingOfficer by, RefusalReason reason, Citation basis, LocalDate today)
      implements ApplicationCommand, DibaoCommand.Decision, DibaoCommand.Citing {
    @Override
    public Officer officer() {
      return by.officer();
    }
  }

  /** 撤回申请. */
  record WithdrawApplication(Officer officer, LocalDate today) implements ApplicationCommand {}
}
