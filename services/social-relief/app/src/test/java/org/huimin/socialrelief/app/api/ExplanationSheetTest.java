package org.huimin.socialrelief.app.api;

import static java.util.stream.Collectors.joining;
import static org.huimin.socialrelief.app.api.SampleMonths.explanation;
import static org.huimin.socialrelief.app.api.SampleMonths.item;
import static org.huimin.socialrelief.app.api.SampleMonths.judged;
import static org.huimin.socialrelief.app.api.SampleMonths.known;
import static org.huimin.socialrelief.app.api.SampleMonths.person;
import static org.huimin.socialrelief.app.api.SampleMonths.wage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huimin.socialrelief.app.api.ExplanationSheet.Part;
import org.huimin.socialrelief.app.handling.Explanations.Explanation;
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ExplanationSheetTest {

  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  /** Example 24: as the roster of May knew the month, and after the decision. */
  private static Explanation afterTheDeath() {
    return explanation(
        JUNE,
        judged(known(4, wage()).dead(person(4), LocalDate.parse("2026-04-10")), JUNE),
        judged(known(3, wage()), JUNE));
  }

  @Test
  void what_is_about_the_same_stands_in_one_row_then_and_now() {
    assertEquals(
        """
        发放项目
          低保金 | 应发放 680.00 元 | 应发放 135.00 元
          分类施保 | 不应发放：无分类施保对象或比例 | 不应发放：无分类施保对象或比例
          价格临时补贴 | 不应发放：当月未下达价格临时补贴 | 不应发放：当月未下达价格临时补贴
        个案
          月份 | 2026-06 | 2026-06
          审核确认 | 2025-06-15 | 2025-06-15
          起发月 | 2025-07 | 2025-07
          属地、城乡 | 530802 农村 | 530802 农村
        家庭成员
          成员1 | 计入 · 申请人及配偶（民发〔2021〕57号 第7条） | 计入 · 申请人及配偶（民发〔2021〕57号 第7条）
          成员2 岩香 | 计入 · 申请人及配偶（民发〔2021〕57号 第7条） | 计入 · 申请人及配偶（民发〔2021〕57号 第7条）
          成员3 | 计入 · 其他具有法定赡养扶养抚养义务并长期共同居住（民发〔2021〕57号 第7条） | 计入 · 其他具有法定赡养扶养抚养义务并长期共同居住（民发〔2021〕57号 第7条）
          成员4 | 计入 · 其他具有法定赡养扶养抚养义务并长期共同居住（民发〔2021〕57号 第7条） | —
          去世 成员4 | 2026-04-10 | —
        收入和扣减
          工资性收入 成员1 | 计入 · 18000.00（民发〔2021〕57号 第13条） | 计入 · 18000.00（民发〔2021〕57号 第13条）
        计算
          人数 | 4 | 3
          低保标准 | DIBAO.RURAL.YEAR/5308/2025-07/2025-06-30 6540.00/年（普洱市低保标准示例（2025年） 第2条） | DIBAO.RURAL.YEAR/5308/2025-07/2025-06-30 6540.00/年（普洱市低保标准示例（2025年） 第2条）
          全年标准合计 | 26160.00 | 19620.00
          分类小计（年） · 工资性收入 | 18000.00 | 18000.00
          家庭收入合计（年） | 18000.00 | 18000.00
          差额（年） | 8160.00 | 1620.00
        低保金
          除以 | 8160.00 ÷ 12 | 1620.00 ÷ 12
          进位 | 见分进元 680.00（民发〔2021〕57号 第23条） | 见分进元 135.00（民发〔2021〕57号 第23条）
          应发金额 | 680.00 | 135.00
        """,
        told(ExplanationSheet.parts(afterTheDeath(), Map.of(person(2), "岩香"))));
  }

  /** (2 × 6,540 − 12,000) / 12 = 90; an article stands by each, whoever reads which language. */
  @Test
  void who_and_what_is_left_out_stands_there_with_its_article_in_both_languages() {
    List<Part> parts =
        ExplanationSheet.parts(
            explanation(JUNE, null, judged(SampleMonths.withWhatIsLeftOut(), JUNE)), Map.of());
    assertEquals(
        """
        成员1 | 计入 · 申请人及配偶（民发〔2021〕57号 第7条）
        member 1 | counts · the applicant and the spouse (民发〔2021〕57号 第7条)
        成员2 | 计入 · 申请人及配偶（民发〔2021〕57号 第7条）
        member 2 | counts · the applicant and the spouse (民发〔2021〕57号 第7条)
        成员3 | 不计入 · 能独立生活的成年子女（民发〔2021〕57号 第7条）
        member 3 | does not count · an adult child who can live independently (民发〔2021〕57号 第7条)
        财产净收入 | 计入 · 12000.00（民发〔2021〕57号 第13条）
        net income of property | counts · 12000.00 (民发〔2021〕57号 第13条)
        优待抚恤金 成员1 | 不计入 · 3600.00（民发〔2021〕57号 第13条）
        state preferential pension member 1 | does not count · 3600.00 (民发〔2021〕57号 第13条)
        工资性收入 成员3 | 不计入 · 12000.00（民发〔2021〕57号 第7条）
        wages member 3 | does not count · 12000.00 (民发〔2021〕57号 第7条)
        因残、因病等增加的刚性支出 成员2 | 不扣减 · 600.00（民发〔2021〕57号 第13条）
        extra cost of disability or illness member 2 | not taken off · 600.00 (民发〔2021〕57号 第13条)
        """,
        parts.subList(2, 4).stream()
            .flatMap(part -> part.rows().stream())
            .map(ExplanationSheetTest::inBothLanguages)
            .collect(joining()));
    assertEquals("应发放 90.00 元", cell(parts.getFirst().rows().getFirst().now()));
  }

  @Test
  void ids_stand_with_the_members_alone() {
    List<SheetRow> rows =
        ExplanationSheet.parts(afterTheDeath(), Map.of()).stream()
            .flatMap(part -> part.rows().stream())
            .toList();
    assertEquals(
        List.of(person(1), person(2), person(3), person(4)).toString(),
        rows.stream().map(SheetRow::id).filter(id -> !id.isEmpty()).toList().toString());
    for (SheetRow row : rows) {
      assertFalse(cell(row.then()).contains("0000-"), row.what().chinese());
      assertFalse(row.what().english().contains("0000-"), row.what().chinese());
    }
  }

  @Test
  void two_items_alike_stand_in_two_rows_and_a_new_one_after_what_it_follows() {
    Explanation two =
        explanation(
            JUNE,
            judged(known(2, wage()), JUNE),
            judged(
                known(2, wage(), wage(), item(IncomeKind.PROPERTY_NET, 0, "1200", Period.YEAR)),
                JUNE));
    List<Part> parts = ExplanationSheet.parts(two, Map.of());
    assertEquals(
        List.of("工资性收入 成员1", "工资性收入 成员1", "财产净收入"),
        parts.get(3).rows().stream().map(row -> row.what().chinese()).toList());
    assertEquals(
        List.of("人数", "低保标准", "全年标准合计", "分类小计（年） · 工资性收入", "分类小计（年） · 财产净收入", "家庭收入合计（年）", "差额（年）"),
        parts.get(4).rows().stream().map(row -> row.what().chinese()).toList());
  }

  @Test
  void without_a_confirmed_case_no_part_is_shown() {
    assertEquals(List.of(), ExplanationSheet.parts(explanation(JUNE, null, null), Map.of()));
  }

  private static String told(List<Part> parts) {
    return parts.stream()
        .map(
            part ->
                part.title().chinese()
                    + "\n"
                    + part.rows().stream()
                        .map(
                            row ->
                                "  %s | %s | %s\n"
                                    .formatted(
                                        row.what().chinese(), cell(row.then()), cell(row.now())))
                        .collect(joining()))
        .collect(joining());
  }

  private static String inBothLanguages(SheetRow row) {
    Words now = Objects.requireNonNull(row.now());
    return "%s | %s\n%s | %s\n"
        .formatted(row.what().chinese(), now.chinese(), row.what().english(), now.english());
  }

  private static String cell(@Nullable Words words) {
    return words == null ? "—" : words.chinese();
  }
}
