package org.huimin.socialrelief.dibaocase;

/** 变更领款人的理由. */
public enum PayeeChangeReason {
  /** 原领款人死亡. */
  PAYEE_DIED,
  /** 代领授权终止. */
  AUTHORISATION_ENDED,
  /** 原领款人不能自行领取. */
  PAYEE_UNABLE,
  /** 原领款人离开家庭. */
  PAYEE_LEFT,
  /** 家庭申请. */
  HOUSEHOLD_ASKED
}
