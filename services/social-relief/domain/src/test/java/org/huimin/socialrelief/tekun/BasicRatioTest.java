package org.huimin.socialrelief.tekun;

import static org.huimin.socialrelief.tekun.Sample.option;
import static org.huimin.socialrelief.tekun.Sample.rules;
import static org.huimin.socialrelief.tekun.Sample.standard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.notice.NoticeEvent.LocalOption;
import org.huimin.kernel.notice.NoticeEvent.NoticeProposed;
import org.huimin.kernel.notice.NoticeEvent.Standard;
import org.huimin.socialrelief.tekun.BasicRatio.TooLow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Beside: the city's urban standard of 790 from 2026-07, Ning'er's own of 800 with basic living of
 * 1,040. The first column is the number of the handbook's worked example; 0 is an edge of our own.
 */
class BasicRatioTest {

  private static final TekunRules PUBLISHED =
      rules(
          standard("DIBAO.URBAN.MONTH", "5308", "790.00", "2026-07"),
          standard("DIBAO.URBAN.MONTH", "530821", "800.00", "2026-07"),
          standard("TEKUN.BASIC", "530821", "1040.00", "2026-07"));

  @ParameterizedTest(name = "example {0}: {1} → {2}")
  @CsvSource({
    "34, TEKUN.BASIC 5308 1020 2027-01,           BASIC_BELOW_RATIO 5308 2027-01 1027.00",
    "34, TEKUN.BASIC 5308 1027 2027-01,           ",
    "0,  TEKUN.BASIC 5308 1026.99 2027-01,        BASIC_BELOW_RATIO 5308 2027-01 1027.00",
    "0,  TEKUN.BASIC 530802 1026.99 2026-08,      BASIC_BELOW_RATIO 530802 2026-08 1027.00",
    "0,  TEKUN.BASIC 530821 1039.99 2026-08,      BASIC_BELOW_RATIO 530821 2026-08 1040.00",
    "0,  TEKUN.BASIC.RURAL 5308 1026.99 2026-08,  BASIC_BELOW_RATIO 5308 2026-08 1027.00",
    "0,  TEKUN.BASIC.RURAL 5308 1030 2026-08,     ",
    // for a month before 2026-07 it is measured by 760 until then, and by 790 after
    "0,  TEKUN.BASIC 530802 988 2026-05,          BASIC_BELOW_RATIO 530802 2026-07 1027.00",
    "0,  TEKUN.BASIC 530802 987.99 2026-05,       BASIC_BELOW_RATIO 530802 2026-05 1027.00",
    "0,  TEKUN.BASIC 530802 1027 2026-05,         ",
    // the urban standard is raised: what stands falls below
    "0,  DIBAO.URBAN.MONTH 5308 790.01 2027-01,   BASIC_WOULD_FALL_BELOW_RATIO 5308 2027-01 1027.02",
    "0,  DIBAO.URBAN.MONTH 530802 850 2027-01,    BASIC_WOULD_FALL_BELOW_RATIO 530802 2027-01 1105.00",
    "0,  DIBAO.URBAN.MONTH 530821 800.01 2027-01, BASIC_WOULD_FALL_BELOW_RATIO 530821 2027-01 1040.02",
    "0,  DIBAO.URBAN.MONTH 5308 780 2027-01,      ",
    "0,  DIBAO.URBAN.YEAR 5308 9480 2027-01,      ",
    "0,  DIBAO.URBAN.YEAR 5308 9480.01 2027-01,   BASIC_WOULD_FALL_BELOW_RATIO 5308 2027-01 1027.01",
    "0,  DIBAO.RURAL.YEAR 5308 90000 2027-01,     ",
    // both together
    "0,  DIBAO.URBAN.MONTH 5308 800 2027-01; TEKUN.BASIC 5308 1040 2027-01,    ",
    "0,  DIBAO.URBAN.MONTH 5308 800 2027-01; TEKUN.BASIC 5308 1040 2026-12,    ",
    "0,  DIBAO.URBAN.MONTH 5308 800 2027-01; TEKUN.BASIC 5308 1039.99 2027-01, "
        + "BASIC_BELOW_RATIO 5308 2027-01 1040.00",
    "0,  DIBAO.URBAN.MONTH 5308 800 2027-01; TEKUN.BASIC 5308 1040 2027-02,    "
        + "BASIC_WOULD_FALL_BELOW_RATIO 5308 2027-01 1040.00",
    // a second raise some months later: the least is what does until the end
    "0,  DIBAO.URBAN.MONTH 5308 800 2027-01; DIBAO.URBAN.MONTH 5308 810 2027-07; "
        + "TEKUN.BASIC 5308 1040 2027-01,    BASIC_BELOW_RATIO 5308 2027-07 1053.00",
    "0,  DIBAO.URBAN.MONTH 5308 800 2027-01; DIBAO.URBAN.MONTH 5308 810 2027-07; "
        + "TEKUN.BASIC 5308 1039 2027-01,    BASIC_BELOW_RATIO 5308 2027-01 1053.00",
    // the city's does in the city, and not in a county whose urban standard is higher
    "0,  DIBAO.URBAN.MONTH 530802 850 2027-01; TEKUN.BASIC 5308 1100 2027-01,  "
        + "BASIC_BELOW_RATIO 530802 2027-01 1105.00",
    // a county's own goes before what the city raises
    "0,  DIBAO.URBAN.MONTH 5308 820 2027-01; TEKUN.BASIC 5308 1066 2027-01,    ",
    // nothing to do with it
    "0,  TEKUN.CARE.FULL 5308 600 2027-01,        ",
    "0,  TEKUN.FUNERAL 5308 6000 2027-01,         ",
    "0,  DISPOSABLE_INCOME.YEAR 5308 18000 2027-01, ",
    "0,  TEKUN.BASIS 5308 1027 2027-01,           UNKNOWN_CODE",
    "0,  TEKUN.CARE.HALF 5308 1027 2027-01,       UNKNOWN_CODE",
    "0,  TEKUN.BASIC 5308 1100 2026-07,           STANDS_ALREADY",
    "0,  TEKUN.BASIC 530802 1100 2027-01; TEKUN.BASIC 530802 1100 2027-01, STANDS_ALREADY",
  })
  void basic_living_is_never_below_its_multiple_of_the_urban_standard(
      int example, String rows, @Nullable String expected) {
    assertEquals(
        expected,
        told(TekunStandardCheck.of(read(rows), List.of(), PUBLISHED)),
        () -> "example " + example);
  }

