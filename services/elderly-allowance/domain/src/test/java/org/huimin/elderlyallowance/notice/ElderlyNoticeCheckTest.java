package org.huimin.elderlyallowance.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.elderlyallowance.notice.ElderlyNoticeCheck.Wrong;
import org.huimin.elderlyallowance.policy.LocalRules;
import org.huimin.elderlyallowance.policy.OptionRow;
import org.huimin.elderlyallowance.policy.OptionRow.Option;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.notice.NoticeEvent.LocalOption;
import org.huimin.kernel.notice.NoticeEvent.NoticeProposed;
import org.huimin.kernel.notice.NoticeEvent.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElderlyNoticeCheckTest {

  private static final UUID ID = new UUID(7, 7);
  private static final DivisionCode CITY = DivisionCode.of("5308");
  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final Citation CITATION = new Citation("普民发〔2026〕31号", "第2条");
  private static final LocalDate TODAY = LocalDate.parse("2026-08-15");
  private static final Standard RAISED = standard("ELDERLY.80_89", SIMAO, "90.00", "2026-07");
  private static final LocalOption BACKPAY =
      new LocalOption("MAX_BACKPAY_MONTHS", SIMAO, "12", YearMonth.of(2026, 7));

  @Test
  void a_county_may_give_more_and_set_its_options() {
    assertEquals(Optional.empty(), wrong(List.of(RAISED), List.of(BACKPAY)));
  }

  @ParameterizedTest(name = "{0} {1} {2} from {3}: {4}")
  @CsvSource({
    "ELDERLY.80_89,    530802, 79.99,  2026-07, BELOW_FLOOR",
    "ELDERLY.90_99,    530802, 149.99, 2026-07, BELOW_FLOOR",
    "ELDERLY.100_PLUS, 5308,   599.99, 2026-07, BELOW_FLOOR",
    "ELDERLY.70_79,    530802, 90.00,  2026-07, UNKNOWN_CODE",
    "ELDERLY.80_89,    5308,   90.00,  2023-01, STANDS_ALREADY",
    "ELDERLY.80_89,    530802, 99.99,  2027-01, BELOW_CITY",
    "ELDERLY.80_89,    530802, 99.99,  2026-07, BELOW_CITY",
    "ELDERLY.80_89,    5308,   130.00, 2027-06, COUNTY_WOULD_FALL_BELOW",
  })
  void a_row_that_may_not_stand_is_refused(
      String code, String region, String yuan, String from, Wrong why) {
    StandardRow city = row("ELDERLY.80_89", CITY, "100.00", "2027-01");
    StandardRow county = row("ELDERLY.80_89", DivisionCode.of("530821"), "120.00", "2026-01");
    assertEquals(
        Optional.of(why),
        wrong(
            List.of(standard(code, DivisionCode.of(region), yuan, from)), List.of(), city, county));
  }

  @Test
  void a_city_raises_its_counties_with_it() {
    StandardRow county = row("ELDERLY.80_89", SIMAO, "90.00", "2026-01");
    List<Standard> both =
        List.of(
            standard("ELDERLY.80_89", CITY, "100.00", "2026-07"),
            standard("ELDERLY.80_89", SIMAO, "110.00", "2026-07"));
    assertEquals(Optional.empty(), wrong(both, List.of(), county));
  }

  @Test
  void nothing_is_set_twice_in_one_notice() {
    assertEquals(Optional.of(Wrong.STANDS_ALREADY), wrong(List.of(RAISED, RAISED), List.of()));
    assertEquals(Optional.of(Wrong.STANDS_ALREADY), wrong(List.of(), List.of(BACKPAY, BACKPAY)));
  }

  @Test
  void what_another_notice_set_meanwhile_is_not_set_again() {
    assertEquals(
        Optional.of(Wrong.STANDS_ALREADY),
        wrong(List.of(RAISED), List.of(), row("ELDERLY.80_89", SIMAO, "95.00", "2026-07")));
    OptionRow option =
        new OptionRow(
            Option.MAX_BACKPAY_MONTHS, SIMAO, "6", YearMonth.of(2026, 7), TODAY, CITATION, "C");
    assertEquals(
        Optional.of(Wrong.STANDS_ALREADY),
        new ElderlyNoticeCheck(LocalRules.of(List.of(), List.of(option), LocalDate.MAX))
            .wrong(notice(List.of(), List.of(BACKPAY))));
  }

  private static Optional<Wrong> wrong(
      List<Standard> standards, List<LocalOption> options, StandardRow... published) {
    return new ElderlyNoticeCheck(
            LocalRules.of(Stream.of(published).toList(), List.of(), LocalDate.MAX))
        .wrong(notice(standards, options));
  }

  private static NoticeProposed notice(List<Standard> standards, List<LocalOption> options) {
    return new NoticeProposed(
        ID, CITY, CITATION.document(), CITATION.article(), standards, options);
  }

  private static Standard standard(String code, DivisionCode region, String yuan, String from) {
    return new Standard(code, region, Money.of(yuan), YearMonth.parse(from));
  }

  private static StandardRow row(String code, DivisionCode region, String yuan, String from) {
    return new StandardRow(
        code, region, Money.of(yuan), YearMonth.parse(from), TODAY, CITATION, "C");
  }
}
