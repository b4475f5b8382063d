package org.huimin.socialrelief.app.api;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.dibaocase.DecisionTaken;
import org.huimin.socialrelief.dibaocase.DecisionTaken.Effect;
import org.huimin.socialrelief.dibaocase.DecisionTaken.Revoked;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.dibaocase.ProposedMeasure;
import org.huimin.socialrelief.dibaocase.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * 书面告知: what a household is handed of a decision, or of what is proposed against it, with reason,
 * article, and what it can do (社会救助法 48; 最低生活保障审核确认办法 21).
 *
 * @param whose the member whose share alone it is about
 * @param number by which it is asked for again: of the decision, or of the case
 * @param on the day of it
 * @param rights what the household can do
 */
public record Letter(
    Words title,
    UUID number,
    DivisionCode county,
    LocalDate on,
    @Nullable UUID whose,
    List<Line> lines,
    List<Words> rights) {

  /** What one line is about, and what it says. */
  public record Line(Words what, Words says) {
    private Line named(UUID person, String name) {
      String id = person.toString();
      return new Line(
          what, new Words(says.chinese().replace(id, name), says.english().replace(id, name)));
    }
  }

  private static final Words ANOTHER_DECIDES =
      new Words("由另一名工作人员作出决定。", "Another officer decides on it.");
  private static final Words DECISION = new Words("最低生活保障决定告知书", "Dibao: notice of a decision");
  private static final Words REVOCATION =
      new Words("最低生活保障撤销决定告知书", "Dibao: notice of a revocation");
  private static final Words PROPOSAL =
      new Words("最低生活保障拟作决定告知书", "Dibao: notice of what is proposed");

  /**
   * Of a decision.
   *
   * @param shown the amount a month that the village was shown before it; nothing where none was
   */
  static Letter of(DecisionTaken taken, DivisionCode county, Optional<Money> shown) {
    if (taken.fate().revoked() != null) {
      return ofRevocation(taken, taken.fate().revoked(), county);
    }
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(new Words("决定", "Decision"), Words.of(taken.kind())));
    if (taken.why() != null) {
      lines.add(new Line(new Words("理由", "Reason"), Words.of(taken.why().words())));
      lines.add(basis(taken.why().basis()));
    }
    if (taken.effect() != null) {
      lines.addAll(effect(taken.effect()));
    }
    shown
        .filter(_ -> taken.kind() == DecisionTaken.Kind.CONFIRMED && isPaid(taken.effect()))
        .ifPresent(
            amount ->
                lines.add(
                    new Line(
                        new Words("公示金额", "A month, as it was shown"),
                        both(amount + " 元", amount + " yuan"))));
    if (taken.concealed() != null) {
      lines.add(
          new Line(
              new Words("应退金额", "To be returned"),
              both(taken.concealed().toReturn() + " 元", taken.concealed().toReturn() + " yuan")));
    }
    return new Letter(
        DECISION,
        taken.decisionId(),
        county,
        taken.decidedOn(),
        taken.effect() == null ? null : taken.effect().personId(),
        lines,
        remedies());
  }

  private static Letter ofRevocation(DecisionTaken taken, Revoked how, DivisionCode county) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            new Words("撤销的决定", "Revoked"),
            new Words(
                taken.decidedOn() + " " + taken.kind().chinese(),
                taken.kind().english() + " on " + taken.decidedOn())));
    lines.add(
        new Line(
            new Words("理由", "Reason"),
            Words.of(how.why() == null ? how.ground() : how.why().words())));
    if (how.why() != null) {
      lines.add(basis(how.why().basis()));
    }
    return new Letter(
        REVOCATION,
        taken.decisionId(),
        county,
        how.on(),
        taken.effect() == null ? null : taken.effect().personId(),
        lines,
        remedies());
  }

  /** Of what is proposed, before the household is heard. */
  static Letter of(ProposedMeasure proposed, UUID enrolmentId, DivisionCode county) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(new Words("拟作决定", "Proposed"), Words.of(proposed.measure())));
    lines.add(new Line(new Words("理由", "Reason"), Words.of(proposed.reason())));
    lines.add(basis(proposed.basis()));
    if (proposed.exitMonths() != null) {
      lines.add(
          new Line(
              new Words("渐退期", "Paid on for"),
              both(proposed.exitMonths() + " 个月", proposed.exitMonths() + " months")));
    }
    if (proposed.personId() != null) {
      lines.add(whose(proposed.personId()));
    }
    if (proposed.gain() != null) {
      lines.add(
          new Line(
              new Words("拟责令退回", "To be returned"),
              both(proposed.gain() + " 元", proposed.gain() + " yuan")));
    }
    return new Letter(
        PROPOSAL,
        enrolmentId,
        county,
        proposed.proposedOn(),
        proposed.personId(),
        lines,
        List.of(proposed.isHeard() ? hearing(proposed.statementUntil()) : ANOTHER_DECIDES));
  }

  private static Words hearing(LocalDate until) {
    return new Words(
        "可以在 " + until + " 前（含当日）陈述和申辩；未经陈述，期满之前不作决定。",
        "You may be heard until "
            + until
            + ", that day included; unheard, nothing is decided before that day is over.");
  }

  private static List<Line> effect(Effect effect) {
    List<Line> lines = new ArrayList<>();
    if (effect.unit() != null) {
      lines.add(new Line(new Words("认定为", "As"), Words.of(effect.unit())));
    }
    lines.add(new Line(new Words("执行月", "From"), month(effect.fromMonth())));
    if (effect.lastMonth() != null) {
      lines.add(new Line(new Words("最后发放月", "Paid through"), month(effect.lastMonth())));
    }
    if (effect.personId() != null) {
      lines.add(whose(effect.personId()));
    }
    return lines;
  }

  private static boolean isPaid(@Nullable Effect effect) {
    return effect != null && effect.unit() != DibaoUnit.MARGINAL;
  }

  private static Words month(YearMonth month) {
    return both(month.toString(), month.toString());
  }

  private static Line whose(UUID personId) {
    return new Line(
        new Words("所涉成员", "Whose share"), both(personId.toString(), personId.toString()));
  }

  private static Line basis(Citation basis) {
    return new Line(new Words("依据", "Article"), both(basis.toString(), basis.toString()));
  }

  private static Words both(String chinese, String english) {
    return new Words(chinese, english);
  }

  private static List<Words> remedies() {
    return Remedy.ALL.stream()
        .map(one -> new Words(one.chinese() + "（" + one.basis() + "）", one.english()))
        .toList();
  }

  /** Whose names stand on it. */
  List<UUID> persons(UUID applicantId) {
    return whose == null ? List.of(applicantId) : List.of(applicantId, whose);
  }

  /** Under the name the registry told instead of the id; without one the id stays. */
  Letter named(Map<UUID, String> names) {
    return whose == null || !names.containsKey(whose)
        ? this
        : new Letter(
            title,
            number,
            county,
            on,
            whose,
            lines.stream().map(line -> line.named(whose, names.get(whose))).toList(),
            rights);
  }

  @Override
  public String toString() {
    return "Letter";
  }
}
