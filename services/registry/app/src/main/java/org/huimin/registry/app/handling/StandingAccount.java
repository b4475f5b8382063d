package org.huimin.registry.app.handling;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.registry.app.handling.PersonFiles.PersonFile;
import org.huimin.registry.app.store.Vault;
import org.huimin.registry.change.AccountState;
import org.huimin.registry.change.PersonHistory;
import org.huimin.registry.identity.Account;

/**
 * 有效账户: an account under the id it stands by: the one the vault has for its number, or a new one
 * when it has none, or when that one was replaced.
 */
record StandingAccount(Account account, boolean isNew) {

  static Uni<StandingAccount> of(
      Vault vault, Mutiny.Session session, PersonFile file, UUID personId, Account account) {
    PersonHistory history = file.forChanges();
    return vault
        .payeeIds(session, personId, account)
        .map(
            ids ->
                ids.stream()
                    .filter(
                        id -> history.stateOf(id).filter(AccountState.REPLACED::equals).isEmpty())
                    .findFirst()
                    .map(id -> new StandingAccount(account.under(id), false))
                    .orElseGet(() -> new StandingAccount(account, true)));
  }

  UUID payeeId() {
    return account.payeeId();
  }

  /** Seals it when the vault does not have it. */
  Uni<Void> keep(Vault vault, Mutiny.Session session, UUID personId) {
    return isNew ? vault.keepAccount(session, personId, account) : Uni.createFrom().voidItem();
  }
}
