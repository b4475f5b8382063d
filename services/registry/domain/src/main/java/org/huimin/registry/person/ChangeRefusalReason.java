package org.huimin.registry.person;

/** 变更不予确认的理由: the last but one is the proposer's own. */
public enum ChangeRefusalReason {
  EVIDENCE_MISSING,
  NOT_AS_STATED,
  WITHDRAWN,
  OTHER
}
