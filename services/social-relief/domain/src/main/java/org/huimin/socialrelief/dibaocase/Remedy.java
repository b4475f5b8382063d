package org.huimin.socialrelief.dibaocase;

import java.util.List;

/** 救济途径: what a person can do against a decision; every letter of refusal names them. */
public enum Remedy {
  ADMINISTRATIVE_REVIEW("自知道本决定之日起60日内申请行政复议", "行政复议法 第20条"),
  LAWSUIT("自知道本决定之日起6个月内提起行政诉讼", "行政诉讼法 第46条");

  /** Against every decision of the agency. */
  public static final List<Remedy> ALL = List.of(values());

  private final String text;
  private final String basis;

  Remedy(String text, String basis) {
    this.text = text;
    this.basis = basis;
  }

  /** As it stands in the letter to the citizen. */
  public String text() {
    return text;
  }

  public String basis() {
    return basis;
  }
}
