package org.huimin.socialrelief.policy;

import static org.huimin.socialrelief.policy.Sample.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.huimin.kernel.Assessment;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Months;
import org.huimin.socialrelief.household.SinglePerson;
import org.junit.jupiter.api.Test;

/** The arithmetic as an explanation shows it. */
class StepTest {

  private static final LocalDate DIED = LocalDate.parse("2026-04-10");

  /** Example 17, line by line. */
  @Test
  void a_month_is_explained_item_by_item() {
    Known known =
        Sample.known(
            Area.RURAL,
            2,
            "CENTRAL_BASIC_PENSION@1 163/M; OTHER_PENSION@1 37/M; PREFERENTIAL_PENSION 300/M; "
                + "PROPERTY_NET 1200/Y; WAGE_EARNED@7 50/M");
    assertEquals(
        """
        FACT month 2026-03
        FACT confirmedOn 2025-06-15
        FACT firstMonth 2025-07
        PLACE 530802 RURAL
        MEMBER_IN 1 APPLICANT_OR_SPOUSE [民发〔2021〕57号 第7条]
        MEMBER_IN 2 APPLICANT_OR_SPOUSE [民发〔2021〕57号 第7条]
        PERSONS 2
        STANDARD DIBAO.RURAL.YEAR/5308/2025-07/2025-06-30 6540.00/YEAR [普洱市低保标准示例（2025年） 第2条]
        NEED 13080.00
        INCOME_OUT CENTRAL_BASIC_PENSION 1 1956.00 [民发〔2021〕57号 第13条]
        INCOME_IN OTHER_PENSION 1 444.00 [民发〔2021〕57号 第13条]
        INCOME_OUT PREFERENTIAL_PENSION 3600.00 [民发〔2021〕57号 第13条]
        INCOME_IN PROPERTY_NET 1200.00 [民发〔2021〕57号 第13条]
        INCOME_OUT WAGE_EARNED 7 600.00 [民发〔2021〕57号 第7条]
        SUBTOTAL PROPERTY 1200.00
        SUBTOTAL TRANSFER 444.00
        INCOME 1644.00
        DIFFERENCE 11436.00
        DIVISION 11436.00 12
        ROUNDING CEILING_1_YUAN 953.00 [民发〔2021〕57号 第23条]
        AMOUNT 953.00
        """,
        told(Sample.basic(known, YearMonth.of(2026, 3), rules(null))));
  }

  @Test
  void a_month_that_is_not_due_shows_the_arithmetic_too() {
    Known known = Sample.known(Area.URBAN, 1, "WAGE_EARNED@1 760/M; WORK_COST@1 0/M");
    assertEquals(
        List.of(
            "FACT",
            "FACT",
            "FACT",
            "PLACE",
            "MEMBER_IN",
            "PERSONS",
            "STANDARD",
            "NEED",
            "INCOME_IN",
            "COST_OFF",
            "SUBTOTAL",
            "INCOME",
            "DIFFERENCE"),
        Step.read(Sample.basic(known, YearMonth.of(2026, 3), rules(null)).grounds().inputs())
            .stream()
            .map(step -> step.kind().name())
            .toList());
  }

  @Test
  void what_was_decided_and_who_has_died_is_told() {
    Known known = Sample.known(Area.URBAN, 1, null).dead(Sample.person(1), DIED);
    YearMonth may = YearMonth.of(2026, 5);
    assertEquals(
        """
        FACT month 2026-05
        FACT confirmedOn 2025-06-15
        FACT firstMonth 2025-07
        PLACE 530802 URBAN
        MEMBER_IN 1 APPLICANT_OR_SPOUSE [民发〔2021〕57号 第7条]
        FACT diedOn 1 2026-04-10
        """,
        told(Sample.basic(known, may, rules(null))));
    Known decided =
        Sample.alone(known, SinglePerson.Reason.LOCAL)
            .course(
                known
                    .course()
                    .takenOver(YearMonth.of(2025, 8))
                    .suspended(Months.from(may))
                    .leaving(new GraduatedExit(may, may.plusMonths(1)))
                    .ended(YearMonth.of(2026, 9))
                    .revoked(true));
    assertEquals(
        """
        FACT month 2026-05
        FACT confirmedOn 2025-06-15
        FACT firstMonth 2025-09
        FACT paidElsewhereThrough 2025-08
        FACT lastMonth 2026-09
        FACT revoked true
        FACT suspended 2026-05..
        FACT graduatedExit 2026-05..2026-06
        FACT single LOCAL
        """,
        told(Sample.basic(decided, may, rules(null))));
  }

