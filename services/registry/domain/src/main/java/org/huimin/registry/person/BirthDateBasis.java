package org.huimin.registry.person;

/** 出生日期更正依据: public security says so, or the corrected ID number does. */
public enum BirthDateBasis {
  PUBLIC_SECURITY,
  ID_NUMBER
}
