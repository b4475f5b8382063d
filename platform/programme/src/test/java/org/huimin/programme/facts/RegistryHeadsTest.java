package org.huimin.programme.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.huimin.monthlyrun.Upstreams.UpstreamAway;
import org.huimin.testkit.AnsweringRegistry;
import org.junit.jupiter.api.Test;

final class RegistryHeadsTest {

  private static final String TOPIC = "huimin.registry.person.v1";
  private static final String TOKEN =
      "e30."
          + Base64.getUrlEncoder().encodeToString("{\"roles\":[\"service\"]}".getBytes(UTF_8))
          + ".x";

  @Test
  void only_the_topic_that_is_read_counts() throws Exception {
    try (AnsweringRegistry registry =
            new AnsweringRegistry(
                "{\"" + TOPIC + "\":{\"0\":7,\"1\":0},\"huimin.registry.access.v1\":{\"0\":3}}");
        RegistryHeads heads = new RegistryHeads(registry.address(), TOPIC, () -> TOKEN)) {
      assertEquals(Map.of(TOPIC, Map.of(0, 7L, 1, 0L)), heads.heads());
    }
  }

  @Test
  void an_answer_without_the_topic_is_no_answer() throws Exception {
    try (AnsweringRegistry registry = new AnsweringRegistry("{}");
        RegistryHeads heads = new RegistryHeads(registry.address(), TOPIC, () -> TOKEN)) {
      assertThrows(UpstreamAway.class, heads::heads);
    }
  }

  @Test
  void a_refusal_is_no_answer() throws Exception {
    try (AnsweringRegistry registry = new AnsweringRegistry("{}");
        RegistryHeads heads = new RegistryHeads(registry.address(), TOPIC, () -> "nobody")) {
      assertThrows(UpstreamAway.class, heads::heads);
    }
  }

  @Test
  void nobody_there_and_no_token_are_no_answer() {
    URI nobody = URI.create("http://127.0.0.1:1");
    try (RegistryHeads heads = new RegistryHeads(nobody, TOPIC, () -> TOKEN)) {
      assertThrows(UpstreamAway.class, heads::heads);
    }
    try (RegistryHeads heads =
        new RegistryHeads(
            nobody,
            TOPIC,
            () -> {
              throw new IllegalStateException("the issuer is away");
            })) {
      assertThrows(UpstreamAway.class, heads::heads);
    }
  }
}
