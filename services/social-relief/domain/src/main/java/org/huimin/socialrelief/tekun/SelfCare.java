package org.huimin.socialrelief.tekun;

import java.util.Set;
import org.huimin.socialrelief.household.Term;

/**
 * 生活自理能力: how far somebody can look after themselves, by how many of six things they cannot do:
 * none, up to three, four or more (民发〔2021〕43号 art. 22).
 */
public enum SelfCare implements Term {
  ABLE("具备生活自理能力", "able"),
  PARTIAL("部分丧失生活自理能力", "partly unable"),
  FULL("完全丧失生活自理能力", "fully unable");

  /** 评估指标: what is looked at. */
  public enum Item implements Term {
    EAT("自主吃饭", "eat"),
    DRESS("自主穿衣", "dress"),
    BED("自主上下床", "get into bed and out of it"),
    TOILET("自主如厕", "use the toilet"),
    WALK_INDOORS("室内自主行走", "walk indoors"),
    BATHE("自主洗澡", "bathe");

    private final String chinese;
    private final String english;

    Item(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
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

  private static final int AT_MOST_PARTIAL = 3;

  private final String chinese;
  private final String english;

  SelfCare(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /**
   * The band of an assessment.
   *
   * @param failed what the person cannot do
   */
  public static SelfCare of(Set<Item> failed) {
    if (failed.isEmpty()) {
      return ABLE;
    }
    return failed.size() <= AT_MOST_PARTIAL ? PARTIAL : FULL;
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
