package org.huimin.bench.limit;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What of a row a line fills in, as binary COPY writes it. */
enum Slot {
  PAYMENT(16),
  EVENT(16),
  SUBJECT(16),
  PAYEE(16),
  ENROLMENT(16),
  PARTITION(4),
  SEQ(8),
  RECORDED_AT(8),
  ATTRIBUTES(-1),
  PAYLOAD(-1);

  private static final Map<String, Slot> BY_COLUMN =
      Map.ofEntries(
          Map.entry("payment_id", PAYMENT),
          Map.entry("stream", PAYMENT),
          Map.entry("id", EVENT),
          Map.entry("subject", SUBJECT),
          Map.entry("payee_id", PAYEE),
          Map.entry("enrolment", ENROLMENT),
          Map.entry("partition", PARTITION),
          Map.entry("seq", SEQ),
          Map.entry("recorded_at", RECORDED_AT),
          Map.entry("attributes", ATTRIBUTES),
          Map.entry("payload", PAYLOAD));

  /** In bytes; below zero where every row has its own. */
  private final int width;

  Slot(int width) {
    this.width = width;
  }

  /** The slot of a column whose values are that long; any other keeps the model's value. */
  static Optional<Slot> of(String column, int length) {
    return Optional.ofNullable(BY_COLUMN.get(column))
        .filter(slot -> slot.width == length || slot.width < 0);
  }

  void put(ByteBuffer out, Line line, byte[] attributes, byte[] payload) {
    switch (this) {
      case PAYMENT -> put(out, line.payment());
      case EVENT -> put(out, line.event());
      case SUBJECT -> put(out, line.subject());
      case PAYEE -> put(out, line.payee());
      case ENROLMENT -> put(out, line.enrolment());
      case PARTITION -> out.putInt(width).putInt(line.partition());
      case SEQ -> out.putInt(width).putLong(line.seq());
      case RECORDED_AT -> out.putInt(width).putLong(line.recordedAt());
      case ATTRIBUTES -> out.putInt(attributes.length).put(attributes);
      case PAYLOAD -> out.putInt(payload.length).put(payload);
    }
  }

  private static void put(ByteBuffer out, UUID id) {
    out.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }
}
