package org.huimin.registry.person;

/** 变更种类: what one officer proposes and another confirms. */
public enum ChangeKind {
  ACCOUNT,
  MERGE,
  MERGE_REVOCATION,
  PAYEE_AUTHORISATION,
  PAYEE_AUTHORISATION_REVOCATION
}
