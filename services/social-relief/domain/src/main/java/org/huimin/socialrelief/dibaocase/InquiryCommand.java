package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** 了解情况的命令: while a household applies and while it is paid. */
public sealed interface InquiryCommand extends DibaoCommand.ByOfficer {

  /** 对家庭组成的判断: says who belongs to the household, on what was inquired. */
  sealed interface OnMembers
      permits ApplicationCommand.GiveInitialOpinion, BenefitCommand.CompleteReview {
    DibaoUnit unit();

    Set<UUID> members();
  }

  /** 核对授权. */
  record AuthoriseMeansCheck(
      Officer officer,
      Set<UUID> signedBy,
      Set<InquiryEvent.AuthorisedScope> scope,
      LocalDate validThrough,
      LocalDate today)
      implements InquiryCommand {}

  /** 信息核对. */
  record RecordMeans(
      Officer officer, UUID meansId, InquiryEvent.MeansVerdict verdict, LocalDate today)
      implements InquiryCommand {}

  /** 调查. */
  record RecordInvestigation(Officer officer, Set<String> investigators, LocalDate today)
      implements InquiryCommand {}

  /** 近亲属备案. */
  record DeclareRelative(Officer officer, String relative, LocalDate today)
      implements InquiryCommand {}

  /** 投诉举报. */
  record FileGrievance(Officer officer, LocalDate today) implements InquiryCommand {}

  /** 县级入户核查. */
  record RecordHomeVisit(Officer officer, LocalDate today) implements InquiryCommand {}
}
