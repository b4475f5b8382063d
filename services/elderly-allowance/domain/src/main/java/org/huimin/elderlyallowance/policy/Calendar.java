package org.huimin.elderlyallowance.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** 到期事项: what a month brings to a case by itself, without anybody asking. */
public final class Calendar {

  /** 提醒: the check is called for in its last two months. */
  private static final int REMIND_MONTHS = 1;

  private Calendar() {}

  /** The band reached by now when it is another one than the case began with. */
  public static Optional<AgeBand> laterBand(
      Resident resident, Claim claim, YearMonth month, LocalRules rules) {
    YearMonth first = ElderlyAllowance.firstMonth(resident.bornOn(), claim, rules);
    return bandIn(resident, month, rules)
        .filter(band -> !bandIn(resident, first, rules).equals(Optional.of(band)));
  }

  private static Optional<AgeBand> bandIn(Resident resident, YearMonth month, LocalRules rules) {
    LocalOptions options = rules.optionsIn(resident.residence().countyIn(month), month);
    return ElderlyAllowance.bandIn(resident.bornOn(), month, options.startAnchor());
  }

  /** The last day of the survival check when it is to be called for by now, or is over. */
  public static Optional<LocalDate> checkDueOn(
      Resident resident, Claim claim, YearMonth month, LocalRules rules) {
    LocalOptions options = rules.optionsIn(resident.residence().countyIn(month), month);
    if (options.survivalCheckMonths() == 0) {
      return Optional.empty();
    }
    YearMonth holds = SurvivalCheck.holdsThrough(resident, claim, month, options);
    return month.isBefore(holds.minusMonths(REMIND_MONTHS))
        ? Optional.empty()
        : Optional.of(holds.atEndOfMonth());
  }
}
