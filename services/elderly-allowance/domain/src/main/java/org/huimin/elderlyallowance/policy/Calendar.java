package org.huimin.elderlyallowance.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.huimin.kernel.Resident;
import org.jspecify.annotations.Nullable;

/** 到期事项: what a month brings to a case by itself, without anybody asking. */
public final class Calendar {

  /** 提醒: the check is called for in its last two months. */
  private static final int REMIND_MONTHS = 1;

  private static final int LOOK_AHEAD_MONTHS = 12;

  private Calendar() {}

  /**
   * The band of the month when it is another one than was told, or than the case began with.
   *
   * @param told the label that was last told; nothing when none was
   */
  public static Optional<AgeBand> otherBand(
      Resident resident, Claim claim, YearMonth month, LocalRules rules, @Nullable String told) {
    YearMonth first = ElderlyAllowance.firstMonth(resident.bornOn(), claim, rules);
    String before =
        told == null ? bandIn(resident, first, rules).map(AgeBand::label).orElse("") : told;
    return bandIn(resident, month, rules).filter(band -> !band.label().equals(before));
  }

  /**
   * 下次查看: the next month that brings something to the case by itself. A year ahead when nothing is
   * in sight, so that a mistake of the calendar's would heal.
   */
  public static YearMonth nextLook(
      Resident resident, Claim claim, YearMonth month, LocalRules rules) {
    Brought now = brought(resident, claim, month, rules);
    YearMonth next = month.plusMonths(1);
    YearMonth last = month.plusMonths(LOOK_AHEAD_MONTHS);
    while (next.isBefore(last) && brought(resident, claim, next, rules).equals(now)) {
      next = next.plusMonths(1);
    }
    return next;
  }

  /** What is told of a case by the month alone. */
  private record Brought(Optional<AgeBand> band, Optional<LocalDate> check, boolean over) {}

  private static Brought brought(
      Resident resident, Claim claim, YearMonth month, LocalRules rules) {
    Optional<LocalDate> check = checkDueOn(resident, claim, month, rules);
    boolean over = check.map(YearMonth::from).filter(month::isAfter).isPresent();
    return new Brought(bandIn(resident, month, rules), check, over);
  }

  /** The first month of the band, and not before the case's own first month. */
  public static YearMonth bandSince(
      AgeBand band, Resident resident, Claim claim, YearMonth month, LocalRules rules) {
    YearMonth first = ElderlyAllowance.firstMonth(resident.bornOn(), claim, rules);
    LocalOptions options = rules.optionsIn(resident.residence().countyIn(month), month);
    YearMonth reached =
        ElderlyAllowance.reachedIn(band.fromAge(), resident.bornOn(), options.startAnchor());
    return reached.isBefore(first) ? first : reached;
  }

  private static Optional<AgeBand> bandIn(Resident resident, YearMonth month, LocalRules rules) {
    LocalOptions options = rules.optionsIn(resident.residence().countyIn(month), month);
    return ElderlyAllowance.bandIn(resident.bornOn(), month, options.startAnchor());
  }

  /** The last month a check that was passed on the day holds for, as checks are asked for now. */
  public static YearMonth checkHoldsThrough(
      LocalDate passedOn, Resident resident, YearMonth month, LocalRules rules) {
    LocalOptions options = rules.optionsIn(resident.residence().countyIn(month), month);
    return YearMonth.from(passedOn).plusMonths(options.survivalCheckMonths());
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
