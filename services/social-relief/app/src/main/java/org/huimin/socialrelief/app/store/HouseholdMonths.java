package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.monthlyrun.ProgrammeCases.Due;
import org.huimin.programme.facts.ParkedFacts;
import org.huimin.programme.facts.Residents;
import org.huimin.socialrelief.app.store.ReliefClaimant.Confirmed;
import org.huimin.socialrelief.dibaocase.MonthFacts;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.household.Timeline;
import org.huimin.socialrelief.policy.Component;
import org.jspecify.annotations.Nullable;

/**
 * 家庭月份: one month of a household as a cut-off knew it. The case that answers for the month says for
 * whom, in which county and by which standard; then it is judged as that roster judges it.
 */
public final class HouseholdMonths {

  /**
   * 判定.
   *
   * @param subject the household, or the person who has it alone
   * @param held whether facts are parked
   * @param dues component by component, never empty
   */
  public record Judged(UUID subject, DivisionCode county, Area area, boolean held, List<Due> dues) {

    /** The case that gives the month, or else says why not. */
    public UUID caseId() {
      return dues.getFirst().by().caseId();
    }

    /** To whose account it goes; nothing while nobody can receive. */
    public @Nullable UUID payeeId() {
      return dues.getFirst().by().payeeId();
    }
  }

  /** 作答个案: a case of the household, among all cases of whom it pays. */
  private record Answering(ReliefClaimant claimant, Confirmed by) {

    boolean gives(YearMonth month) {
      return paidIn(month).filter(this::isClaimants).isPresent();
    }

    private boolean isClaimants(UUID paid) {
      return claimant.subject().equals(paid) || claimant.merged().contains(paid);
    }

    private Optional<UUID> paidIn(YearMonth month) {
      return by.enrolled().in(month) instanceof MonthFacts.Due due
          ? Optional.of(ReliefFile.subject(due.unit(), by.enrolled().householdId(), due.members()))
          : Optional.empty();
    }

    boolean isOfHousehold() {
      return claimant.subject().equals(by.enrolled().householdId());
    }

    /** By which standard; before the case began, by its first. */
    Area area(YearMonth month) {
      Timeline<Place> place = by.known().household().place();
      return place
          .in(month)
          .or(() -> place.entries().stream().findFirst().map(Timeline.Entry::what))
          .orElseThrow()
          .area();
    }
  }

  /** What gives no month is told of the household where it ever was one. */
  private static final Comparator<Answering> LAST_BEGUN =
      Comparator.<Answering, YearMonth>comparing(one -> one.by().first().orElseThrow())
          .thenComparing(Answering::isOfHousehold);

  /** Under either standard: both know the same cases, and which one counts the case says. */
  private final KnownSubjects known = new KnownSubjects(Area.URBAN);

  private final StoredFacts facts;
  private final HouseholdIndex index;

  public HouseholdMonths(
      ReliefFiles files,
      Residents residents,
      ParkedFacts parked,
      PublishedRules published,
      HouseholdIndex index) {
    this.facts = new StoredFacts(files, residents, parked, published);
    this.index = index;
  }

  /**
   * Judges one month of one household; nothing when none of its cases was confirmed by then.
   *
   * @param on the month of the roster that would order it: who can receive then, and not in the
   *     month that is owed, is who is named
   */
  public Optional<Judged> judge(
      Connection c, UUID householdId, YearMonth month, YearMonth on, CutOffVector cutOff)
      throws SQLException {
    List<ReliefClaimant> claimants =
        known.of(facts.in(c), null, index.subjects(c, householdId), cutOff, null);
    return answering(claimants, householdId, month)
        .map(one -> judged(one, month, on.isBefore(month) ? month : on));
  }

  /** 低保金与分类施保: yuan of the month by this case, as it is known now. */
  public Money given(Connection c, ReliefFile file, YearMonth month, CutOffVector now)
      throws SQLException {
    UUID household = file.opening().householdId();
    return known.of(facts.in(c), null, index.subjects(c, household), now, null).stream()
        .flatMap(
            claimant ->
                claimant.cases().stream()
                    .filter(by -> by.by().caseId().equals(file.id()))
                    .map(by -> new Answering(claimant, by)))
        .filter(one -> one.gives(month))
        .flatMap(one -> judged(one, month, month).dues().stream())
        .filter(due -> due.by().caseId().equals(file.id()))
        .filter(due -> !due.component().equals(Component.PRICE_SUBSIDY.name()))
        .map(due -> due.assessment() instanceof Entitled is ? is.amount() : Money.ZERO)
        .reduce(Money.ZERO, Money::plus);
  }

  /** The one that gives the month; else the one that began last by then; else any. */
  private static Optional<Answering> answering(
      List<ReliefClaimant> claimants, UUID householdId, YearMonth month) {
    List<Answering> all =
        claimants.stream()
            .flatMap(
                claimant ->
                    claimant.cases().stream()
                        .filter(by -> by.enrolled().householdId().equals(householdId))
                        .map(by -> new Answering(claimant, by)))
            .toList();
    return all.stream()
        .filter(one -> one.gives(month))
        .findFirst()
        .or(() -> all.stream().filter(one -> one.by().begunBy(month)).max(LAST_BEGUN))
        .or(() -> all.stream().findFirst());
  }

  private static Judged judged(Answering one, YearMonth month, YearMonth roster) {
    ReliefClaimant whose = one.claimant();
    DivisionCode county = one.by().enrolled().county(month);
    Area area = one.area(month);
    ReliefClaimant asked =
        new ReliefClaimant(
            whose.subject(),
            whose.merged(),
            county,
            area,
            whose.held(),
            whose.hasNews(),
            whose.cases(),
            whose.rules());
    return new Judged(whose.subject(), county, area, whose.held(), asked.due(month, roster));
  }
}
