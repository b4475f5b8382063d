package org.huimin.socialrelief.app.handling;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.programme.explanations.MonthHistories;
import org.huimin.programme.facts.Residents;
import org.huimin.socialrelief.app.store.HouseholdMonths;
import org.huimin.socialrelief.app.store.HouseholdTable;
import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.InitialOpinionGiven;
import org.huimin.socialrelief.dibaocase.DibaoRejection;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.dibaocase.MonthFacts;
import org.huimin.socialrelief.dibaocase.NamedOnSheet;
import org.huimin.socialrelief.dibaocase.NamedOnSheet.Living;
import org.huimin.socialrelief.dibaocase.PublicationCommand.Sheet;

/**
 * 公示、公布内容: who is named, and what the case gives from the next month on, as its roster would;
 * nobody types it.
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
    if (living(c, due.members()).isEmpty()) {
      throw new CommandRejected(DibaoRejection.MEMBER_DIED);
    }
    return new Sheet(
        named(c, file, due.unit(), due.members(), today).orElse(null),
        months.given(c, file, next, history.now(c)));
  }

  /** What a notice shows of the opinion that stands; of nobody, where there is none. */
  Sheet proposed(Connection c, ReliefFile file, Money amount, LocalDate today) throws SQLException {
    Optional<InitialOpinionGiven> opinion = file.last(InitialOpinionGiven.class);
    return new Sheet(
        opinion.isEmpty()
            ? null
            : named(c, file, opinion.get().unit(), opinion.get().members(), today).orElse(null),
        amount);
  }

  /** Whether one of them who lives is of age, so that the village is shown something. */
  boolean anyOfAge(Connection c, Collection<UUID> about, LocalDate today) throws SQLException {
    return NamedOnSheet.anyOfAge(living(c, about), today);
  }

  private Optional<UUID> named(
      Connection c, ReliefFile file, DibaoUnit unit, Collection<UUID> about, LocalDate today)
      throws SQLException {
    UUID applicant = file.opening().applicantId();
    boolean beside = unit == DibaoUnit.SINGLE_PERSON && livesThere(c, file, applicant);
    return NamedOnSheet.of(
        applicant, living(c, about), beside ? living(c, Set.of(applicant)) : List.of(), today);
  }

  private List<Living> living(Connection c, Collection<UUID> persons) throws SQLException {
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
