package org.huimin.independent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.huimin.journeys.RunningStack;
import org.huimin.journeys.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ./huimin audit replay} on a real topic's copy, damaged in one way at a time. */
@ExtendWith(RunningStack.class)
class AuditReplayJourney {

  private static final String TOPIC = "huimin.elderly-allowance.payment.v1";
  private static final int N = 3;

  private static Copies copies;
  private static int partition;

  @BeforeAll
  static void a_demo_has_run() {
    RunningStack.demo();
    copies = new Copies(RunningStack.kafka("admin"), TOPIC);
    partition = copies.largest();
  }

  @AfterAll
  static void kafka_is_left_as_it_was() {
    copies.close();
  }

  @Test
  void what_the_stack_holds_and_a_copy_of_it_with_a_retry_in_it_are_whole() {
    List<Sent> retried = new ArrayList<>(copies.of(partition));
    retried.addAll(retried.subList(1, 4));
    String copy = copies.with(partition, retried);
    JsonNode original = RunningStack.huimin("audit", "replay", "--json").mustSucceed().json();
    JsonNode copied =
        RunningStack.huimin("audit", "replay", "--json", "--copy", TOPIC + "=" + copy)
            .mustSucceed()
            .json();
    for (JsonNode green : List.of(original, copied)) {
      assertEquals("HOLDS", green.path("verdict").asText());
      assertTrue(green.path("findings").isEmpty());
      assertTrue(green.path("lines").asLong() > 0);
    }
    assertEquals(original.path("records").asLong() + 3, copied.path("records").asLong());
    assertEquals(original.path("totals"), copied.path("totals"));
    for (String hash : List.of("hashFromKafka", "hashOfLedger", "hashRebuilt")) {
      assertEquals(original.path("hashFromKafka"), copied.path(hash));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void one_damage_is_named_with_place_and_kind(
      String kind, int sequence, Consumer<List<Sent>> damage) {
    List<Sent> records = new ArrayList<>(copies.of(partition));
    int whole = records.size();
    damage.accept(records);
    String copy = copies.with(partition, records);
    Stack.Run run = RunningStack.huimin("audit", "replay", "--json", "--copy", TOPIC + "=" + copy);
    assertEquals(1, run.code(), run.err());
    JsonNode answer = run.json();
    assertEquals("DOES_NOT_HOLD", answer.path("verdict").asText());
    assertEquals(1, answer.path("findings").size(), () -> answer.path("findings").toString());
    JsonNode finding = answer.path("findings").path(0);
    assertEquals(TOPIC, finding.path("topic").asText());
    assertEquals(copy, finding.path("readFrom").asText());
    assertEquals(partition, finding.path("partition").asInt());
    assertEquals(kind, finding.path("kind").asText(), finding::toString);
    assertEquals(sequence > 0 ? sequence : whole + sequence, finding.path("sequence").asInt());
    assertTrue(run.err().contains("FOUND  " + kind), run.err());
  }

  /** Sequences below 1 count back from the end. */
  static Stream<Arguments> damages() {
    return Stream.of(
        damage("ALTERED_PAYLOAD", N, at(N, AuditReplayJourney::withFlippedPayload)),
        damage("ALTERED_HEADER", N, at(N, sent -> withFlippedDigit(sent, "ce_streamversion", 1))),
        damage("ALTERED_TIME", N, at(N, sent -> withFlippedDigit(sent, "ce_recordedtime", 2))),
        damage("ALTERED_HASH", N, at(N, HandMade::withOtherHash)),
        damage("UNREADABLE", N, at(N, sent -> HandMade.without(sent, "ce_hash"))),
        damage("MISSING", N, records -> records.remove(N - 1)),
        damage("OUT_OF_ORDER", N + 1, records -> Collections.swap(records, N - 1, N)),
        damage(
            "DUPLICATE_ALTERED",
            N,
            records -> records.add(N + 1, withFlippedPayload(records.get(N - 1)))),
        damage("TRUNCATED", 0, List::removeLast));
  }

  @Test
  void a_topic_named_like_ours_that_no_service_writes_is_named() {
    try (Copies foreign = new Copies(RunningStack.kafka("admin"), TOPIC)) {
      foreign.makeReadable("huimin.nobody.payment.v1", 1);
      Stack.Run run = RunningStack.huimin("audit", "replay", "--json");
      assertEquals(1, run.code());
      JsonNode finding = run.json().path("findings").path(0);
      assertEquals("FOREIGN_TOPIC", finding.path("kind").asText());
      assertEquals("huimin.nobody.payment.v1", finding.path("topic").asText());
    }
  }

  private static Arguments damage(String kind, int sequence, Consumer<List<Sent>> damage) {
    return Arguments.of(kind, sequence, damage);
  }

  private static Consumer<List<Sent>> at(int sequence, UnaryOperator<Sent> change) {
    return records -> records.set(sequence - 1, change.apply(records.get(sequence - 1)));
  }

  private static Sent withFlippedPayload(Sent sent) {
    byte[] flipped = sent.value() == null ? new byte[1] : sent.value().clone();
    flipped[flipped.length / 2] ^= 1;
    return new Sent(sent.offset(), sent.key(), sent.headers(), flipped);
  }

  /** A digit with its last bit flipped is another digit: the header keeps its form. */
  private static Sent withFlippedDigit(Sent sent, String header, int fromEnd) {
    byte[] text = HandMade.header(sent, header).getBytes(UTF_8);
    text[text.length - fromEnd] ^= 1;
    return HandMade.with(sent, header, new String(text, UTF_8));
  }
}
