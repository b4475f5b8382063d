package org.huimin.socialrelief.app.store;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * 情节: one thing that happens to a household, or to who lives in it.
 *
 * @param whose household or person, by number
 * @param detail tells two of a kind apart: how much, how long, which of them
 * @param days after the one before
 * @param late how many others are told before it, where it is a fact or a notice
 */
record Happening(What what, int whose, int detail, int days, int late) {

  /** What happens; a decision is the whole procedure that leads to it. */
  enum What {
    APPLY,
    APPLY_ALONE,
    RAISE,
    REDUCE,
    STOP_SHARE,
    RESTORE_SHARE,
    SUSPEND,
    LIFT,
    EXIT,
    END,
    UNDO_CONFIRMATION,
    REVOKE,
    CHANGE_HOUSEHOLD,
    RECLASSIFY,
    NAME_PAYEE,
    DIE,
    LIVE_AFTER_ALL,
    MOVE,
    ARE_ONE,
    ARE_TWO,
    PARK,
    RAISE_STANDARD,
    COUNT_SCHOLARSHIPS,
    SUBSIDISE_PRICES,
    SET_EXIT_PERCENT
  }

  /** What a life begins with: a case of one of the households. */
  static Arbitrary<Happening> applications() {
    return Combinators.combine(
            Arbitraries.of(What.APPLY, What.APPLY, What.APPLY_ALONE),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 3))
        .as((what, whose, detail) -> new Happening(what, whose, detail, 0, 0));
  }

  /** Anything, and what changes months that may be ordered already more often. */
  static Arbitrary<Happening> any() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(5, What.APPLY),
                Tuple.of(4, What.APPLY_ALONE),
                Tuple.of(4, What.RAISE),
                Tuple.of(4, What.REDUCE),
                Tuple.of(2, What.STOP_SHARE),
                Tuple.of(1, What.RESTORE_SHARE),
                Tuple.of(2, What.SUSPEND),
                Tuple.of(2, What.LIFT),
                Tuple.of(3, What.EXIT),
                Tuple.of(3, What.END),
                Tuple.of(2, What.UNDO_CONFIRMATION),
                Tuple.of(3, What.REVOKE),
                Tuple.of(3, What.CHANGE_HOUSEHOLD),
                Tuple.of(2, What.RECLASSIFY),
                Tuple.of(3, What.NAME_PAYEE),
                Tuple.of(4, What.DIE),
                Tuple.of(3, What.LIVE_AFTER_ALL),
                Tuple.of(2, What.MOVE),
                Tuple.of(3, What.ARE_ONE),
                Tuple.of(2, What.ARE_TWO),
                Tuple.of(1, What.PARK),
                Tuple.of(3, What.RAISE_STANDARD),
                Tuple.of(3, What.COUNT_SCHOLARSHIPS),
                Tuple.of(2, What.SUBSIDISE_PRICES),
                Tuple.of(1, What.SET_EXIT_PERCENT)),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 11).withDistribution(RandomDistribution.uniform()),
            Arbitraries.integers().between(0, 30).withDistribution(RandomDistribution.uniform()),
            Arbitraries.frequency(
                Tuple.of(5, 0), Tuple.of(1, 1), Tuple.of(1, 2), Tuple.of(1, 4), Tuple.of(1, 9)))
        .as(Happening::new);
  }
}
