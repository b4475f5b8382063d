package org.huimin.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.huimin.eventstore.Chain;
import org.huimin.eventstore.CopyRows;

/**
 * 收取: takes batches, one a partition, into journal, projection and position, all inside the
 * caller's transaction. The caller commits, whatever the answers; after a throw it rolls back and
 * may give the same batches again.
 */
public final class TapeIntake {

  private static final String COPIED =
      "topic, partition, seq, stream, version, id, type, recorded_at, attributes, payload, hash";

  private final Projection projection;
  private final Map<TopicPartition, Map<Long, Take.Ahead>> ahead = new ConcurrentHashMap<>();

  public TapeIntake(Projection projection) {
    this.projection = projection;
  }

  /**
   * Takes what is next on the tape.
   *
   * @return what became of each batch
   * @throws PositionMoved when another reader took one of them first
   */
  public Map<TopicPartition, Intake> take(
      Connection c, Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batches)
      throws SQLException {
    Map<TopicPartition, Intake> intakes = new HashMap<>();
    List<TapeRecord> taken = new ArrayList<>();
    List<Move> moves = new ArrayList<>();
    for (Map.Entry<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batch :
        batches.entrySet()) {
      TopicPartition tp = batch.getKey();
      Held held = held(c, tp);
      Take take = begun(c, tp, held, batch.getValue());
      intakes.put(tp, take.run(batch.getValue()));
      taken.addAll(take.taken());
      if (take.seq() != held.seq() || take.nextOffset() != held.nextOffset()) {
        moves.add(new Move(tp, held, take));
      }
    }
    if (!taken.isEmpty()) {
      writeJournal(c, taken);
      projection.apply(c, taken);
    }
    for (Move move : moves) {
      move.in(c);
    }
    return intakes;
  }

  private Take begun(
      Connection c, TopicPartition tp, Held held, List<ConsumerRecord<byte[], byte[]>> records)
      throws SQLException {
    Map<Long, Take.Ahead> early = ahead.computeIfAbsent(tp, _ -> new ConcurrentHashMap<>());
    early.keySet().removeIf(seq -> seq <= held.seq());
    Map<Long, Fingerprint> known = journal(c, tp, records, held.seq());
    return new Take(held.seq(), held.hash(), held.nextOffset(), early, known::get);
  }

  private static Held held(Connection c, TopicPartition tp) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select seq, hash, next_offset from consumer_position"
                + " where topic = ? and partition = ?")) {
      ask.setString(1, tp.topic());
      ask.setInt(2, tp.partition());
      try (ResultSet row = ask.executeQuery()) {
        if (row.next()) {
          return new Held(row.getLong(1), row.getBytes(2), row.getLong(3));
        }
      }
    }
    byte[] genesis = Chain.genesis(tp.topic(), tp.partition());
    try (PreparedStatement first =
        c.prepareStatement(
            "insert into consumer_position (topic, partition, next_offset, seq, hash)"
                + " values (?, ?, 0, 0, ?) on conflict do nothing")) {
      first.setString(1, tp.topic());
      first.setInt(2, tp.partition());
      first.setBytes(3, genesis);
      if (first.executeUpdate() == 0) {
        throw new PositionMoved(tp, 0);
      }
    }
    return new Held(0, genesis, 0);
  }

  /** The journal's rows of the records that may have been taken before. */
  private static Map<Long, Fingerprint> journal(
      Connection c, TopicPartition tp, List<ConsumerRecord<byte[], byte[]>> records, long upTo)
      throws SQLException {
    Long[] asked =
        records.stream()
            .map(TapeIntake::claimedSeq)
            .filter(seq -> seq > 0 && seq <= upTo)
            .distinct()
            .toArray(Long[]::new);
    Map<Long, Fingerprint> known = new HashMap<>();
    if (asked.length == 0) {
      return known;
    }
    try (PreparedStatement ask =
        c.prepareStatement(
            "select seq, recorded_at, attributes, payload, hash from journal"
                + " where topic = ? and partition = ? and seq = any(?)")) {
      ask.setString(1, tp.topic());
      ask.setInt(2, tp.partition());
      ask.setArray(3, c.createArrayOf("int8", asked));
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          known.put(
              row.getLong(1),
              Fingerprint.of(
                  row.getObject(2, OffsetDateTime.class).toInstant(),
                  row.getBytes(3),
                  row.getBytes(4),
                  row.getBytes(5)));
        }
      }
    }
    return known;
  }

  private static void writeJournal(Connection c, List<TapeRecord> taken) throws SQLException {
    CopyRows rows = new CopyRows("journal", COPIED);
    for (TapeRecord record : taken) {
      rows.row()
          .add(record.topic())
          .add(record.partition())
          .add(record.seq())
          .add(record.stream())
          .add(record.version())
          .add(record.id())
          .add(record.type())
          .add(record.recordedAt())
          .add(record.attributes())
          .add(record.payload())
          .add(record.hash());
    }
    rows.into(c);
  }

  private static long claimedSeq(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader("ce_sequence");
    if (header == null || header.value() == null) {
      return 0;
    }
    try {
      return Long.parseLong(new String(header.value(), java.nio.charset.StandardCharsets.UTF_8));
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  /** Guarded by where we began: of two readers the slower one loses its whole transaction. */
  private record Move(TopicPartition tp, Held from, Take to) {

    void in(Connection c) throws SQLException {
      try (PreparedStatement update =
          c.prepareStatement(
              "update consumer_position set seq = ?, hash = ?, next_offset = ?"
                  + " where topic = ? and partition = ? and seq = ?")) {
        update.setLong(1, to.seq());
        update.setBytes(2, to.hash());
        update.setLong(3, to.nextOffset());
        update.setString(4, tp.topic());
        update.setInt(5, tp.partition());
        update.setLong(6, from.seq());
        if (update.executeUpdate() != 1) {
          throw new PositionMoved(tp, from.seq());
        }
      }
    }
  }

  /** The position as the transaction found it. */
  @SuppressWarnings("ArrayRecordComponent") // a hash, never compared
  private record Held(long seq, byte[] hash, long nextOffset) {}
}
