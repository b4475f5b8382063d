package org.huimin.registry.change;

/** 账户状态: proposed by one officer, recorded, or replaced by another account. */
public enum AccountState {
  PROPOSED,
  RECORDED,
  REPLACED
}
