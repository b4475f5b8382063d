package org.huimin.local;

/** 主角: whose case the demo tells, one in each of eight counties. */
enum Protagonist {
  TURNS_90("simao", "年满九十", "turns 90 in the second month"),
  TURNS_100("ninger", "年满百岁", "turns 100 in the second month"),
  DIES("mojiang", "去世停发", "dies in the first month, reported before the second"),
  DIES_UNREPORTED(
      "jingdong", "迟报死亡", "dies in the first month, reported after the second was paid"),
  MOVES("jinggu", "跨县迁移", "moves to another county, which pays from the next month"),
  IS_YOUNGER("zhenyuan", "更正出生日期", "is younger than registered: 80 only in the second month"),
  IS_OLDER("jiangcheng", "更正出生日期", "is older than registered: 90 in the first month already"),
  MISSES_A_CHECK(
      "menglian", "漏做生存认证", "applied long ago, misses a survival check, passes it a month late");

  private final String county;
  private final String chinese;
  private final String english;

  Protagonist(String county, String chinese, String english) {
    this.county = county;
    this.chinese = chinese;
    this.english = english;
  }

  County county() {
    return County.named(county);
  }

  @Override
  public String toString() {
    return chinese + " " + english;
  }
}
