package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.AdverseMeasure.GRADUATED_EXIT;
import static org.huimin.socialrelief.dibaocase.AdverseMeasure.REDUCTION;
import static org.huimin.socialrelief.dibaocase.AdverseMeasure.REVOCATION;
import static org.huimin.socialrelief.dibaocase.AdverseMeasure.SHARE_STOP;
import static org.huimin.socialrelief.dibaocase.AdverseMeasure.SUSPENSION;
import static org.huimin.socialrelief.dibaocase.AdverseMeasure.TERMINATION;

import org.huimin.socialrelief.household.Term;

/** 不利决定的理由: why less is paid or nothing more, and for which measures that is a reason. */
public enum ReductionReason implements Term {
  INCOME_ROSE("家庭收入增加", "the household's income has risen", Hearing.NEEDED, Review.NEEDED),
  ASSETS_ABOVE_LIMIT(
      "家庭财产超过当地规定",
      "the household owns more than the local rule allows",
      Hearing.NEEDED,
      Review.NEEDED),
  HOUSEHOLD_CHANGED(
      "共同生活家庭成员变化", "other people belong to the household", Hearing.NEEDED, Review.NEEDED),
  /** 成员死亡: no decision against anybody, as long as nothing changes but the dead. */
  MEMBER_DIED("共同生活家庭成员死亡", "a member has died", Hearing.NONE, Review.NEEDED),
  /** 成员均已死亡: a fact, and nobody's decision. */
  DEATH("家庭成员均已死亡", "every member has died", Hearing.NONE, Review.NONE),
  /** 就业增收: 民发〔2022〕83号. */
  WORK_INCOME(
      "就业后收入超过低保标准", "work lifts the household above the standard", Hearing.NEEDED, Review.NEEDED),
  /** 三次无正当理由拒绝就业: 最低生活保障审核确认办法 34. */
  JOB_REFUSED(
      "连续三次无正当理由拒绝就业",
      "suitable work was refused three times in a row without good reason",
      Hearing.NEEDED,
      Review.NONE),
  CONCEALMENT(
      "隐瞒或者虚报家庭情况", "the means were concealed or stated falsely", Hearing.NEEDED, Review.NEEDED),
  NOT_COOPERATING("拒不配合复核", "the review was refused", Hearing.NEEDED, Review.NONE),
  UNREACHABLE("无法联系", "the household cannot be reached", Hearing.NEEDED, Review.NONE),
  MOVED_OUT("户籍已迁出本市", "the registration was moved out of the city", Hearing.NEEDED, Review.NONE),
  ENTERED_SPECIAL_HARDSHIP(
      "已纳入特困人员救助供养", "special hardship support was granted", Hearing.ASKED_FOR, Review.NONE),
  VOLUNTARY("本人自愿放弃", "the household gave it up", Hearing.ASKED_FOR, Review.NONE),
  OFFICE_ERROR("原审核确认有误", "the confirmation was wrong", Hearing.NEEDED, Review.NONE);

  /** 听取陈述: whether the household is heard first. */
  enum Hearing {
    NEEDED,
    /** What the household asked for is its statement. */
    ASKED_FOR,
    NONE
  }

  /** 复核: whether a review by two investigators and new means stands behind it. */
  enum Review {
    NEEDED,
    NONE
  }

  private final String chinese;
  private final String english;
  private final Hearing hearing;
  private final Review review;

  ReductionReason(String chinese, String english, Hearing hearing, Review review) {
    this.chinese = chinese;
    this.english = english;
    this.hearing = hearing;
    this.review = review;
  }

  /** As it stands in the letter to the citizen. */
  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }

  Hearing hearing() {
    return hearing;
  }

  boolean needsReview() {
    return review == Review.NEEDED;
  }

  boolean allows(AdverseMeasure measure) {
    return switch (this) {
      case INCOME_ROSE, HOUSEHOLD_CHANGED -> measure == REDUCTION || measure == TERMINATION;
      case MEMBER_DIED -> measure == REDUCTION;
      case WORK_INCOME -> measure == GRADUATED_EXIT;
      case JOB_REFUSED -> measure == SHARE_STOP;
      case NOT_COOPERATING, UNREACHABLE -> measure == SUSPENSION || measure == TERMINATION;
      case ASSETS_ABOVE_LIMIT, CONCEALMENT, MOVED_OUT, ENTERED_SPECIAL_HARDSHIP, VOLUNTARY ->
          measure == TERMINATION;
      case OFFICE_ERROR -> measure == REVOCATION;
      case DEATH -> false;
    };
  }
}
