package org.huimin.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一生: what happened to somebody, in the order in which the offices were told.
 *
 * @param bornOn as the ID number says
 * @param county where they were registered first
 * @param movedInOn the day they came there from outside of the city; nothing for who did not
 */
record Life(
    int number, LocalDate bornOn, String county, @Nullable LocalDate movedInOn, List<Told> told) {

  /** A county outside of the city. */
  static final String OUTSIDE = "532801";

  Life {
    told = List.copyOf(told);
  }

  /** A fact, and the day the offices were told. */
  record Told(Fact fact, LocalDate on) {}

  /** What there is to tell. */
  sealed interface Fact {}

  record Applied(LocalDate on, @Nullable YearMonth paidElsewhereThrough) implements Fact {}

  record Confirmed() implements Fact {}

  record Died(LocalDate on) implements Fact {}

  record DeathRevoked() implements Fact {}

  record DeclaredMissing(LocalDate on) implements Fact {}

  record Found() implements Fact {}

  record SeenAlive(LocalDate on) implements Fact {}

  record Moved(LocalDate on, String county) implements Fact {}

  record BornOn(LocalDate on) implements Fact {}
}
