package org.huimin.socialrelief.dibaocase;

/** 领款人缺位的原因: why nobody can receive on the account any more. */
public enum PayeeLoss {
  DIED,
  AUTHORISATION_REVOKED
}
