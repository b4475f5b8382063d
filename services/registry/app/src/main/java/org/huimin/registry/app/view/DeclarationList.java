package org.huimin.registry.app.view;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/** 近亲属备案清单: of a person with all that were merged into them, or of who declared, oldest first. */
public record DeclarationList(Mutiny.SessionFactory sessions) {

  /** A declaration, and where its person is registered. */
  public record Listed(DeclarationRow declaration, PersonRow person) {}

  private static final String EACH =
      "select d, p from DeclarationRow d join PersonRow p on p.personId = d.personId";
  private static final String OLDEST_FIRST = " order by d.recordedAt, d.declarationId";

  public Uni<List<Listed>> of(UUID personId) {
    return sessions.withSession(
        session ->
            listed(
                session
                    .createSelectionQuery(
                        EACH
                            + " where p.personId = :person or p.mergedInto = :person"
                            + OLDEST_FIRST,
                        Object[].class)
                    .setParameter("person", personId)));
  }

  /**
   * One page, of the relatives that the division keeps.
   *
   * @param officer whose relatives; of everybody's when there is none, and so with the member
   * @param page from 0
   */
  public Uni<List<Listed>> page(
      DivisionCode division,
      @Nullable String officer,
      @Nullable UUID committeeMemberId,
      int page,
      int size) {
    return sessions.withSession(
        session -> {
          Mutiny.SelectionQuery<Object[]> query =
              session.createSelectionQuery(
                  EACH
                      + " where p.division like :division"
                      + (officer == null ? "" : " and d.officer = :officer")
                      + (committeeMemberId == null ? "" : " and d.committeeMemberId = :member")
                      + OLDEST_FIRST,
                  Object[].class);
          query.setParameter("division", division.code() + "%");
          if (officer != null) {
            query.setParameter("officer", officer);
          }
          if (committeeMemberId != null) {
            query.setParameter("member", committeeMemberId);
          }
          return listed(query.setFirstResult(page * size).setMaxResults(size));
        });
  }

  private static Uni<List<Listed>> listed(Mutiny.SelectionQuery<Object[]> query) {
    return query
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Listed((DeclarationRow) row[0], (PersonRow) row[1]))
                    .toList());
  }
}
