package org.huimin.socialrelief.household;

/** 城乡: by which of the two standards a household is measured in a month. */
public enum Area {
  URBAN("城市"),
  RURAL("农村");

  private final String chinese;

  Area(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }

  /** The name payment lines carry: {@code DIBAO_RURAL}. */
  public String programme() {
    return "DIBAO_" + name();
  }
}
