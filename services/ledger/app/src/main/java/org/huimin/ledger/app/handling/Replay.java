package org.huimin.ledger.app.handling;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.huimin.messaging.Intake;
import org.huimin.messaging.Projection;
import org.huimin.messaging.TapeIntake;

/**
 * 重放: reads every topic from its first record to where it ended when the replay began, through the
 * same intake and the same projection as the live ledger, into the shadow.
 */
final class Replay {

  private static final Duration POLL = Duration.ofMillis(200);

  private final DataSource dataSource;
  private final TapeSource source;
  private final Projection projection;
  private final LongConsumer progress;
  private final BooleanSupplier goOn;

  Replay(
      DataSource dataSource,
      TapeSource source,
      Projection projection,
      LongConsumer progress,
      BooleanSupplier goOn) {
    this.dataSource = dataSource;
    this.source = source;
    this.projection = projection;
    this.progress = progress;
    this.goOn = goOn;
  }

  /** The topics cannot be made into a ledger: one is absent, or has a gap, a fork or a forgery. */
  static final class TapeBroken extends Exception {

    private static final long serialVersionUID = 1L;

    TapeBroken(String reason) {
      super(reason, null, false, false);
    }
  }

  /** The service stops; the next start begins again. */
  static final class Interrupted extends Exception {

    private static final long serialVersionUID = 1L;

    Interrupted() {
      super("the service stops", null, false, false);
    }
  }

  /** Returns how many events were taken. */
  long into(Shadow shadow) throws SQLException, TapeBroken, Interrupted {
    TapeIntake intake = new TapeIntake(projection);
    Map<TopicPartition, Intake.Gap> gaps = new HashMap<>();
    long events = 0;
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            source.fromTheBeginning(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.seekToBeginning(partitions);
      while (!reached(consumer, ends)) {
        if (!goOn.getAsBoolean()) {
          throw new Interrupted();
        }
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
        if (polled.isEmpty()) {
          continue;
        }
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batches = new HashMap<>();
        polled.partitions().forEach(tp -> batches.put(tp, polled.records(tp)));
        for (Map.Entry<TopicPartition, Intake> taken : take(intake, shadow, batches).entrySet()) {
          TopicPartition tp = taken.getKey();
          switch (taken.getValue()) {
            case Intake.Took _ -> gaps.remove(tp);
            case Intake.Gap gap -> gaps.put(tp, gap);
            case Intake.Stopped stop ->
                throw new TapeBroken(tp + " record " + stop.seq() + ": " + stop.reason());
          }
          events += taken.getValue().taken();
        }
        progress.accept(events);
      }
    }
    for (Map.Entry<TopicPartition, Intake.Gap> gap : gaps.entrySet()) {
      throw new TapeBroken(
          gap.getKey() + " record " + gap.getValue().expectedSeq() + " is missing");
    }
    return events;
  }

  private Map<TopicPartition, Intake> take(
      TapeIntake intake,
      Shadow shadow,
      Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batches)
      throws SQLException {
    try (Connection c = dataSource.getConnection()) {
      c.setAutoCommit(false);
      try {
        shadow.lookHere(c);
        Map<TopicPartition, Intake> taken = intake.take(c, batches);
        c.commit();
        return taken;
      } finally {
        c.rollback(); // of nothing when committed
        c.setAutoCommit(true);
      }
    }
  }

  private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer)
      throws TapeBroken {
    List<TopicPartition> partitions = new ArrayList<>();
    Map<String, List<PartitionInfo>> existing = consumer.listTopics();
    for (String topic : source.topics()) {
      List<PartitionInfo> held = existing.getOrDefault(topic, List.of());
      if (held.isEmpty()) {
        throw new TapeBroken(topic + " is not on Kafka");
      }
      for (PartitionInfo partition : held) {
        partitions.add(new TopicPartition(topic, partition.partition()));
      }
    }
    return partitions;
  }

  private static boolean reached(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }
}
