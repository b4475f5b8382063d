package org.huimin.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was published is kept, or its breaking is written down. */
final class PublicationTest {

  private final Contracts now = Contracts.ofThisCheckout();
  private final Contracts published = Contracts.at(now.root().resolve("published"));

  @Test
  void nothing_that_was_published_is_broken_unsaid() throws IOException {
    assertEquals(List.of(), Publication.objections(published, now));
    if ("publish".equals(System.getProperty("huimin.contracts"))) {
      Publication.move(published, now);
    }
  }
}
