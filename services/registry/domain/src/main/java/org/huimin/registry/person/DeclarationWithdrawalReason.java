package org.huimin.registry.person;

/** 撤回备案的理由: why a relative declaration no longer counts. */
public enum DeclarationWithdrawalReason {
  NOT_RELATED,
  NO_LONGER_RELATED,
  LEFT_OFFICE,
  OTHER
}
