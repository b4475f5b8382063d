package org.huimin.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.huimin.elderlyallowance.policy.Claim;
import org.huimin.elderlyallowance.policy.ElderlyAllowance;
import org.huimin.elderlyallowance.policy.LocalRules;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Resident;

/**
 * 判定速度: one thread judges residents month by month, and reads of each decision either what is paid
 * or why not, or also the inputs that explain it.
 */
final class RuleSpeed {

  private static final LocalDate KNOWN_ON = LocalDate.of(2026, 1, 10);
  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final int MONTHS = 12;
  private static final int RESIDENTS = 100_000;
  private static final int WARM_UPS = 3;

  private record Case(Resident resident, Claim claim) {}

  private final List<Case> cases = new ArrayList<>();
  private final LocalRules rules = LocalRules.of(List.of(), List.of(), KNOWN_ON);

  RuleSpeed() {
    Random random = new Random(20_130_701);
    for (int i = 0; i < RESIDENTS; i++) {
      DivisionCode county =
          DivisionCode.of(County.ALL.get(random.nextInt(County.ALL.size())).code());
      Resident resident =
          Resident.of(
              LocalDate.of(1920 + random.nextInt(28), 1, 1).plusDays(random.nextInt(365)), county);
      if (random.nextInt(20) == 0) {
        resident = resident.dead(FIRST.atDay(1).plusDays(random.nextInt(365)));
      }
      LocalDate appliedOn = FIRST.minusYears(1).atDay(1).plusDays(random.nextInt(500));
      cases.add(new Case(resident, Claim.of(county, appliedOn)));
    }
  }

  double withExplanation(int rounds) {
    return perSecond(rounds, RuleSpeed::explained);
  }

  double withoutExplanation(int rounds) {
    return perSecond(rounds, RuleSpeed::outcome);
  }

  private double perSecond(int rounds, ToLongFunction<Assessment> reading) {
    List<Double> speeds = new ArrayList<>();
    long seen = 0;
    for (int i = 0; i < WARM_UPS + rounds; i++) {
      long begun = System.nanoTime();
      for (int month = 0; month < MONTHS; month++) {
        for (Case one : cases) {
          seen +=
              reading.applyAsLong(
                  ElderlyAllowance.assess(
                      one.resident(), one.claim(), FIRST.plusMonths(month), rules));
        }
      }
      if (i >= WARM_UPS) {
        speeds.add(RESIDENTS * MONTHS / ((System.nanoTime() - begun) / 1e9));
      }
    }
    if (seen == 0) {
      throw new Broken("nothing was decided");
    }
    return Figures.median(speeds);
  }

  private static long outcome(Assessment assessment) {
    return switch (assessment) {
      case Entitled due -> due.amount().hashCode();
      case NotEntitled not -> not.reason().length();
    };
  }

  private static long explained(Assessment assessment) {
    long seen = outcome(assessment);
    for (String input : assessment.grounds().inputs().values()) {
      seen += input.length();
    }
    return seen;
  }
}
