package org.huimin.socialrelief.tekun;

import static org.huimin.socialrelief.tekun.Sample.RURAL;
import static org.huimin.socialrelief.tekun.Sample.SIMAO;
import static org.huimin.socialrelief.tekun.Sample.WHO;
import static org.huimin.socialrelief.tekun.Sample.rules;
import static org.huimin.socialrelief.tekun.Sample.standard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Money;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Disability;
import org.huimin.socialrelief.household.Disability.Category;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.tekun.BasicRatio.TooLow;
import org.huimin.socialrelief.tekun.SelfCare.Item;
import org.huimin.socialrelief.tekun.SupportForm.Dispersed;
import org.huimin.socialrelief.tekun.TekunEnd.EndNotice;

/** What must hold of everybody in special hardship, and of every notice. */
class TekunPropertiesTest {

  private static final TekunRules RULES = rules();
  private static final LocalDate FIRST_DAY = LocalDate.parse("2025-07-01");

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 900).map(FIRST_DAY::plusDays);
  }

  /** Some of them twice. */
  @Provide
  Arbitrary<List<UUID>> files() {
    return Arbitraries.integers()
        .between(1, 80)
        .map(number -> new UUID(5308, number))
        .list()
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<LocalDate> births() {
    return Arbitraries.integers()
        .between(0, 36_500)
        .map(days -> LocalDate.parse("1925-01-01").plusDays(days));
  }

  /**
   * Reckoned in fen, with none of the code that is tested: ⌈urban × 13 ÷ 10⌉ does, a fen less not.
   */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_least_amount_does_and_a_fen_less_does_not(
      @ForAll @IntRange(min = 79_000, max = 300_000) int urbanFen) {
    long least = (urbanFen * 13L + 9) / 10;
    StandardRow urban = row("DIBAO.URBAN.MONTH", urbanFen);
    assertEquals(Optional.empty(), check(urban, row("TEKUN.BASIC", least)));
    TooLow low =
        assertInstanceOf(TooLow.class, check(urban, row("TEKUN.BASIC", least - 1)).orElseThrow());
    assertEquals(least, low.least().fen());
  }

  /** The same for a standard by the year, which is divided once: ⌈urban × 13 ÷ 120⌉. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void so_it_is_beside_a_standard_by_the_year(
      @ForAll @IntRange(min = 948_000, max = 3_600_000) int urbanFen) {
    long least = (urbanFen * 13L + 119) / 120;
    StandardRow urban = row("DIBAO.URBAN.YEAR", urbanFen);
    assertEquals(Optional.empty(), check(urban, row("TEKUN.BASIC", least)));
    TooLow low =
        assertInstanceOf(TooLow.class, check(urban, row("TEKUN.BASIC", least - 1)).orElseThrow());
    assertEquals(least, low.least().fen());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void who_can_do_less_is_never_paid_less(
      @ForAll Set<Item> failed, @ForAll Item more, @ForAll("days") LocalDate confirmedOn) {
    Set<Item> worse = EnumSet.of(more);
    worse.addAll(failed);
    YearMonth month = YearMonth.from(confirmedOn).plusMonths(1);
    assertTrue(
        paid(confirmed(confirmedOn, SelfCare.of(worse)), month)
                .compareTo(paid(confirmed(confirmedOn, SelfCare.of(failed)), month))
            >= 0);
  }

  /** The months of dibao, of support and after it follow each other without a gap or an overlap. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void exactly_the_months_from_the_first_to_the_last_are_due(
      @ForAll("days") LocalDate confirmedOn,
      @ForAll @IntRange(min = 9, max = 900) int later,
      @ForAll @IntRange(max = 60) int away,
      @ForAll EndReason reason) {
    LocalDate on = confirmedOn.plusDays(later);
    TekunEnd end =
        reason.isFact()
            ? TekunEnd.byFact(reason, on)
            : TekunEnd.decided(reason, new EndNotice(on.minusDays(8)), on);
    TekunKnown known = confirmed(confirmedOn, SelfCare.ABLE).ended(end);
    YearMonth month = YearMonth.from(confirmedOn).plusMonths(away);
    boolean due = paid(known, month).isPositive();
    assertEquals(
        month.isAfter(known.course().lastDibaoMonth()) && !month.isAfter(YearMonth.from(on)), due);
    assertEquals(reason.isFact(), end.screening().isEmpty());
    end.screening().ifPresent(one -> assertFalse(paid(known, one.from()).isPositive()));
  }

  /** Age gives back no capacity to work: who is unable by it stays so. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void from_60_on_nobody_becomes_able_to_work(
      @ForAll("births") LocalDate bornOn,
      @ForAll("days") LocalDate on,
      @ForAll @IntRange(max = 4000) int later) {
    TekunPerson person = Sample.born(bornOn, null);
    if (bornOn.plusYears(60).isAfter(on)) {
      return;
    }
    assertInstanceOf(Recognition.Is.class, Recognition.of(person, RURAL, on, RULES));
    assertInstanceOf(
        Recognition.Is.class, Recognition.of(person, RURAL, on.plusDays(later), RULES));
  }

  /** The handbook's list once more. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_card_says_who_is_unable_to_work_as_the_handbook_lists_it(
      @ForAll Category category, @ForAll @IntRange(min = 1, max = 4) int level) {
    String expected =
        switch (category) {
          case INTELLECTUAL, PSYCHIATRIC -> level < 4 ? "IS" : "NOT NO_CAPACITY";
          case LIMB -> level < 3 ? "IS" : "NOT NO_CAPACITY";
          case VISUAL -> level < 2 ? "IS" : "NOT NO_CAPACITY";
          case HEARING, SPEECH -> "NOT NO_CAPACITY";
          case MULTIPLE -> level < 4 ? "LOOK CARD_HIDES_CATEGORIES" : "NOT NO_CAPACITY";
        };
    TekunPerson person =
        Sample.born(LocalDate.parse("1990-05-05"), null).disabled(Disability.of(category, level));
    assertEquals(expected, Sample.told(Recognition.of(person, RURAL, FIRST_DAY, RULES)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void one_more_income_takes_nobody_in_and_one_more_able_supporter_keeps_everybody_out(
      @ForAll("births") LocalDate bornOn,
      @ForAll("days") LocalDate on,
      @ForAll @IntRange(max = 900_000) int fen,
      @ForAll @IntRange(max = 900_000) int more,
      @ForAll IncomeKind kind) {
    String items = "OTHER_TRANSFER " + money(fen) + "/Y";
    TekunPerson less = Sample.born(bornOn, items);
    if (Recognition.of(less, RURAL, on, RULES) instanceof Recognition.IsNot
        && kind.category() != IncomeKind.Category.COST) {
      assertInstanceOf(
          Recognition.IsNot.class,
          Recognition.of(
              Sample.born(bornOn, items + "; " + kind + " " + money(more) + "/Y"),
              RURAL,
              on,
              RULES));
    }
    assertInstanceOf(
        Recognition.IsNot.class,
        Recognition.of(less.with(Sample.supporter("1985-05-05 | =")), RURAL, on, RULES));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_spot_check_is_of_those_files_and_no_order_of_them_matters(
      @ForAll("files") List<UUID> files,
      @ForAll @IntRange(min = 30, max = 100) int percent,
      @ForAll String seed,
      @ForAll long order) {
    SpotCheck drawn = SpotCheck.draw(seed, percent, files);
    List<UUID> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(order));
    assertEquals(drawn, SpotCheck.draw(seed, percent, shuffled));
    assertTrue(drawn.isRepeated());
    assertTrue(files.containsAll(drawn.drawn()));
    assertEquals(drawn.drawn().size(), Set.copyOf(drawn.drawn()).size());
    assertTrue(100 * drawn.drawn().size() >= percent * drawn.files().size());
    assertTrue(100 * (drawn.drawn().size() - 1) < percent * Math.max(1, drawn.files().size()));
  }

  private static Optional<Rejection> check(StandardRow... proposed) {
    return TekunStandardCheck.of(List.of(proposed), List.of(), RULES);
  }

  private static StandardRow row(String code, long fen) {
    return standard(code, SIMAO.code(), money(fen).toString(), "2027-01");
  }

  private static Money money(long fen) {
    return new Money(BigDecimal.valueOf(fen, 2));
  }

  private static TekunKnown confirmed(LocalDate on, SelfCare band) {
    return TekunKnown.confirmed(WHO, on, RURAL, band, new Dispersed(null));
  }

  private static Money paid(TekunKnown known, YearMonth month) {
    Map<TekunComponent, Assessment> found = Tekun.assess(known, month, RULES);
    return found.values().stream()
        .map(one -> one instanceof Entitled due ? due.amount() : Money.ZERO)
        .reduce(Money.ZERO, Money::plus);
  }
}
