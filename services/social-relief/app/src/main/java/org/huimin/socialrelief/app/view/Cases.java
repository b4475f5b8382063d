package org.huimin.socialrelief.app.view;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/** 登记清单: cases and households as officials look for them. */
public record Cases(Mutiny.SessionFactory sessions) {

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  public Uni<Optional<EnrolmentRow>> find(UUID enrolmentId) {
    return sessions
        .withSession(session -> session.find(EnrolmentRow.class, enrolmentId))
        .map(Optional::ofNullable);
  }

  public Uni<Optional<HouseholdRow>> household(UUID householdId) {
    return sessions
        .withSession(session -> session.find(HouseholdRow.class, householdId))
        .map(Optional::ofNullable);
  }

  /** Who belongs to the household now. */
  public Uni<List<MemberRow>> members(UUID householdId) {
    return sessions.withSession(
        session ->
            session
                .createSelectionQuery(
                    "from MemberRow where householdId = :household and leftOn is null"
                        + " order by personId",
                    MemberRow.class)
                .setParameter("household", householdId)
                .getResultList());
  }

  /**
   * What is looked for; an empty text or nothing asks for all.
   *
   * @param dueBefore tasks that were due before the day
   */
  public record Asked(
      DivisionCode division, String state, String task, @Nullable LocalDate dueBefore) {}

  /**
   * One page, the most pressing first.
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
                        + " and (:whenever = true or taskDueOn < :dueBefore)"
                        + " order by taskDueOn nulls last, enrolmentId",
                    EnrolmentRow.class)
                .setParameter("division", asked.division().code() + "%")
                .setParameter("state", asked.state())
                .setParameter("task", asked.task())
                .setParameter("whenever", asked.dueBefore() == null)
                .setParameter("dueBefore", asked.dueBefore() == null ? NEVER : asked.dueBefore())
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList());
  }
}
