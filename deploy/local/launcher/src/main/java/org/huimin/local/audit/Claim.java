package org.huimin.local.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huimin.eventstore.Attributes;
import org.huimin.eventstore.Chain;
import org.jspecify.annotations.Nullable;

/** What a record on Kafka says of itself: nothing is believed before the chain has shown it. */
@SuppressWarnings("ArrayRecordComponent") // compared by sameAs
record Claim(
    long offset,
    long sequence,
    UUID stream,
    String recordedTime,
    Attributes attributes,
    byte[] payload,
    byte[] digest,
    byte[] hash,
    List<String> foreignHeaders) {

  /** A record that cannot be read as one of a tape, and what it says all the same. */
  static final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    final long sequence;
    final transient byte @Nullable [] hash;

    Malformed(List<String> wrong, long sequence, byte @Nullable [] hash) {
      super(String.join("; ", wrong), null, false, false);
      this.sequence = sequence;
      this.hash = hash;
    }

    String wrong() {
      return String.valueOf(getMessage());
    }
  }

  static Claim of(ConsumerRecord<byte[], byte[]> record) throws Malformed {
    HeaderReading headers = new HeaderReading(record.headers());
    UUID stream = headers.subject();
    long sequence = headers.sequence();
    String recordedTime = headers.recordedTime();
    byte[] hash = headers.hash();
    byte[] payload = record.value();
    if (payload == null) {
      headers.wrong.add("the payload is missing");
    }
    if (record.key() == null) {
      headers.wrong.add("the key is missing");
    } else if (stream != null && !stream.toString().equals(HeaderReading.text(record.key()))) {
      headers.wrong.add("the key is not ce_subject");
    }
    if (!headers.wrong.isEmpty()
        || stream == null
        || recordedTime == null
        || hash == null
        || payload == null) {
      throw new Malformed(headers.wrong, sequence, hash);
    }
    Attributes attributes = Attributes.of(headers.attributes(Attributes.CHAIN_HEADERS));
    return new Claim(
        record.offset(),
        sequence,
        stream,
        recordedTime,
        attributes,
        payload,
        Chain.digest(attributes.toBytes(), payload),
        hash,
        headers.foreign);
  }

  /** The hash that the chain gives a record with this content after that hash. */
  byte[] linkAfter(byte[] previous) {
    return Chain.link(previous, sequence, Instant.parse(recordedTime), digest);
  }

  boolean follows(byte @Nullable [] previous) {
    return previous != null && Arrays.equals(hash, linkAfter(previous));
  }

  boolean sameAs(Claim other) {
    return sequence == other.sequence
        && recordedTime.equals(other.recordedTime)
        && Arrays.equals(digest, other.digest)
        && Arrays.equals(hash, other.hash);
  }

  TapeEvent event(String topic, int partition) {
    return new TapeEvent(
        topic,
        partition,
        sequence,
        offset,
        recordedTime,
        attributes.get("ce_type"),
        stream.toString(),
        payload);
  }
}
