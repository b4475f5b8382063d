package org.huimin.elderlyallowance.app.view;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.kernel.DivisionCode;

/** 登记清单: the cases of a division, page by page in the order of their ids. */
public record EnrolmentList(Mutiny.SessionFactory sessions) {

  /**
   * One page.
   *
   * @param state empty for every state
   * @param page from 0
   */
  public Uni<List<EnrolmentRow>> page(DivisionCode division, String state, int page, int size) {
    return sessions.withSession(
        session ->
            session
                .createSelectionQuery(
                    "from EnrolmentRow where township like :division"
                        + " and (:state = '' or state = :state) order by enrolmentId",
                    EnrolmentRow.class)
                .setParameter("division", division.code() + "%")
                .setParameter("state", state)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList());
  }
}
