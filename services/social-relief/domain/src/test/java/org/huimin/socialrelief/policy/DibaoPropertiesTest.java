package org.huimin.socialrelief.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Months;
import org.huimin.socialrelief.household.Timeline;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.IncomeKind.Category;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.Rounding;

/** What must hold of every household, whatever it lives on. */
class DibaoPropertiesTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final int RURAL_A_YEAR = 654_000;
  private static final int URBAN_A_YEAR = 12 * 76_000;

  /** A household of adults; items may be of somebody who is no member. */
  record Home(Area area, int persons, List<IncomeItem> items) {

    Known known() {
      return Known.of(
          Sample.adults(area, persons),
          Timeline.from(Sample.START, Means.of(new UUID(2, 2), items)),
          Course.confirmed(Sample.CONFIRMED));
    }

    Home with(List<IncomeItem> others) {
      return new Home(area, persons, others);
    }
  }

  @Provide
  Arbitrary<Home> homes() {
    return Combinators.combine(
            Arbitraries.of(Area.class),
            Arbitraries.integers().between(1, 9),
            items().list().ofMaxSize(8))
        .as(Home::new);
  }

  private static Arbitrary<IncomeItem> items() {
    return Combinators.combine(
            Arbitraries.of(IncomeKind.class),
            Arbitraries.integers().between(1, 4).injectNull(0.2),
            Arbitraries.integers().between(-200_000, 800_000),
            Arbitraries.of(Period.class))
        .as(
            (kind, whose, fen, period) ->
                new IncomeItem(
                    kind,
                    whose == null ? null : Sample.person(whose),
                    new Money(
                        BigDecimal.valueOf(
                            kind.category() == Category.BUSINESS ? fen : Math.abs(fen) / 4, 2)),
                    period));
  }

  @Provide
  Arbitrary<String> options() {
    return Combinators.combine(
            Arbitraries.of(Rounding.class),
            Arbitraries.of("0.00", "10.00", "35.50"),
            Arbitraries.of("0.00", "5.00"),
            Arbitraries.of("0", "7", "30"))
        .as(
            (rounding, household, person, percent) ->
                "ROUNDING="
                    + rounding
                    + " FLOOR_PER_HOUSEHOLD_YUAN="
                    + household
                    + " FLOOR_PER_PERSON_YUAN="
                    + person
                    + " TOP_UP_ELDERLY_AGE=40 TOP_UP_ELDERLY_PERCENT="
                    + percent);
  }

  @Property(tries = 500)
  void no_amount_is_negative_or_beyond_the_standard_of_all(
      @ForAll("homes") Home home, @ForAll("options") String options) {
    Map<Component, Assessment> found = Dibao.assess(home.known(), MARCH, Sample.rules(options));
    assertEquals(Component.values().length, found.size());
    found.values().forEach(one -> assertTrue(Sample.amount(one).compareTo(Money.ZERO) >= 0));
    Money most = new Money(BigDecimal.valueOf((long) aYear(home.area()) * home.persons() / 12, 2));
    assertTrue(basic(home, options).compareTo(most) <= 0, "more than the standard of all");
  }

  @Property(tries = 500)
  void more_income_never_pays_more(
      @ForAll("homes") Home home,
      @ForAll("options") String options,
      @ForAll @IntRange(max = 500_000) int more,
      @ForAll @IntRange(max = 7) int which) {
    if (which >= home.items().size()
        || home.items().get(which).kind().category() == Category.COST) {
      return;
    }
    List<IncomeItem> raised = new ArrayList<>(home.items());
    IncomeItem item = raised.get(which);
    raised.set(
        which,
        new IncomeItem(
            item.kind(),
            item.personId(),
            item.amount().plus(new Money(BigDecimal.valueOf(more, 2))),
            item.period()));
    assertTrue(basic(home.with(raised), options).compareTo(basic(home, options)) <= 0);
  }

  @Property(tries = 500)
  void one_more_item_of_income_never_pays_more(
      @ForAll("homes") Home home,
      @ForAll("options") String options,
      @ForAll IncomeKind kind,
      @ForAll @IntRange(max = 900_000) int fen) {
    if (kind.category() == Category.COST) {
      return;
    }
    List<IncomeItem> more = new ArrayList<>(home.items());
    more.add(
        new IncomeItem(kind, Sample.person(1), new Money(BigDecimal.valueOf(fen, 2)), Period.YEAR));
    assertTrue(basic(home.with(more), options).compareTo(basic(home, options)) <= 0);
  }

  @Property(tries = 500)
  void one_more_person_without_income_never_pays_less(
      @ForAll("homes") Home home, @ForAll("options") String options) {
    Home larger =
        new Home(
            home.area(),
            home.persons() + 1,
            home.items().stream()
                .filter(item -> !Sample.person(home.persons() + 1).equals(item.personId()))
                .toList());
    assertTrue(basic(larger, options).compareTo(basic(home, options)) >= 0);
  }

  @Property(tries = 300)
  void the_order_of_items_does_not_matter(
      @ForAll("homes") Home home, @ForAll("options") String options, @ForAll long seed) {
    List<IncomeItem> shuffled = new ArrayList<>(home.items());
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(basic(home, options), basic(home.with(shuffled), options));
  }

  @Property(tries = 300)
  void a_raised_standard_never_pays_less(
      @ForAll("homes") Home home,
      @ForAll("options") String options,
      @ForAll @IntRange(max = 50_000) int raise) {
    String code = home.area() == Area.RURAL ? "DIBAO.RURAL.YEAR" : "DIBAO.URBAN.MONTH";
    long now = home.area() == Area.RURAL ? 654_000 : 76_000;
    DibaoRules raised =
        Sample.rules(
            options,
            List.of(
                Sample.standard(
                    code,
                    new Money(BigDecimal.valueOf(now + raise, 2)).toString(),
                    "2026-02",
                    "2026-01-15")),
            List.of());
    assertTrue(
        Sample.amount(Sample.basic(home.known(), MARCH, raised)).compareTo(basic(home, options))
            >= 0);
    assertTrue(
        Sample.amount(Sample.of(Component.TOP_UP, home.known(), MARCH, raised))
                .compareTo(
                    Sample.amount(
                        Sample.of(Component.TOP_UP, home.known(), MARCH, Sample.rules(options))))
            >= 0);
  }

  /** Rounded up by head and multiplied, the same household would be paid at least as much. */
  @Property(tries = 500)
  void totals_never_pay_more_than_heads(@ForAll("homes") Home home) {
    Money paid = basic(home, "ROUNDING=CEILING_1_YUAN");
    BigDecimal byHead =
        BigDecimal.valueOf((long) aYear(home.area()) * home.persons() - fen(incomeOf(home)), 2)
            .divide(BigDecimal.valueOf(12L * home.persons()), 0, RoundingMode.CEILING)
            .max(BigDecimal.ZERO);
    assertTrue(paid.yuan().compareTo(byHead.multiply(BigDecimal.valueOf(home.persons()))) <= 0);
  }

  /** The handbook's words once more, in fen and without any of the code that is tested. */
  @Property
  void a_second_reckoning_agrees(@ForAll("homes") Home home) {
    long[] wages = new long[10];
    long[] costs = new long[10];
    long business = 0;
    long others = 0;
    for (IncomeItem item : home.items()) {
      int whose = item.personId() == null ? 0 : (int) item.personId().getLeastSignificantBits();
      long fen = item.amount().fen() * (item.period() == Period.MONTH ? 12 : 1);
      if (whose > home.persons()) {
        continue;
      }
      switch (item.kind()) {
        case WAGE_EARNED -> wages[whose] += fen;
        case WORK_COST -> costs[whose] += fen;
        case BUSINESS_NET -> business += fen;
        case PROPERTY_NET,
            OTHER_PENSION,
            SUPPORT_FROM_CHILDREN,
            SUPPORT_FROM_SIBLING,
            SUPPORT_FROM_OVER_60,
            OTHER_SUPPORT,
            OTHER_TRANSFER,
            EXCLUDED_BY_NOTICE ->
            others += fen;
        case CENTRAL_BASIC_PENSION,
            PREFERENTIAL_PENSION,
            FAMILY_PLANNING_REWARD,
            SCHOLARSHIP,
            BRAVERY_AWARD,
            SOCIAL_ASSISTANCE,
            DISABILITY_SUBSIDY,
            ELDERLY_ALLOWANCE,
            HARDSHIP_COST -> {}
      }
    }
    long income = Math.max(0, business) + others;
    for (int whose = 0; whose < wages.length; whose++) {
      income += Math.max(0, wages[whose] - costs[whose]);
    }
    long missing = Math.max(0, (long) aYear(home.area()) * home.persons() - income);
    long yuan = (missing + 1199) / 1200; // up to a whole yuan a month
    assertEquals(
        new Money(BigDecimal.valueOf(yuan * 100, 2)), basic(home, "ROUNDING=CEILING_1_YUAN"));
  }

  /** The same amount, reckoned from the explanation alone. */
  @Property(tries = 500)
  void the_explanation_adds_up_to_the_amount(
      @ForAll("homes") Home home, @ForAll("options") String options) {
    Assessment found = Sample.basic(home.known(), MARCH, Sample.rules(options));
    List<Step> steps = Step.read(found.grounds().inputs());
    assertEquals(steps, Step.read(Step.written(steps)));
    long need = (long) aYear(home.area()) * home.persons();
    assertEquals(need, fen(value(steps, Step.Kind.NEED)));
    assertEquals(
        need - fen(value(steps, Step.Kind.INCOME)), fen(value(steps, Step.Kind.DIFFERENCE)));
    if (Sample.amount(found).isPositive()) {
      assertEquals(Sample.amount(found).toString(), value(steps, Step.Kind.AMOUNT));
    }
  }

  @Property(tries = 300)
  void a_share_that_is_stopped_never_pays_the_others_more(
      @ForAll("homes") Home home,
      @ForAll("options") String options,
      @ForAll @IntRange(min = 1, max = 9) int who) {
    Known stopped =
        home.known()
            .course(
                Course.confirmed(Sample.CONFIRMED)
                    .shareStopped(Sample.person(who), Months.from(MARCH)));
    assertTrue(
        Sample.amount(Sample.basic(stopped, MARCH, Sample.rules(options)))
                .compareTo(basic(home, options))
            <= 0);
  }

  @Property(tries = 200)
  void what_was_not_known_yet_changes_nothing(
      @ForAll("homes") Home home, @ForAll @IntRange(max = 400) int days) {
    LocalDate knownOn = LocalDate.parse("2025-07-01").plusDays(days);
    DibaoRules then = DibaoRules.of(List.of(), List.of(), List.of(), knownOn);
    DibaoRules more =
        DibaoRules.of(
            List.of(
                Sample.standard(
                    "DIBAO.RURAL.YEAR", "9000.00", "2025-07", knownOn.plusDays(1).toString())),
            List.of(),
            List.of(),
            knownOn);
    assertEquals(
        Sample.amount(Sample.basic(home.known(), MARCH, then)),
        Sample.amount(Sample.basic(home.known(), MARCH, more)));
  }

  private static Money basic(Home home, String options) {
    return Sample.amount(Sample.basic(home.known(), MARCH, Sample.rules(options)));
  }

  private static String incomeOf(Home home) {
    return value(
        Step.read(Sample.basic(home.known(), MARCH, Sample.rules(null)).grounds().inputs()),
        Step.Kind.INCOME);
  }

  private static String value(List<Step> steps, Step.Kind kind) {
    return steps.stream().filter(step -> step.kind() == kind).findFirst().orElseThrow().value();
  }

  private static long fen(String yuan) {
    return Money.of(yuan).fen();
  }

  private static int aYear(Area area) {
    return area == Area.RURAL ? RURAL_A_YEAR : URBAN_A_YEAR;
  }
}
