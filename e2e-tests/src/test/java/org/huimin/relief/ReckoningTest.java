package org.huimin.relief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huimin.journeys.CityHall.NoticeRow;
import org.huimin.relief.Family.Alone;
import org.huimin.relief.Family.Concealed;
import org.huimin.relief.Family.Confirmed;
import org.huimin.relief.Family.Died;
import org.huimin.relief.Family.Ended;
import org.huimin.relief.Family.Exit;
import org.huimin.relief.Family.Fact;
import org.huimin.relief.Family.Lifted;
import org.huimin.relief.Family.Moved;
import org.huimin.relief.Family.Place;
import org.huimin.relief.Family.Reclassified;
import org.huimin.relief.Family.Reviewed;
import org.huimin.relief.Family.ShareRestored;
import org.huimin.relief.Family.ShareStopped;
import org.huimin.relief.Family.Suspended;
import org.huimin.relief.Family.Together;
import org.huimin.relief.Family.Told;
import org.huimin.relief.Family.Undone;
import org.huimin.relief.Family.Why;
import org.huimin.relief.Person.Dependence;
import org.huimin.relief.Person.Disability;
import org.huimin.relief.Person.Role;
import org.huimin.relief.Picture.Item;
import org.huimin.relief.Picture.Kind;
import org.huimin.relief.Sorting.MayBeAlone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reckoning is held against the handbook's worked examples before it judges others. */
class ReckoningTest {

  private static final Place URBAN = new Place("530802", true);
  private static final Place RURAL = new Place("530802", false);
  private static final LocalDate ON = LocalDate.of(2026, 3, 10);
  private static final LocalDate SUMMER = LocalDate.of(2026, 8, 14);
  private static final LocalDate LATE = LocalDate.of(2026, 12, 5);

  private final Ordinances ordinances =
      new Ordinances()
          .publish(
              List.of(
                  Ordinances.row(Rules.URBAN, "790.00", "2026-07"),
                  Ordinances.row(Rules.RURAL, "6840.00", "2026-07")),
              Notices.RAISED);

  @ParameterizedTest(name = "example {0}, {5}: {6}")
  @CsvSource({
    "12, false, 4, 1800000, true, DIBAO.ROUNDING=CEILING_1_YUAN, 680.00",
    "14, false, 3, 1400000, true, DIBAO.ROUNDING=CEILING_1_YUAN, 469.00",
    "14, false, 3, 1400000, true, DIBAO.ROUNDING=HALF_UP_0_01, 468.33",
    "15, true, 2, 152000, false, DIBAO.FLOOR_PER_HOUSEHOLD_YUAN=10.00, 0.00",
    "16, true, 2, 151999, false, DIBAO.FLOOR_PER_HOUSEHOLD_YUAN=0.00, 1.00",
    "16, true, 2, 151999, false, DIBAO.FLOOR_PER_HOUSEHOLD_YUAN=10.00, 10.00"
  })
  void worked_examples_of_one_income(
      String example,
      boolean urban,
      int persons,
      long fen,
      boolean yearly,
      String option,
      String yuan) {
    Place place = urban ? URBAN : RURAL;
    String[] set = option.split("=", -1);
    publish(set[0], set[1], "2026-01");
    Picture picture = people(persons).with(wage(0, fen, yearly));
    assertEquals(yuan, due(family(place, picture), "2026-04", SUMMER), () -> example);
  }

  @Test
  void example_13_is_of_totals_and_not_by_head() {
    publish(Rules.URBAN, "632.00", "2025-08");
    Picture picture = people(3).with(wage(0, 1_894_00, false));
    assertEquals("2.00", due(family(URBAN, picture), "2026-04", SUMMER));
  }

  @Test
  void examples_17_and_18_what_is_no_income_does_not_count() {
    Picture elders =
        people(2)
            .with(
                item(Kind.CENTRAL_BASIC_PENSION, 0, 163_00, false),
                item(Kind.OTHER_PENSION, 0, 37_00, false),
                item(Kind.CENTRAL_BASIC_PENSION, 1, 163_00, false),
                item(Kind.OTHER_PENSION, 1, 37_00, false),
                item(Kind.PREFERENTIAL_PENSION, 0, 300_00, false),
                item(Kind.PROPERTY_NET, Picture.HOUSEHOLD, 1_200_00, true));
    assertEquals("916.00", due(family(RURAL, elders), "2026-04", SUMMER));
    Picture subsidised =
        elders.with(
            item(Kind.DISABILITY_SUBSIDY, 0, 210_00, false),
            item(Kind.ELDERLY_ALLOWANCE, 1, 80_00, false));
    assertEquals("916.00", due(family(RURAL, subsidised), "2026-04", SUMMER));
    publish(Rules.PENSION, "COUNTED", "2026-01");
    assertEquals("590.00", due(family(RURAL, elders), "2026-04", SUMMER), "the exclusion lapsed");
  }

