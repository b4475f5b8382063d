package org.huimin.elderlyallowance.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.huimin.elderlyallowance.policy.LocalOptions.StartAnchor;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Grounds;
import org.huimin.kernel.Resident;
import org.huimin.kernel.RuleVersion;
import org.huimin.kernel.StandardRow;
import org.jspecify.annotations.Nullable;

/** 高龄津贴: a registered resident receives the amount of the highest age band reached in the month. */
public final class ElderlyAllowance {

  /** The name payment lines carry. */
  public static final String PROGRAMME = "ELDERLY_ALLOWANCE";

  /**
   * 程序版次: raised with whatever changes what this class says of a month that may have been ordered
   * already, so that past months are judged again.
   */
  public static final int EDITION = 1;

  /** The rule as it was published. */
  public static final RuleVersion RULE = new RuleVersion("elderly-allowance", "2023-01");

  /** 老年人权益保障法 art. 33 encourages the allowance; the amounts are the city's. */
  private static final Citation LAW = new Citation("老年人权益保障法", "第33条");

  private ElderlyAllowance() {}

  /** What the resident is due for the month, in yuan for the whole month. */
  public static Assessment assess(
      Resident resident, Claim claim, YearMonth month, LocalRules rules) {
    DivisionCode county = resident.residence().countyIn(month);
    LocalOptions options = rules.optionsIn(county, month);
    Optional<AgeBand> band = bandIn(resident.bornOn(), month, options.startAnchor());
    Supplier<Map<String, String>> inputs = () -> inputs(resident, claim, month, county, options);
    NotDue bar = bar(resident, claim, month, rules, options);
    if (bar != null) {
      return notDue(bar, inputs);
    }
    if (band.isEmpty()) {
      return notDue(NotDue.BELOW_LOWEST_BAND, inputs);
    }
    if (month.isBefore(firstMonth(resident.bornOn(), claim, rules))) {
      return notDue(
          isBarred(claim, month, rules) ? NotDue.DECISION_STANDS : NotDue.BEFORE_FIRST_MONTH,
          inputs);
    }
    return rules
        .standard(band.get(), county, month)
        .<Assessment>map(row -> due(band.get(), row, inputs))
        .orElseGet(() -> notDue(NotDue.NO_STANDARD, inputs));
  }

  /** 起发月: the later of the month 80 is reached and the application's month less the back-pay. */
  public static YearMonth firstMonth(LocalDate bornOn, Claim claim, LocalRules rules) {
    YearMonth applied = YearMonth.from(claim.appliedOn());
    LocalOptions options = rules.optionsIn(claim.county(), applied);
    YearMonth reached = reachedIn(AgeBand.FROM_80.fromAge(), bornOn, options.startAnchor());
    YearMonth first = later(reached, backpaidFrom(claim, options));
    return claim.paidThrough() == null ? first : later(first, claim.paidThrough().plusMonths(1));
  }

  /**
   * 补发不越过不利决定: a decision against the person stands until it is revoked, so a new application pays
   * nothing back once such a decision ended a case within the months of the back-pay. After a
   * withdrawal of their own or a move it does. A local default [C].
   */
  private static YearMonth backpaidFrom(Claim claim, LocalOptions options) {
    YearMonth applied = YearMonth.from(claim.appliedOn());
    YearMonth from = applied.minusMonths(options.maxBackpayMonths());
    return claim.closedAgainst() == null || claim.closedAgainst().isBefore(from) ? from : applied;
  }

  /** Whether the month would be paid back but for a decision that stands. */
  private static boolean isBarred(Claim claim, YearMonth month, LocalRules rules) {
    YearMonth applied = YearMonth.from(claim.appliedOn());
    LocalOptions options = rules.optionsIn(claim.county(), applied);
    return month.isBefore(backpaidFrom(claim, options))
        && !month.isBefore(applied.minusMonths(options.maxBackpayMonths()));
  }

