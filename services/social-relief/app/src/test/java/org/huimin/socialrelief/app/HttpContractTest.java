package org.huimin.socialrelief.app;

import org.huimin.testkit.HttpContract;
import org.junit.jupiter.api.Test;

final class HttpContractTest {

  @Test
  void what_is_offered_over_http_is_what_was_published() {
    HttpContract.of("social-relief").check();
  }
}
