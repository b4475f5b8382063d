package org.huimin.registry.identity;

/** 账户种类: a card carries a Luhn digit, a passbook does not. */
public enum AccountType {
  CARD,
  PASSBOOK
}
