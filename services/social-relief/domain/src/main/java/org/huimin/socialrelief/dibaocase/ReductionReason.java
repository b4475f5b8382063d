package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.AdverseMeasure.GRADUATED_EXIT;
import static org.huimin.socialrelief.dibaocase.AdverseMeasure.REDUCTION;
import static org.huimin.socialrelief.dibaocase.AdverseMeasure.REVOCATION;
import static org.huimin.socialrelief.dibaocase.AdverseMeasure.SHARE_STOP;
import static org.huimin.socialrelief.dibaocase.AdverseMeasure.SUSPENSION;
import static org.huimin.socialrelief.dibaocase.AdverseMeasure.TERMINATION;

/** 不利决定的理由: why less is paid or nothing more, and for which measures that is a reason. */
public enum ReductionReason {
  INCOME_ROSE("家庭收入增加", Hearing.NEEDED, Review.NEEDED),
  ASSETS_ABOVE_LIMIT("家庭财产超过当地规定", Hearing.NEEDED, Review.NEEDED),
  HOUSEHOLD_CHANGED("共同生活家庭成员变化", Hearing.NEEDED, Review.NEEDED),
  /** 成员死亡: no decision against anybody, as long as nothing changes but the dead. */
  MEMBER_DIED("共同生活家庭成员死亡", Hearing.NONE, Review.NEEDED),
  /** 成员均已死亡: a fact, and nobody's decision. */
  DEATH("家庭成员均已死亡", Hearing.NONE, Review.NONE),
  /** 就业增收: 民发〔2022〕83号. */
  WORK_INCOME("就业后收入超过低保标准", Hearing.NEEDED, Review.NEEDED),
  /** 三次无正当理由拒绝就业: 最低生活保障审核确认办法 34. */
  JOB_REFUSED("连续三次无正当理由拒绝就业", Hearing.NEEDED, Review.NONE),
  CONCEALMENT("隐瞒或者虚报家庭情况", Hearing.NEEDED, Review.NEEDED),
  NOT_COOPERATING("拒不配合复核", Hearing.NEEDED, Review.NONE),
  UNREACHABLE("无法联系", Hearing.NEEDED, Review.NONE),
  MOVED_OUT("户籍已迁出本市", Hearing.NEEDED, Review.NONE),
  ENTERED_SPECIAL_HARDSHIP("已纳入特困人员救助供养", Hearing.ASKED_FOR, Review.NONE),
  VOLUNTARY("本人自愿放弃", Hearing.ASKED_FOR, Review.NONE),
  OFFICE_ERROR("原审核确认有误", Hearing.NEEDED, Review.NONE);

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

  private final String text;
  private final Hearing hearing;
  private final Review review;

  ReductionReason(String text, Hearing hearing, Review review) {
    this.text = text;
    this.hearing = hearing;
    this.review = review;
  }

  /** As it stands in the letter to the citizen. */
  public String text() {
    return text;
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
