package org.huimin.monthlyrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

/**
 * What must hold whatever becomes known in whatever order: each history is a row of rosters, and
 * before each of them anything may have become known of any month.
 */
class JudgementProperties {

  private static final int MONTHS = 6;
  private static final YearMonth FIRST = YearMonth.of(2026, 1);
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID OTHER = new UUID(2, 2);
  private static final Grounds GROUNDS =
      new Grounds(new RuleVersion("sample", "2026-01"), new Citation("Sample", "1"), Map.of());

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

  @Property(tries = 10_000)
  void lines_less_overpayments_are_what_was_due_at_the_last_cut_off_that_covers_the_month(
      @ForAll("histories") List<Knowledge> history) {
    for (Knowledge known : history) {
      run(known);
      Set<UUID> ids = new HashSet<>();
      lines.forEach(line -> assertTrue(ids.add(line.id()), "ordered twice: " + line.id()));
      findings.forEach(line -> assertTrue(ids.add(line.id()), "found twice: " + line.id()));
      for (int month = 0; month <= known.month(); month++) {
        if (known.merged()) {
          assertEquals(
              Money.of(known.one().get(month) + ".00"),
              standing(month, ONE, OTHER),
              history::toString);
        } else {
          assertEquals(
              Money.of(known.one().get(month) + ".00"), standing(month, ONE), history::toString);
          assertEquals(
              Money.of(known.other().get(month) + ".00"),
              standing(month, OTHER),
              history::toString);
        }
      }
    }
  }

  /** However late the facts came, the last roster leaves what one that knew them all would. */
  @Property(tries = 10_000)
  void the_order_in_which_facts_arrive_does_not_change_the_result(
      @ForAll("histories") List<Knowledge> history) {
    Knowledge last = history.getLast();
    Knowledge all = new Knowledge(MONTHS - 1, last.one(), last.other(), last.merged());
    history.forEach(this::run);
    run(all);
    List<Money> late = standings();
    lines.clear();
    findings.clear();
    run(all);
    assertEquals(standings(), late);
  }

  @Property(tries = 10_000)
  void nothing_is_ordered_beyond_the_roster_s_month_and_nothing_below_zero(
      @ForAll("histories") List<Knowledge> history) {
    for (Knowledge known : history) {
      int before = lines.size();
      run(known);
      for (Line line : lines.subList(before, lines.size())) {
        assertTrue(line.amount().isPositive());
        assertTrue(!line.month().isAfter(FIRST.plusMonths(known.month())));
      }
    }
  }

  @Provide
  Arbitrary<List<Knowledge>> histories() {
    Arbitrary<List<Integer>> dues = Arbitraries.of(0, 80, 90, 150, 600).list().ofSize(MONTHS);
    return Combinators.combine(
            Arbitraries.integers().between(0, MONTHS - 1), dues, dues, Arbitraries.of(true, false))
        .as(Knowledge::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private void run(Knowledge known) {
    List<Sample> whom =
        known.merged()
            ? List.of(new Sample(ONE, Set.of(OTHER), known.one()))
            : List.of(
                new Sample(ONE, Set.of(), known.one()), new Sample(OTHER, Set.of(), known.other()));
    SampleCases programme = SampleCases.of(0);
    Judgement judgement =
        new Judgement(
            programme,
            new Payloads(
                programme,
                DivisionCode.of("530802"),
                new UUID(9, lines.size()),
                FIRST.plusMonths(known.month())),
            new HeldLines());
    whom.forEach(one -> judgement.judge(one, FIRST.plusMonths(known.month()), ordered(whom, one)));
    lines.addAll(judgement.lines());
    findings.addAll(judgement.overpayments());
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
  record Sample(UUID subject, Set<UUID> merged, List<Integer> dues) implements Beneficiary {

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
