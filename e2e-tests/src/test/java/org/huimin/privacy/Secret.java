package org.huimin.privacy;

/** One thing about a person that may stand nowhere but sealed. */
record Secret(Kind kind, String value) {

  enum Kind {
    NAME,
    ID_NUMBER,
    ACCOUNT,
    PHONE,
    ADDRESS,
    WORDS,
    /** 收入、财产与病残: may stand with the means of a household, and nowhere else. */
    MEANS
  }

  /** A finding says what kind of thing was found and where; the thing itself stays out of logs. */
  @Override
  public String toString() {
    return kind + "#" + Integer.toHexString(value.hashCode());
  }
}
