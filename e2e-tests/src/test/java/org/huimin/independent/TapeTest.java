package org.huimin.independent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.huimin.independent.HandMade.with;
import static org.huimin.independent.HandMade.withPayload;
import static org.huimin.independent.HandMade.without;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.huimin.independent.Fault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader proves itself: every kind of fault is planted by hand and has to be named. */
class TapeTest {

  private final HandMade made = HandMade.of(5);

  @Test
  void what_was_chained_is_the_tape() {
    Tape tape = made.tape();
    assertEquals(List.of(), tape.faults());
    assertEquals(5, tape.head());
    assertEquals(HandMade.header(made.record(5), "ce_hash"), tape.headHash());
  }

  @Test
  void a_retry_repeats_records_early_or_late_and_changes_nothing() {
    List<Sent> records = new ArrayList<>();
    for (int n : new int[] {1, 4, 5, 2, 3, 4, 5, 1}) {
      records.add(made.record(n));
    }
    Tape tape = made.read(records);
    assertEquals(List.of(), tape.faults());
    assertEquals(5, tape.head());
    assertEquals(3, tape.repeated());
  }

  @ParameterizedTest
  @CsvSource({
    "ce_division, 530821",
    "ce_type, org.huimin.sample.OtherThing.v1",
    "ce_extra, added",
    "ce_recordedtime, 2026-05-01T01:46:40.999999Z"
  })
  void an_altered_attribute_or_time_breaks_its_link(String header, String value) {
    named(replaced(3, with(made.record(3), header, value)), 3, Kind.LINK_BROKEN);
  }

  @Test
  void an_attribute_that_is_gone_breaks_its_link() {
    named(replaced(3, without(made.record(3), "ce_division")), 3, Kind.LINK_BROKEN);
  }

  @Test
  void an_altered_payload_breaks_its_link() {
    named(replaced(3, withPayload(made.record(3), "{\"n\":4}")), 3, Kind.LINK_BROKEN);
  }

  @Test
  void an_altered_hash_breaks_its_link() {
    named(replaced(3, HandMade.withOtherHash(made.record(3))), 3, Kind.LINK_BROKEN);
  }

  @Test
  void the_first_record_follows_from_the_topics_name() {
    Tape other = Tape.read("huimin.other.payment.v1", HandMade.PARTITION, 16, made.records());
    assertEquals(List.of(Kind.LINK_BROKEN), kinds(other));
  }

  @Test
  void an_altered_sequence_leaves_a_hole_and_a_stranger() {
    Tape tape = made.read(replaced(3, with(made.record(3), "ce_sequence", "2")));
    assertEquals(List.of(Kind.NOT_AS_TAKEN, Kind.MISSING), kinds(tape));
  }

  @Test
  void a_missing_record_is_named() {
    List<Sent> records = made.records();
    records.remove(2);
    named(records, 3, Kind.MISSING);
  }

  @Test
  void a_doubled_and_altered_record_is_named_wherever_it_lies() {
    for (int at : new int[] {0, 2, 3, 5}) {
      List<Sent> records = made.records();
      records.add(at, withPayload(made.record(3), "{\"n\":4}"));
      named(records, 3, Kind.NOT_AS_TAKEN);
    }
  }

  @Test
  void a_fork_with_links_of_its_own_is_named() {
    HandMade other = HandMade.of(2).add("ThingHappened", HandMade.STREAM, "{\"n\":\"other\"}");
    List<Sent> records = made.records();
    records.add(other.record(3));
    named(records, 3, Kind.NOT_AS_TAKEN);
  }

  /** Both are read right; only who knows the tape's end can say that something is gone. */
  @Test
  void swapped_records_are_the_same_tape_and_a_truncated_one_ends_early() {
    List<Sent> swapped = made.records();
    Collections.swap(swapped, 2, 3);
    assertEquals(5, made.read(swapped).head());
    Tape truncated = made.read(made.records().subList(0, 3));
    assertEquals(List.of(), truncated.faults());
    assertEquals(3, truncated.head());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_sequence", "ce_recordedtime", "ce_hash", "ce_division", "ce_subject"})
  void a_header_that_stands_twice_is_a_forgery_even_with_the_same_value(String name) {
    Sent sent = made.record(3);
    List<Sent.Named> headers = new ArrayList<>(sent.headers());
    headers.add(HandMade.named(name, HandMade.header(sent, name)));
    Tape tape = made.read(replaced(3, new Sent(sent.offset(), sent.key(), headers, sent.value())));
    assertEquals(Kind.HEADER_TWICE, kinds(tape).getFirst());
    assertEquals(3, tape.faults().getFirst().sequence());
  }

  @ParameterizedTest
  @CsvSource({
    "ce_sequence, 03",
    "ce_sequence, +3",
    "ce_sequence, 0",
    "ce_sequence,",
    "ce_hash, ABCD",
    "ce_hash,",
    "ce_recordedtime, 2026-05-01T01:46:40Z",
    "ce_recordedtime, 2026-13-01T01:46:40.000003Z",
    "ce_recordedtime,",
    "ce_division,"
  })
  void a_header_that_is_empty_or_not_in_its_written_form_is_named(String name, String value) {
    Tape tape = made.read(replaced(3, with(made.record(3), name, value)));
    assertEquals(Kind.UNREADABLE, kinds(tape).getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_sequence", "ce_recordedtime", "ce_hash", "ce_subject"})
  void a_header_that_is_gone_is_named(String name) {
    Tape tape = made.read(replaced(3, without(made.record(3), name)));
    assertEquals(Kind.UNREADABLE, kinds(tape).getFirst());
  }

  @Test
  void a_record_without_a_payload_is_named() {
    Tape tape = made.read(replaced(3, withPayload(made.record(3), null)));
    assertEquals(Kind.UNREADABLE, kinds(tape).getFirst());
  }

  @Test
  void a_key_that_is_not_the_subject_is_named() {
    Sent sent = made.record(3);
    Sent foreign =
        new Sent(sent.offset(), "somebody".getBytes(UTF_8), sent.headers(), sent.value());
    assertEquals(Kind.KEY_IS_NOT_SUBJECT, kinds(made.read(replaced(3, foreign))).getFirst());
  }

  @Test
  void a_record_on_a_partition_that_is_not_its_own_is_named() {
    HandMade elsewhere = new HandMade(HandMade.TOPIC, 4);
    elsewhere.add("ThingHappened", HandMade.STREAM, "{}");
    assertEquals(List.of(Kind.WRONG_PARTITION), kinds(elsewhere.tape()));
  }

  @Test
  void a_recorded_time_that_goes_back_is_named_though_its_link_fits() {
    HandMade back =
        HandMade.of(2).add("ThingHappened", HandMade.STREAM, "{}", "2026-05-01T01:46:39.000000Z");
    assertEquals(List.of(Kind.TIME_GOES_BACK), kinds(back.tape()));
  }

  private List<Sent> replaced(int sequence, Sent by) {
    List<Sent> records = made.records();
    records.set(sequence - 1, by);
    return records;
  }

  private void named(List<Sent> records, long sequence, Kind kind) {
    Tape tape = made.read(records);
    assertEquals(
        List.of(sequence + " " + kind),
        tape.faults().stream().map(fault -> fault.sequence() + " " + fault.kind()).toList());
    assertEquals(
        Stream.of(HandMade.TOPIC + " " + HandMade.PARTITION).toList(),
        tape.faults().stream().map(f -> f.topic() + " " + f.partition()).distinct().toList());
  }

  private static List<Kind> kinds(Tape tape) {
    return tape.faults().stream().map(Fault::kind).toList();
  }
}
