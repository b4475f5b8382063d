package org.huimin.monthlyrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.huimin.eventstore.EventCodec;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Grounds;
import org.huimin.kernel.Money;
import org.huimin.kernel.RuleVersion;
import org.huimin.kernel.StandardRow;
import org.huimin.monthlyrun.ProgrammeCases.Beneficiary;
import org.huimin.monthlyrun.ProgrammeCases.Due;
import org.huimin.monthlyrun.ProgrammeCases.JudgedCase;
import org.jspecify.annotations.Nullable;

/**
 * What must hold whatever becomes known in whatever order: each history is a row of rosters, and
 * before each of them anything may have become known of any month.
 */
class JudgementPropertiesTest {

  private static final int MONTHS = 4;
  private static final List<List<Integer>> ALIKE =
      List.of(List.of(80, 80, 80, 80), List.of(0, 80, 80, 150));
  private static final YearMonth FIRST = YearMonth.of(2026, 1);
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID OTHER = new UUID(2, 2);
  private static final EventCodec<PaymentEvent> CODEC = PaymentEvent.codec("sample");
  private static final Grounds GROUNDS =
      new Grounds(new RuleVersion("sample", "2026-01"), new Citation("Sample", "1"), Map::of);

  /**
   * What is known when a roster is cut off.
   *
   * @param month of the roster, counted from the first
   * @param one due of the one record, month by month in yuan
   * @param other of the other record
   * @param merged whether they are one person under two records
   */
  record Knowledge(int month, List<Integer> one, List<Integer> other, boolean merged) {}

  private final List<Line> lines = new ArrayList<>();
  private final List<Line> findings = new ArrayList<>();

  /**
   * What the roster before knew; what has not changed since is judged for the later months only.
   */
  private @Nullable Knowledge basis;

  /**
   * After every roster and for every month it covers, lines less overpayments are what was due at
   * its cut-off; nothing is ordered twice, for a month to come or below zero; and however late the
   * facts came, the last roster leaves what one that had known them all would.
   */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void money_follows_what_is_known(@ForAll("histories") List<Knowledge> history) {
    clear();
    for (Knowledge known : history) {
      int before = lines.size();
      run(known);
      holdsAfter(known, before);
      basis = known;
    }
    Knowledge last = history.getLast();
    Knowledge all = new Knowledge(MONTHS - 1, last.one(), last.other(), last.merged());
    run(all);
    List<Money> late = standings();
    clear();
    run(all);
    assertEquals(standings(), late);
  }

  private void clear() {
    lines.clear();
    findings.clear();
    basis = null;
  }

  private void holdsAfter(Knowledge known, int before) {
    Set<UUID> ids = new HashSet<>();
    lines.forEach(line -> assertTrue(ids.add(line.id()), "ordered twice"));
    findings.forEach(line -> assertTrue(ids.add(line.id()), "found twice"));
    for (Line line : lines.subList(before, lines.size())) {
      assertTrue(line.amount().isPositive());
      assertTrue(!line.month().isAfter(FIRST.plusMonths(known.month())));
    }
    for (int month = 0; month < MONTHS; month++) {
      for (UUID record : List.of(ONE, OTHER)) {
        Money overpaid = sum(findings, FIRST.plusMonths(month), List.of(record));
        assertFalse(Money.ZERO.minus(overpaid).isPositive(), "reversed more than found");
      }
    }
    for (int month = 0; month <= known.month(); month++) {
      Money one = Money.of(known.one().get(month) + ".00");
      if (known.merged()) {
        assertEquals(one, standing(month, ONE, OTHER));
      } else {
        assertEquals(one, standing(month, ONE));
        assertEquals(Money.of(known.other().get(month) + ".00"), standing(month, OTHER));
      }
    }
  }

