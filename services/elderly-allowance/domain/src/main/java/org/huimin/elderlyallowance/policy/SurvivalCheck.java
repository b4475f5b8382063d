package org.huimin.elderlyallowance.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.huimin.kernel.Resident;

/**
 * 生存认证: a check holds for some months. When it has run out nothing is due until the next one is
 * passed; passed soon enough, the months between are paid after all, and else the allowance goes on
 * with the month of the check.
 */
public final class SurvivalCheck {

  private SurvivalCheck() {}

  /** Whether the month has to wait for a check, by what is known now. */
  static boolean isMissed(Resident resident, Claim claim, YearMonth month, LocalOptions options) {
    if (options.survivalCheckMonths() == 0) {
      return false;
    }
    YearMonth holds = holdsThrough(resident, claim, month, options);
    if (!month.isAfter(holds)) {
      return false;
    }
    return firstAfter(resident, month)
        .map(next -> next.isAfter(holds.plusMonths(options.survivalResumeMonths())))
        .orElse(true);
  }

  /**
   * Through which month the last check passed by the month holds. A check need not have been passed
   * before the notice that asks for them.
   */
  public static YearMonth holdsThrough(
      Resident resident, Claim claim, YearMonth month, LocalOptions options) {
    return Stream.concat(
            Stream.of(YearMonth.from(claim.seenAliveOn()), options.survivalCheckFrom()),
            passed(resident).filter(passed -> !passed.isAfter(month)))
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .plusMonths(options.survivalCheckMonths());
  }

  private static Optional<YearMonth> firstAfter(Resident resident, YearMonth month) {
    return passed(resident).filter(passed -> passed.isAfter(month)).min(Comparator.naturalOrder());
  }

  private static Stream<YearMonth> passed(Resident resident) {
    return resident.provenAlive().stream()
        .filter(on -> diedAfter(resident, on))
        .map(YearMonth::from);
  }

  /** A check that was passed after the death proves nothing. */
  private static boolean diedAfter(Resident resident, LocalDate on) {
    return resident.diedOn() == null || !on.isAfter(resident.diedOn());
  }
}