  @ParameterizedTest(name = "example {0}: {2} of level {3}, {1} fen a month")
  @CsvSource({
    "19, 360000, INTELLECTUAL, 3, MARGINAL, YES",
    "20, 360000, LIMB, 3, MARGINAL, NO",
    "21, 360000, MULTIPLE, 3, MARGINAL, LOOK",
    "22, 456000, LIMB, 2, ABOVE, NO",
    "22, 455999, LIMB, 2, MARGINAL, YES",
    "15, 304000, LIMB, 2, MARGINAL, YES",
    "16, 303999, LIMB, 2, DIBAO, NO"
  })
  void worked_examples_of_who_may_apply_alone(
      String example, long fen, Disability category, int level, Sorting sorting, MayBeAlone may) {
    Person child = Person.of(LocalDate.of(2000, 1, 1), Role.CHILD).withCard(category, level);
    List<Person> persons = new ArrayList<>(people(3).persons().values());
    persons.add(child.as(Dependence.UNABLE_TO_LIVE_INDEPENDENTLY));
    Picture picture = Picture.of(persons, List.of(wage(0, fen, false)));
    Sorting found = Sorting.of(picture, ordinances.in(URBAN, YearMonth.from(ON), ON), ON);
    assertEquals(sorting, found, () -> example);
    assertEquals(may, found.mayBeAlone(child, ON), () -> example);
    Family alone = family(URBAN, told(new Confirmed(new Alone(3), picture), "2026-03-10"));
    assertEquals("760.00", due(alone, "2026-04", SUMMER), "own income is none");
  }

  @Test
  void example_23_is_due_from_the_month_after_the_confirmation() {
    Family march = family(RURAL, told(new Confirmed(new Together(), people(4)), "2026-03-31"));
    Family april = family(RURAL, told(new Confirmed(new Together(), people(4)), "2026-04-01"));
    assertEquals("0.00", due(march, "2026-03", SUMMER));
    assertEquals("2180.00", due(march, "2026-04", SUMMER));
    assertEquals("0.00", due(april, "2026-04", SUMMER));
    assertEquals("2180.00", due(april, "2026-05", SUMMER));
  }

  @Test
  void example_24_a_death_changes_the_amount_by_a_decision_from_the_next_month() {
    Picture four = people(4).with(wage(0, 18_000_00, true));
    Told death = told(new Died(3, LocalDate.of(2026, 4, 10)), "2026-04-20");
    Family less =
        family(
            RURAL, four, death, told(new Reviewed(new Together(), four.without(3)), "2026-05-08"));
    assertEquals("680.00", due(less, "2026-05", SUMMER));
    assertEquals("135.00", due(less, "2026-06", SUMMER));
    Picture earner = people(4).with(wage(3, 18_000_00, true));
    Family more =
        family(
            RURAL,
            earner,
            death,
            told(new Reviewed(new Together(), earner.without(3)), "2026-05-08"));
    assertEquals("680.00", due(more, "2026-05", SUMMER));
    assertEquals("1635.00", due(more, "2026-06", SUMMER));
  }

  @Test
  void example_25_a_gradual_exit_is_paid_unchanged_for_its_months() {
    Picture two = people(2).with(wage(0, 1_000_00, false));
    Family family =
        family(URBAN, two, told(new Exit(two.with(wage(1, 2_000_00, false)), 6), "2026-05-20"));
    assertEquals("520.00", due(family, "2026-05", LATE));
    assertEquals("520.00", due(family, "2026-06", LATE));
    assertEquals("520.00", due(family, "2026-11", LATE), "though the standard is raised in July");
    assertEquals("0.00", due(family, "2026-12", LATE));
  }

  @Test
  void example_26_a_standard_counts_from_its_month_for_whoever_knows_of_it() {
    Family family = family(URBAN, people(2).with(wage(0, 1_000_00, false)));
    assertEquals("520.00", due(family, "2026-07", SUMMER));
    assertEquals("520.00", due(family, "2026-06", Notices.RAISED));
    assertEquals("580.00", due(family, "2026-07", Notices.RAISED));
  }

  @Test
  void example_27_a_share_that_is_stopped_is_that_persons_band_alone() {
    publish(Rules.MODE, Rules.BANDED, "2026-01");
    publish("DIBAO.BAND.RURAL.A", "300.00", "2026-01");
    Family family = family(RURAL, people(3), told(new ShareStopped(1), "2026-04-20"));
    assertEquals("900.00", due(family, "2026-04", SUMMER));
    assertEquals("600.00", due(family, "2026-05", SUMMER));
  }

  @Test
  void a_share_that_is_stopped_is_that_persons_part_alone() {
    Family family =
        family(
            RURAL,
            people(3).with(wage(0, 735_00, false)),
            told(new ShareStopped(1), "2026-04-20"),
            told(new ShareRestored(1), "2026-06-01"));
    assertEquals("900.00", due(family, "2026-04", SUMMER));
    assertEquals("600.00", due(family, "2026-05", SUMMER));
    assertEquals("900.00", due(family, "2026-07", SUMMER));
  }

