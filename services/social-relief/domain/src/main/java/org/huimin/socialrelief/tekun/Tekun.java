package org.huimin.socialrelief.tekun;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Grounds;
import org.huimin.kernel.RuleVersion;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.tekun.SupportForm.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * 特困人员救助供养: a confirmed person is paid basic living, and care by how far they can look after
 * themselves, from the month after the confirmation to the month of the end.
 */
public final class Tekun {

  private Tekun() {}

  /** By which rule a month is judged. */
  public static RuleVersion rule(YearMonth month) {
    return TekunLaw.in(month).rule();
  }

  /** What is due for the month, component by component, in yuan for the whole month. */
  public static Map<TekunComponent, Assessment> assess(
      TekunKnown known, YearMonth month, TekunRules rules) {
    Map<TekunComponent, Assessment> assessed = new EnumMap<>(TekunComponent.class);
    for (TekunComponent component : TekunComponent.values()) {
      assessed.put(component, assess(component, known, month, rules));
    }
    return assessed;
  }

  private static Assessment assess(
      TekunComponent component, TekunKnown known, YearMonth month, TekunRules rules) {
    TekunNotDue bar = bar(known, month);
    if (bar != null) {
      return notDue(bar, known, month);
    }
    Optional<Place> place = place(known, month, rules);
    if (place.isEmpty()) {
      return notDue(TekunNotDue.NOT_REGISTERED_HERE, known, month);
    }
    Optional<SelfCare> band = known.selfCare().in(month);
    if (component == TekunComponent.CARE && band.isEmpty()) {
      return notDue(TekunNotDue.NOT_ASSESSED, known, month);
    }
    DivisionCode county = place.get().county();
    Optional<StandardRow> standard =
        switch (component) {
          case BASIC -> rules.basic(place.get().area(), county, month);
          case CARE -> rules.care(band.orElseThrow(), county, month);
        };
    return standard
        .<Assessment>map(row -> due(row, place.get(), known, month))
        .orElseGet(() -> notDue(TekunNotDue.NO_STANDARD, known, month));
  }

  /** What stands in the way wherever the person is; nothing when nothing does. */
  private static @Nullable TekunNotDue bar(TekunKnown known, YearMonth month) {
    if (known.course().revoked()) {
      return TekunNotDue.CONFIRMATION_REVOKED;
    }
    if (month.isBefore(known.course().firstMonth())) {
      return TekunNotDue.BEFORE_FIRST_MONTH;
    }
    if (known.isDeadBefore(month)) {
      return TekunNotDue.DIED;
    }
    YearMonth last = known.course().lastMonth();
    return last != null && month.isAfter(last) ? TekunNotDue.ENDED : null;
  }

  /**
   * 领取人: who receives a component of the month; nobody where another city answers, or where it was
   * not decided how the person is supported.
   */
  public static Recipient recipient(
      TekunComponent component, TekunKnown known, YearMonth month, TekunRules rules) {
    Optional<Place> place = place(known, month, rules);
    Optional<SupportForm> form = known.form().in(month);
    return place.isEmpty() || form.isEmpty()
        ? new Recipient.Nobody()
        : form.get()
            .recipient(component, known.personId(), rules.careTo(place.get().county(), month));
  }

  /** 丧葬费: once, for who died in support, by the standard of that month; nothing for the living. */
  public static Optional<Assessment> funeral(TekunKnown known, TekunRules rules) {
    return Optional.ofNullable(known.diedOn())
        .map(diedOn -> funeral(known, YearMonth.from(diedOn), rules));
  }

  private static Assessment funeral(TekunKnown known, YearMonth month, TekunRules rules) {
    if (bar(known, month) != null) {
      return notDue(TekunNotDue.NOT_IN_SUPPORT, known, month);
    }
    Optional<Place> place = place(known, month, rules);
    return place
        .flatMap(at -> rules.funeral(at.county(), month).map(row -> due(row, at, known, month)))
        .orElseGet(
            () ->
                notDue(
                    place.isEmpty() ? TekunNotDue.NOT_REGISTERED_HERE : TekunNotDue.NO_STANDARD,
                    known,
                    month));
  }

  /** The place that answers for the month, when anybody is supported there. */
  private static Optional<Place> place(TekunKnown known, YearMonth month, TekunRules rules) {
    return known.place().in(month).filter(at -> rules.covers(at.county()));
  }

  /**
   * Payment lines tell the area; how far somebody can look after themselves stands in the inputs.
   */
  private static Assessment due(StandardRow row, Place place, TekunKnown known, YearMonth month) {
    return new Entitled(
        row.amount(), place.area().name(), row, grounds(row.citation(), known, month));
  }

  private static Assessment notDue(TekunNotDue why, TekunKnown known, YearMonth month) {
    return new NotEntitled(why.name(), grounds(TekunLaw.in(month).amount(), known, month));
  }

  private static Grounds grounds(Citation citation, TekunKnown known, YearMonth month) {
    return new Grounds(TekunLaw.in(month).rule(), citation, () -> inputs(known, month));
  }

  private static Map<String, String> inputs(TekunKnown known, YearMonth month) {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("month", month.toString());
    inputs.put("confirmedOn", known.course().confirmedOn().toString());
    inputs.put("firstMonth", known.course().firstMonth().toString());
    put(inputs, "lastMonth", known.course().lastMonth());
    put(inputs, "diedOn", known.diedOn());
    put(inputs, "county", known.place().in(month).map(Place::county).orElse(null));
    put(inputs, "area", known.place().in(month).map(Place::area).orElse(null));
    put(inputs, "selfCare", known.selfCare().in(month).orElse(null));
    return inputs;
  }

  private static void put(Map<String, String> inputs, String name, @Nullable Object value) {
    if (value != null) {
      inputs.put(name, value.toString());
    }
  }
}
