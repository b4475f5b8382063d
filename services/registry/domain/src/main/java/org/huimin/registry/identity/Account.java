package org.huimin.registry.identity;

import java.util.UUID;

/** 收款账户 as the vault keeps it. It prints nothing but its id. */
public record Account(UUID payeeId, AccountType accountType, String account, String bankCode) {

  /** The same account by another id. */
  public Account under(UUID otherId) {
    return new Account(otherId, accountType, account, bankCode);
  }

  @Override
  public String toString() {
    return "Account " + payeeId;
  }
}
