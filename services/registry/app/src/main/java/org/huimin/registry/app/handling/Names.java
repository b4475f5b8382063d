package org.huimin.registry.app.handling;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.kernel.DivisionCode;
import org.huimin.registry.app.store.Vault;
import org.huimin.registry.app.view.PersonRow;

/** 姓名查阅: many names at once, of the persons of one division; of all others there is nothing. */
public final class Names {

  /** A person and their name as it stands in the vault. */
  public record Named(UUID personId, String name) {
    @Override
    public String toString() {
      return "Named";
    }
  }

  private final Mutiny.SessionFactory sessions;
  private final Vault vault;

  public Names(Mutiny.SessionFactory sessions, Vault vault) {
    this.sessions = sessions;
    this.vault = vault;
  }

  /** In no order; an id that nobody of the division has is passed over. */
  public Uni<List<Named>> of(List<UUID> ids, DivisionCode division) {
    return sessions.withSession(
        session ->
            session
                .createSelectionQuery("from PersonRow where personId in :ids", PersonRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(
                    rows ->
                        rows.stream()
                            .filter(row -> division.contains(row.division()))
                            .map(row -> row.personId)
                            .toList())
                .chain(ours -> vault.names(session, ours))
                .map(
                    names ->
                        names.entrySet().stream()
                            .map(one -> new Named(one.getKey(), one.getValue()))
                            .toList()));
  }
}