  /** The band of the age reached in the month; nothing below the lowest. */
  public static Optional<AgeBand> bandIn(LocalDate bornOn, YearMonth month, StartAnchor anchor) {
    for (AgeBand band : AgeBand.values()) { // highest first
      if (!reachedIn(band.fromAge(), bornOn, anchor).isAfter(month)) {
        return Optional.of(band);
      }
    }
    return Optional.empty();
  }

  /**
   * The month an age counts from. 民法典 202 puts the birthday of 29 February on the last day of
   * February, as {@code plusYears} does; {@code Period.between} would give March.
   */
  static YearMonth reachedIn(int age, LocalDate bornOn, StartAnchor anchor) {
    YearMonth birthday = YearMonth.from(bornOn.plusYears(age));
    return switch (anchor) {
      case BIRTHDAY_MONTH -> birthday;
      case MONTH_AFTER_BIRTHDAY -> birthday.plusMonths(1);
    };
  }

  /** What stands in the way whatever the age; nothing when nothing does. */
  private static @Nullable NotDue bar(
      Resident resident, Claim claim, YearMonth month, LocalRules rules, LocalOptions options) {
    if (claim.revoked()) {
      return NotDue.DECISION_REVOKED;
    }
    if (isBefore(resident.diedOn(), month)) { // the month of death is paid in full
      return NotDue.DIED_BEFORE_MONTH;
    }
    if (isBefore(resident.missingOn(), month)) {
      return NotDue.DECLARED_MISSING;
    }
    if (!rules.covers(resident.residence().countyIn(month))) {
      return NotDue.NOT_REGISTERED_HERE;
    }
    if (claim.lastMonth() != null && month.isAfter(claim.lastMonth())) {
      return NotDue.CASE_CLOSED;
    }
    if (claim.paidThrough() != null && !month.isAfter(claim.paidThrough())) {
      return NotDue.PAID_ELSEWHERE;
    }
    return SurvivalCheck.isMissed(resident, claim, month, options)
        ? NotDue.SURVIVAL_CHECK_MISSED
        : null;
  }

  private static boolean isBefore(@Nullable LocalDate day, YearMonth month) {
    return day != null && YearMonth.from(day).isBefore(month);
  }

  private static YearMonth later(YearMonth a, YearMonth b) {
    return a.isAfter(b) ? a : b;
  }

  private static Assessment notDue(NotDue why, Supplier<Map<String, String>> inputs) {
    return new NotEntitled(why.name(), new Grounds(RULE, LAW, inputs));
  }

  private static Assessment due(
      AgeBand band, StandardRow row, Supplier<Map<String, String>> inputs) {
    return new Entitled(row.amount(), band.label(), row, new Grounds(RULE, row.citation(), inputs));
  }

  private static Map<String, String> inputs(
      Resident resident, Claim claim, YearMonth month, DivisionCode county, LocalOptions options) {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("bornOn", resident.bornOn().toString());
    inputs.put("county", county.code());
    put(inputs, "diedOn", resident.diedOn());
    put(inputs, "missingOn", resident.missingOn());
    inputs.put("appliedOn", claim.appliedOn().toString());
    put(inputs, "paidElsewhereThrough", claim.paidThrough());
    put(inputs, "lastMonth", claim.lastMonth());
    put(inputs, "earlierCaseClosedAfter", claim.closedAgainst());
    inputs.put("month", month.toString());
    inputs.put("startAnchor", options.startAnchor().name());
    inputs.put("maxBackpayMonths", String.valueOf(options.maxBackpayMonths()));
    if (options.survivalCheckMonths() > 0) {
      inputs.put("survivalCheckMonths", String.valueOf(options.survivalCheckMonths()));
      inputs.put(
          "survivalCheckHoldsThrough",
          SurvivalCheck.holdsThrough(resident, claim, month, options).toString());
    }
    return inputs;
  }

  private static void put(Map<String, String> inputs, String name, @Nullable Object value) {
    if (value != null) {
      inputs.put(name, value.toString());
    }
  }
}
