package org.huimin.socialrelief.app.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.MonthHistory.OrderedLine;
import org.huimin.socialrelief.app.handling.Explanations.Explanation;
import org.huimin.socialrelief.app.handling.Explanations.Judgement;
import org.huimin.socialrelief.app.handling.Explanations.Side;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Household;
import org.huimin.socialrelief.household.Household.Membership;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.household.Member.Role;
import org.huimin.socialrelief.household.Months;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.household.Timeline;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.policy.Course;
import org.huimin.socialrelief.policy.Dibao;
import org.huimin.socialrelief.policy.Known;
import org.huimin.socialrelief.standard.DibaoRules;
import org.jspecify.annotations.Nullable;

/** Rural households of Simao, and what their months come to. */
final class SampleMonths {

  static final UUID HOUSEHOLD = new UUID(1, 1);
  static final UUID CASE = new UUID(2, 2);
  static final UUID PAYEE = new UUID(7, 7);
  static final UUID ROSTER = new UUID(4, 4);

  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final YearMonth SINCE = YearMonth.of(2025, 7);

  private SampleMonths() {}

  static UUID person(int number) {
    return new UUID(5308, number);
  }

  /** Adults: the applicant, the spouse, and others they live with. */
  static Known known(int persons, IncomeItem... items) {
    List<Member> members =
        IntStream.rangeClosed(1, persons)
            .mapToObj(
                number ->
                    Member.of(
                        person(number),
                        number == 1 ? Role.APPLICANT : number == 2 ? Role.SPOUSE : Role.SUPPORTED,
                        LocalDate.parse("1950-05-05")))
            .toList();
    return Known.of(
        Household.since(SINCE, HOUSEHOLD, new Place(SIMAO, Area.RURAL), members),
        Timeline.from(SINCE, Means.of(new UUID(3, 3), List.of(items))),
        Course.confirmed(LocalDate.parse("2025-06-15")));
  }

  /**
   * Two who count and a grown child who does not; a pension and a cost that are left out with what
   * the child earns, of 12,000 a year that count.
   */
  static Known withWhatIsLeftOut() {
    Known two =
        known(
            2,
            item(IncomeKind.PROPERTY_NET, 0, "12000", Period.YEAR),
            item(IncomeKind.PREFERENTIAL_PENSION, 1, "300", Period.MONTH),
            item(IncomeKind.WAGE_EARNED, 3, "1000", Period.MONTH),
            item(IncomeKind.HARDSHIP_COST, 2, "600", Period.YEAR));
    Member child = Member.of(person(3), Role.CHILD, LocalDate.parse("1990-05-05"));
    return two.household(two.household().with(new Membership(child, Months.from(SINCE))));
  }

  static IncomeItem item(IncomeKind kind, int person, String yuan, Period period) {
    return new IncomeItem(kind, person == 0 ? null : person(person), Money.of(yuan), period);
  }

  /** Example 12: 18,000 a year of the first. */
  static IncomeItem wage() {
    return item(IncomeKind.WAGE_EARNED, 1, "18000", Period.YEAR);
  }

  static Judgement judged(Known known, YearMonth month) {
    DibaoRules rules =
        DibaoRules.of(List.of(), List.of(), List.of(), LocalDate.parse("2026-06-01"));
    return new Judgement(
        CASE, HOUSEHOLD, PAYEE, SIMAO, Area.RURAL, false, Dibao.assess(known, month, rules));
  }

  static Explanation explanation(
      YearMonth month, @Nullable Judgement then, @Nullable Judgement now) {
    Instant cutOff = Instant.parse("2026-05-08T01:00:00Z");
    return new Explanation(
        HOUSEHOLD,
        month,
        then == null ? null : new Side(ROSTER, cutOff, then),
        new Side(null, null, now),
        Stream.ofNullable(then)
            .map(
                _ ->
                    new OrderedLine(
                        new UUID(6, 6), "BASIC", 0, Money.of("680.00"), ROSTER, month, cutOff))
            .toList(),
        List.of(),
        List.of());
  }
}
