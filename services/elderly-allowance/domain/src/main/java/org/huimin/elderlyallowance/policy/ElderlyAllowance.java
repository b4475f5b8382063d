package org.huimin.elderlyallowance.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huimin.elderlyallowance.policy.LocalOptions.StartAnchor;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.Citation;
import org.huimin.kernel.Grounds;
import org.huimin.kernel.RuleVersion;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.Standards;

/** 高龄津贴: a registered resident receives the amount of the highest age band reached in the month. */
public final class ElderlyAllowance {

  /** The name payment lines carry. */
  public static final String PROGRAMME = "ELDERLY_ALLOWANCE";

  public static final String BELOW_LOWEST_BAND = "BELOW_LOWEST_BAND";
  public static final String BEFORE_FIRST_MONTH = "BEFORE_FIRST_MONTH";
  public static final String DIED_BEFORE_MONTH = "DIED_BEFORE_MONTH";
  public static final String NO_STANDARD = "NO_STANDARD";

  private static final RuleVersion RULE = new RuleVersion("elderly-allowance", "2023-01");

  /** 老年人权益保障法 art. 33 encourages the allowance; the amounts are the city's. */
  private static final Citation LAW = new Citation("老年人权益保障法", "第33条");

  private ElderlyAllowance() {}

  /**
   * What the resident is due for the month, in yuan for the whole month.
   *
   * @param appliedOn the day the application was accepted
   * @param asKnownOn standards published later are not seen
   */
  public static Assessment assess(
      Resident resident,
      LocalDate appliedOn,
      YearMonth month,
      Standards standards,
      LocalDate asKnownOn,
      LocalOptions options) {
    Map<String, String> inputs = inputs(resident, appliedOn, month, options);
    // The month of death is paid in full, the next one is not.
    if (resident.diedOn() != null && YearMonth.from(resident.diedOn()).isBefore(month)) {
      return new NotEntitled(DIED_BEFORE_MONTH, new Grounds(RULE, LAW, inputs));
    }
    for (AgeBand band : AgeBand.values()) { // highest first
      if (!reachedIn(band.fromAge(), resident.bornOn(), options.startAnchor()).isAfter(month)) {
        return month.isBefore(firstMonth(resident.bornOn(), appliedOn, options))
            ? new NotEntitled(BEFORE_FIRST_MONTH, new Grounds(RULE, LAW, inputs))
            : entitled(band, resident, month, standards, asKnownOn, inputs);
      }
    }
    return new NotEntitled(BELOW_LOWEST_BAND, new Grounds(RULE, LAW, inputs));
  }

  /** 起发月: the later of the month 80 is reached and the application's month less the back-pay. */
  public static YearMonth firstMonth(LocalDate bornOn, LocalDate appliedOn, LocalOptions options) {
    YearMonth reached = reachedIn(AgeBand.FROM_80.fromAge(), bornOn, options.startAnchor());
    YearMonth applied = YearMonth.from(appliedOn).minusMonths(options.maxBackpayMonths());
    return reached.isAfter(applied) ? reached : applied;
  }

  /**
   * The month an age counts from. 民法典 202 puts the birthday of 29 February on the last day of
   * February, as {@code plusYears} does; {@code Period.between} would give March.
   */
  private static YearMonth reachedIn(int age, LocalDate bornOn, StartAnchor anchor) {
    YearMonth birthday = YearMonth.from(bornOn.plusYears(age));
    return switch (anchor) {
      case BIRTHDAY_MONTH -> birthday;
      case MONTH_AFTER_BIRTHDAY -> birthday.plusMonths(1);
    };
  }

  private static Assessment entitled(
      AgeBand band,
      Resident resident,
      YearMonth month,
      Standards standards,
      LocalDate asKnownOn,
      Map<String, String> inputs) {
    return standards
        .inForce(band.standardCode(), resident.county(), month, asKnownOn)
        .<Assessment>map(row -> due(band, row, inputs))
        .orElseGet(() -> new NotEntitled(NO_STANDARD, new Grounds(RULE, LAW, inputs)));
  }

  private static Assessment due(AgeBand band, StandardRow row, Map<String, String> inputs) {
    return new Entitled(row.amount(), band.label(), row, new Grounds(RULE, row.citation(), inputs));
  }

  private static Map<String, String> inputs(
      Resident resident, LocalDate appliedOn, YearMonth month, LocalOptions options) {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("bornOn", resident.bornOn().toString());
    inputs.put("county", resident.county().code());
    if (resident.diedOn() != null) {
      inputs.put("diedOn", resident.diedOn().toString());
    }
    inputs.put("appliedOn", appliedOn.toString());
    inputs.put("month", month.toString());
    inputs.put("startAnchor", options.startAnchor().name());
    inputs.put("maxBackpayMonths", String.valueOf(options.maxBackpayMonths()));
    return inputs;
  }
}
