package org.huimin.independent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A record that reads as the format says; whether it is on the tape its chain decides. */
@SuppressWarnings("ArrayRecordComponent") // compared by sameAs
record Event(
    long offset,
    long sequence,
    String recordedTime,
    String hash,
    SortedMap<String, String> attributes,
    byte[] payload) {

  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z";

  /** Why a record cannot be read, with the sequence it claims, if any. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    final Fault.Kind kind;
    final long sequence;

    Unreadable(Fault.Kind kind, long sequence) {
      super(kind.name());
      this.kind = kind;
      this.sequence = sequence;
    }
  }

  static Event of(Sent sent) throws Unreadable {
    TreeMap<String, String> ce = new TreeMap<>();
    boolean twice = false;
    for (Sent.Named header : sent.headers()) {
      if (header.name().startsWith("ce_") && header.value() != null) {
        twice |= ce.put(header.name(), new String(header.value(), UTF_8)) != null;
      }
    }
    String sequenceText = ce.getOrDefault("ce_sequence", "");
    long sequence = sequenceText.matches("[1-9]\\d{0,17}") ? Long.parseLong(sequenceText) : 0;
    if (twice) {
      throw new Unreadable(Fault.Kind.HEADER_TWICE, sequence);
    }
    String subject = ce.get("ce_subject");
    String time = ce.getOrDefault("ce_recordedtime", "");
    String hash = ce.getOrDefault("ce_hash", "");
    if (sequence == 0
        || subject == null
        || !isTime(time)
        || !hash.matches("[0-9a-f]{64}")
        || sent.value() == null
        || sent.headers().stream().anyMatch(h -> h.name().startsWith("ce_") && h.value() == null)) {
      throw new Unreadable(Fault.Kind.UNREADABLE, sequence);
    }
    if (sent.key() == null || !Arrays.equals(sent.key(), subject.getBytes(UTF_8))) {
      throw new Unreadable(Fault.Kind.KEY_IS_NOT_SUBJECT, sequence);
    }
    ce.keySet().removeAll(Set.of("ce_sequence", "ce_recordedtime", "ce_hash"));
    return new Event(sent.offset(), sequence, time, hash, ce, sent.value());
  }

  private static boolean isTime(String text) {
    try {
      return text.matches(TIME) && Instant.parse(text).getEpochSecond() != Long.MIN_VALUE;
    } catch (DateTimeException _) {
      return false;
    }
  }

  String subject() {
    return attribute("ce_subject");
  }

  /** The event's name: the last word but one of its type. */
  String name() {
    String[] words = attribute("ce_type").split("\\.", -1);
    return words.length < 2 ? "" : words[words.length - 2];
  }

  private String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }

  boolean sameAs(Event other) {
    return sequence == other.sequence
        && recordedTime.equals(other.recordedTime)
        && hash.equals(other.hash)
        && attributes.equals(other.attributes)
        && Arrays.equals(payload, other.payload);
  }

  /** The hash the format gives a record with this content after a record with that hash. */
  String linkAfter(String previous) {
    Instant at = Instant.parse(recordedTime);
    long micros = Math.addExact(at.getEpochSecond() * 1_000_000, at.getNano() / 1_000);
    byte[] link =
        sha256(
            out -> {
              out.write(HexFormat.of().parseHex(previous));
              out.writeLong(sequence);
              out.writeLong(micros);
              out.write(digest());
            });
    return HexFormat.of().formatHex(link);
  }

  byte[] digest() {
    byte[] written = attributeBytes();
    return sha256(
        out -> {
          lengthAnd(out, written);
          lengthAnd(out, payload);
        });
  }

  byte[] attributeBytes() {
    return bytes(
        out -> {
          for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            lengthAnd(out, attribute.getKey().getBytes(UTF_8));
            lengthAnd(out, attribute.getValue().getBytes(UTF_8));
          }
        });
  }

  /** What stands before a partition's first record. */
  static String genesis(String topic, int partition) {
    return HexFormat.of()
        .formatHex(
            sha256(
                out -> {
                  out.write("huimin.tape.v1".getBytes(UTF_8));
                  out.write(0);
                  out.write(topic.getBytes(UTF_8));
                  out.write(0);
                  out.write(ByteBuffer.allocate(4).putInt(partition).array());
                }));
  }

  /** Writes bytes. */
  interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  static byte[] sha256(Writing writing) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes(writing));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static void lengthAnd(DataOutputStream out, byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.to(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
