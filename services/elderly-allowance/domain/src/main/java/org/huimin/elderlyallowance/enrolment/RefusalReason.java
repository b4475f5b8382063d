package org.huimin.elderlyallowance.enrolment;

/**
 * 不予确认的理由: why the agency says no. A code, because the event stands on a topic for good and an
 * official's own words may name people; those are kept sealed beside the case.
 */
public enum RefusalReason {
  NOT_REGISTERED_HERE("户籍不在本地"),
  BELOW_AGE("未到享受年龄"),
  PERSON_DIED("申请人已去世"),
  IDENTITY_NOT_PROVED("身份未能核实"),
  PAPERS_MISSING("申请材料不齐"),
  NO_CONSENT("未取得本人同意"),
  RECEIVED_ELSEWHERE("已在其他地方享受"),
  WITHDRAWN("本人撤回申请"),
  /** 其他: says nothing by itself, so the officer's own words come with it. */
  OTHER("其他原因");

  private final String text;

  RefusalReason(String text) {
    this.text = text;
  }

  /** As it stands in the letter to the citizen. */
  public String text() {
    return text;
  }
}
