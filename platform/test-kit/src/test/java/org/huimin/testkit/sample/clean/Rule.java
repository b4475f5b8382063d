package org.huimin.testkit.sample.clean;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.huimin.kernel.Outcome;

/** A domain class that keeps every rule. */
public record Rule(YearMonth month, List<BigDecimal> amounts) {
  public Outcome<String, String> decide() {
    return amounts.isEmpty() ? Outcome.nothingToDo() : Outcome.accepted("" + amounts.getFirst());
  }
}
