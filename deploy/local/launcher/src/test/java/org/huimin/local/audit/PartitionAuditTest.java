package org.huimin.local.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.huimin.local.audit.Chained.with;
import static org.huimin.local.audit.Chained.withHeader;
import static org.huimin.local.audit.Chained.withKey;
import static org.huimin.local.audit.Chained.withPayload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huimin.local.audit.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of damage, one by one: it is named, where it is, and nothing else is. */
class PartitionAuditTest {

  private static final int EVENTS = 7;

  private final List<ConsumerRecord<byte[], byte[]>> records = Chained.of(EVENTS);
  private final List<Long> taken = new ArrayList<>();

  @Test
  void what_was_chained_is_taken_in_order() {
    PartitionAudit audit = read();
    assertEquals(List.of(), told(audit));
    assertEquals(LongStream.rangeClosed(1, EVENTS).boxed().toList(), taken);
    assertEquals(Chained.header(records.getLast(), "ce_hash"), audit.read().hash());
  }

  @Test
  void a_retry_repeats_records_early_or_late_and_nothing_is_found() {
    List<ConsumerRecord<byte[], byte[]>> once = Chained.of(EVENTS);
    records.clear();
    for (int n : new int[] {1, 4, 5, 2, 3, 4, 5, 1, 6, 7, 7}) {
      records.add(once.get(n - 1));
    }
    assertEquals(List.of(), told(read()));
    assertEquals(LongStream.rangeClosed(1, EVENTS).boxed().toList(), taken);
  }

  @ParameterizedTest
  @CsvSource({
    "ce_division, 530821",
    "ce_type, org.huimin.sample.OtherThing.v1",
    "ce_extra, added",
    "ce_recordedtime, 2026-05-01T01:46:40.126457Z"
  })
  void an_altered_attribute_or_time_is_altered_content(String name, String value) {
    records.set(2, withHeader(records.get(2), name, value));
    assertEquals(List.of("3 ALTERED_CONTENT"), told(read()));
    assertEquals(List.of(1L, 2L), taken);
  }

  @Test
  void an_attribute_that_is_gone_is_altered_content() {
    records.set(2, with(records.get(2), headers -> headers.remove("ce_division")));
    assertEquals(List.of("3 ALTERED_CONTENT"), told(read()));
  }

  @Test
  void an_altered_payload_is_altered_content() {
    records.set(2, withPayload(records.get(2), "{\"n\":4}".getBytes(UTF_8)));
    assertEquals(List.of("3 ALTERED_CONTENT"), told(read()));
  }

  @Test
  void an_altered_hash_is_told_from_altered_content() {
    records.set(2, otherHash(records.get(2)));
    assertEquals(List.of("3 ALTERED_HASH"), told(read()));
    assertEquals(List.of(1L, 2L), taken);
  }

  @Test
  void after_the_last_record_nothing_tells_what_was_altered() {
    records.set(EVENTS - 1, otherHash(records.get(EVENTS - 1)));
    assertEquals(List.of(EVENTS + " ALTERED"), told(read()));
  }

  @Test
  void two_places_are_both_named() {
    records.set(1, withPayload(records.get(1), "{}".getBytes(UTF_8)));
    records.set(4, otherHash(records.get(4)));
    assertEquals(List.of("2 ALTERED_CONTENT", "5 ALTERED_HASH"), told(read()));
  }

  @Test
  void a_chain_that_starts_elsewhere_is_found_at_its_first_record() {
    PartitionAudit other = audit("huimin.other.payment.v1");
    records.forEach(other::read);
    other.settle();
    assertEquals(List.of("1 ALTERED_CONTENT"), told(other));
    assertEquals(List.of(), taken);
  }

  @Test
  void a_missing_record_is_named_and_the_rest_is_checked_on() {
    records.remove(2);
    records.set(4, withPayload(records.get(4), "{}".getBytes(UTF_8)));
    assertEquals(List.of("3 MISSING", "6 ALTERED_CONTENT"), told(read()));
    assertEquals(List.of(1L, 2L), taken);
  }

  @Test
  void swapped_records_are_named_and_are_still_the_tape() {
    Collections.swap(records, 2, 3);
    assertEquals(List.of("4 OUT_OF_ORDER"), told(read()));
    assertEquals(LongStream.rangeClosed(1, EVENTS).boxed().toList(), taken);
  }

