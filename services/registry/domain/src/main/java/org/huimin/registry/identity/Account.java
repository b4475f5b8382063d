package org.huimin.registry.identity;

import java.util.UUID;

/** 收款账户 as the vault keeps it. It prints nothing but its id. */
public record Account(UUID payeeId, AccountType accountType, String account, String bankCode) {

  @Override
  public String toString() {
    return "Account " + payeeId;
  }
}
