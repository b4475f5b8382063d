package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 生存情况, as the register tells it; what is revoked there is as if it had never been told.
 *
 * @param missingOn the day of the court's declaration
 */
record Vitals(@Nullable LocalDate diedOn, @Nullable LocalDate missingOn) {

  static final Vitals ALIVE = new Vitals(null, null);

  Vitals dead(@Nullable LocalDate on) {
    return new Vitals(on, missingOn);
  }

  Vitals missing(@Nullable LocalDate on) {
    return new Vitals(diedOn, on);
  }

  boolean over() {
    return diedOn != null || missingOn != null;
  }
}
