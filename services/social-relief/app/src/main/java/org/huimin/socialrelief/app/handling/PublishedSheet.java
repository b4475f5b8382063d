package org.huimin.socialrelief.app.handling;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.programme.explanations.MonthHistories;
import org.huimin.programme.facts.Residents;
import org.huimin.socialrelief.app.store.HouseholdMonths;
import org.huimin.socialrelief.app.store.HouseholdTable;
import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.dibaocase.DibaoRejection;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.dibaocase.MonthFacts;
import org.huimin.socialrelief.dibaocase.NamedOnSheet;
import org.huimin.socialrelief.dibaocase.NamedOnSheet.Living;
import org.huimin.socialrelief.dibaocase.PublicationCommand.Sheet;

/**
 * 公布内容: who is named, and what the case gives from the next month on, as its roster would; nobody
 * types it.
 */
public final class PublishedSheet {

  private final HouseholdMonths months;
  private final MonthHistories history;
  private final HouseholdTable households;
  private final Residents residents;

  public PublishedSheet(
      HouseholdMonths months,
      MonthHistories history,
      HouseholdTable households,
      Residents residents) {
    this.months = months;
    this.history = history;
    this.households = households;
    this.residents = residents;
  }

  /** Of nobody, and of nothing, where nothing is due. */
  Sheet of(Connection c, ReliefFile file, LocalDate today) throws SQLException {
    YearMonth next = YearMonth.from(today).plusMonths(1);
    if (file.enrolled().isEmpty()
        || !(file.enrolled().get().in(next) instanceof MonthFacts.Due due)) {
      return new Sheet(null, Money.ZERO);
    }
    List<Living> living = living(c, due.members());
    if (living.isEmpty()) {
      throw new CommandRejected(DibaoRejection.MEMBER_DIED);
    }
    UUID applicant = file.opening().applicantId();
    List<Living> mayStand = new ArrayList<>(living);
    if (due.unit() == DibaoUnit.SINGLE_PERSON && livesThere(c, file, applicant)) {
      mayStand.addAll(living(c, Set.of(applicant)));
    }
    return new Sheet(
        NamedOnSheet.of(applicant, mayStand, today).orElse(null),
        months.given(c, file, next, history.now(c)));
  }

  private List<Living> living(Connection c, Set<UUID> persons) throws SQLException {
    return residents.now(c, persons).entrySet().stream()
        .filter(one -> one.getValue().diedOn() == null)
        .map(one -> new Living(one.getKey(), one.getValue().bornOn()))
        .toList();
  }

  private boolean livesThere(Connection c, ReliefFile file, UUID person) throws SQLException {
    return households.residents(c, file.opening().householdId()).stream()
        .anyMatch(one -> one.personId().equals(person));
  }
}
