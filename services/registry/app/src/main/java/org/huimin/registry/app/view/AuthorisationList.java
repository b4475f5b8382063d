package org.huimin.registry.app.view;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** 代领授权清单: who may receive for a person and who might once, by their first day. */
public record AuthorisationList(Mutiny.SessionFactory sessions) {

  public Uni<List<AuthorisationRow>> of(UUID personId) {
    return sessions.withSession(
        session ->
            session
                .createSelectionQuery(
                    "from AuthorisationRow a where a.personId = :person"
                        + " order by a.validFrom, a.authorisationId",
                    AuthorisationRow.class)
                .setParameter("person", personId)
                .getResultList());
  }
}
