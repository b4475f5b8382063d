package org.huimin.registry.app.store;

import org.huimin.contracts.EventContract;
import org.junit.jupiter.api.Test;

final class EventContractTest {

  @Test
  void events_are_written_as_they_were_promised() {
    EventContract.of("registry").codec(PersonTape.CODEC.types(), PersonTape.CODEC::rewrite).check();
  }
}
