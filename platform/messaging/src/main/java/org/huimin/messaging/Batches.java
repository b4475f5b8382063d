package org.huimin.messaging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** One batch, one transaction, tried until it is in or the reader is closed. */
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

  Intake take(TopicPartition tp, List<ConsumerRecord<byte[], byte[]>> records)
      throws InterruptedException {
    long pause = FIRST_PAUSE;
    while (true) {
      try (Connection c = ds.getConnection()) {
        return once(c, tp, records);
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

  private Intake once(Connection c, TopicPartition tp, List<ConsumerRecord<byte[], byte[]>> records)
      throws SQLException {
    c.setAutoCommit(false);
    boolean committed = false;
    try {
      Intake result = intake.take(c, tp, records);
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
