package org.huimin.monthlyrun;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Grounds;
import org.huimin.kernel.Money;
import org.huimin.kernel.RuleVersion;
import org.huimin.kernel.StandardRow;
import org.jspecify.annotations.Nullable;

/**
 * A programme whose cases are each due what the test says, for the roster's month and those before.
 */
final class SampleCases implements ProgrammeCases {

  private static final Grounds GROUNDS =
      new Grounds(new RuleVersion("sample", "1"), new Citation("Sample", "1"), Map::of);

  private final Map<UUID, Money> due = new ConcurrentSkipListMap<>();
  private final Set<UUID> held = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Set<UUID>> merged = new ConcurrentHashMap<>();
  private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
  private final Map<CutOffVector, Map<UUID, String>> knowledge = new ConcurrentHashMap<>();
  private final Map<UUID, YearMonth> judgedFrom = new ConcurrentHashMap<>();
  private volatile String ruleVersion = "1";
  private volatile @Nullable DivisionCode unreadable;
  private volatile @Nullable YearMonth since;

  /** As many cases, each due 80.00. */
  static SampleCases of(int cases) {
    SampleCases sample = new SampleCases();
    for (int i = 0; i < cases; i++) {
      sample.due(new UUID(0x8000L, 0x8000_0000_0000_0000L + i), "80.00");
    }
    return sample;
  }

  SampleCases due(UUID caseId, String amount) {
    due.put(caseId, Money.of(amount));
    return this;
  }

  /** A fact of the case's person is parked. */
  SampleCases hold(UUID caseId) {
    held.add(caseId);
    return this;
  }

  /** The second is the first's record and no more judged by itself. */
  SampleCases merge(UUID survivor, UUID other) {
    due.remove(other);
    merged.put(survivor, Set.of(other));
    return this;
  }

  /** The two are two people after all. */
  SampleCases separate(UUID survivor, UUID other, String amount) {
    merged.remove(survivor);
    return due(other, amount);
  }

  /** Facts about the case's person come after every cut-off. */
  SampleCases change(UUID caseId) {
    changed.add(caseId);
    return this;
  }

  /** Each is due the same from the month on. */
  SampleCases since(YearMonth first) {
    since = first;
    return this;
  }

  /** The cases of the county cannot be read; of no county when nothing is given. */
  void unreadable(@Nullable DivisionCode county) {
    unreadable = county;
  }

  SampleCases ruledBy(String version) {
    ruleVersion = version;
    return this;
  }

  /** The first month the subject was last judged for. */
  @Nullable YearMonth judgedFrom(UUID subject) {
    return judgedFrom.get(subject);
  }

  List<UUID> ids() {
    return List.copyOf(due.keySet());
  }

  @Override
  public String programme() {
    return "SAMPLE";
  }

  @Override
  public String service() {
    return "sample";
  }

  @Override
  public String budgetLine() {
    return "2081002";
  }

  @Override
  public String ruleVersion() {
    return ruleVersion;
  }

  @Override
  public PayDay payDay(Connection c, DivisionCode county, YearMonth month, CutOffVector cutOff) {
    return new PayDay(10);
  }

  @Override
  public List<Sample> page(
      Connection c,
      DivisionCode county,
      CutOffVector cutOff,
      @Nullable CutOffVector since,
      @Nullable UUID after,
      int limit) {
    if (county.equals(unreadable)) {
      throw new IllegalStateException("a case cannot be read");
    }
    Map<UUID, String> known = knowledge.computeIfAbsent(cutOff, _ -> told());
    Map<UUID, String> before = since == null ? Map.of() : knowledge.getOrDefault(since, Map.of());
    return due.entrySet().stream()
        .filter(e -> after == null || e.getKey().compareTo(after) > 0)
        .limit(limit)
        .map(
            e ->
                new Sample(
                    e.getKey(),
                    merged.getOrDefault(e.getKey(), Set.of()),
                    held.contains(e.getKey()),
                    !Objects.equals(known.get(e.getKey()), before.get(e.getKey())),
                    e.getValue(),
                    this.since,
                    judgedFrom))
        .toList();
  }

  /** All that is known of each. */
  private Map<UUID, String> told() {
    return due.keySet().stream()
        .collect(
            Collectors.toMap(
                id -> id,
                id -> due.get(id) + " " + merged.get(id) + " " + held.contains(id) + " " + since));
  }

  /** Due the amount for the last month asked for, and nothing for the months before. */
  record Sample(
      UUID subject,
      Set<UUID> merged,
      boolean held,
      boolean hasNews,
      Money amount,
      @Nullable YearMonth since,
      Map<UUID, YearMonth> judgedFrom)
      implements Beneficiary {

    @Override
    public Optional<YearMonth> firstMonth() {
      return Optional.of(since == null ? YearMonth.of(2026, 1) : since);
    }

    @Override
    public List<Due> dues(YearMonth first, YearMonth last) {
      judgedFrom.put(subject, first);
      YearMonth due = since == null ? last : since;
      YearMonth from = due.isBefore(first) ? first : due;
      return from.isAfter(last)
          ? List.of()
          : from.atDay(1)
              .datesUntil(last.plusMonths(1).atDay(1), Period.ofMonths(1))
              .map(
                  day ->
                      new Due(
                          YearMonth.from(day),
                          "BASIC",
                          assessment(amount),
                          new JudgedCase(subject, 1, subject)))
              .toList();
    }
  }

  @Override
  public long count(Connection c, DivisionCode county) {
    return due.size();
  }

  @Override
  public Set<UUID> changedSince(Connection c, Collection<UUID> subjects, CutOffVector cutOff) {
    return subjects.stream().filter(changed::contains).collect(Collectors.toSet());
  }

  private static Assessment assessment(Money amount) {
    return amount.isPositive()
        ? new Assessment.Entitled(amount, "A", standard(amount), GROUNDS)
        : new Assessment.NotEntitled("DEAD", GROUNDS);
  }

  private static StandardRow standard(Money amount) {
    return new StandardRow(
        "SAMPLE",
        new DivisionCode("5308"),
        amount,
        YearMonth.of(2026, 1),
        LocalDate.of(2026, 1, 1),
        GROUNDS.citation(),
        "S");
  }
}
