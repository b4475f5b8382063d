package org.huimin.socialrelief.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.notice.NoticeEvent.LocalOption;
import org.huimin.kernel.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.kernel.notice.NoticeEvent.NoticeProposed;
import org.huimin.kernel.notice.NoticeEvent.Standard;
import org.huimin.kernel.notice.NoticeEvent.StandardPublished;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.standard.IncomeRule.Treatment;
import org.huimin.socialrelief.standard.StandardCheck.Wrong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DibaoNoticeCheckTest {

  private static final DivisionCode CITY = DivisionCode.of("5308");
  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final YearMonth JULY = YearMonth.of(2026, 7);
  private static final LocalDate PUBLISHED_ON = LocalDate.parse("2026-08-15");

  @ParameterizedTest(name = "{0} {1} {2} from {3} → {4}")
  @CsvSource({
    "DIBAO.URBAN.MONTH,         530802, 800.00, 2026-07, ",
    "DIBAO.URBAN.MONTH,         530802, 759.99, 2026-07, BELOW_CITY",
    "DIBAO.URBAN.MONTH,         5308,   790.00, 2026-07, ",
    "DIBAO.URBAN.MONTH,         5308,   790.00, 2025-07, STANDS_ALREADY",
    "DIBAO.PRICE_SUBSIDY.RURAL, 530802, 30.00,  2026-07, ",
    "DIBAO.URBAN,               5308,   800.00, 2026-07, UNKNOWN_CODE",
  })
  void a_standard_of_a_notice_is_checked_beside_what_is_published(
      String code, String region, String yuan, String from, @Nullable Wrong expected) {
    assertEquals(
        Optional.ofNullable(expected),
        wrong(notice(List.of(standard(code, region, yuan, from)), List.of())));
  }

  @ParameterizedTest(name = "{0} {1} {2} from {3} → {4}")
  @CsvSource({
    "DIBAO.ROUNDING,     530802, CEILING_0_10, 2026-07, ",
    "DIBAO.ROUNDING,     5308,   CEILING_0_10, 2021-07, STANDS_ALREADY",
    "INCOME.SCHOLARSHIP, 5308,   COUNTED,      2026-07, ",
    "INCOME.SCHOLARSHIP, 5308,   COUNTED,      2021-07, STANDS_ALREADY",
    "INCOME.SCHOLARSHIP, 530802, COUNTED,      2026-07, NOT_A_COUNTY_S",
    "DIBAO.NOT_COUNTED_OTHERS, 530802, RECOGNISED, 2026-07, NOT_A_COUNTY_S",
    "DIBAO.NOT_COUNTED_OTHERS, 5308,   RECOGNISED, 2026-07, ",
  })
  void so_is_what_is_set_by_name(
      String option, String region, String value, String from, @Nullable Wrong expected) {
    assertEquals(
        Optional.ofNullable(expected),
        wrong(notice(List.of(), List.of(option(option, region, value, from)))));
  }

  @ParameterizedTest(name = "on {0} → {1}")
  @CsvSource({"2026-08-15, STANDS_ALREADY", "2026-08-16, "})
  void a_price_subsidy_is_corrected_on_a_later_day(LocalDate day, @Nullable Wrong expected) {
    NoticeProposed ordered =
        notice(
            List.of(standard("DIBAO.PRICE_SUBSIDY.RURAL", "530802", "30.00", "2026-07")),
            List.of());
    NoticeProposed back =
        notice(
            List.of(standard("DIBAO.PRICE_SUBSIDY.RURAL", "530802", "0.00", "2026-07")), List.of());
    assertEquals(
        Optional.ofNullable(expected), new DibaoNoticeCheck(publishedBy(ordered), day).wrong(back));
  }

  @Test
  void what_another_notice_has_set_meanwhile_stands_already() {
    NoticeProposed notice =
        notice(
            List.of(standard("DIBAO.URBAN.MONTH", "530802", "800.00", "2026-07")),
            List.of(option("DIBAO.ROUNDING", "530802", "CEILING_0_10", "2026-07")));
    assertEquals(Optional.empty(), wrong(notice));
    assertEquals(
        Optional.of(Wrong.STANDS_ALREADY),
        new DibaoNoticeCheck(publishedBy(notice), PUBLISHED_ON).wrong(notice));
  }

  @Test
  void what_a_notice_has_published_counts_from_its_month_on() {
    DibaoRules rules =
        publishedBy(
            notice(
                List.of(
                    standard("DIBAO.URBAN.MONTH", "530802", "800.00", "2026-07"),
                    standard("DIBAO.PRICE_SUBSIDY.URBAN", "530802", "25.00", "2026-07")),
                List.of(
                    option("DIBAO.ROUNDING", "530802", "CEILING_0_10", "2026-07"),
                    option("INCOME.SCHOLARSHIP", "5308", "COUNTED", "2026-07"))));
    Place simao = new Place(SIMAO, Area.URBAN);
    YearMonth june = JULY.minusMonths(1);
    assertEquals(Money.of("800.00"), rules.standard(simao, JULY).orElseThrow().row().amount());
    assertEquals(Money.of("760.00"), rules.standard(simao, june).orElseThrow().row().amount());
    assertEquals(Money.of("25.00"), rules.priceSubsidy(simao, JULY).orElseThrow().amount());
    assertEquals(Optional.empty(), rules.priceSubsidy(simao, JULY.plusMonths(1)));
    assertEquals(Rounding.CEILING_0_10, rules.optionsIn(SIMAO, JULY).rounding());
    assertEquals(Rounding.CEILING_1_YUAN, rules.optionsIn(SIMAO, june).rounding());
    assertEquals(
        Treatment.COUNTED, rules.incomeRule(IncomeKind.SCHOLARSHIP, SIMAO, JULY).treatment());
    assertEquals(
        Treatment.EXCLUDED, rules.incomeRule(IncomeKind.SCHOLARSHIP, SIMAO, june).treatment());
  }

  @Test
  void what_is_none_of_dibao_s_is_left_to_whose_it_is() {
    NoticeProposed notice =
        notice(
            List.of(
                standard("TEKUN.BASIC", "530802", "1100.00", "2026-07"),
                standard("DISPOSABLE_INCOME.YEAR", "5308", "18000.00", "2026-07"),
                standard("DIBAO.URBAN.MONTH", "530802", "800.00", "2026-07")),
            List.of(
                option("TEKUN.BASIC_RATIO", "530802", "1.4", "2026-07"),
                option("INCOME.SCHOLARSHIP", "5308", "COUNTED", "2026-07")));
    assertEquals(Optional.empty(), wrong(notice));
    NoticeRows rows = rows(notice);
    assertEquals(
        List.of("DIBAO.URBAN.MONTH"), rows.standards().stream().map(StandardRow::code).toList());
    assertEquals(List.of(), rows.options());
    assertEquals(
        List.of(IncomeKind.SCHOLARSHIP),
        rows.incomeRules().stream().map(IncomeRule::kind).toList());
  }

  @ParameterizedTest
  @EnumSource(Option.class)
  void every_option_is_found_by_its_code(Option option) {
    assertEquals(Optional.of(option), Option.ofCode(option.code()));
  }

  @ParameterizedTest
  @EnumSource(IncomeKind.class)
  void every_kind_of_income_is_found_by_its_code(IncomeKind kind) {
    assertEquals(kind, IncomeRule.kindOf(IncomeRule.code(kind)));
  }

  @Test
  void a_name_that_is_none_cannot_have_been_published() {
    NoticeProposed notice =
        notice(List.of(), List.of(option("INCOME.LOTTERY", "5308", "COUNTED", "2026-07")));
    assertThrows(IllegalArgumentException.class, () -> wrong(notice));
  }

  private static Optional<Wrong> wrong(NoticeProposed notice) {
    return new DibaoNoticeCheck(
            DibaoRules.of(List.of(), List.of(), List.of(), LocalDate.MAX), PUBLISHED_ON)
        .wrong(notice);
  }

  private static DibaoRules publishedBy(NoticeProposed notice) {
    NoticeRows rows = rows(notice);
    return DibaoRules.of(rows.standards(), rows.options(), rows.incomeRules(), LocalDate.MAX);
  }

  private static NoticeRows rows(NoticeProposed notice) {
    List<StandardPublished> standards =
        notice.standards().stream().map(r -> r.publishedBy(notice, PUBLISHED_ON)).toList();
    List<LocalOptionPublished> options =
        notice.options().stream().map(r -> r.publishedBy(notice, PUBLISHED_ON)).toList();
    return NoticeRows.of(standards.stream().map(StandardPublished::row).toList(), options);
  }

  private static NoticeProposed notice(List<Standard> standards, List<LocalOption> options) {
    return new NoticeProposed(new UUID(7, 7), CITY, "普民发〔2026〕31号", "第2条", standards, options);
  }

  private static Standard standard(String code, String region, String yuan, String from) {
    return new Standard(code, DivisionCode.of(region), Money.of(yuan), YearMonth.parse(from));
  }

  private static LocalOption option(String option, String region, String value, String from) {
    return new LocalOption(option, DivisionCode.of(region), value, YearMonth.parse(from));
  }
}