  @Test
  void a_doubled_and_altered_record_is_named_wherever_it_lies() {
    for (int at : new int[] {0, 2, 3, EVENTS}) {
      List<ConsumerRecord<byte[], byte[]>> doubled = new ArrayList<>(records);
      doubled.add(at, withPayload(records.get(2), "{\"n\":4}".getBytes(UTF_8)));
      PartitionAudit audit = audit(Chained.TOPIC);
      read(audit, doubled);
      assertEquals(List.of("3 DUPLICATE_ALTERED"), told(audit), "at " + at);
      assertEquals(EVENTS, audit.proven());
    }
  }

  @Test
  void a_fork_with_links_of_its_own_is_named() {
    Chained fork = new Chained();
    Instant time = Instant.parse("2026-05-01T01:46:41.000000Z");
    records.add(fork.add("{\"fork\":1}", time).records().getFirst());
    assertEquals(List.of("1 DUPLICATE_ALTERED"), told(read()));
  }

  @Test
  void an_early_end_is_seen_by_who_knows_the_end_of_the_tape() {
    records.subList(4, EVENTS).clear();
    PartitionAudit audit = read();
    assertEquals(List.of(), told(audit));
    audit.compareEnd(EVENTS, EVENTS);
    assertEquals(List.of("5 TRUNCATED"), told(audit));
  }

  @Test
  void one_record_less_than_the_tape_is_an_early_end() {
    records.removeLast();
    PartitionAudit audit = read();
    audit.compareEnd(EVENTS, EVENTS);
    assertEquals(List.of(EVENTS + " TRUNCATED"), told(audit));
  }

  @Test
  void what_comes_while_the_audit_reads_may_be_there_or_not() {
    for (int least = EVENTS - 3; least <= EVENTS; least++) {
      PartitionAudit audit = audit(Chained.TOPIC);
      read(audit, records);
      audit.compareEnd(least, EVENTS + 3);
      assertEquals(List.of(), told(audit));
    }
  }

