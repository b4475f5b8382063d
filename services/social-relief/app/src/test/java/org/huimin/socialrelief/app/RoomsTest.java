package org.huimin.socialrelief.app;

import org.huimin.testkit.RoomRules;
import org.junit.jupiter.api.Test;

final class RoomsTest {

  @Test
  void every_class_stands_in_its_room() {
    RoomRules.app("org.huimin.socialrelief").check();
  }
}
