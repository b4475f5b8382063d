package org.huimin.socialrelief.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Household;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.household.Member.Role;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.household.SinglePerson;
import org.huimin.socialrelief.household.Timeline;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.IncomeRule;
import org.huimin.socialrelief.standard.IncomeRule.Treatment;
import org.huimin.socialrelief.standard.Option;
import org.huimin.socialrelief.standard.OptionRow;
import org.jspecify.annotations.Nullable;

/** Households and notices as the tables write them. */
final class Sample {

  static final DivisionCode SIMAO = DivisionCode.of("530802");
  static final Citation NOTICE = new Citation("通知", "第1条");

  /** The first month of a case confirmed on {@link #CONFIRMED}. */
  static final YearMonth START = YearMonth.of(2025, 7);

  static final LocalDate CONFIRMED = LocalDate.parse("2025-06-15");

  private Sample() {}

  static UUID person(int number) {
    return new UUID(5308, number);
  }

  static Place simao(Area area) {
    return new Place(SIMAO, area);
  }

  /** Adults: the applicant, the spouse, and others they live with. */
  static Household adults(Area area, int persons) {
    return household(
        area, IntStream.rangeClosed(1, persons).mapToObj(Sample::adult).toArray(Member[]::new));
  }

  static Household household(Area area, Member... members) {
    return Household.since(START, new UUID(1, 1), simao(area), List.of(members));
  }

  static Member adult(int number) {
    Role role = number == 1 ? Role.APPLICANT : number == 2 ? Role.SPOUSE : Role.SUPPORTED;
    return Member.of(person(number), role, LocalDate.parse("1980-05-05"));
  }

  static Known known(Household household, @Nullable String items) {
    return Known.of(household, Timeline.from(START, means(items)), Course.confirmed(CONFIRMED));
  }

  static Known known(Area area, int persons, @Nullable String items) {
    return known(adults(area, persons), items);
  }

  /** The same, of one person who has always had it alone. */
  static Known alone(Known known, SinglePerson.Reason reason) {
    return known.single(START, Optional.of(reason));
  }

  /** Reads {@code WAGE_EARNED@2 1894.00/M; PROPERTY_NET 1200/Y}: kind, whose, how much. */
  static Means means(@Nullable String items) {
    return Means.of(
        new UUID(2, 2),
        items == null ? List.of() : Stream.of(items.split("; *", -1)).map(Sample::item).toList());
  }

  private static IncomeItem item(String text) {
    String[] part = text.split("[ /]", -1);
    String[] kind = part[0].split("@", -1);
    return new IncomeItem(
        IncomeKind.valueOf(kind[0]),
        kind.length == 1 ? null : person(Integer.parseInt(kind[1])),
        Money.of(part[1]),
        part[2].equals("Y") ? Period.YEAR : Period.MONTH);
  }

  /** What the programme starts with, and options written {@code ROUNDING=HALF_UP_0_01 …}. */
  static DibaoRules rules(@Nullable String options) {
    return rules(options, List.of(), List.of());
  }

  static DibaoRules rules(
      @Nullable String options, List<StandardRow> standards, List<IncomeRule> incomeRules) {
    List<OptionRow> rows = new ArrayList<>();
    if (options != null) {
      for (String one : options.split(" ", -1)) {
        String[] set = one.split("=", -1);
        rows.add(option(Option.valueOf(set[0]), set[1], START));
      }
    }
    return DibaoRules.of(standards, rows, incomeRules, LocalDate.MAX);
  }

  static OptionRow option(Option option, String value, YearMonth from) {
    return new OptionRow(option, SIMAO, value, from, LocalDate.parse("2025-07-01"), NOTICE, "C");
  }

  static StandardRow standard(String code, String yuan, String from, String publishedOn) {
    return new StandardRow(
        code,
        SIMAO,
        Money.of(yuan),
        YearMonth.parse(from),
        LocalDate.parse(publishedOn),
        NOTICE,
        "C");
  }

  static IncomeRule rule(IncomeKind kind, Treatment treatment, String from) {
    return new IncomeRule(
        kind,
        DivisionCode.of("5308"),
        treatment,
        YearMonth.parse(from),
        LocalDate.parse(from + "-01"),
        NOTICE,
        "C");
  }

  static Assessment basic(Known known, YearMonth month, DibaoRules rules) {
    return of(Component.BASIC, known, month, rules);
  }

  static Assessment of(Component component, Known known, YearMonth month, DibaoRules rules) {
    Assessment found = Dibao.assess(known, month, rules).get(component);
    if (found == null) {
      throw new AssertionError(component + " was not judged");
    }
    return found;
  }

  /** An amount, or the reason why there is none. */
  static String told(Assessment assessment) {
    return switch (assessment) {
      case Entitled due -> due.amount().toString();
      case NotEntitled not -> not.reason();
    };
  }

  static Money amount(Assessment assessment) {
    return switch (assessment) {
      case Entitled due -> due.amount();
      case NotEntitled _ -> Money.ZERO;
    };
  }
}
