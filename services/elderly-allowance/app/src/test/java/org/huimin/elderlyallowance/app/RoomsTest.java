package org.huimin.elderlyallowance.app;

import org.huimin.testkit.RoomRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoomsTest {

  @Test
  void every_class_stands_in_its_room() {
    RoomRules.app("org.huimin.elderlyallowance").check();
  }

  /** A programme's service stands on the whole platform, so it is looked at here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "commands",
        "eventstore",
        "identity",
        "kernel",
        "messaging",
        "monthlyrun",
        "programme",
        "publishing",
        "web"
      })
  void the_platform_has_no_cycles_and_names_that_speak(String module) {
    RoomRules.flat("org.huimin." + module).check();
  }
}
