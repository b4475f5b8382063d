package org.huimin.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.huimin.kernel.Decider;
import org.huimin.kernel.Outcome;
import org.junit.jupiter.api.Test;

class DeciderSpecTest {

  /** Opens once; a second time there is nothing to do; more is rejected. */
  private static final class Door implements Decider<String, Integer, String, String> {
    @Override
    public Integer initial() {
      return 0;
    }

    @Override
    public Outcome<String, String> decide(String command, Integer state) {
      return switch (state) {
        case 0 -> Outcome.accepted("Opened");
        case 1 -> Outcome.nothingToDo();
        default -> Outcome.rejected("TOO_OFTEN");
      };
    }

    @Override
    public Integer evolve(Integer state, String event) {
      return state + 1;
    }
  }

  private final DeciderSpec<String, Integer, String, String> spec = DeciderSpec.given(new Door());

  @Test
  void each_outcome_is_told_from_the_others() {
    spec.when("open").then("Opened");
    spec.given("Opened").when("open").thenNothing();
    spec.given("Opened", "Opened").when("open").thenRejected("TOO_OFTEN");
    assertThrows(AssertionError.class, () -> spec.when("open").thenNothing());
    assertThrows(AssertionError.class, () -> spec.when("open").thenRejected("TOO_OFTEN"));
    assertThrows(AssertionError.class, () -> spec.given("Opened").when("open").then("Opened"));
  }

  @Test
  void a_decider_that_remembers_is_found_out() {
    Decider<String, Integer, String, String> forgetful =
        new Decider<>() {
          private int calls;

          @Override
          public Integer initial() {
            return 0;
          }

          @Override
          public Outcome<String, String> decide(String command, Integer state) {
            calls++;
            return Outcome.accepted("Opened " + calls);
          }

          @Override
          public Integer evolve(Integer state, String event) {
            return state;
          }
        };
    assertThrows(AssertionError.class, () -> DeciderSpec.given(forgetful).when("open"));
  }
}
