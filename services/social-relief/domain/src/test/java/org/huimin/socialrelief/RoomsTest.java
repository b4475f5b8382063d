package org.huimin.socialrelief;

import org.huimin.testkit.RoomRules;
import org.junit.jupiter.api.Test;

final class RoomsTest {

  @Test
  void the_domain_is_pure() {
    RoomRules.domain("org.huimin.socialrelief").check();
  }
}
