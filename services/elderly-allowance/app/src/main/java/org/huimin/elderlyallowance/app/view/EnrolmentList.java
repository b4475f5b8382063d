package org.huimin.elderlyallowance.app.view;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/** 登记清单: the cases of a division as officials look for them, page by page. */
public record EnrolmentList(Mutiny.SessionFactory sessions) {

  /** 排序. */
  public enum Sort {
    ID("enrolmentId"),
    TASK_DUE_ON("taskDueOn nulls last, enrolmentId"),
    APPLIED_ON("appliedOn, enrolmentId");

    private final String order;

    Sort(String order) {
      this.order = order;
    }
  }

  /**
   * What is looked for; an empty text or nothing asks for all.
   *
   * @param dueBefore tasks that were due before the day
   */
  public record Asked(
      DivisionCode division,
      String state,
      String task,
      @Nullable UUID person,
      String lastMonth,
      @Nullable LocalDate dueBefore,
      Sort sort) {}

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /**
   * One page.
   *
   * @param page from 0
   */
  public Uni<List<EnrolmentRow>> page(Asked asked, int page, int size) {
    return sessions.withSession(
        session ->
            session
                .createSelectionQuery(
                    "from EnrolmentRow where township like :division"
                        + " and (:state = '' or state = :state)"
                        + " and (:task = '' or task = :task)"
                        + " and (:everybody = true or personId = :person)"
                        + " and (:lastMonth = '' or lastMonth = :lastMonth)"
                        + " and (:whenever = true or taskDueOn < :dueBefore)"
                        + " order by "
                        + asked.sort().order,
                    EnrolmentRow.class)
                .setParameter("division", asked.division().code() + "%")
                .setParameter("state", asked.state())
                .setParameter("task", asked.task())
                .setParameter("everybody", asked.person() == null)
                .setParameter("person", asked.person() == null ? new UUID(0, 0) : asked.person())
                .setParameter("lastMonth", asked.lastMonth())
                .setParameter("whenever", asked.dueBefore() == null)
                .setParameter("dueBefore", asked.dueBefore() == null ? NEVER : asked.dueBefore())
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList());
  }
}
