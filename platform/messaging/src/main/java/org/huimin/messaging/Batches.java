package org.huimin.messaging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Batches in their transactions, tried until they are in or the reader is closed. */
final class Batches {

  private static final Logger LOG = System.getLogger(Batches.class.getName());
  private static final long FIRST_PAUSE = 50;
  private static final long LONGEST_PAUSE = 5_000;

  private final DataSource ds;
  private final TapeIntake intake;
  private final Map<TopicPartition, PartitionState> states;
  private final BooleanSupplier closed;

  /**
   * Takes batches.
   *
   * @param states where a partition whose batch fails is said to be failing
   */
  Batches(
      DataSource ds,
      TapeIntake intake,
      Map<TopicPartition, PartitionState> states,
      BooleanSupplier closed) {
    this.ds = ds;
    this.intake = intake;
    this.states = states;
    this.closed = closed;
  }

  /**
   * The batches of all partitions in one transaction: of few records each, they cost what one does.
   * When it fails each is taken in one of its own, and says itself why it cannot be.
   *
   * @param settle told what became of each, as soon as it is in
   */
  void takeTogether(
      Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batches,
      BiConsumer<TopicPartition, Intake> settle)
      throws InterruptedException {
    Map<TopicPartition, Intake> together = batches.size() > 1 ? ifAllFit(batches) : Map.of();
    together.forEach(settle);
    if (together.isEmpty()) {
      for (Map.Entry<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batch :
          batches.entrySet()) {
        settle.accept(batch.getKey(), take(batch.getKey(), batch.getValue()));
      }
    }
  }

  /** What became of each; nothing when one of them did not fit, and none is in. */
  private Map<TopicPartition, Intake> ifAllFit(
      Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batches) {
    try (Connection c = ds.getConnection()) {
      return once(c, batches);
    } catch (SQLException | RuntimeException e) {
      LOG.log(
          Level.INFO, "taken one by one partitions={0} cause={1}", batches.size(), e.toString());
      return Map.of();
    }
  }

  /** One batch, one transaction. */
  Intake take(TopicPartition tp, List<ConsumerRecord<byte[], byte[]>> records)
      throws InterruptedException {
    long pause = FIRST_PAUSE;
    while (true) {
      try (Connection c = ds.getConnection()) {
        return Objects.requireNonNull(once(c, Map.of(tp, records)).get(tp));
      } catch (SQLException | RuntimeException e) {
        // Whatever failed left nothing behind: the batch is tried again as it is.
        LOG.log(
            Level.WARNING,
            "batch not taken topic={0} partition={1} pauseMillis={2} cause={3}",
            tp.topic(),
            tp.partition(),
            pause,
            e.toString());
        states.compute(
            tp,
            (_, state) ->
                (state == null ? PartitionState.reading(Instant.now()) : state)
                    .failing(e, Instant.now()));
      }
      if (closed.getAsBoolean()) {
        throw new InterruptedException("closed while a batch could not be taken");
      }
      Thread.sleep(pause + ThreadLocalRandom.current().nextLong(FIRST_PAUSE));
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  private Map<TopicPartition, Intake> once(
      Connection c, Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batches)
      throws SQLException {
    c.setAutoCommit(false);
    boolean committed = false;
    try {
      Map<TopicPartition, Intake> result = intake.take(c, batches);
      c.commit();
      committed = true;
      return result;
    } finally {
      if (!committed) {
        c.rollback();
      }
      c.setAutoCommit(true);
    }
  }
}
