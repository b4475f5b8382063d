package org.huimin.socialrelief.tekun;

import static org.huimin.socialrelief.tekun.Sample.CAREGIVER;
import static org.huimin.socialrelief.tekun.Sample.INSTITUTION;
import static org.huimin.socialrelief.tekun.Sample.RURAL;
import static org.huimin.socialrelief.tekun.Sample.SIMAO;
import static org.huimin.socialrelief.tekun.Sample.URBAN;
import static org.huimin.socialrelief.tekun.Sample.WHO;
import static org.huimin.socialrelief.tekun.Sample.rules;
import static org.huimin.socialrelief.tekun.Sample.standard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.tekun.SelfCare.Item;
import org.huimin.socialrelief.tekun.SupportForm.Centralised;
import org.huimin.socialrelief.tekun.SupportForm.Dispersed;
import org.huimin.socialrelief.tekun.SupportForm.Recipient;
import org.huimin.socialrelief.tekun.TekunEnd.EndNotice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first column is the number of the handbook's worked example; 0 is an edge of our own. */
class TekunTest {

  private static final SupportForm AT_HOME = new Dispersed(CAREGIVER);

  @ParameterizedTest(name = "example {0}: cannot {1} → {2}: {3} before 2026-07, {4} from it on")
  @CsvSource({
    "28, ,                                          ABLE,    988.00 + 50.00,  1027.00 + 50.00",
    "29, EAT DRESS BED,                             PARTIAL, 988.00 + 280.00, 1027.00 + 280.00",
    "29, EAT DRESS BED TOILET,                      FULL,    988.00 + 560.00, 1027.00 + 560.00",
    "0,  BATHE,                                     PARTIAL, 988.00 + 280.00, 1027.00 + 280.00",
    "0,  WALK_INDOORS TOILET,                       PARTIAL, 988.00 + 280.00, 1027.00 + 280.00",
    "0,  EAT DRESS BED TOILET WALK_INDOORS,         FULL,    988.00 + 560.00, 1027.00 + 560.00",
    "0,  EAT DRESS BED TOILET WALK_INDOORS BATHE,   FULL,    988.00 + 560.00, 1027.00 + 560.00",
  })
  void care_is_paid_by_how_many_of_six_things_somebody_cannot_do(
      int example, @Nullable String cannot, SelfCare band, String before, String after) {
    Set<Item> failed =
        cannot == null
            ? Set.of()
            : Stream.of(cannot.split(" ", -1)).map(Item::valueOf).collect(Collectors.toSet());
    assertEquals(band, SelfCare.of(failed));
    TekunKnown known = confirmed("2026-05-12", RURAL, band);
    assertEquals(before, in(known, "2026-06"), () -> "example " + example);
    assertEquals(after, in(known, "2026-07"), () -> "example " + example);
  }

  @ParameterizedTest(name = "example {0}: confirmed {1}, month {2} → {3}")
  @CsvSource({
    "28, 2026-05-12, 2026-05, BEFORE_FIRST_MONTH",
    "28, 2026-05-12, 2026-06, 988.00 + 50.00",
    "31, 2026-05-20, 2026-05, BEFORE_FIRST_MONTH",
    "31, 2026-05-20, 2026-06, 988.00 + 50.00",
    "0,  2026-05-31, 2026-06, 988.00 + 50.00",
    "0,  2026-06-01, 2026-06, BEFORE_FIRST_MONTH",
    "0,  2026-06-01, 2026-07, 1027.00 + 50.00",
    "0,  2025-12-31, 2026-01, 988.00 + 50.00",
    "0,  2024-02-29, 2024-03, NO_STANDARD",
  })
  void support_starts_with_the_month_after_the_confirmation(
      int example, LocalDate confirmedOn, String month, String expected) {
    TekunKnown known = confirmed(confirmedOn.toString(), RURAL, SelfCare.ABLE);
    assertEquals(expected, in(known, month), () -> "example " + example);
  }

