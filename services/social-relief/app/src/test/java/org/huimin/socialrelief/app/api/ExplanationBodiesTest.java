package org.huimin.socialrelief.app.api;

import static java.util.stream.Collectors.joining;
import static org.huimin.socialrelief.app.api.SampleMonths.explanation;
import static org.huimin.socialrelief.app.api.SampleMonths.item;
import static org.huimin.socialrelief.app.api.SampleMonths.judged;
import static org.huimin.socialrelief.app.api.SampleMonths.known;
import static org.huimin.socialrelief.app.api.SampleMonths.person;
import static org.huimin.socialrelief.app.api.SampleMonths.wage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.huimin.socialrelief.app.api.ExplanationBodies.ComponentBody;
import org.huimin.socialrelief.app.api.ExplanationBodies.ExplanationBody;
import org.huimin.socialrelief.app.api.ExplanationBodies.SideBody;
import org.huimin.socialrelief.app.api.ExplanationBodies.StepBody;
import org.huimin.socialrelief.app.handling.Explanations.Judgement;
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.policy.Known;
import org.junit.jupiter.api.Test;

final class ExplanationBodiesTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  /** Example 17: two elders, their pensions in two parts, a preferential pension and a rent. */
  private static Known elders() {
    return known(
        2,
        item(IncomeKind.CENTRAL_BASIC_PENSION, 1, "163", Period.MONTH),
        item(IncomeKind.OTHER_PENSION, 1, "37", Period.MONTH),
        item(IncomeKind.CENTRAL_BASIC_PENSION, 2, "163", Period.MONTH),
        item(IncomeKind.OTHER_PENSION, 2, "37", Period.MONTH),
        item(IncomeKind.PREFERENTIAL_PENSION, 1, "300", Period.MONTH),
        item(IncomeKind.PROPERTY_NET, 0, "1200", Period.YEAR));
  }

  @Test
  void example_17_is_told_line_by_line_and_what_the_components_share_once() {
    SideBody now = now(judged(elders(), MARCH));
    assertEquals("应发放 916.00 元", now.chinese());
    assertEquals("due: 916.00 yuan", now.english());
    assertEquals("DIBAO_RURAL", now.programme());
    assertEquals("dibao@2021-07", now.rule());
    assertEquals("民发〔2021〕57号 第23条", now.article());
    assertEquals(
        """
        情况：月份 2026-03
        情况：审核确认 2025-06-15
        情况：起发月 2025-07
        属地、城乡：530802 农村
        计入的成员：#1 申请人及配偶（民发〔2021〕57号 第7条）
        计入的成员：#2 申请人及配偶（民发〔2021〕57号 第7条）
        人数：2
        低保标准：DIBAO.RURAL.YEAR/5308/2025-07/2025-06-30 6540.00/年（普洱市低保标准示例（2025年） 第2条）
        全年标准合计：13080.00
        不计入的收入（年）：中央确定的城乡居民基本养老保险基础养老金 #1 1956.00（民发〔2021〕57号 第13条）
        计入的收入（年）：其他养老金 #1 444.00（民发〔2021〕57号 第13条）
        不计入的收入（年）：中央确定的城乡居民基本养老保险基础养老金 #2 1956.00（民发〔2021〕57号 第13条）
        计入的收入（年）：其他养老金 #2 444.00（民发〔2021〕57号 第13条）
        不计入的收入（年）：优待抚恤金 #1 3600.00（民发〔2021〕57号 第13条）
        计入的收入（年）：财产净收入 1200.00（民发〔2021〕57号 第13条）
        分类小计（年）：财产净收入 1200.00
        分类小计（年）：转移净收入 888.00
        家庭收入合计（年）：2088.00
        差额（年）：10992.00
        """,
        chinese(now.lines()));
    ComponentBody basic = now.components().getFirst();
    assertEquals("低保金 · 应发放 916.00 元", basic.chinese());
    assertEquals(
        "DIBAO.RURAL.YEAR/5308/2025-07/2025-06-30", Objects.requireNonNull(basic.standard()).id());
    assertEquals(
        """
        除以：10992.00 ÷ 12
        进位：见分进元 916.00（民发〔2021〕57号 第23条）
        应发金额：916.00
        """,
        chinese(basic.lines()));
    ComponentBody topUp = now.components().get(1);
    assertEquals("NO_TOP_UP", topUp.reason());
    assertEquals("0.00", topUp.yuan());
    assertEquals(List.of(), topUp.lines());
  }

  @Test
  void who_and_what_is_left_out_is_told_with_its_article_in_both_languages() {
    List<StepBody> left =
        now(judged(SampleMonths.withWhatIsLeftOut(), MARCH)).lines().stream()
            .filter(line -> line.kind().matches("MEMBER_OUT|INCOME_OUT|COST_NOT_OFF"))
            .toList();
    assertEquals(
        """
        不计入的成员：#3 能独立生活的成年子女（民发〔2021〕57号 第7条）
        不计入的收入（年）：优待抚恤金 #1 3600.00（民发〔2021〕57号 第13条）
        不计入的收入（年）：工资性收入 #3 12000.00（民发〔2021〕57号 第7条）
        不扣减的支出（年）：因残、因病等增加的刚性支出 #2 600.00（民发〔2021〕57号 第13条）
        """,
        told(left, StepBody::chinese));
    assertEquals(
        """
        a member who does not count: #3 an adult child who can live independently (民发〔2021〕57号 第7条)
        an item of income that does not count, a year: state preferential pension #1 3600.00 (民发〔2021〕57号 第13条)
        an item of income that does not count, a year: wages #3 12000.00 (民发〔2021〕57号 第7条)
        a cost that is not taken off, a year: extra cost of disability or illness #2 600.00 (民发〔2021〕57号 第13条)
        """,
        told(left, StepBody::english));
    assertEquals(
        List.of("MEMBERS", "INCOME", "INCOME", "INCOME"),
        left.stream().map(StepBody::part).toList());
    assertEquals("HARDSHIP_COST " + person(2), left.getLast().what());
    assertEquals("600.00", left.getLast().value());
    assertEquals("民发〔2021〕57号 第13条", left.getLast().basis());
  }

  @Test
  void a_line_says_in_which_part_it_stands_and_leaves_out_what_it_has_not() {
    List<StepBody> lines =
        now(judged(known(1).dead(person(1), LocalDate.parse("2026-03-10")), MARCH)).lines();
    assertEquals(
        List.of("CASE", "CASE", "CASE", "CASE", "MEMBERS", "MEMBERS", "SUMS", "SUMS", "SUMS"),
        lines.stream().limit(9).map(StepBody::part).toList());
    StepBody died = lines.get(5);
    assertEquals("diedOn " + person(1), died.what());
    assertEquals("2026-03-10", died.value());
    assertNull(died.basis());
  }

  @Test
  void a_month_that_is_not_due_says_why_and_shows_the_arithmetic_too() {
    SideBody now =
        now(judged(known(1, item(IncomeKind.WAGE_EARNED, 1, "545", Period.MONTH)), MARCH));
    assertEquals("INCOME_NOT_BELOW_STANDARD", now.reason());
    assertEquals("不应发放：家庭收入不低于低保标准", now.chinese());
    assertEquals("0.00", now.yuan());
    assertEquals("差额（年）：0.00", now.lines().getLast().chinese());
    assertEquals(List.of(), now.components().getFirst().lines());
  }

  @Test
  void without_a_confirmed_case_there_is_nothing_to_reckon() {
    ExplanationBody body = ExplanationBody.of(explanation(MARCH, null, null));
    assertNull(body.then());
    assertEquals("NO_CONFIRMED_CASE", body.now().reason());
    assertEquals("不应发放：没有已确认的个案", body.now().chinese());
    assertEquals(List.of(), body.now().lines());
  }

  @Test
  void then_and_now_stand_beside_each_other() {
    YearMonth june = YearMonth.of(2026, 6);
    ExplanationBody body =
        ExplanationBody.of(
            explanation(june, judged(known(4, wage()), june), judged(known(3, wage()), june)));
    SideBody then = Objects.requireNonNull(body.then());
    assertEquals("680.00", then.yuan());
    assertEquals(SampleMonths.ROSTER, then.rosterId());
    assertEquals("135.00", body.now().yuan());
    assertNull(body.now().rosterId());
    assertEquals("BASIC", body.ordered().getFirst().component());
  }

  private static SideBody now(Judgement judged) {
    return ExplanationBody.of(explanation(MARCH, null, judged)).now();
  }

  private static String chinese(List<StepBody> lines) {
    return told(lines, StepBody::chinese);
  }

  private static String told(List<StepBody> lines, Function<StepBody, String> words) {
    return lines.stream()
        .map(line -> words.apply(line).replaceAll("[0-9a-f-]{35}(.)", "#$1") + "\n")
        .collect(joining());
  }
}