  @ParameterizedTest(name = "{0} from {1} → {2}")
  @CsvSource({
    "1.3, 2027-01, ",
    "1.4, 2027-01, BASIC_WOULD_FALL_BELOW_RATIO 5308 2027-01 1106.00",
    "1.3, 2023-01, STANDS_ALREADY",
  })
  void a_higher_multiple_is_measured_too(String ratio, String from, @Nullable String expected) {
    TekunOptionRow row = option(TekunOption.BASIC_RATIO, "5308", ratio, from);
    assertEquals(expected, told(TekunStandardCheck.of(List.of(), List.of(row), PUBLISHED)));
    assertEquals(
        "STANDS_ALREADY", told(TekunStandardCheck.of(List.of(), List.of(row, row), PUBLISHED)));
  }

  /** The county has no amount of its own: what the city pays there falls below. */
  @ParameterizedTest(name = "{0} in {1} from {2} → {3}")
  @CsvSource({
    "1.4,  530802, 2027-01, BASIC_WOULD_FALL_BELOW_RATIO 530802 2027-01 1106.00",
    "1.4,  530802, 2026-05, BASIC_WOULD_FALL_BELOW_RATIO 530802 2026-05 1064.00",
    "1.3,  530802, 2027-01, ",
    "1.31, 530821, 2027-01, BASIC_WOULD_FALL_BELOW_RATIO 530821 2027-01 1048.00",
  })
  void a_county_s_own_multiple_is_measured_in_the_county(
      String ratio, String region, String from, @Nullable String expected) {
    TekunOptionRow row = option(TekunOption.BASIC_RATIO, region, ratio, from);
    assertEquals(expected, told(TekunStandardCheck.of(List.of(), List.of(row), PUBLISHED)));
  }

  @ParameterizedTest(name = "{0} of {1} → {2}")
  @CsvSource({
    "OTHERS_INCAPABLE,        53,     ",
    "OTHERS_INCAPABLE,        5308,   THE_PROVINCES",
    "OTHER_SUPPORTERS_UNABLE, 530802, THE_PROVINCES",
  })
  void whom_else_officers_may_recognise_is_the_province_s_to_say(
      TekunOption option, String region, @Nullable String expected) {
    TekunOptionRow row = option(option, region, "RECOGNISED", "2027-01");
    assertEquals(expected, told(TekunStandardCheck.of(List.of(), List.of(row), PUBLISHED)));
  }

  @ParameterizedTest(name = "{0} cannot be {1}")
  @CsvSource({
    "BASIC_RATIO, 1.29",
    "BASIC_RATIO, 1",
    "SPOT_CHECK_PERCENT, 29",
    "REVIEW_MONTHS, 13",
    "DISPERSED_CARE_TO, INSTITUTION",
  })
  void no_option_falls_behind_what_is_laid_down(TekunOption option, String value) {
    assertThrows(IllegalArgumentException.class, () -> option(option, "530802", value, "2027-01"));
    assertEquals(30, PUBLISHED.spotCheckPercent(Sample.SIMAO, YearMonth.of(2026, 7)));
  }

