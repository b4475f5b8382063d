package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;

/** 了解情况的事件: what becomes known of a household, while it applies and while it is paid. */
public sealed interface InquiryEvent extends DibaoEvent {
  /**
   * 核对授权: who let the agency look into their means (社会救助法 40, 41).
   *
   * @param signedBy for whom it was signed; a guardian signs for a minor
   */
  record MeansCheckAuthorised(
      UUID enrolmentId,
      LocalDate authorisedOn,
      List<UUID> signedBy,
      List<AuthorisedScope> scope,
      LocalDate validThrough)
      implements InquiryEvent {}

  /** 信息核对: what the registers answered is on the stream of the means, under this id. */
  record MeansVerified(UUID enrolmentId, UUID meansId, LocalDate verifiedOn, MeansVerdict verdict)
      implements InquiryEvent {}

  /** 调查: by two or more, who all sign (最低生活保障审核确认办法 16). */
  record InvestigationRecorded(
      UUID enrolmentId, LocalDate investigatedOn, List<String> investigators)
      implements InquiryEvent {}

  /**
   * 近亲属备案: an officer, or a member of a village committee, is a relative of the household
   * (最低生活保障审核确认办法 11).
   */
  record RelativeDeclared(UUID enrolmentId, LocalDate declaredOn, String relative)
      implements InquiryEvent {}

  /** 投诉举报. */
  record GrievanceFiled(UUID enrolmentId, LocalDate filedOn) implements InquiryEvent {}

  /** 县级入户核查. */
  record HomeVisitRecorded(UUID enrolmentId, LocalDate visitedOn) implements InquiryEvent {}

  /**
   * 随机抽查: drawn by chance, with all that it takes to draw it again; the county sees the home of who
   * is drawn.
   *
   * @param percent of a hundred files, how many are drawn
   */
  record SpotCheckDrawn(UUID enrolmentId, LocalDate drawnOn, UUID seed, int percent, boolean drawn)
      implements InquiryEvent {}

  /** 成员死亡: the change is to be finished within three months (民发〔2022〕83号). */
  record MemberDied(UUID enrolmentId, UUID personId, LocalDate diedOn) implements InquiryEvent {}

  /** 成员死亡撤销. */
  record MemberDeathRevoked(UUID enrolmentId, UUID personId) implements InquiryEvent {}

  /** 户籍迁移转接: another county answers from the month; the old one pays the month of the move. */
  record EnrolmentTransferred(UUID enrolmentId, DivisionCode county, YearMonth fromMonth)
      implements InquiryEvent {}

  /** 授权范围: what the agency may look into. */
  enum AuthorisedScope {
    INCOME,
    ASSETS
  }

  /** 核对结果: what the registers say. */
  enum MeansVerdict {
    CLEAR,
    /** 有疑点: looked at again by two, never a refusal by itself (民发〔2022〕83号). */
    REVIEW
  }
}
