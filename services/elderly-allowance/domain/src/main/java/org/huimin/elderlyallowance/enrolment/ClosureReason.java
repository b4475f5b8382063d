package org.huimin.elderlyallowance.enrolment;

/** 结案的理由: why a case is closed otherwise than by death. */
public enum ClosureReason {
  /** 户籍迁出本市: a fact of the register, no decision. */
  MOVED_OUT("户籍已迁出本市", false),
  /** 本人自愿放弃: asked for, so nobody has to be heard. */
  WITHDRAWN("本人自愿放弃", false),
  NOT_REGISTERED_HERE("户籍不在本地", true),
  IDENTITY_NOT_PROVED("身份未能核实", true),
  RECEIVED_ELSEWHERE("已在其他地方享受", true),
  /** 原决定有误: the office's own error; nothing was ever due. */
  OFFICE_ERROR("原审核确认有误", true);

  private final String text;
  private final boolean heard;

  ClosureReason(String text, boolean heard) {
    this.text = text;
    this.heard = heard;
  }

  /** As it stands in the letter to the citizen. */
  public String text() {
    return text;
  }

  /** Whether the person is heard first (社会救助法 48): a decision against them. */
  public boolean needsHearing() {
    return heard;
  }
}