  @Test
  void what_stands_too_low_already_does_not_refuse_what_leaves_it_alone() {
    TekunRules low = rules(standard("DIBAO.URBAN.MONTH", "530821", "900.00", "2026-07"));
    assertEquals(
        Optional.empty(),
        TekunStandardCheck.of(read("TEKUN.BASIC 530802 1100 2027-01"), List.of(), low));
    assertEquals(
        "BASIC_BELOW_RATIO 530821 2027-01 1170.00",
        told(TekunStandardCheck.of(read("TEKUN.BASIC 530821 1169 2027-01"), List.of(), low)));
    assertEquals(
        Optional.empty(),
        TekunStandardCheck.of(read("TEKUN.BASIC 530821 1170 2027-01"), List.of(), low));
  }

  @Test
  void before_a_multiple_was_set_nothing_is_measured() {
    assertEquals(
        Optional.empty(),
        TekunStandardCheck.of(
            read("TEKUN.BASIC 530821 100 2022-01; TEKUN.BASIC 530821 1040 2023-01"),
            List.of(),
            PUBLISHED));
  }

  @Test
  void the_refusal_says_what_was_found_and_the_least_that_would_do() {
    Rejection refused =
        TekunStandardCheck.of(read("TEKUN.BASIC 5308 1020 2027-01"), List.of(), PUBLISHED)
            .orElseThrow();
    assertEquals(
        "TEKUN.BASIC/5308/2027-01/2026-01-01 in 5308 is 1020.00 in 2027-01, below 1.3 times 790.00 "
            + "of DIBAO.URBAN.MONTH/5308/2026-07/2026-01-01: 1027.00 at least",
        refused.message());
  }

  @Test
  void a_notice_is_checked_for_both_programmes() {
    assertEquals(
        "BASIC_WOULD_FALL_BELOW_RATIO 5308 2027-01 1040.00",
        told(check(List.of(proposed("DIBAO.URBAN.MONTH", "800.00")), List.of())));
    assertEquals(
        Optional.empty(),
        check(
            List.of(proposed("DIBAO.URBAN.MONTH", "800.00"), proposed("TEKUN.BASIC", "1040.00")),
            List.of(set("DIBAO.ROUNDING", "CEILING_0_10"), set("TEKUN.REVIEW_MONTHS", "6"))));
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @CsvSource({
    "TEKUN.LOTTERY,     6,   UNKNOWN_CODE",
    "TEKUN.BASIC_RATIO, 1.2, BAD_VALUE",
    "TEKUN.BASIC_RATIO, 1.3, ",
    "DIBAO.LOTTERY,     6,   ",
  })
  void an_option_is_one_of_the_programme_s_and_has_a_value_it_can_have(
      String option, String value, @Nullable String expected) {
    assertEquals(expected, told(check(List.of(), List.of(set(option, value)))));
  }

  @ParameterizedTest
  @EnumSource(TekunOption.class)
  void every_option_is_found_by_its_code(TekunOption option) {
    assertEquals(Optional.of(option), TekunOption.ofCode(option.code()));
  }

  private static Optional<? extends Rejection> check(
      List<Standard> standards, List<LocalOption> options) {
    NoticeProposed notice =
        new NoticeProposed(
            new UUID(7, 7), DivisionCode.of("5308"), "普民发〔2026〕31号", "第2条", standards, options);
    return new TekunNoticeCheck(PUBLISHED, LocalDate.parse("2026-12-15")).wrong(notice);
  }

  private static Standard proposed(String code, String yuan) {
    return new Standard(code, DivisionCode.of("5308"), Money.of(yuan), YearMonth.of(2027, 1));
  }

  private static LocalOption set(String option, String value) {
    return new LocalOption(option, DivisionCode.of("5308"), value, YearMonth.of(2027, 1));
  }

  private static List<StandardRow> read(String rows) {
    return Stream.of(rows.split("; ", -1))
        .map(row -> row.split(" ", -1))
        .map(field -> standard(field[0], field[1], field[2], field[3]))
        .toList();
  }

  private static @Nullable String told(Optional<? extends Rejection> found) {
    return found
        .map(
            wrong ->
                wrong instanceof TooLow low
                    ? low.code() + " " + low.division() + " " + low.month() + " " + low.least()
                    : wrong.code())
        .orElse(null);
  }
}
