package org.huimin.independent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huimin.independent.Sent.Named;
import org.jspecify.annotations.Nullable;

/**
 * Records made by hand, chained as the format says, and altered as a forger would. One stream, so
 * one partition.
 */
final class HandMade {

  static final String TOPIC = "huimin.sample.payment.v1";
  static final String STREAM = "202604a0-1b2c-8d3e-9f40-5162738495a6";
  static final int PARTITIONS = 16;
  static final int PARTITION = 11;

  private final String topic;
  private final int partition;
  private final List<Sent> records = new ArrayList<>();
  private String hash;

  HandMade() {
    this(TOPIC, PARTITION);
  }

  HandMade(String topic, int partition) {
    this.topic = topic;
    this.partition = partition;
    this.hash = Event.genesis(topic, partition);
  }

  /** A tape of events with nothing in them. */
  static HandMade of(int events) {
    HandMade made = new HandMade();
    for (int n = 1; n <= events; n++) {
      made.add("ThingHappened", STREAM, "{\"n\":" + n + "}");
    }
    return made;
  }

  /** Appends the next event of the chain. */
  HandMade add(String name, String stream, String payload) {
    return add(name, stream, payload, "2026-05-01T01:46:40.%06dZ".formatted(records.size() + 1));
  }

  HandMade add(String name, String stream, String payload, String recordedTime) {
    TreeMap<String, String> attributes =
        new TreeMap<>(
            Map.of(
                "ce_type",
                "org.huimin.sample." + name + ".v1",
                "ce_subject",
                stream,
                "ce_division",
                "530802"));
    int sequence = records.size() + 1;
    Event unlinked = new Event(0, sequence, recordedTime, "", attributes, payload.getBytes(UTF_8));
    hash = unlinked.linkAfter(hash);
    List<Named> headers = new ArrayList<>();
    attributes.forEach((header, value) -> headers.add(named(header, value)));
    headers.add(named("content-type", "application/json"));
    headers.add(named("ce_sequence", Integer.toString(sequence)));
    headers.add(named("ce_recordedtime", recordedTime));
    headers.add(named("ce_hash", hash));
    records.add(new Sent(sequence - 1L, stream.getBytes(UTF_8), headers, payload.getBytes(UTF_8)));
    return this;
  }

  List<Sent> records() {
    return new ArrayList<>(records);
  }

  Sent record(int sequence) {
    return records.get(sequence - 1);
  }

  Tape tape() {
    return read(records);
  }

  Tape read(List<Sent> sent) {
    return Tape.read(topic, partition, PARTITIONS, sent);
  }

  static Named named(String name, @Nullable String value) {
    return new Named(name, value == null ? null : value.getBytes(UTF_8));
  }

  /** The record with one header replaced. */
  static Sent with(Sent sent, String header, @Nullable String value) {
    List<Named> headers = new ArrayList<>(without(sent, header).headers());
    headers.add(named(header, value));
    return new Sent(sent.offset(), sent.key(), headers, sent.value());
  }

  static Sent without(Sent sent, String header) {
    return new Sent(
        sent.offset(),
        sent.key(),
        sent.headers().stream().filter(h -> !h.name().equals(header)).toList(),
        sent.value());
  }

  static Sent withPayload(Sent sent, @Nullable String payload) {
    return new Sent(
        sent.offset(),
        sent.key(),
        sent.headers(),
        payload == null ? null : payload.getBytes(UTF_8));
  }

  /** A header's text with its last hex digit changed. */
  static Sent withOtherHash(Sent sent) {
    String written = header(sent, "ce_hash");
    byte[] bytes = HexFormat.of().parseHex(written);
    bytes[31] ^= 1;
    return with(sent, "ce_hash", HexFormat.of().formatHex(bytes));
  }

  /** The text of a header that stands once. */
  static String header(Sent sent, String name) {
    return sent.headers().stream()
        .filter(h -> h.name().equals(name) && h.value() != null)
        .map(h -> new String(h.value(), UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
