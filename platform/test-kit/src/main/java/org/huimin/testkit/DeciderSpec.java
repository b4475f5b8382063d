package org.huimin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.huimin.kernel.Decider;
import org.huimin.kernel.Outcome;

/**
 * Given events, when one command, then events. Given asserts nothing; events are asserted, not
 * state.
 *
 * <pre>{@code
 * DeciderSpec.given(decider).given(accepted).when(confirm).then(confirmed);
 * }</pre>
 */
public final class DeciderSpec<C, S, E, R> {

  private final Decider<C, S, E, R> decider;
  private final List<E> history;

  private DeciderSpec(Decider<C, S, E, R> decider, List<E> history) {
    this.decider = decider;
    this.history = history;
  }

  public static <C, S, E, R> DeciderSpec<C, S, E, R> given(Decider<C, S, E, R> decider) {
    return new DeciderSpec<>(decider, List.of());
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read, never written
  public final DeciderSpec<C, S, E, R> given(E... events) {
    return new DeciderSpec<>(decider, List.of(events));
  }

  public DeciderSpec<C, S, E, R> given(List<? extends E> events) {
    return new DeciderSpec<>(decider, List.copyOf(events));
  }

  public Decided<E, R> when(C command) {
    S state = decider.fold(history);
    Outcome<E, R> outcome = decider.decide(command, state);
    assertEquals(
        outcome, decider.decide(command, state), "deciding twice must give the same outcome");
    return new Decided<>(outcome);
  }

  /** What became of the command. */
  public record Decided<E, R>(Outcome<E, R> outcome) {

    @SafeVarargs
    @SuppressWarnings("varargs") // only read, never written
    public final void then(E... events) {
      assertEquals(new Outcome.Accepted<E, R>(List.of(events)), outcome);
    }

    public void thenRejected(R rejection) {
      assertEquals(new Outcome.Rejected<E, R>(rejection), outcome);
    }

    public void thenNothing() {
      assertEquals(new Outcome.Accepted<E, R>(List.of()), outcome);
    }
  }
}
