package org.huimin.registry.identity;

/** 性别, by the ID number's seventeenth digit. */
public enum Sex {
  MALE,
  FEMALE
}
