package org.huimin.socialrelief.tekun;

import org.huimin.kernel.Citation;
import org.huimin.socialrelief.household.Term;

/** 认定要件: what must hold of a person to be supported, each with its article. */
public enum Limb implements Term {
  CATEGORY("第4条", "老年人、残疾人或者未成年人", "older, disabled or a minor"),
  NO_CHILD_SCHEME("第9条", "未选择孤儿、事实无人抚养儿童保障", "has not chosen the allowance for children"),
  NO_CAPACITY("第5条", "无劳动能力", "unable to work"),
  /** Of who came as a minor and is looked at again. */
  STILL_YOUNG("第24条", "未满18周岁或者仍在读", "below 18 or still at school"),
  NO_INCOME("第6条", "收入低于当地低保标准", "own income below the local dibao standard"),
  ASSETS("第6条", "财产符合规定", "property within the rule"),
  NO_SUPPORTER("第8条", "无法定义务人或者其无履行义务能力", "nobody able whom the law has support them");

  private final String article;
  private final String chinese;
  private final String english;

  Limb(String article, String chinese, String english) {
    this.article = article;
    this.chinese = chinese;
    this.english = english;
  }

  public Citation citation() {
    return TekunLaw.measures(article);
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }

  /** As what it ends for somebody who is supported, when it holds no longer. */
  EndReason end() {
    return switch (this) {
      case CATEGORY, NO_CAPACITY -> EndReason.CAPACITY_REGAINED;
      case STILL_YOUNG -> EndReason.CAME_OF_AGE;
      case NO_CHILD_SCHEME -> EndReason.VOLUNTARY;
      case NO_INCOME, ASSETS -> EndReason.MEANS_EXCEED;
      case NO_SUPPORTER -> EndReason.SUPPORTER_ABLE;
    };
  }
}
