package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.Money;
import org.huimin.kernel.Resident;
import org.huimin.programme.facts.Residents;
import org.huimin.socialrelief.dibaocase.Decided.Composition;
import org.huimin.socialrelief.dibaocase.Decided.Decision;
import org.huimin.socialrelief.dibaocase.DecidedMonths;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.household.SinglePerson;
import org.huimin.socialrelief.means.Means.AssetConclusion;
import org.huimin.socialrelief.policy.Classification;
import org.huimin.socialrelief.policy.Classification.HouseholdClass;
import org.huimin.socialrelief.policy.Component;
import org.huimin.socialrelief.policy.Dibao;
import org.huimin.socialrelief.register.HouseholdFile;
import org.huimin.socialrelief.register.HouseholdFile.Defined;
import org.huimin.socialrelief.register.MeansFile;
import org.huimin.socialrelief.standard.DibaoRules;
import org.jspecify.annotations.Nullable;

/**
 * 拟发金额: what the rule gives a unit from the next month on, if it is confirmed as it is proposed. It
 * is what a notice shows, so nobody types it.
 */
public final class ProposedAmount {

  private final JdbcEventStore store;
  private final EnrolmentTape tape;
  private final MeansTape means;
  private final Residents residents;
  private final PublishedRules published;

  public ProposedAmount(
      JdbcEventStore store,
      EnrolmentTape tape,
      MeansTape means,
      Residents residents,
      PublishedRules published) {
    this.store = store;
    this.tape = tape;
    this.means = means;
    this.residents = residents;
    this.published = published;
  }

  /**
   * 所提: whom an opinion counts, on which verification.
   *
   * @param without whose items of income are left out
   * @param today from whose next month it would be paid
   */
  public record Proposed(
      UUID householdId,
      DibaoUnit unit,
      Set<UUID> members,
      UUID meansId,
      Set<UUID> without,
      LocalDate today) {

    private Proposed whole(Set<UUID> everybody) {
      return new Proposed(householdId, DibaoUnit.HOUSEHOLD, everybody, meansId, without, today);
    }
  }

  /** 结果: yuan a month of 低保 and 分类施保 together; with why nothing is due where it is zero. */
  public record Amount(Money aMonth, String whyNothing) {}

  public Amount of(Connection c, Proposed proposed) throws SQLException {
    Map<Component, Assessment> assessed = assessed(c, proposed);
    return assessed.isEmpty() ? new Amount(Money.ZERO, "NOTHING_DECIDED") : sum(assessed);
  }

  /** Whether no part of the one comes to less than that of the other. */
  public boolean isNoLess(Connection c, Proposed one, Proposed other) throws SQLException {
    Map<Component, Assessment> is = assessed(c, one);
    Map<Component, Assessment> was = assessed(c, other);
    return was.entrySet().stream()
        .allMatch(part -> yuan(is.get(part.getKey())).compareTo(yuan(part.getValue())) >= 0);
  }

  private Map<Component, Assessment> assessed(Connection c, Proposed proposed) throws SQLException {
    YearMonth next = YearMonth.from(proposed.today()).plusMonths(1);
    Optional<KnownHousehold> known = known(c, proposed, next);
    return known.isEmpty() ? Map.of() : Dibao.assess(known.get().known(), next, published.now(c));
  }

  private static Money yuan(@Nullable Assessment part) {
    return part instanceof Entitled due ? due.amount() : Money.ZERO;
  }

  private Optional<KnownHousehold> known(Connection c, Proposed proposed, YearMonth next)
      throws SQLException {
    HouseholdFile household =
        HouseholdFile.DECIDER.fold(
            EnrolmentTape.households(store.readStream(c, tape.tape(), proposed.householdId())));
    MeansFile file =
        MeansFile.of(MeansTape.read(store.readStream(c, means.tape(), proposed.meansId())))
            .orElse(null);
    if (!(household instanceof Defined defined) || file == null) {
      return Optional.empty();
    }
    Composition confirmed =
        new Composition(
            new Decision(proposed.meansId(), 0, proposed.today(), ""),
            next,
            proposed.unit(),
            proposed.members(),
            proposed.meansId(),
            false);
    Map<UUID, Resident> persons = residents.now(c, proposed.members());
    Map<UUID, LocalDate> births = new HashMap<>();
    Map<UUID, LocalDate> deaths = new HashMap<>();
    persons.forEach(
        (person, known) -> {
          births.put(person, known.bornOn());
          LocalDate diedOn = known.diedOn();
          if (diedOn != null) {
            deaths.put(person, diedOn);
          }
        });
    return Optional.of(
        new KnownHousehold(
            new DecidedMonths(List.of(confirmed)),
            new TreeMap<>(Map.of(next, defined.county())),
            defined,
            Map.of(proposed.meansId(), file.without(proposed.without())),
            births,
            deaths));
  }

