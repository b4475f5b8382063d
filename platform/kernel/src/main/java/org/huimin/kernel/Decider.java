package org.huimin.kernel;

import java.util.List;

/**
 * 决策: an aggregate as two pure functions. Running a decision twice is always safe, which is what
 * retries need.
 *
 * @param <C> commands
 * @param <S> state
 * @param <E> events
 * @param <R> rejections
 */
public interface Decider<C, S, E, R> {

  S initial();

  Outcome<E, R> decide(C command, S state);

  S evolve(S state, E event);

  default S fold(List<? extends E> events) {
    S state = initial();
    for (E event : events) {
      state = evolve(state, event);
    }
    return state;
  }
}