  @ParameterizedTest(name = "decided {0}: {1} in {2}")
  @CsvSource({
    "2026-06-15, 988.00 + 50.00,   2026-06",
    "2026-06-15, 1027.00 + 560.00, 2026-07",
    "2026-06-30, 1027.00 + 560.00, 2026-07",
    "2026-07-01, 1027.00 + 50.00,  2026-07",
    "2026-07-01, 1027.00 + 560.00, 2026-08",
  })
  void a_band_that_changes_counts_from_the_month_after_the_decision(
      LocalDate decidedOn, String expected, String month) {
    TekunKnown known =
        confirmed("2026-01-12", RURAL, SelfCare.ABLE).assessed(decidedOn, SelfCare.FULL);
    assertEquals(expected, in(known, month));
  }

  @Test
  void of_two_decisions_in_a_month_the_later_one_counts() {
    TekunKnown known =
        confirmed("2026-01-12", RURAL, SelfCare.ABLE)
            .assessed(LocalDate.parse("2026-03-02"), SelfCare.FULL)
            .assessed(LocalDate.parse("2026-03-30"), SelfCare.PARTIAL);
    assertEquals("988.00 + 50.00", in(known, "2026-03"));
    assertEquals("988.00 + 280.00", in(known, "2026-04"));
  }

  @ParameterizedTest(name = "{0} decided or died on {1}: {2} → {3}")
  @CsvSource({
    "VOLUNTARY,        2026-04-20, 2026-04, 988.00 + 50.00",
    "VOLUNTARY,        2026-04-20, 2026-05, ENDED",
    "CAME_OF_AGE,      2026-04-30, 2026-04, 988.00 + 50.00",
    "CAME_OF_AGE,      2026-04-30, 2026-05, ENDED",
    "DECLARED_MISSING, 2026-04-30, 2026-05, ENDED",
    "DEATH,            2026-03-01, 2026-03, 988.00 + 50.00",
    "DEATH,            2026-02-28, 2026-03, ENDED",
    "DECLARED_DEAD,    2026-02-28, 2026-02, 988.00 + 50.00",
  })
  void the_month_of_an_end_is_the_last(
      EndReason reason, LocalDate on, String month, String expected) {
    TekunEnd end =
        reason.isFact()
            ? TekunEnd.byFact(reason, on)
            : TekunEnd.decided(reason, new EndNotice(on.minusDays(8)), on);
    assertEquals(expected, in(confirmed("2025-09-12", RURAL, SelfCare.ABLE).ended(end), month));
  }

  @ParameterizedTest(name = "died {0}: {1} → {2}")
  @CsvSource({
    "2026-03-01, 2026-03, 988.00 + 50.00",
    "2026-03-01, 2026-04, DIED",
    "2026-02-28, 2026-03, DIED",
    "2025-09-20, 2025-10, DIED",
  })
  void who_has_died_is_paid_no_month_after_whatever_was_decided(
      LocalDate diedOn, String month, String expected) {
    assertEquals(expected, in(confirmed("2025-09-12", RURAL, SelfCare.ABLE).dead(diedOn), month));
  }

  @Test
  void an_end_decided_before_the_first_month_leaves_nothing_due() {
    TekunEnd end =
        TekunEnd.decided(
            EndReason.VOLUNTARY,
            new EndNotice(LocalDate.parse("2026-05-13")),
            LocalDate.parse("2026-05-21"));
    TekunKnown known = confirmed("2026-05-12", RURAL, SelfCare.ABLE).ended(end);
    assertEquals("BEFORE_FIRST_MONTH", in(known, "2026-05"));
    assertEquals("ENDED", in(known, "2026-06"));
  }