  @Provide
  Arbitrary<List<Knowledge>> histories() {
    Arbitrary<List<Integer>> any = Arbitraries.of(0, 80, 90, 150, 600).list().ofSize(MONTHS);
    // Half of them say what was known before, so that there is something to build on.
    Arbitrary<List<Integer>> dues = Arbitraries.oneOf(any, Arbitraries.of(ALIKE));
    return Combinators.combine(
            Arbitraries.integers().between(0, MONTHS - 1), dues, dues, Arbitraries.of(true, false))
        .as(Knowledge::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private void run(Knowledge known) {
    Knowledge before = basis;
    boolean comparable = before != null && before.merged() == known.merged();
    boolean oneNews = !comparable || changed(before, known, Knowledge::one);
    boolean otherNews = !comparable || changed(before, known, Knowledge::other);
    List<Sample> whom =
        known.merged()
            ? List.of(new Sample(ONE, Set.of(OTHER), oneNews || otherNews, known.one()))
            : List.of(
                new Sample(ONE, Set.of(), oneNews, known.one()),
                new Sample(OTHER, Set.of(), otherNews, known.other()));
    SampleCases programme = SampleCases.of(0);
    Judgement judgement =
        new Judgement(
            programme,
            CODEC,
            DivisionCode.of("530802"),
            new UUID(9, lines.size()),
            FIRST.plusMonths(known.month()),
            new PayDay(10),
            new HeldLines());
    YearMonth last = FIRST.plusMonths(known.month());
    for (Sample one : whom) {
      if (before == null || one.hasNews()) {
        judgement.judge(one, last, ordered(whom, one));
      } else {
        judgement.judgeAfter(FIRST.plusMonths(before.month()), one, last, ordered(whom, one));
      }
    }
    lines.addAll(judgement.lines());
    findings.addAll(judgement.overpayments());
  }

  private static boolean changed(
      @Nullable Knowledge before, Knowledge now, Function<Knowledge, List<Integer>> due) {
    return before == null || !due.apply(before).equals(due.apply(now));
  }

  private Ordered ordered(List<Sample> whom, Sample one) {
    Ordered ordered = new Ordered(whom);
    Set<UUID> records = new HashSet<>(one.merged());
    records.add(one.subject());
    lines.stream()
        .filter(line -> records.contains(line.subject()))
        .forEach(line -> ordered.payment(key(line), line.id(), line.amount(), line.n()));
    findings.stream()
        .filter(line -> records.contains(line.subject()))
        .forEach(line -> ordered.finding(key(line), line.id(), line.amount()));
    return ordered;
  }

  private static Ordered.Key key(Line line) {
    return new Ordered.Key(line.subject(), line.month(), line.component());
  }

  private List<Money> standings() {
    return IntStream.range(0, MONTHS)
        .boxed()
        .flatMap(month -> List.of(standing(month, ONE, OTHER)).stream())
        .toList();
  }

  /** Ordered less overpaid. */
  private Money standing(int month, UUID... subjects) {
    YearMonth when = FIRST.plusMonths(month);
    List<UUID> whose = Arrays.asList(subjects);
    return sum(lines, when, whose).minus(sum(findings, when, whose));
  }

  private static Money sum(List<Line> lines, YearMonth month, List<UUID> whose) {
    return lines.stream()
        .filter(line -> line.month().equals(month) && whose.contains(line.subject()))
        .map(Line::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  /**
   * Begins in the first month that is due by what is known: what was ordered before is judged too.
   */
  record Sample(UUID subject, Set<UUID> merged, boolean hasNews, List<Integer> dues)
      implements Beneficiary {

    @Override
    public boolean held() {
      return false;
    }

    @Override
    public Optional<YearMonth> firstMonth() {
      return IntStream.range(0, MONTHS)
          .filter(month -> dues.get(month) > 0)
          .mapToObj(FIRST::plusMonths)
          .findFirst();
    }

    @Override
    public List<Due> dues(YearMonth first, YearMonth last) {
      return IntStream.range(0, MONTHS)
          .mapToObj(
              month -> new Due(FIRST.plusMonths(month), "BASIC", assessment(dues.get(month)), by()))
          .filter(due -> !due.month().isBefore(first) && !due.month().isAfter(last))
          .toList();
    }

    private JudgedCase by() {
      return new JudgedCase(subject, 1, subject);
    }

    private static Assessment assessment(int yuan) {
      Money amount = Money.of(yuan + ".00");
      return yuan == 0
          ? new Assessment.NotEntitled("NOT_DUE", GROUNDS)
          : new Assessment.Entitled(
              amount,
              "A",
              new StandardRow(
                  "SAMPLE",
                  DivisionCode.of("5308"),
                  amount,
                  FIRST,
                  LocalDate.of(2026, 1, 1),
                  GROUNDS.citation(),
                  "S"),
              GROUNDS);
    }
  }
}
