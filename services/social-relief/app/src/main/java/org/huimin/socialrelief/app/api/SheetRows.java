package org.huimin.socialrelief.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huimin.socialrelief.policy.Step;
import org.huimin.socialrelief.policy.Step.Kind;
import org.huimin.socialrelief.policy.Wording;
import org.jspecify.annotations.Nullable;

/**
 * 逐行对照: the lines of two judgements beside each other; what is about the same stands in one row.
 */
final class SheetRows {

  private static final Words NOTHING = new Words("", "");
  private static final Words COUNTS = new Words("计入", "counts");
  private static final Words COUNTS_NOT = new Words("不计入", "does not count");
  private static final Words TAKEN_OFF = new Words("扣减", "taken off");
  private static final Words NOT_TAKEN_OFF = new Words("不扣减", "not taken off");
  private static final Words STOPPED = new Words("停发", "stopped");

  /**
   * What a line is about, whatever it says of it.
   *
   * @param nth of several alike
   */
  private record About(Words words, int nth) {}

  private final SheetPersons persons;

  SheetRows(SheetPersons persons) {
    this.persons = persons;
  }

  /** In the order of then; what is only told now stands after what it follows now. */
  List<SheetRow> of(List<Step> then, List<Step> now) {
    Map<About, Step> before = byWhat(then);
    Map<About, Step> after = byWhat(now);
    List<About> order = new ArrayList<>(before.keySet());
    int at = 0;
    for (About about : after.keySet()) {
      int known = order.indexOf(about);
      if (known < 0) {
        order.add(at, about);
        at++;
      } else {
        at = known + 1;
      }
    }
    return order.stream().map(about -> row(about, before.get(about), after.get(about))).toList();
  }

  private static Map<About, Step> byWhat(List<Step> steps) {
    Map<About, Step> found = new LinkedHashMap<>();
    for (Step step : steps) {
      int nth = 1;
      while (found.containsKey(new About(about(step), nth))) {
        nth++;
      }
      found.put(new About(about(step), nth), step);
    }
    return found;
  }

  private SheetRow row(About about, @Nullable Step then, @Nullable Step now) {
    Step either = Objects.requireNonNull(then == null ? now : then);
    String id = isMember(either) ? either.what() : "";
    String name = id.isEmpty() ? "" : persons.name(id);
    return new SheetRow(
        persons.numbered(about.words()).then(" ", new Words(name, "")), id, said(then), said(now));
  }

  private @Nullable Words said(@Nullable Step step) {
    return step == null ? null : persons.numbered(of(step));
  }

  private static boolean isMember(Step step) {
    return step.kind() == Kind.MEMBER_IN || step.kind() == Kind.MEMBER_OUT;
  }

  private static Words about(Step step) {
    Words what = inWords(step.what());
    return switch (step.kind()) {
      case FACT, MEMBER_IN, MEMBER_OUT, INCOME_IN, INCOME_OUT, COST_OFF, COST_NOT_OFF -> what;
      case SUBTOTAL, SHARE_STOPPED, FLOOR, BAND, TOP_UP -> Words.of(step.kind()).then(" · ", what);
      case PLACE,
          PERSONS,
          STANDARD,
          NEED,
          SUPPORTER_INCOME,
          SUPPORTER_KEEPS,
          SUPPORTER_SURPLUS,
          SUPPORT_DUE,
          SUPPORT_WAIVED,
          INCOME,
          DIFFERENCE,
          DIVISION,
          ROUNDING,
          SINGLE,
          PRICE_SUBSIDY,
          EXIT,
          AMOUNT ->
          Words.of(step.kind());
    };
  }

  private static Words of(Step step) {
    Words value = inWords(step.value());
    Words said =
        switch (step.kind()) {
          case FACT, SUBTOTAL, FLOOR, BAND, TOP_UP -> value;
          case MEMBER_IN, INCOME_IN -> COUNTS.then(" · ", value);
          case MEMBER_OUT, INCOME_OUT -> COUNTS_NOT.then(" · ", value);
          case COST_OFF -> TAKEN_OFF.then(" · ", value);
          case COST_NOT_OFF -> NOT_TAKEN_OFF.then(" · ", value);
          case SHARE_STOPPED -> STOPPED;
          case DIVISION -> inWords(step.what()).then(" ÷ ", value);
          case PLACE,
              PERSONS,
              STANDARD,
              NEED,
              SUPPORTER_INCOME,
              SUPPORTER_KEEPS,
              SUPPORTER_SURPLUS,
              SUPPORT_DUE,
              SUPPORT_WAIVED,
              INCOME,
              DIFFERENCE,
              ROUNDING,
              SINGLE,
              PRICE_SUBSIDY,
              EXIT,
              AMOUNT ->
              inWords((step.what() + " " + step.value()).strip());
        };
    return step.basis().isEmpty()
        ? said
        : new Words(
            said.chinese() + "（" + step.basis() + "）", said.english() + " (" + step.basis() + ")");
  }

  private static Words inWords(String codes) {
    return codes.isEmpty() ? NOTHING : new Words(Wording.chinese(codes), Wording.english(codes));
  }
}