  @Test
  void the_county_of_the_first_of_the_month_pays_and_another_city_does_not() {
    TekunKnown known =
        confirmed("2026-01-12", RURAL, SelfCare.ABLE)
            .moved(LocalDate.parse("2026-03-18"), place("530828"))
            .moved(LocalDate.parse("2026-05-01"), place("532901"));
    TekunRules rules = rules(standard("TEKUN.BASIC", "530828", "1000.00", "2026-01"));
    assertEquals("988.00 + 50.00", told(Tekun.assess(known, YearMonth.of(2026, 3), rules)));
    assertEquals("1000.00 + 50.00", told(Tekun.assess(known, YearMonth.of(2026, 4), rules)));
    assertEquals("1000.00 + 50.00", told(Tekun.assess(known, YearMonth.of(2026, 5), rules)));
    assertEquals("NOT_REGISTERED_HERE", told(Tekun.assess(known, YearMonth.of(2026, 6), rules)));
  }

  @ParameterizedTest(name = "{0} in {1} → {2}")
  @CsvSource({
    "RURAL, 2026-02, 988.00 + 50.00",
    "URBAN, 2026-02, 988.00 + 50.00",
    // the county's own for one area
    "RURAL, 2026-03, 990.00 + 60.00",
    "URBAN, 2026-03, 988.00 + 60.00",
    // the county's own for both goes before it from its month on
    "RURAL, 2026-04, 1000.00 + 60.00",
    "URBAN, 2026-04, 1000.00 + 60.00",
    // of the same month, that of the area
    "RURAL, 2026-05, 1010.00 + 60.00",
    "URBAN, 2026-05, 1012.00 + 60.00",
    // what the city raises does not reach a county of its own
    "RURAL, 2026-07, 1010.00 + 60.00",
  })
  void a_county_s_own_goes_before_the_city_s_and_the_later_of_both_rates_counts(
      Area area, YearMonth month, String expected) {
    TekunRules rules =
        rules(
            standard("TEKUN.BASIC.RURAL", "530802", "990.00", "2026-03"),
            standard("TEKUN.CARE.ABLE", "530802", "60.00", "2026-03"),
            standard("TEKUN.BASIC", "530802", "1000.00", "2026-04"),
            standard("TEKUN.BASIC", "530802", "1010.00", "2026-05"),
            standard("TEKUN.BASIC.URBAN", "530802", "1012.00", "2026-05"));
    TekunKnown known = confirmed("2026-01-12", new Place(SIMAO, area), SelfCare.ABLE);
    assertEquals(expected, told(Tekun.assess(known, month, rules)));
  }

  @ParameterizedTest(name = "land {0}, collective {1}, relocated {2}, lives {3} → {4}")
  @CsvSource({
    "false, false, false, URBAN, URBAN",
    "false, false, false, RURAL, RURAL",
    "true,  false, false, URBAN, RURAL",
    "false, true,  false, URBAN, RURAL",
    "true,  true,  true,  RURAL, URBAN",
    "false, false, true,  RURAL, URBAN",
  })
  void land_makes_the_rate_rural_and_a_move_to_town_urban(
      boolean land, boolean collective, boolean relocated, Area lives, Area expected) {
    assertEquals(expected, new SupportRate(land, collective, relocated, lives).area());
  }

  @Test
  void at_home_the_person_receives_the_living_and_the_caregiver_the_care() {
    TekunKnown known = confirmed("2026-01-12", RURAL, SelfCare.PARTIAL);
    assertEquals(
        List.of(new Recipient.Person(WHO), new Recipient.Caregiver(CAREGIVER)),
        recipients(known, "2026-03", rules()));
    TekunRules toPerson =
        rules(List.of(Sample.option(TekunOption.DISPERSED_CARE_TO, "530802", "PERSON", "2026-04")));
    assertEquals(
        List.of(new Recipient.Person(WHO), new Recipient.Caregiver(CAREGIVER)),
        recipients(known, "2026-03", toPerson));
    assertEquals(
        List.of(new Recipient.Person(WHO), new Recipient.Person(WHO)),
        recipients(known, "2026-04", toPerson));
  }

