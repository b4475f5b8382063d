package org.huimin.socialrelief.dibaocase;

import java.util.List;
import org.huimin.socialrelief.household.Term;

/** 救济途径: what a person can do against a decision; every letter names them. */
public enum Remedy implements Term {
  ADMINISTRATIVE_REVIEW(
      "自知道本决定之日起60日内申请行政复议",
      "administrative review within 60 days of knowing of the decision",
      "行政复议法 第20条"),
  LAWSUIT(
      "自知道本决定之日起6个月内提起行政诉讼", "a lawsuit within 6 months of knowing of the decision", "行政诉讼法 第46条");

  /** Against every decision of the agency. */
  public static final List<Remedy> ALL = List.of(values());

  private final String chinese;
  private final String english;
  private final String basis;

  Remedy(String chinese, String english, String basis) {
    this.chinese = chinese;
    this.english = english;
    this.basis = basis;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }

  public String basis() {
    return basis;
  }
}
