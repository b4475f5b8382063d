package org.huimin.socialrelief.app.handling;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.kernel.Resident;
import org.huimin.programme.explanations.MonthHistories;
import org.huimin.programme.facts.Residents;
import org.huimin.socialrelief.app.store.HouseholdMonths;
import org.huimin.socialrelief.app.store.HouseholdTable;
import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.dibaocase.MonthFacts;
import org.huimin.socialrelief.dibaocase.PublicationCommand.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * 公布内容: who is named, and what the case gives from the next month on, as its roster would; nobody
 * types it.
 */
public final class PublishedSheet {

  private static final int OF_AGE = 18;

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
    return file.enrolled().isPresent()
            && file.enrolled().get().in(next) instanceof MonthFacts.Due due
        ? new Sheet(
            named(c, file, due.members(), today), months.given(c, file, next, history.now(c)))
        : new Sheet(null, Money.ZERO);
  }

  /** The applicant who lives there and is of age; else the eldest of them, but no child alone. */
  private @Nullable UUID named(Connection c, ReliefFile file, Set<UUID> members, LocalDate today)
      throws SQLException {
    List<Map.Entry<UUID, Resident>> living = eldestFirst(residents.now(c, members));
    if (living.isEmpty() || (living.size() == 1 && !isOfAge(living.getFirst().getValue(), today))) {
      return null;
    }
    UUID applicant = file.opening().applicantId();
    Resident asks = residents.now(c, Set.of(applicant)).get(applicant);
    return asks != null
            && asks.diedOn() == null
            && isOfAge(asks, today)
            && livesThere(c, file, applicant)
        ? applicant
        : living.getFirst().getKey();
  }

  private boolean livesThere(Connection c, ReliefFile file, UUID person) throws SQLException {
    return households.residents(c, file.opening().householdId()).stream()
        .anyMatch(one -> one.personId().equals(person));
  }

  private static List<Map.Entry<UUID, Resident>> eldestFirst(Map<UUID, Resident> members) {
    return members.entrySet().stream()
        .filter(one -> one.getValue().diedOn() == null)
        .sorted(
            Map.Entry.<UUID, Resident>comparingByValue(Comparator.comparing(Resident::bornOn))
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  private static boolean isOfAge(Resident one, LocalDate today) {
    return !one.bornOn().plusYears(OF_AGE).isAfter(today);
  }
}
