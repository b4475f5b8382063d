package org.huimin.socialrelief.household;

import java.time.YearMonth;
import org.huimin.kernel.Citation;
import org.jspecify.annotations.Nullable;

/**
 * 单人户: whether somebody may apply for themselves although their household is no dibao household.
 * Local additions (县级以上民政部门规定的其他特殊困难人员) are an officer's to recognise.
 */
public sealed interface SinglePerson {

  /** The person may apply alone. */
  record MayApply(Reason reason) implements SinglePerson {}

  /** 人工核查: the card does not say enough; nobody is refused for that. */
  record ToReview() implements SinglePerson {}

  /** None of the reasons. */
  record None() implements SinglePerson {}

  /** 单人户情形: the reasons, each with its article; the first that holds is told. */
  enum Reason implements Term {
    SEVERE_DISABILITY(
        true,
        "民发〔2021〕57号",
        "第8条第1项",
        "边缘家庭中的一级、二级重度残疾人",
        "severely disabled, in a marginal household"),
    MIND_LEVEL_3(
        true,
        "民发〔2021〕57号",
        "第8条第1项",
        "边缘家庭中的三级智力、精神残疾人",
        "level 3 intellectual or psychiatric, in a marginal household"),
    SEVERE_ILLNESS(
        true, "民发〔2021〕57号", "第8条第2项", "边缘家庭中的重特大疾病患者", "severely ill, in a marginal household"),
    UNEMPLOYED_SEVERE_DISABILITY(
        false, "民发〔2022〕83号", "第一部分", "成年无业重度残疾人", "an unemployed adult, severely disabled"),
    CLERGY(
        false,
        "民发〔2021〕57号",
        "第8条第3项",
        "脱离家庭、在宗教场所居住三年以上的宗教教职人员",
        "clergy, three years in a religious place"),
    LOCAL(
        false,
        "民发〔2021〕57号",
        "第8条第4项",
        "县级以上民政部门规定的其他特殊困难人员",
        "recognised by the local authorities");

    private final boolean inMarginalHousehold;
    private final String document;
    private final String article;
    private final String chinese;
    private final String english;

    Reason(
        boolean inMarginalHousehold,
        String document,
        String article,
        String chinese,
        String english) {
      this.inMarginalHousehold = inMarginalHousehold;
      this.document = document;
      this.article = article;
      this.chinese = chinese;
      this.english = english;
    }

    /** Whether it holds in a marginal household 低保边缘家庭 only. */
    public boolean inMarginalHousehold() {
      return inMarginalHousehold;
    }

    public Citation citation() {
      return new Citation(document, article);
    }

    @Override
    public String chinese() {
      return chinese;
    }

    @Override
    public String english() {
      return english;
    }
  }

  /**
   * How the person stands on the first day of the month.
   *
   * @param inMarginal whether their household is a marginal one 低保边缘家庭
   */
  static SinglePerson of(Member member, YearMonth month, boolean inMarginal) {
    if (member.absence() != null && Counting.hasLeftForGood(member.absence(), month)) {
      return new MayApply(Reason.CLERGY);
    }
    if (inMarginal) {
      Reason reason = marginal(member);
      if (reason != null) {
        return new MayApply(reason);
      }
    }
    if (isDependentAdult(member, month)) {
      return new MayApply(Reason.UNEMPLOYED_SEVERE_DISABILITY);
    }
    return inMarginal && member.disability() != null && member.disability().hidesWhatLevel3Is()
        ? new ToReview()
        : new None();
  }

  /**
   * 成年无业重度残疾人: whom 民发〔2022〕83号 lets apply alone, and of whose support from siblings and from
   * people of 60 or older it says that it may be left out.
   */
  static boolean isDependentAdult(Member member, YearMonth month) {
    return member.isSeverelyDisabled() && member.unemployed() && !member.isMinorIn(month);
  }

  private static @Nullable Reason marginal(Member member) {
    if (member.isSeverelyDisabled()) {
      return Reason.SEVERE_DISABILITY;
    }
    if (member.disability() != null && member.disability().isOfMindLevel3()) {
      return Reason.MIND_LEVEL_3;
    }
    return member.severelyIll() ? Reason.SEVERE_ILLNESS : null;
  }
}