  @Test
  void an_institution_receives_both_from_the_month_after_the_placement_to_that_of_the_discharge() {
    TekunKnown known =
        confirmed("2026-01-12", RURAL, SelfCare.FULL)
            .supportedIn(LocalDate.parse("2026-03-10"), new Centralised(INSTITUTION))
            .supportedIn(LocalDate.parse("2026-05-31"), AT_HOME);
    assertEquals(new Recipient.Person(WHO), recipients(known, "2026-03", rules()).getFirst());
    assertEquals(
        List.of(new Recipient.Institution(INSTITUTION), new Recipient.Institution(INSTITUTION)),
        recipients(known, "2026-04", rules()));
    assertEquals(
        new Recipient.Institution(INSTITUTION), recipients(known, "2026-05", rules()).getLast());
    assertEquals(
        List.of(new Recipient.Person(WHO), new Recipient.Caregiver(CAREGIVER)),
        recipients(known, "2026-06", rules()));
  }

  @Test
  void a_placement_in_another_county_changes_who_receives_and_not_who_pays() {
    TekunKnown known =
        confirmed("2026-01-12", RURAL, SelfCare.FULL)
            .supportedIn(LocalDate.parse("2026-03-10"), new Centralised(INSTITUTION));
    TekunRules rules = rules(standard("TEKUN.BASIC", "530828", "1000.00", "2026-01"));
    assertEquals("988.00 + 560.00", told(Tekun.assess(known, YearMonth.of(2026, 4), rules)));
    TekunKnown moved = known.moved(LocalDate.parse("2026-04-01"), place("530828"));
    assertEquals("988.00 + 560.00", told(Tekun.assess(moved, YearMonth.of(2026, 4), rules)));
    assertEquals("1000.00 + 560.00", told(Tekun.assess(moved, YearMonth.of(2026, 5), rules)));
    assertEquals(
        new Recipient.Institution(INSTITUTION), recipients(moved, "2026-05", rules).getFirst());
  }

  @Test
  void care_whose_caregiver_has_died_stays_owed_until_another_has_signed() {
    TekunKnown known =
        confirmed("2026-01-12", RURAL, SelfCare.FULL)
            .supportedIn(LocalDate.parse("2026-03-10"), new Dispersed(null));
    assertEquals(
        List.of(new Recipient.Person(WHO), new Recipient.Nobody()),
        recipients(known, "2026-04", rules()));
    assertEquals("988.00 + 560.00", in(known, "2026-04"));
  }

  @Test
  void nobody_receives_anything_before_it_was_decided_or_where_another_city_answers() {
    List<Recipient> nobody = List.of(new Recipient.Nobody(), new Recipient.Nobody());
    TekunKnown known = confirmed("2026-05-12", RURAL, SelfCare.ABLE);
    assertEquals(nobody, recipients(known, "2026-05", rules()));
    TekunKnown moved = known.moved(LocalDate.parse("2026-06-18"), place("532901"));
    assertEquals(new Recipient.Person(WHO), recipients(moved, "2026-06", rules()).getFirst());
    assertEquals(nobody, recipients(moved, "2026-07", rules()));
  }

  @ParameterizedTest(name = "died {0} → {1}")
  @CsvSource({
    "2026-02-28, NO_STANDARD",
    "2026-03-01, 6000.00",
    "2026-01-31, NOT_IN_SUPPORT",
    "2026-05-31, 6000.00",
    "2026-06-01, NOT_IN_SUPPORT",
  })
  void a_funeral_is_paid_once_for_who_died_in_support(LocalDate diedOn, String expected) {
    TekunEnd end =
        TekunEnd.decided(
            EndReason.VOLUNTARY,
            new EndNotice(LocalDate.parse("2026-05-01")),
            LocalDate.parse("2026-05-10"));
    TekunRules rules = rules(standard("TEKUN.FUNERAL", "5308", "6000.00", "2026-03"));
    TekunKnown known = confirmed("2026-01-12", RURAL, SelfCare.ABLE).ended(end);
    assertEquals(Optional.empty(), Tekun.funeral(known, rules));
    assertEquals(expected, told(Tekun.funeral(known.dead(diedOn), rules).orElseThrow()));
  }

