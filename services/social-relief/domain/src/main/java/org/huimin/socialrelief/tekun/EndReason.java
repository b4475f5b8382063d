package org.huimin.socialrelief.tekun;

import org.huimin.kernel.Citation;
import org.huimin.socialrelief.household.Term;

/** 终止情形: why support ends, 民发〔2021〕43号 art. 24. */
public enum EndReason implements Term {
  DEATH("第24条第1项", "死亡", "died"),
  DECLARED_DEAD("第24条第1项", "被宣告死亡", "declared dead"),
  DECLARED_MISSING("第24条第1项", "被宣告失踪", "declared missing"),
  CAPACITY_REGAINED("第24条第2项", "具备或者恢复劳动能力", "able to work, or again"),
  IN_PRISON("第24条第3项", "被判处刑罚、在监狱服刑", "in prison"),
  MEANS_EXCEED("第24条第4项", "收入或者财产不再符合规定", "income or property beyond the rule"),
  SUPPORTER_ABLE("第24条第5项", "法定义务人具有履行义务能力", "somebody able to support them"),
  VOLUNTARY("第24条第6项", "自愿申请退出", "of their own will"),
  CAME_OF_AGE("第24条", "年满18周岁且不再就读", "of age and no longer at school");

  private final String article;
  private final String chinese;
  private final String english;

  EndReason(String article, String chinese, String english) {
    this.article = article;
    this.chinese = chinese;
    this.english = english;
  }

  public Citation citation() {
    return TekunLaw.measures(article);
  }

  /** A fact, and nobody's decision: no notice before it and no screening after it. */
  public boolean isFact() {
    return this == DEATH || this == DECLARED_DEAD || this == DECLARED_MISSING;
  }

  /** 复核: whether a look at the person says so; what they ask for or a court says needs none. */
  public boolean isFoundByReview() {
    return switch (this) {
      case CAPACITY_REGAINED, MEANS_EXCEED, SUPPORTER_ABLE, CAME_OF_AGE -> true;
      case DEATH, DECLARED_DEAD, DECLARED_MISSING, IN_PRISON, VOLUNTARY -> false;
    };
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
