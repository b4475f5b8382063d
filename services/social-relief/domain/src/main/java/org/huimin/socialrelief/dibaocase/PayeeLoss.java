package org.huimin.socialrelief.dibaocase;

/** 领款人缺位的原因: why nobody can receive on the account any more. */
public enum PayeeLoss {
  DIED,
  AUTHORISATION_REVOKED,
  /** 委托人死亡: nobody receives for who has died. */
  GIVER_DIED
}
