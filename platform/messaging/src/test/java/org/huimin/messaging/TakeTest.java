package org.huimin.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.huimin.eventstore.Chain;
import org.huimin.eventstore.StoredEvent;
import org.huimin.messaging.Intake.Gap;
import org.huimin.messaging.Intake.Stopped;
import org.huimin.messaging.Intake.Took;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakeTest {

  private final SampleTape tape = new SampleTape(9);
  private final Reader reader = new Reader();

  @Test
  void records_that_follow_each_other_are_taken() {
    assertEquals(new Took(3, 0, 3), reader.take(tape.run(0, 1, 2, 3)));
    assertEquals(new Took(2, 0, 5), reader.take(tape.run(3, 4, 5)));
    reader.hasTaken(5);
  }

  @Test
  void a_duplicate_is_counted_and_skipped_in_the_batch_and_after_it() {
    assertEquals(new Took(2, 1, 3), reader.take(tape.run(0, 1, 1, 2)));
    assertEquals(new Took(1, 2, 6), reader.take(tape.run(3, 1, 2, 3)));
    reader.hasTaken(3);
  }

  @Test
  void an_altered_duplicate_stops_the_partition_and_what_was_before_it_stays_taken() {
    SampleTape other = new SampleTape(9, "other");
    List<ConsumerRecord<byte[], byte[]>> records = tape.run(0, 1, 2);
    records.add(other.at(2, 1));
    Stopped stopped = assertInstanceOf(Stopped.class, reader.take(records));
    assertEquals(1, stopped.seq());
    assertEquals(2, stopped.taken());
    assertEquals(2, reader.nextOffset);
    reader.hasTaken(2);
    assertInstanceOf(Stopped.class, reader.take(List.of(other.at(3, 2))));
  }

  @Test
  void nothing_is_taken_after_a_gap_until_the_missing_record_comes() {
    assertEquals(new Gap(1, 0, 2, 4, 3), reader.take(tape.run(0, 1, 3, 4)));
    assertEquals(1, reader.nextOffset, "a restart reads the early records again");
    assertEquals(new Gap(0, 0, 2, 5, 4), reader.take(tape.run(3, 5)));
    reader.hasTaken(1);
    assertEquals(new Took(5, 0, 9), reader.take(tape.run(4, 2, 3, 4, 5, 6)));
    assertEquals(9, reader.nextOffset);
    reader.hasTaken(6);
  }

  @Test
  void a_record_that_came_early_and_differs_from_the_one_in_its_turn_stops_the_partition() {
    SampleTape other = new SampleTape(9, "other");
    List<ConsumerRecord<byte[], byte[]>> records = tape.run(0, 1);
    records.add(other.at(1, 3));
    reader.take(records);
    assertEquals(3, assertInstanceOf(Stopped.class, reader.take(tape.run(2, 2, 3))).seq());
    reader.hasTaken(2);
  }

  @Test
  void a_fork_stops_the_partition() {
    reader.take(tape.run(0, 1, 2));
    Intake fork = reader.take(List.of(new SampleTape(9, "other").at(2, 3)));
    assertEquals(3, assertInstanceOf(Stopped.class, fork).seq());
    reader.hasTaken(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ce_id",
        "ce_type",
        "ce_subject",
        "ce_sequence",
        "ce_recordedtime",
        "ce_hash",
        "ce_division"
      })
  void a_header_that_stands_twice_is_a_forgery(String name) {
    ProducerRecord<byte[], byte[]> sent = sent(1);
    sent.headers().add(name, sent.headers().lastHeader(name).value());
    stops(SampleTape.consumed(0, sent));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_id", "ce_type", "ce_subject", "ce_sequence", "ce_division"})
  void a_header_that_is_missing_or_altered_is_a_forgery(String name) {
    ProducerRecord<byte[], byte[]> without = sent(1);
    without.headers().remove(name);
    stops(SampleTape.consumed(0, without));
    ProducerRecord<byte[], byte[]> altered = sent(1);
    altered.headers().remove(name).add(name, "x".getBytes(UTF_8));
    stops(SampleTape.consumed(0, altered));
  }

  @Test
  void an_added_header_of_the_tape_is_a_forgery() {
    ProducerRecord<byte[], byte[]> added = sent(1);
    added.headers().add("ce_actor", "somebody".getBytes(UTF_8));
    stops(SampleTape.consumed(0, added));
  }

  @Test
  void an_altered_payload_is_a_forgery() {
    ProducerRecord<byte[], byte[]> sent = sent(1);
    stops(SampleTape.with(0, sent, sent.headers(), "{\"n\":8000}".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "+1", "0", "-1", "1.0", "", "99999999999999999999"})
  void a_sequence_has_one_written_form(String text) {
    ProducerRecord<byte[], byte[]> sent = sent(1);
    sent.headers().remove("ce_sequence").add("ce_sequence", text.getBytes(UTF_8));
    stops(SampleTape.consumed(0, sent));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-05-01T01:46:40.223456+00:00", "2026-05-01T01:46:40.2234560Z", "now"})
  void a_recorded_time_has_one_written_form(String text) {
    ProducerRecord<byte[], byte[]> sent = sent(1);
    sent.headers().remove("ce_recordedtime").add("ce_recordedtime", text.getBytes(UTF_8));
    stops(SampleTape.consumed(0, sent));
  }

  @Test
  void a_gap_too_long_for_any_failure_stops_the_partition() {
    SampleTape longer = new SampleTape(Take.MOST_AHEAD + 2);
    int[] all = IntStream.rangeClosed(2, Take.MOST_AHEAD + 2).toArray();
    assertInstanceOf(Stopped.class, reader.take(longer.run(0, all)));
  }

  private ProducerRecord<byte[], byte[]> sent(int seq) {
    return Batch.record(tape.stored.get(seq - 1));
  }

  private void stops(ConsumerRecord<byte[], byte[]> record) {
    assertInstanceOf(Stopped.class, reader.take(List.of(record)));
    reader.hasTaken(0);
  }

  /** Keeps between batches what the database keeps. */
  private final class Reader {
    private final Map<Long, Fingerprint> journal = new HashMap<>();
    private final Map<Long, Take.Ahead> ahead = new HashMap<>();
    private final List<Long> seqs = new ArrayList<>();
    private long seq;
    private byte[] hash = Chain.genesis(SampleTape.TAPE.topic(), SampleTape.PARTITION);
    private long nextOffset;

    Intake take(List<ConsumerRecord<byte[], byte[]>> records) {
      ahead.keySet().removeIf(early -> early <= seq);
      Take take = new Take(seq, hash, nextOffset, ahead, journal::get);
      Intake intake = take.run(records);
      for (TapeRecord record : take.taken()) {
        journal.put(record.seq(), record.fingerprint());
        seqs.add(record.seq());
      }
      seq = take.seq();
      hash = take.hash();
      nextOffset = take.nextOffset();
      assertEquals(take.taken().size(), intake.taken());
      return intake;
    }

    void hasTaken(int count) {
      assertEquals(
          tape.stored.stream().limit(count).map(StoredEvent::seq).toList(),
          seqs,
          "the tape so far, in order");
    }
  }
}
