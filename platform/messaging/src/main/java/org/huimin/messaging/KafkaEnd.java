package org.huimin.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.huimin.eventstore.Chain;
import org.jspecify.annotations.Nullable;

/**
 * 末端: what the last records of one Kafka partition say. Duplicates fall away; the highest record
 * that nothing is missing before is what the store is compared with. When in doubt it says too
 * little, which only publishes the same bytes again.
 */
final class KafkaEnd {

  private final Map<Long, Fingerprint> seen = new HashMap<>();
  private final byte @Nullable [] genesis;
  private @Nullable TapeRecord contiguous;
  private long highest;
  private @Nullable String broken;

  private KafkaEnd(byte @Nullable [] genesis) {
    this.genesis = genesis;
  }

  /** For a partition that is read from its very first record. */
  static KafkaEnd whole(TopicPartition tp) {
    return new KafkaEnd(Chain.genesis(tp.topic(), tp.partition()));
  }

  /** For a partition of which only the last records are read. */
  static KafkaEnd window() {
    return new KafkaEnd(null);
  }

  void add(ConsumerRecord<byte[], byte[]> raw) {
    if (broken != null) {
      return;
    }
    try {
      add(TapeRecord.of(raw));
    } catch (Forged e) {
      broken = "offset " + raw.offset() + ": " + e.reason();
    }
  }

  private void add(TapeRecord record) {
    Fingerprint print = record.fingerprint();
    Fingerprint before = seen.putIfAbsent(record.seq(), print);
    if (before != null && !before.equals(print)) {
      broken = "two records under sequence " + record.seq();
      return;
    }
    highest = Math.max(highest, record.seq());
    TapeRecord last = contiguous;
    if (last == null && genesis == null) {
      contiguous = record;
    } else if (last != null && record.seq() < last.seq() && before == null) {
      // It fills a gap that began before the first record we read.
      contiguous = record;
    } else if (record.seq() == (last == null ? 1 : last.seq() + 1)) {
      if (record.follows(last == null ? start() : last.hash())) {
        contiguous = record;
      } else {
        broken = "record " + record.seq() + " does not follow the one before it";
      }
    }
  }

  private byte[] start() {
    return Objects.requireNonNull(genesis, "only a whole partition has a start");
  }

  /** Null when nothing can be continued: the partition begins anew. */
  @Nullable TapeRecord contiguous() {
    return contiguous;
  }

  long highest() {
    return highest;
  }

  @Nullable String broken() {
    return broken;
  }
}
