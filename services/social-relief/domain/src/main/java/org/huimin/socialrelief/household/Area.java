package org.huimin.socialrelief.household;

/** 城乡: by which of the two standards a household is measured in a month. */
public enum Area implements Term {
  URBAN("城市", "urban"),
  RURAL("农村", "rural");

  private final String chinese;
  private final String english;

  Area(String chinese, String english) {
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

  /** The name payment lines carry: {@code DIBAO_RURAL}. */
  public String programme() {
    return "DIBAO_" + name();
  }
}
