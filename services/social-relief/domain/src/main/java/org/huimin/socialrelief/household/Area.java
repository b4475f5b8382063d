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

  /**
   * By the urban-rural code 城乡分类代码 of where somebody lives: 1xx is urban, 2xx rural. An officer may
   * decide otherwise, as for households that were resettled 易地搬迁.
   *
   * @throws IllegalArgumentException for any other code
   */
  public static Area ofResidence(int code) {
    return switch (code / 100) {
      case 1 -> URBAN;
      case 2 -> RURAL;
      default -> throw new IllegalArgumentException("not an urban-rural code: " + code);
    };
  }

  /** The name payment lines carry: {@code DIBAO_RURAL}. */
  public String programme() {
    return "DIBAO_" + name();
  }
}
