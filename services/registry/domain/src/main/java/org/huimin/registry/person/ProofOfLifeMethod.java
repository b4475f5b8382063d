package org.huimin.registry.person;

/** 认证方式: how somebody was found to be alive. */
public enum ProofOfLifeMethod {
  IN_PERSON,
  HOME_VISIT,
  VIDEO,
  DATA_MATCH
}
