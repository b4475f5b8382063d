package org.huimin.registry.person;

/** 代领人类别: as what somebody receives another's money. */
public enum PayeeKind {
  GUARDIAN,
  CAREGIVER,
  VILLAGE_KEEPER,
  OTHER
}