  @Test
  void more_than_the_tape_of_the_service_is_named() {
    PartitionAudit audit = read();
    audit.compareEnd(EVENTS - 1, EVENTS - 1);
    assertEquals(List.of(EVENTS + " NOT_STORED"), told(audit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ce_sequence",
        "ce_recordedtime",
        "ce_hash",
        "ce_subject",
        "ce_type",
        "content-type"
      })
  void a_header_that_is_gone_is_named(String name) {
    records.set(2, with(records.get(2), headers -> headers.remove(name)));
    named("header " + name + " is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ce_sequence",
        "ce_recordedtime",
        "ce_hash",
        "ce_division",
        "ce_subject",
        "content-type"
      })
  void a_header_that_stands_twice_is_named_even_with_the_same_value(String name) {
    records.set(
        2, with(records.get(2), headers -> headers.add(name, headers.lastHeader(name).value())));
    named("header " + name + " stands twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ce_sequence", "ce_recordedtime", "ce_hash", "ce_division", "content-type"})
  void a_header_that_is_no_text_is_named(String name) {
    byte[] noText = {(byte) 0xC3, (byte) 0x28};
    records.set(2, with(records.get(2), headers -> headers.remove(name).add(name, noText)));
    named("header " + name + " is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ce_sequence", "ce_recordedtime", "ce_hash", "ce_division", "content-type"})
  void a_header_without_a_value_is_named(String name) {
    records.set(2, withHeader(records.get(2), name, null));
    named("header " + name + " has no value");
  }

  @ParameterizedTest
  @CsvSource({
    "ce_sequence, 03",
    "ce_sequence, +3",
    "ce_sequence, 0",
    "ce_hash, ABCD",
    "ce_recordedtime, 2026-05-01T01:46:40Z",
    "ce_recordedtime, 2026-13-01T01:46:40.000003Z",
    "ce_subject, someone",
    "ce_subject, 202604A0-1B2C-8D3E-9F40-5162738495A6",
  })
  void a_header_that_is_not_in_its_written_form_is_named(String name, String value) {
    records.set(2, withHeader(records.get(2), name, value));
    named("header " + name + " is not in its written form");
  }

  @Test
  void a_key_or_payload_that_is_gone_or_another_is_named() {
    ConsumerRecord<byte[], byte[]> third = records.get(2);
    records.set(2, withPayload(third, null));
    named("the payload is missing");
    records.set(2, withKey(third, null));
    named("the key is missing");
    records.set(2, withKey(third, "somebody".getBytes(UTF_8)));
    named("the key is not ce_subject");
  }

  @Test
  void a_header_of_no_contract_is_named_and_the_record_is_still_the_tape() {
    records.set(2, with(records.get(2), headers -> headers.add("note", new byte[] {1})));
    PartitionAudit audit = read();
    assertEquals(List.of("3 ALTERED_HEADER"), told(audit));
    assertEquals(EVENTS, audit.proven());
  }

  @Test
  void an_altered_sequence_leaves_a_hole_and_a_stranger() {
    records.set(2, withHeader(records.get(2), "ce_sequence", "2"));
    assertEquals(List.of("2 DUPLICATE_ALTERED", "3 MISSING"), told(read()));
  }

  @Test
  void a_sequence_far_ahead_costs_nothing() {
    records.set(2, withHeader(records.get(2), "ce_sequence", "900000000000000000"));
    assertEquals(List.of("3 MISSING", "8 MISSING"), told(read()));
  }

  @Test
  void a_recorded_time_that_goes_back_is_named_though_its_link_fits() {
    Chained back = new Chained();
    back.add("{}", Instant.parse("2026-05-01T01:46:40.000000Z"));
    back.add("{}", Instant.parse("2026-05-01T01:46:39.000000Z"));
    PartitionAudit audit = audit(Chained.TOPIC);
    read(audit, back.records());
    assertEquals(List.of("2 TIME_GOES_BACK"), told(audit));
  }

  @Test
  void a_record_on_a_partition_that_is_not_its_own_is_named() {
    PartitionAudit narrow =
        new PartitionAudit(Chained.TOPIC, Chained.TOPIC, Chained.PARTITION, 12, _ -> {});
    read(narrow, records.subList(0, 1));
    assertEquals(List.of("1 WRONG_PARTITION"), told(narrow));
  }

  @Test
  void a_long_hole_is_named_before_the_end_and_the_rest_is_still_read() {
    List<ConsumerRecord<byte[], byte[]>> many = Chained.of(PartitionAudit.MOST_WAITING + 100);
    many.remove(50);
    many.set(99, otherHash(many.get(99)));
    PartitionAudit audit = audit(Chained.TOPIC);
    many.forEach(audit::read);
    assertEquals(List.of("51 MISSING"), told(audit).subList(0, 1));
    audit.settle();
    assertEquals(List.of("51 MISSING", "101 ALTERED_HASH"), told(audit));
    assertEquals(50, audit.proven());
  }

  @Test
  void findings_without_number_are_counted_and_the_first_are_kept() {
    List<ConsumerRecord<byte[], byte[]>> many = Chained.of(500);
    many.replaceAll(record -> withPayload(record, null));
    PartitionAudit audit = audit(Chained.TOPIC);
    read(audit, many);
    assertEquals(500, audit.findings().all());
    assertEquals(Findings.MOST_KEPT, audit.findings().kept().size());
  }

  @Test
  void a_finding_says_what_was_expected_and_found() {
    records.set(2, otherHash(records.get(2)));
    Finding finding = read().findings().kept().getFirst();
    assertEquals(Chained.TOPIC, finding.topic());
    assertEquals(Chained.PARTITION, finding.partition());
    assertEquals(2, finding.offset());
    assertFalse(finding.expected().equals(finding.found()));
    assertTrue(finding.expected().contains(Chained.header(Chained.of(3).get(2), "ce_hash")));
  }

  private void named(String wrong) {
    PartitionAudit audit = audit(Chained.TOPIC);
    read(audit, records);
    Finding first = audit.findings().kept().getFirst();
    assertEquals(Kind.UNREADABLE, first.kind());
    assertTrue(first.found().contains(wrong), first.found());
    assertEquals(2, audit.proven());
    assertEquals(2, first.offset());
  }

  private static ConsumerRecord<byte[], byte[]> otherHash(ConsumerRecord<byte[], byte[]> record) {
    byte[] hash = HexFormat.of().parseHex(Chained.header(record, "ce_hash"));
    hash[31] ^= 1;
    return withHeader(record, "ce_hash", HexFormat.of().formatHex(hash));
  }

  private PartitionAudit read() {
    PartitionAudit audit = audit(Chained.TOPIC);
    read(audit, records);
    return audit;
  }

  private static void read(PartitionAudit audit, List<ConsumerRecord<byte[], byte[]>> records) {
    IntStream.range(0, records.size())
        .forEach(offset -> audit.read(Chained.at(offset, records.get(offset))));
    audit.settle();
  }

  private PartitionAudit audit(String topic) {
    return new PartitionAudit(
        topic, topic, Chained.PARTITION, Chained.PARTITIONS, event -> taken.add(event.sequence()));
  }

  private static List<String> told(PartitionAudit audit) {
    return audit.findings().kept().stream()
        .map(finding -> finding.sequence() + " " + finding.kind())
        .toList();
  }
}
