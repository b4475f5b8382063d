package org.huimin.socialrelief.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.notice.NoticeEvent.LocalOption;
import org.huimin.kernel.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.kernel.notice.NoticeEvent.NoticeProposed;
import org.huimin.kernel.notice.NoticeEvent.Standard;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.NoticeRows;
import org.huimin.socialrelief.tekun.BasicRatio.TooLow;
import org.huimin.socialrelief.tekun.TekunNoticeRows;
import org.huimin.socialrelief.tekun.TekunRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Beside the rows the programmes begin with: an urban standard of 760, basic living of 988, and of
 * 1,027 from 2026-07. The first column is the number of the handbook's worked example; 0 is an edge
 * of our own.
 */
class ReliefNoticeCheckTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-12-15");

  @ParameterizedTest(name = "example {0}: {1} → {2}")
  @CsvSource({
    // the urban standard and basic living together, or one of them
    "34, DIBAO.URBAN.MONTH 5308 790.00 2027-01; TEKUN.BASIC 5308 1020.00 2027-01, "
        + "BASIC_BELOW_RATIO 1027.00",
    "34, DIBAO.URBAN.MONTH 5308 790.00 2027-01; TEKUN.BASIC 5308 1027.00 2027-01, ",
    "34, DIBAO.URBAN.MONTH 5308 790.00 2027-01,   ",
    "0,  DIBAO.URBAN.MONTH 5308 800.00 2027-01,   BASIC_WOULD_FALL_BELOW_RATIO 1040.00",
    "0,  DIBAO.URBAN.MONTH 530802 800.00 2027-01, BASIC_WOULD_FALL_BELOW_RATIO 1040.00",
    "0,  DIBAO.URBAN.MONTH 5308 800.00 2027-01; TEKUN.BASIC 5308 1040.00 2027-01, ",
    "0,  TEKUN.BASIC 5308 987.99 2027-01,         BASIC_BELOW_RATIO 988.00",
    "0,  TEKUN.BASIC_RATIO 530802 1.4 2027-01,    BASIC_WOULD_FALL_BELOW_RATIO 1064.00",
    // a notice of one programme alone
    "0,  TEKUN.CARE.FULL 5308 600.00 2027-01,     ",
    "0,  TEKUN.REVIEW_MONTHS 5308 6 2027-01,      ",
    "0,  TEKUN.FUNERAL 530802 6000.00 2027-01; DISPOSABLE_INCOME.YEAR 5308 18000.00 2027-01, ",
    "0,  DIBAO.RURAL.YEAR 5308 90000.00 2027-01; INCOME.SCHOLARSHIP 5308 COUNTED 2027-01, ",
    // what either programme says no to
    "0,  DIBAO.SUBURBAN.MONTH 5308 790.00 2027-01; TEKUN.BASIC 5308 100.00 2027-01, UNKNOWN_CODE",
    "0,  DIBAO.URBAN.MONTH 530802 100.00 2027-01; TEKUN.BASIC 530802 1027.00 2027-01, BELOW_CITY",
    "0,  DIBAO.ROUNDING 5308 CEILING_0_10 2027-01; TEKUN.CARE.HALF 5308 300.00 2027-01, UNKNOWN_CODE",
    "0,  TEKUN.BASIC 5308 1030.00 2026-07,        STANDS_ALREADY",
    "0,  TEKUN.OTHERS_INCAPABLE 530802 RECOGNISED 2027-01, THE_PROVINCES",
    "0,  TEKUN.SPOT_CHECK_PERCENT 530802 29 2027-01, BAD_VALUE",
    "0,  TEKUN.LOTTERY 530802 NONE 2027-01,       UNKNOWN_CODE",
    // what is of neither
    "0,  ELDERLY.80_89 5308 90.00 2027-01,        UNKNOWN_CODE",
    "0,  GUIDANCE.TEKUN.BASIC 5308 988.00 2027-01, UNKNOWN_CODE",
    "0,  START_ANCHOR 5308 NONE 2027-01,          UNKNOWN_CODE",
  })
  void a_notice_is_asked_by_both_programmes(int example, String rows, @Nullable String expected) {
    assertEquals(expected, told(after(), notice(rows)), () -> "example " + example);
  }

  @Test
  void each_of_two_may_stand_and_the_second_no_more_beside_the_first() {
    NoticeProposed lowered = notice("TEKUN.BASIC 530802 1000.00 2027-01");
    NoticeProposed raised = notice("DIBAO.URBAN.MONTH 530802 780.00 2027-01");
    TekunRules before = after();
    assertEquals(null, told(before, lowered));
    assertEquals(null, told(before, raised));
    assertEquals("BASIC_WOULD_FALL_BELOW_RATIO 1014.00", told(after(lowered), raised));
    assertEquals("BASIC_BELOW_RATIO 1014.00", told(after(raised), lowered));
  }

  @Test
  void each_programme_has_its_own_of_what_was_published() {
    TekunRules rules =
        after(
            notice(
                "DIBAO.URBAN.MONTH 5308 800.00 2027-01; TEKUN.BASIC 5308 1040.00 2027-01; "
                    + "DIBAO.ROUNDING 5308 CEILING_0_10 2027-01; TEKUN.REVIEW_MONTHS 5308 6 2027-01"));
    assertEquals(
        List.of("DIBAO.URBAN.MONTH"),
        rules.dibao().standards().rows().stream()
            .filter(row -> row.publishedOn().equals(TODAY))
            .map(StandardRow::code)
            .toList());
    assertEquals(
        List.of("TEKUN.BASIC"),
        rules.standards().stream()
            .filter(row -> row.publishedOn().equals(TODAY))
            .map(StandardRow::code)
            .toList());
    assertEquals(6, rules.reviewMonths(DivisionCode.of("530802"), YearMonth.of(2027, 1)));
    assertEquals(12, rules.reviewMonths(DivisionCode.of("530802"), YearMonth.of(2026, 12)));
  }

  private static @Nullable String told(TekunRules published, NoticeProposed notice) {
    return new ReliefNoticeCheck(published, TODAY)
        .wrong(notice)
        .map(ReliefNoticeCheckTest::told)
        .orElse(null);
  }

  private static String told(Rejection wrong) {
    return wrong instanceof TooLow low ? low.code() + " " + low.least() : wrong.code();
  }

  /** What the programmes begin with, and what the notices have published since. */
  private static TekunRules after(NoticeProposed... notices) {
    List<StandardRow> standards =
        Stream.of(notices)
            .flatMap(one -> one.standards().stream().map(row -> row.publishedBy(one, TODAY).row()))
            .toList();
    List<LocalOptionPublished> options =
        Stream.of(notices)
            .flatMap(one -> one.options().stream().map(row -> row.publishedBy(one, TODAY)))
            .toList();
    NoticeRows dibao = NoticeRows.of(standards, options);
    return TekunRules.of(
        DibaoRules.of(dibao.standards(), dibao.options(), dibao.incomeRules(), LocalDate.MAX),
        TekunNoticeRows.of(standards, options),
        LocalDate.MAX);
  }

  /** Reads {@code TEKUN.BASIC 5308 1027.00 2027-01; …}: an amount has two decimals. */
  private static NoticeProposed notice(String rows) {
    List<Standard> standards = new ArrayList<>();
    List<LocalOption> options = new ArrayList<>();
    for (String row : rows.split("; ", -1)) {
      String[] field = row.split(" ", -1);
      DivisionCode region = DivisionCode.of(field[1]);
      YearMonth from = YearMonth.parse(field[3]);
      if (field[2].matches("\\d+\\.\\d{2}")) {
        standards.add(new Standard(field[0], region, Money.of(field[2]), from));
      } else {
        options.add(new LocalOption(field[0], region, field[2], from));
      }
    }
    return new NoticeProposed(
        new UUID(7, 7), DivisionCode.of("5308"), "普民发〔2026〕31号", "第2条", standards, options);
  }
}