  /**
   * 单人户情形: how one person stands by the rule in the next month.
   *
   * @param standing in a marginal household only where everybody who lives there was verified
   * @param household what it is by the rule, whole; nothing where not everybody was verified
   * @param recognisesOthers whether the county lets others apply alone than the law names
   */
  public record Alone(
      SinglePerson standing, Optional<HouseholdClass> household, boolean recognisesOthers) {}

  /** Nothing where nothing was verified of the person. */
  public Optional<Alone> alone(Connection c, Proposed proposed) throws SQLException {
    YearMonth next = YearMonth.from(proposed.today()).plusMonths(1);
    Optional<KnownHousehold> known = known(c, proposed, next);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Optional<HouseholdClass> household =
        whole(c, proposed, known.get(), Hits.LOOKED_AT).map(Classification::household);
    boolean marginal = household.filter(HouseholdClass.MARGINAL::equals).isPresent();
    boolean others =
        published.now(c).optionsIn(known.get().household().county(), next).recognisesOtherSingles();
    return known.get().known().household().in(next).stream()
        .map(one -> new Alone(SinglePerson.of(one.member(), next, marginal), household, others))
        .findFirst();
  }

  /** 比对命中: whether somebody has looked at what the registers hit, before which it says nothing. */
  public enum Hits {
    OPEN,
    LOOKED_AT
  }

  /** 财产核查: what was found of what they own; within the rule where nothing was. */
  public AssetConclusion assets(Connection c, Proposed proposed) {
    return MeansFile.of(MeansTape.read(store.readStream(c, means.tape(), proposed.meansId())))
        .map(file -> file.means().assetConclusion())
        .orElse(AssetConclusion.WITHIN_RULE);
  }

  /** What the household is by the rule in the next month; nothing where it cannot be said. */
  public Optional<HouseholdClass> classOf(Connection c, Proposed proposed) throws SQLException {
    return classified(c, proposed, Hits.LOOKED_AT).map(Classification::household);
  }

  /**
   * 分类认定 of everybody who lives there, in the next month; nothing where not everybody was verified,
   * or no standard counts there.
   */
  public Optional<Classification> classified(
      Connection c, UUID householdId, UUID meansId, Hits hits, LocalDate today)
      throws SQLException {
    Proposed nobody =
        new Proposed(householdId, DibaoUnit.HOUSEHOLD, Set.of(), meansId, Set.of(), today);
    Optional<KnownHousehold> known = known(c, nobody, YearMonth.from(today).plusMonths(1));
    return known.isEmpty() ? Optional.empty() : whole(c, nobody, known.get(), hits);
  }

  private Optional<Classification> whole(
      Connection c, Proposed proposed, KnownHousehold known, Hits hits) throws SQLException {
    Set<UUID> living = new HashSet<>(known.household().members().keySet());
    residents
        .now(c, living)
        .forEach(
            (id, one) -> {
              if (one.diedOn() != null) {
                living.remove(id);
              }
            });
    return known.means().values().stream().allMatch(file -> file.names(living))
        ? classified(c, proposed.whole(living), hits)
        : Optional.empty();
  }

  private Optional<Classification> classified(Connection c, Proposed proposed, Hits hits)
      throws SQLException {
    YearMonth next = YearMonth.from(proposed.today()).plusMonths(1);
    Optional<KnownHousehold> known = known(c, proposed, next);
    DibaoRules rules = published.now(c);
    return known
        .map(KnownHousehold::known)
        .filter(one -> one.household().place().in(next).isPresent())
        .filter(
            one -> rules.standard(one.household().place().in(next).orElseThrow(), next).isPresent())
        .flatMap(
            one ->
                one.means()
                    .in(next)
                    .map(m -> hits == Hits.OPEN ? m : m.lookedAt())
                    .map(m -> Classification.of(one.household(), m, next, rules)));
  }

  private static Amount sum(Map<Component, Assessment> assessed) {
    Money sum = Money.ZERO;
    String why = "";
    for (Component component : List.of(Component.BASIC, Component.TOP_UP)) {
      switch (assessed.get(component)) {
        case Entitled due -> sum = sum.plus(due.amount());
        case NotEntitled none -> why = why.isEmpty() ? none.reason() : why;
        case null -> {}
      }
    }
    return new Amount(sum, sum.isPositive() ? "" : why);
  }
}
