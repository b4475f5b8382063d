package org.huimin.registry.app.view;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.kernel.DivisionCode;
import org.huimin.registry.app.view.ChangeRow.State;

/** 变更清单: what waits for a second officer and what became of the rest, oldest first. */
public record ChangeList(Mutiny.SessionFactory sessions) {

  /** A change, and where its person is registered. */
  public record Listed(ChangeRow change, PersonRow person) {}

  private static final String OLDEST_FIRST = " order by c.proposedAt, c.changeId";

  /**
   * One page.
   *
   * @param states those to be shown
   * @param page from 0
   */
  public Uni<List<Listed>> page(DivisionCode division, Set<State> states, int page, int size) {
    return sessions.withSession(
        session ->
            session
                .createSelectionQuery(
                    "select c, p from ChangeRow c join PersonRow p on p.personId = c.personId"
                        + " where p.division like :division and c.state in :states"
                        + OLDEST_FIRST,
                    Object[].class)
                .setParameter("division", division.code() + "%")
                .setParameter("states", states)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList()
                .map(rows -> rows.stream().map(ChangeList::listed).toList()));
  }

  public Uni<List<ChangeRow>> of(UUID personId) {
    return sessions.withSession(
        session ->
            session
                .createSelectionQuery(
                    "from ChangeRow c where c.personId = :person" + OLDEST_FIRST, ChangeRow.class)
                .setParameter("person", personId)
                .getResultList());
  }

  private static Listed listed(Object[] row) {
    return new Listed((ChangeRow) row[0], (PersonRow) row[1]);
  }
}
