package org.huimin.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.huimin.eventstore.Chain;
import org.huimin.eventstore.StoredEvent;
import org.junit.jupiter.api.Test;

class BatchTest {

  private final SampleTape tape = new SampleTape(5);
  private final Batch.Mark genesis =
      new Batch.Mark(0, Chain.genesis(SampleTape.TAPE.topic(), SampleTape.PARTITION));

  @Test
  void a_batch_continues_where_the_last_one_ended() throws TapeBroken {
    Batch first = Batch.of(genesis, tape.stored.subList(0, 2));
    assertEquals(5, Batch.of(first.end(), tape.stored.subList(2, 5)).end().seq());
  }

  @Test
  void an_altered_row_is_not_sent() {
    StoredEvent e = tape.stored.getFirst();
    StoredEvent altered =
        new StoredEvent(
            e.tape(),
            e.partition(),
            e.seq(),
            e.stream(),
            e.version(),
            e.id(),
            e.type(),
            e.recordedAt(),
            e.attributes(),
            "{\"amount\":\"800.00\"}".getBytes(UTF_8),
            e.hash());
    assertThrows(TapeBroken.class, () -> Batch.of(genesis, List.of(altered)));
  }

  @Test
  void a_missing_row_is_noticed() {
    assertThrows(TapeBroken.class, () -> Batch.of(genesis, tape.stored.subList(1, 3)));
  }

  @Test
  void a_record_is_a_cloud_event_in_binary_mode() {
    var sent = Batch.record(tape.stored.get(1));
    assertEquals(SampleTape.STREAM.toString(), new String(sent.key(), UTF_8));
    assertEquals(
        List.of(
            "ce_dataschema",
            "ce_division",
            "ce_hash",
            "ce_id",
            "ce_recordedtime",
            "ce_sequence",
            "ce_source",
            "ce_specversion",
            "ce_streamversion",
            "ce_subject",
            "ce_time",
            "ce_type",
            "content-type"),
        StreamSupport.stream(sent.headers().spliterator(), false)
            .map(Header::key)
            .sorted()
            .toList());
    assertEquals("2", text(sent.headers().lastHeader("ce_sequence")));
    assertEquals("application/json", text(sent.headers().lastHeader("content-type")));
    assertEquals("2026-05-01T01:46:40.223456Z", text(sent.headers().lastHeader("ce_recordedtime")));
  }

  private static String text(Header header) {
    return new String(header.value(), UTF_8);
  }
}
