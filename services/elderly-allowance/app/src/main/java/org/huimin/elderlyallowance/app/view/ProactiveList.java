package org.huimin.elderlyallowance.app.view;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.kernel.DivisionCode;

/** 免申即享: who is 80, or will be within three months, and has no case; somebody should ask them. */
public record ProactiveList(Mutiny.SessionFactory sessions) {

  /** One person to ask. */
  public record ToAsk(UUID personId, LocalDate bornOn, DivisionCode township) {
    public LocalDate eightyOn() {
      return bornOn.plusYears(80);
    }
  }

  /**
   * One page, the oldest first.
   *
   * @param page from 0
   */
  public Uni<List<ToAsk>> page(DivisionCode division, YearMonth month, int page, int size) {
    return sessions.withSession(
        session ->
            session
                .createSelectionQuery(
                    "from RegisteredPerson r where r.township like :division"
                        + " and r.bornOn <= :bornBy and r.diedOn is null"
                        + " and r.mergedInto is null"
                        + " and not exists (select 1 from EnrolmentRow e"
                        + " where e.personId = r.personId"
                        + " and e.state in ('APPLIED', 'IN_PAYMENT', 'SUSPENDED'))"
                        + " and not exists (select 1 from EnrolmentRow e"
                        + " join RegisteredPerson o on o.personId = e.personId"
                        + " where o.mergedInto = r.personId"
                        + " and e.state in ('APPLIED', 'IN_PAYMENT', 'SUSPENDED'))"
                        + " order by r.bornOn, r.personId",
                    RegisteredPerson.class)
                .setParameter("division", division.code() + "%")
                .setParameter(
                    "bornBy",
                    month.plusMonths(Enrolment.EARLY_MONTHS).atEndOfMonth().minusYears(80))
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList()
                .map(
                    rows ->
                        rows.stream()
                            .map(row -> new ToAsk(row.personId, row.bornOn, row.division()))
                            .toList()));
  }
}
