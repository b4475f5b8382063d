package org.huimin.socialrelief.policy;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.Grounds;
import org.huimin.kernel.Money;
import org.huimin.kernel.RuleVersion;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.policy.Step.Kind;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.LocalOptions;
import org.huimin.socialrelief.standard.Option;
import org.jspecify.annotations.Nullable;

/**
 * 最低生活保障: a household whose income is below the standard of all its members is paid the difference.
 * Who belongs to it and what it lives on was decided; what is published of standards and of what
 * counts as income changes the amount by itself, from its month on.
 */
public final class Dibao {

  /**
   * 程序版次: raised with whatever changes what this class says of a month that may have been ordered
   * already, so that past months are judged again.
   */
  public static final int EDITION = 4;

  private Dibao() {}

  /** By which rule a month is judged. */
  public static RuleVersion rule(YearMonth month) {
    return Law.in(month).rule();
  }

  /**
   * What the household is due for the month, component by component, in yuan for the whole month.
   */
  public static Map<Component, Assessment> assess(Known known, YearMonth month, DibaoRules rules) {
    NotDue bar = bar(known.course(), month);
    Map<Component, Found> found =
        bar == null ? reckon(known, month, rules) : none(bar, Standing.course(known, month));
    Map<Component, Assessment> assessed = new EnumMap<>(Component.class);
    found.forEach((component, one) -> assessed.put(component, assessment(one, month)));
    return assessed;
  }

  /** What is told of every month, due or not, as the inputs of grounds carry it. */
  public static Map<String, String> course(Known known, YearMonth month) {
    return Step.written(Standing.course(known, month));
  }

  /** What stands in the way whatever the household lives on; nothing when nothing does. */
  private static @Nullable NotDue bar(Course course, YearMonth month) {
    if (course.revoked()) {
      return NotDue.DECISION_REVOKED;
    }
    if (course.paidThrough() != null && !month.isAfter(course.paidThrough())) {
      return NotDue.PAID_ELSEWHERE;
    }
    if (month.isBefore(course.firstMonth())) {
      return NotDue.BEFORE_FIRST_MONTH;
    }
    if (course.lastMonth() != null && month.isAfter(course.lastMonth())) {
      return NotDue.CASE_CLOSED;
    }
    if (course.hasLeftBy(month)) {
      return NotDue.EXIT_OVER;
    }
    return course.isSuspendedIn(month) ? NotDue.SUSPENDED : null;
  }

  private static Map<Component, Found> reckon(Known known, YearMonth month, DibaoRules rules) {
    GraduatedExit exit = known.course().exitIn(month);
    GraduatedExit begun = exit == null ? null : known.course().begun(exit);
    YearMonth first = known.course().firstMonth();
    YearMonth judged =
        begun == null ? month : begun.before().isBefore(first) ? first : begun.before();
    return switch (Standing.of(known, month, judged, rules)) {
      case Standing.Not(NotDue why, List<Step> steps) -> none(why, steps);
      case Standing.Is(Eligible household) -> {
        Map<Component, Found> found = new EnumMap<>(Component.class);
        found.put(Component.BASIC, leave(BasicAmount.of(household), begun, household));
        found.put(Component.TOP_UP, leave(TopUp.of(household), begun, household));
        found.put(Component.PRICE_SUBSIDY, priceSubsidy(household, month));
        yield found;
      }
    };
  }

  /** 价格临时补贴: ordered for the month itself, also while a household leaves gradually. */
  private static Found priceSubsidy(Eligible household, YearMonth month) {
    Optional<StandardRow> row = household.rules().priceSubsidy(household.place(), month);
    if (row.isEmpty()) {
      return new Found.Nothing(NotDue.NO_PRICE_SUBSIDY, household.steps());
    }
    Money each = row.get().amount();
    Step step = Step.of(Kind.PRICE_SUBSIDY, row.get().id(), each, row.get().citation());
    return Found.of(
        each.times(household.paid().size()),
        household.place().area().name(),
        row.get(),
        Found.with(household.steps(), step));
  }

  /**
   * 渐退: the amount of the month before, or the part of it that the county sets for who begins to
   * leave then; a standard that is raised meanwhile is not paid any more.
   */
  private static Found leave(Found before, @Nullable GraduatedExit exit, Eligible household) {
    if (exit == null || !(before instanceof Found.Amount amount)) {
      return before;
    }
    LocalOptions options = household.rules().optionsIn(household.place().county(), exit.from());
    int percent = options.number(Option.GRADUATED_EXIT_PERCENT);
    Step step =
        Step.of(
            Kind.EXIT, exit.toString(), percent, options.citation(Option.GRADUATED_EXIT_PERCENT));
    Money left =
        percent == 100
            ? amount.money()
            : household.options().rounding().divide(amount.money().times(percent), 100);
    return Found.of(left, amount.band(), amount.row(), Found.with(amount.steps(), step));
  }

  private static Map<Component, Found> none(NotDue why, List<Step> steps) {
    Map<Component, Found> none = new EnumMap<>(Component.class);
    for (Component component : Component.values()) {
      none.put(component, new Found.Nothing(why, steps));
    }
    return none;
  }

  private static Assessment assessment(Found found, YearMonth month) {
    Law law = Law.in(month);
    Grounds grounds = new Grounds(law.rule(), law.amount(), () -> Step.written(found.steps()));
    return switch (found) {
      case Found.Amount due -> new Entitled(due.money(), due.band(), due.row(), grounds);
      case Found.Nothing none -> new NotEntitled(none.why().name(), grounds);
    };
  }
}
