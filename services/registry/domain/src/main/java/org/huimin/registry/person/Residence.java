package org.huimin.registry.person;

import java.time.LocalDate;
import java.util.Objects;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * 户籍所在地: where somebody is registered.
 *
 * @param township nothing outside the city
 * @param movedOn the day of the last move, where one is known
 * @param before where they were until the last recorded move; nothing when none was recorded
 */
public record Residence(
    DivisionCode county,
    @Nullable DivisionCode township,
    @Nullable LocalDate movedOn,
    @Nullable Residence before) {

  boolean isIn(DivisionCode otherCounty, @Nullable DivisionCode otherTownship) {
    return county.equals(otherCounty) && Objects.equals(township, otherTownship);
  }
}
