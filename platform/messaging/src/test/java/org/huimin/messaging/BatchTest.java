package org.huimin.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
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

  @Test
  void after_the_first_record_kafka_does_not_take_no_other_is_handed_over() throws TapeBroken {
    AtomicInteger handedOver = new AtomicInteger();
    AtomicInteger told = new AtomicInteger();
    Batch batch = Batch.of(genesis, tape.stored);
    batch.send(away(handedOver), told::incrementAndGet);
    assertEquals(1, handedOver.get());
    assertEquals(1, told.get());
    assertInstanceOf(TimeoutException.class, batch.failure());
    assertFalse(batch.confirmed());
  }

  /** Kafka is away and its metadata has aged: each record waits in vain before it is refused. */
  @SuppressWarnings("unchecked")
  private static Producer<byte[], byte[]> away(AtomicInteger handedOver) {
    return (Producer<byte[], byte[]>)
        Proxy.newProxyInstance(
            Producer.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (_, method, arguments) -> {
              handedOver.incrementAndGet();
              TimeoutException timeout = new TimeoutException(method.getName());
              ((Callback) arguments[1]).onCompletion(null, timeout);
              return CompletableFuture.failedFuture(timeout);
            });
  }

  private static String text(Header header) {
    return new String(header.value(), UTF_8);
  }
}
