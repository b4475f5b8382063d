package org.huimin.socialrelief.app.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.dibaocase.AdverseMeasure;
import org.huimin.socialrelief.dibaocase.BenefitEvent.RevocationGround;
import org.huimin.socialrelief.dibaocase.DecisionTaken;
import org.huimin.socialrelief.dibaocase.DecisionTaken.Concealed;
import org.huimin.socialrelief.dibaocase.DecisionTaken.Effect;
import org.huimin.socialrelief.dibaocase.DecisionTaken.Fate;
import org.huimin.socialrelief.dibaocase.DecisionTaken.Kind;
import org.huimin.socialrelief.dibaocase.DecisionTaken.Revoked;
import org.huimin.socialrelief.dibaocase.DecisionTaken.Why;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.dibaocase.ProposedMeasure;
import org.huimin.socialrelief.dibaocase.ReductionReason;
import org.huimin.socialrelief.dibaocase.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterTest {

  private static final UUID DECISION = new UUID(1, 1);
  private static final UUID FATHER = new UUID(2, 1);
  private static final UUID APPLICANT = new UUID(2, 2);
  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final LocalDate DAY = LocalDate.parse("2026-05-20");
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final Citation ARTICLE = new Citation("社会救助法", "第48条");
  private static final List<String> REMEDIES =
      List.of("自知道本决定之日起60日内申请行政复议（行政复议法 第20条）", "自知道本决定之日起6个月内提起行政诉讼（行政诉讼法 第46条）");

  @Test
  void a_confirmation_says_from_when_and_what_the_village_was_shown() {
    Letter letter =
        letter(
            taken(Kind.CONFIRMED, new Effect(JUNE, null, DibaoUnit.HOUSEHOLD, null), null, null),
            "680.00");
    assertEquals(List.of("决定: 审核确认", "认定为: 低保家庭", "执行月: 2026-06", "公示金额: 680.00 元"), said(letter));
    assertEquals(REMEDIES, rights(letter));
  }

  @Test
  void a_marginal_household_is_told_no_amount() {
    assertEquals(
        List.of("决定: 审核确认", "认定为: 低保边缘家庭，不发放低保金", "执行月: 2026-06"),
        said(
            letter(
                taken(Kind.CONFIRMED, new Effect(JUNE, null, DibaoUnit.MARGINAL, null), null, null),
                "0.00")));
  }

  @Test
  void a_refusal_says_why_by_which_article_and_what_can_be_done() {
    Why why =
        new Why(
            "ASSETS_ABOVE_LIMIT",
            RefusalReason.ASSETS_ABOVE_LIMIT,
            new Citation("民发〔2021〕57号", "第14条"));
    Letter letter = letter(taken(Kind.REFUSED, null, why, null), "680.00");
    assertEquals(List.of("决定: 不予确认", "理由: 家庭财产超过当地规定", "依据: 民发〔2021〕57号 第14条"), said(letter));
    assertEquals(REMEDIES, rights(letter));
  }

  @Test
  void an_end_for_concealment_says_what_goes_back() {
    Why why = new Why("CONCEALMENT", ReductionReason.CONCEALMENT, ARTICLE);
    Concealed found = new Concealed(Money.of("5000.00"), Money.of("10000.00"));
    assertEquals(
        List.of(
            "决定: 停发",
            "理由: 隐瞒或者虚报家庭情况",
            "依据: 社会救助法 第48条",
            "执行月: 2026-06",
            "最后发放月: 2026-05",
            "应退金额: 5000.00 元"),
        said(
            letter(
                taken(Kind.ENDED, new Effect(JUNE, JUNE.minusMonths(1), null, null), why, found),
                null)));
  }

  @Test
  void whose_share_it_is_stands_there_by_name_where_the_registry_told_it() {
    Why why = new Why("JOB_REFUSED", ReductionReason.JOB_REFUSED, ARTICLE);
    Letter letter =
        letter(taken(Kind.SHARE_STOPPED, new Effect(JUNE, null, null, FATHER), why, null), null);
    assertEquals(List.of(APPLICANT, FATHER), letter.persons(APPLICANT));
    assertEquals("所涉成员: " + FATHER, said(letter).getLast());
    assertEquals("所涉成员: 张三", said(letter.named(Map.of(FATHER, "张三"))).getLast());
    assertEquals(said(letter), said(letter.named(Map.of(APPLICANT, "李四"))));
  }

  @Test
  void what_was_revoked_says_so() {
    Why why = new Why("UNREACHABLE", ReductionReason.UNREACHABLE, ARTICLE);
    DecisionTaken one =
        new DecisionTaken(
            DECISION,
            Kind.SUSPENDED,
            DAY,
            "officer",
            new Effect(JUNE, null, null, null),
            why,
            null,
            new Fate(
                DAY,
                new Revoked(DAY.plusDays(9), RevocationGround.ADMINISTRATIVE_REVIEW, null),
                null));
    Letter letter = letter(one, null);
    assertEquals("最低生活保障撤销决定告知书", letter.title().chinese());
    assertEquals(LocalDate.parse("2026-05-29"), letter.on());
    assertEquals(List.of("撤销的决定: 2026-05-20 暂停发放", "理由: 行政复议"), said(letter));
    assertEquals(REMEDIES, rights(letter));
  }

  /** 社会救助法 48: before it is decided, with the day until which they may be heard. */
  @Test
  void what_is_proposed_says_until_when_they_may_be_heard() {
    Letter letter =
        Letter.of(
            new ProposedMeasure(
                AdverseMeasure.GRADUATED_EXIT,
                ReductionReason.WORK_INCOME,
                ARTICLE,
                DAY,
                LocalDate.parse("2026-05-27"),
                null,
                6,
                null),
            DECISION,
            SIMAO);
    assertEquals(
        List.of("拟作决定: 渐退", "理由: 就业后收入超过低保标准", "依据: 社会救助法 第48条", "渐退期: 6 个月"), said(letter));
    assertEquals(List.of("可以在 2026-05-27 前（含当日）陈述和申辩；未经陈述，期满之前不作决定。"), rights(letter));
    assertEquals(List.of(APPLICANT), letter.persons(APPLICANT));
  }

  @Test
  void who_is_accused_of_concealment_is_told_what_would_go_back() {
    assertEquals(
        "拟责令退回: 5000.00 元",
        said(proposed(ReductionReason.CONCEALMENT, Money.of("5000.00"))).getLast());
  }

  @Test
  void nobody_is_offered_a_hearing_that_is_not_held() {
    assertEquals(List.of("由另一名工作人员作出决定。"), rights(proposed(ReductionReason.VOLUNTARY, null)));
  }

  private static Letter proposed(ReductionReason reason, @Nullable Money gain) {
    return Letter.of(
        new ProposedMeasure(
            AdverseMeasure.TERMINATION, reason, ARTICLE, DAY, DAY.plusDays(7), null, null, gain),
        DECISION,
        SIMAO);
  }

  private static DecisionTaken taken(
      Kind kind, @Nullable Effect effect, @Nullable Why why, @Nullable Concealed found) {
    return new DecisionTaken(
        DECISION, kind, DAY, "officer", effect, why, found, new Fate(null, null, null));
  }

  private static Letter letter(DecisionTaken taken, @Nullable String shown) {
    return Letter.of(taken, SIMAO, Optional.ofNullable(shown).map(Money::of));
  }

  private static List<String> said(Letter letter) {
    return letter.lines().stream()
        .map(line -> line.what().chinese() + ": " + line.says().chinese())
        .toList();
  }

  private static List<String> rights(Letter letter) {
    return letter.rights().stream().map(Words::chinese).toList();
  }
}
