package org.huimin.messaging;

import java.sql.Connection;
import java.util.Optional;
import org.huimin.eventstore.Chain;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.StoredEvent;
import org.huimin.eventstore.Tape;

/** 比对: what Kafka holds of a partition against what the store holds. */
final class Comparison {

  private final Connection connection;
  private final JdbcEventStore store;

  Comparison(Connection connection, JdbcEventStore store) {
    this.connection = connection;
    this.store = store;
  }

  /**
   * The place to publish on after.
   *
   * @throws TapeBroken when Kafka is ahead of the store or holds something else
   */
  Batch.Mark resumeAfter(Tape tape, int partition, KafkaEnd end) throws TapeBroken {
    String place = tape.topic() + "/" + partition;
    if (end.broken() != null) {
      throw new TapeBroken("Kafka's " + place + " is no tape: " + end.broken());
    }
    if (end.highest() > 0 && row(tape, partition, end.highest()).isEmpty()) {
      throw new TapeBroken(
          "Kafka's %s is ahead of the store, which has no event %d"
              .formatted(place, end.highest()));
    }
    TapeRecord last = end.contiguous();
    if (last == null) {
      return new Batch.Mark(0, Chain.genesis(tape.topic(), partition));
    }
    Optional<StoredEvent> stored = row(tape, partition, last.seq());
    if (stored.isEmpty()) {
      throw new TapeBroken("the store has no event " + place + "/" + last.seq());
    }
    StoredEvent row = stored.get();
    Fingerprint print =
        Fingerprint.of(row.recordedAt(), row.attributes(), row.payload(), row.hash());
    if (!print.equals(last.fingerprint())) {
      throw new TapeBroken(
          "Kafka's %s and the store hold different events under %d".formatted(place, last.seq()));
    }
    return new Batch.Mark(last.seq(), last.hash());
  }

  private Optional<StoredEvent> row(Tape tape, int partition, long seq) {
    return store.readPartition(connection, tape, partition, seq - 1, 1).stream()
        .filter(row -> row.seq() == seq)
        .findFirst();
  }
}