  @Test
  void a_line_is_told_in_words() {
    Known known = Sample.known(Area.RURAL, 2, "PREFERENTIAL_PENSION 300/M");
    List<Step> steps =
        Step.read(Sample.basic(known, YearMonth.of(2026, 3), rules(null)).grounds().inputs());
    Step out =
        steps.stream()
            .filter(step -> step.kind() == Step.Kind.INCOME_OUT)
            .findFirst()
            .orElseThrow();
    assertEquals("不计入的收入（年）：优待抚恤金 3600.00（民发〔2021〕57号 第13条）", Wording.chinese(out));
    assertEquals(
        "an item of income that does not count, a year: state preferential pension 3600.00 "
            + "(民发〔2021〕57号 第13条)",
        Wording.english(out));
    Step place =
        steps.stream().filter(step -> step.kind() == Step.Kind.PLACE).findFirst().orElseThrow();
    assertEquals("属地、城乡：530802 农村", Wording.chinese(place));
    assertEquals("county and area: 530802 rural", Wording.english(place));
  }

  @Test
  void what_is_known_of_a_case_a_standard_and_a_division_are_told_in_words_too() {
    Known known = Sample.known(Area.RURAL, 1, null).dead(Sample.person(1), DIED);
    List<Step> steps =
        Step.read(Sample.basic(known, YearMonth.of(2026, 4), rules(null)).grounds().inputs());
    assertEquals("情况：审核确认 2025-06-15", Wording.chinese(steps.get(1)));
    assertEquals("what is known of the case: first month 2025-07", Wording.english(steps.get(2)));
    assertEquals("情况：去世 " + Sample.person(1) + " 2026-04-10", Wording.chinese(steps.get(5)));
    assertEquals(
        "低保标准：DIBAO.RURAL.YEAR/5308/2025-07/2025-06-30 6540.00/年（普洱市低保标准示例（2025年） 第2条）",
        Wording.chinese(kind(steps, Step.Kind.STANDARD)));
    assertEquals("除以：6540.00 ÷ 12", Wording.chinese(kind(steps, Step.Kind.DIVISION)));
    assertEquals("经营净收入 1.00/月", Wording.chinese("BUSINESS 1.00/MONTH"));
    assertEquals("business 1.00/month", Wording.english("BUSINESS 1.00/MONTH"));
  }

  @Test
  void every_line_has_its_part() {
    Known known = Sample.known(Area.RURAL, 2, "WAGE_EARNED@1 100/M").dead(Sample.person(2), DIED);
    assertEquals(
        "CASE CASE CASE CASE MEMBERS MEMBERS MEMBERS SUMS SUMS SUMS INCOME SUMS SUMS SUMS",
        Step.read(Sample.basic(known, YearMonth.of(2026, 4), rules(null)).grounds().inputs())
            .stream()
            .limit(14)
            .map(step -> step.part().name())
            .collect(Collectors.joining(" ")));
  }

  private static Step kind(List<Step> steps, Step.Kind kind) {
    return steps.stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
  }

  private static String told(Assessment assessment) {
    return Step.read(assessment.grounds().inputs()).stream()
        .map(StepTest::line)
        .collect(Collectors.joining());
  }

  private static String line(Step step) {
    String basis = step.basis().isEmpty() ? "" : " [" + step.basis() + "]";
    String what = step.what().replaceAll("00000000-0000-14bc-0000-00000000000", "");
    return (step.kind() + " " + what + " " + step.value() + basis).replaceAll(" +", " ") + "\n";
  }
}