  @Test
  void nobody_is_paid_a_funeral_in_another_city() {
    TekunKnown known =
        confirmed("2026-01-12", place("532901"), SelfCare.ABLE).dead(LocalDate.parse("2026-03-01"));
    assertEquals("NOT_REGISTERED_HERE", told(Tekun.funeral(known, rules()).orElseThrow()));
  }

  @Test
  void a_confirmation_that_was_revoked_gives_no_month() {
    TekunKnown known = confirmed("2026-01-12", RURAL, SelfCare.ABLE);
    TekunCourse revoked = new TekunCourse(LocalDate.parse("2026-01-12"), null, true, null);
    TekunKnown never =
        new TekunKnown(
            WHO,
            known.place(),
            known.selfCare(),
            known.form(),
            revoked,
            LocalDate.parse("2026-03-01"));
    assertEquals("CONFIRMATION_REVOKED", in(never, "2026-02"));
    assertEquals("NOT_IN_SUPPORT", told(Tekun.funeral(never, rules()).orElseThrow()));
  }

  @Test
  void without_an_assessment_the_living_is_due_and_the_care_waits() {
    TekunKnown known =
        new TekunKnown(
            WHO,
            confirmed("2026-01-12", RURAL, SelfCare.ABLE).place(),
            confirmed("2026-03-12", RURAL, SelfCare.ABLE).selfCare(),
            confirmed("2026-01-12", RURAL, SelfCare.ABLE).form(),
            TekunCourse.confirmed(LocalDate.parse("2026-01-12")),
            null);
    assertEquals("988.00 + NOT_ASSESSED", in(known, "2026-03"));
    assertEquals("988.00 + 50.00", in(known, "2026-04"));
  }

  @Test
  void every_amount_tells_its_row_its_law_and_what_it_was_found_from() {
    TekunKnown known = confirmed("2026-05-12", URBAN, SelfCare.FULL);
    Entitled june = (Entitled) care(known, "2026-06");
    assertEquals("URBAN", june.band());
    assertEquals("TEKUN.CARE.FULL/5308/2025-07/2025-06-30", june.standard().id());
    assertEquals("tekun@2021-07", june.grounds().rule().toString());
    assertEquals(
        "{month=2026-06, confirmedOn=2026-05-12, firstMonth=2026-06, county=530802, area=URBAN, "
            + "selfCare=FULL}",
        june.grounds().inputs().toString());
    Assessment july = care(known, "2026-07");
    assertEquals("tekun@2026-07", july.grounds().rule().toString());
    assertEquals(Tekun.rule(YearMonth.of(2026, 7)), july.grounds().rule());
    Assessment may = care(known, "2026-05");
    assertEquals("国发〔2016〕14号 救助供养标准", may.grounds().citation().toString());
  }

  private static Assessment care(TekunKnown known, String month) {
    return Optional.ofNullable(
            Tekun.assess(known, YearMonth.parse(month), rules()).get(TekunComponent.CARE))
        .orElseThrow();
  }

  private static TekunKnown confirmed(String on, Place place, SelfCare band) {
    return TekunKnown.confirmed(WHO, LocalDate.parse(on), place, band, AT_HOME);
  }

  private static Place place(String county) {
    return new Place(DivisionCode.of(county), Area.RURAL);
  }

  private static String in(TekunKnown known, String month) {
    Map<TekunComponent, Assessment> found = Tekun.assess(known, YearMonth.parse(month), rules());
    return told(found);
  }

  private static List<Recipient> recipients(TekunKnown known, String month, TekunRules rules) {
    return Stream.of(TekunComponent.values())
        .map(component -> Tekun.recipient(component, known, YearMonth.parse(month), rules))
        .toList();
  }

  /** The whole of a month, or why there is none of it: {@code 988.00 + 50.00}, {@code ENDED}. */
  private static String told(Map<TekunComponent, Assessment> month) {
    return month.values().stream()
        .map(TekunTest::told)
        .distinct()
        .collect(Collectors.joining(" + "));
  }

  private static String told(Assessment assessment) {
    return switch (assessment) {
      case Entitled due -> due.amount().toString();
      case NotEntitled not -> not.reason();
    };
  }
}
