package org.huimin.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huimin.eventstore.Chain;
import org.huimin.eventstore.TapeTime;

/**
 * 事件带记录: one event as it stands on Kafka.
 *
 * @param attributes in the canonical bytes that are hashed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they were read, compared by fingerprint
public record TapeRecord(
    String topic,
    int partition,
    long offset,
    long seq,
    UUID stream,
    int version,
    UUID id,
    String type,
    Instant recordedAt,
    byte[] attributes,
    byte[] payload,
    byte[] hash) {

  static TapeRecord of(ConsumerRecord<byte[], byte[]> record) throws Forged {
    TapeHeaders headers = TapeHeaders.of(record.headers());
    try {
      UUID stream = uuid(headers.need("ce_subject"));
      if (record.key() == null || !stream.toString().equals(new String(record.key(), UTF_8))) {
        throw new Forged("the key is not ce_subject");
      }
      if (record.value() == null) {
        throw new Forged("the record has no payload");
      }
      long seq = number(headers.need("ce_sequence"));
      int version = Math.toIntExact(number(headers.need("ce_streamversion")));
      UUID id = uuid(headers.need("ce_id"));
      String type = headers.need("ce_type");
      Instant recordedAt = TapeTime.read(headers.need("ce_recordedtime"));
      byte[] hash = hash(headers.need("ce_hash"));
      return new TapeRecord(
          record.topic(),
          record.partition(),
          record.offset(),
          seq,
          stream,
          version,
          id,
          type,
          recordedAt,
          headers.attributes(),
          record.value(),
          hash);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException _) {
      throw new Forged("a ce_ header is not in its written form");
    }
  }

  /** Computed anew with each call: whoever needs it twice keeps it. */
  byte[] digest() {
    return Chain.digest(attributes, payload);
  }

  /** Whether the record's hash is the link of its digest to the record before it. */
  boolean follows(byte[] previous, byte[] digest) {
    return Arrays.equals(hash, Chain.link(previous, seq, recordedAt, digest));
  }

  boolean follows(byte[] previous) {
    return follows(previous, digest());
  }

  Fingerprint fingerprint() {
    return fingerprint(digest());
  }

  Fingerprint fingerprint(byte[] digest) {
    return Fingerprint.of(recordedAt, digest, hash);
  }

  private static UUID uuid(String text) throws Forged {
    UUID id = UUID.fromString(text);
    return written(text, id.toString(), id);
  }

  private static long number(String text) throws Forged {
    long number = Long.parseLong(text);
    if (number < 1) {
      throw new Forged("a count starts at 1");
    }
    return written(text, Long.toString(number), number);
  }

  private static byte[] hash(String text) throws Forged {
    byte[] hash = HexFormat.of().parseHex(text);
    if (hash.length != 32) {
      throw new Forged("ce_hash is not 32 bytes long");
    }
    return written(text, Chain.hex(hash), hash);
  }

  /** One value has one written form: otherwise two differing records would count as equal. */
  private static <T> T written(String found, String expected, T value) throws Forged {
    if (!found.equals(expected)) {
      throw new Forged("a ce_ header is not in its written form");
    }
    return value;
  }
}
