package org.huimin.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KafkaEndTest {

  private final SampleTape tape = new SampleTape(9);

  @Test
  void duplicates_fall_away() {
    assertEquals(4, whole(1, 2, 3, 2, 3, 4));
    assertEquals(4, window(2, 3, 2, 3, 4));
  }

  @Test
  void what_came_before_its_turn_does_not_count() {
    assertEquals(1, whole(1, 3, 4));
    assertEquals(0, whole(3, 4));
    assertEquals(2, whole(1, 3, 4, 2));
    assertEquals(4, whole(1, 3, 4, 2, 3, 4));
  }

  @Test
  void a_window_that_begins_in_a_gap_says_too_little_and_not_too_much() {
    assertEquals(2, window(3, 4, 2));
    assertEquals(4, window(3, 4, 2, 3, 4));
  }

  @Test
  void two_records_under_one_sequence_are_noticed() {
    KafkaEnd end = end(KafkaEnd.window(), 3, 4);
    end.add(new SampleTape(9, "other").at(9, 3));
    assertNotNull(end.broken());
  }

  @Test
  void a_record_that_does_not_follow_is_noticed() {
    KafkaEnd later = end(KafkaEnd.window(), 3, 4);
    later.add(new SampleTape(9, "other").at(9, 5));
    assertNotNull(later.broken());
    KafkaEnd first = KafkaEnd.whole(SampleTape.TP);
    first.add(new SampleTape(9, "other").at(0, 2));
    assertNull(first.broken(), "it may still be one that came early");
  }

  private long whole(int... seqs) {
    return last(end(KafkaEnd.whole(SampleTape.TP), seqs));
  }

  private long window(int... seqs) {
    return last(end(KafkaEnd.window(), seqs));
  }

  private KafkaEnd end(KafkaEnd end, int... seqs) {
    tape.run(0, seqs).forEach(end::add);
    return end;
  }

  private static long last(KafkaEnd end) {
    assertNull(end.broken());
    @Nullable TapeRecord last = end.contiguous();
    return last == null ? 0 : last.seq();
  }
}