  @ParameterizedTest(name = "example {0}: last paid in {3}")
  @CsvSource({
    "28, 2026-05-12, ENTERED_SPECIAL_HARDSHIP, 2026-05, 2026-06",
    "44, 2026-07-15, VOLUNTARY, 2026-07, 2026-08"
  })
  void worked_examples_of_an_end(
      String example, String on, Why why, String lastMonth, String nextMonth) {
    Family family = family(RURAL, people(1), told(new Ended(why), on));
    assertEquals("545.00", due(family, lastMonth, SUMMER), () -> example);
    assertEquals("0.00", due(family, nextMonth, SUMMER), () -> example);
  }

  @Test
  void example_48_the_fine_is_twice_the_gain_at_most_since_july_2026() {
    assertEquals(15_000_00, Reckoning.highestFineFen(5_000_00, LocalDate.of(2026, 6, 30)));
    assertEquals(10_000_00, Reckoning.highestFineFen(5_000_00, LocalDate.of(2026, 8, 1)));
    Picture found = people(1).with(wage(0, 2_000_00, false));
    Family family = family(RURAL, people(1), told(new Concealed(found, 5_000_00), "2026-08-01"));
    assertEquals("545.00", due(family, "2026-08", SUMMER));
    assertEquals("0.00", due(family, "2026-09", SUMMER));
  }

  @Test
  void when_all_have_died_the_month_of_the_last_death_is_the_last_by_whoever_was_told() {
    Family family =
        family(
            RURAL,
            people(2),
            told(new Died(0, LocalDate.of(2026, 4, 10)), "2026-04-20"),
            told(new Died(1, LocalDate.of(2026, 5, 2)), "2026-07-15"));
    assertEquals("1090.00", due(family, "2026-06", LocalDate.of(2026, 7, 14)));
    assertEquals("1090.00", due(family, "2026-05", SUMMER));
    assertEquals("0.00", due(family, "2026-06", SUMMER));
  }

  @Test
  void a_suspension_lasts_from_the_next_month_to_that_of_its_lifting() {
    Family family =
        family(
            RURAL,
            people(1),
            told(new Suspended(), "2026-04-20"),
            told(new Lifted(), "2026-06-01"));
    assertEquals("545.00", due(family, "2026-04", SUMMER));
    assertEquals("0.00", due(family, "2026-06", SUMMER));
    assertEquals("545.00", due(family, "2026-07", SUMMER));
  }

  @Test
  void a_household_is_measured_where_it_is_from_the_month_after_it_moved() {
    ordinances.publish(
        List.of(new NoticeRow(Rules.URBAN, "530828", "800.00", YearMonth.of(2026, 1))), ON);
    Family family =
        family(
            RURAL,
            people(1),
            told(new Reclassified(true), "2026-04-20"),
            told(new Moved("530828"), "2026-05-08"));
    assertEquals("545.00", due(family, "2026-04", SUMMER));
    assertEquals("760.00", due(family, "2026-05", SUMMER));
    assertEquals("800.00", due(family, "2026-06", SUMMER));
    assertEquals(new Place("530828", true), family.place(YearMonth.of(2026, 6), SUMMER));
    assertEquals(URBAN, family.place(YearMonth.of(2026, 5), SUMMER));
  }

  @Test
  void nothing_was_ever_due_where_the_confirmation_is_undone() {
    Family family = family(RURAL, people(1), told(new Undone(), "2026-06-01"));
    assertEquals("545.00", due(family, "2026-04", LocalDate.of(2026, 5, 31)));
    assertEquals("0.00", due(family, "2026-04", SUMMER));
  }

  private void publish(String code, String value, String from) {
    ordinances.publish(List.of(Ordinances.row(code, value, from)), LocalDate.of(2026, 1, 1));
  }

  private String due(Family family, String month, LocalDate day) {
    return Reckoning.yuan(Reckoning.dueFen(family, YearMonth.parse(month), ordinances, day));
  }

  private static Family family(Place place, Picture picture, Told... more) {
    Fact confirmed = new Confirmed(new Together(), picture);
    return family(
        place,
        Stream.concat(Stream.of(new Told(confirmed, ON)), Stream.of(more)).toArray(Told[]::new));
  }

  private static Family family(Place place, Told... told) {
    return new Family(0, place, List.of(), List.of(told));
  }

  private static Told told(Fact fact, String on) {
    return new Told(fact, LocalDate.parse(on));
  }

  /** Adults without anything, the first of whom applies. */
  private static Picture people(int count) {
    return Picture.of(
        IntStream.range(0, count)
            .mapToObj(
                n ->
                    Person.of(
                        LocalDate.of(1980, 1, 1 + n), n == 0 ? Role.APPLICANT : Role.SUPPORTED))
            .toList(),
        List.of());
  }

  private static Item wage(int place, long fen, boolean yearly) {
    return item(Kind.WAGE_EARNED, place, fen, yearly);
  }

  private static Item item(Kind kind, int place, long fen, boolean yearly) {
    return new Item(kind, place, fen, yearly);
  }
}
