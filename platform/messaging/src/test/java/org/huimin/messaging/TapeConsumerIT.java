package org.huimin.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.huimin.eventstore.Position;
import org.huimin.eventstore.StoredEvent;
import org.huimin.messaging.PartitionState.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TapeConsumerIT {

  private TestStore db;
  private Relay relay;

  @BeforeEach
  void open() throws SQLException {
    db = new TestStore();
    db.asOwner(
        "create table projected (partition integer, seq bigint, primary key (partition, seq))");
    db.asOwner("grant select, insert on projected to \"" + db.database.appRole() + '"');
    relay = db.relay();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> relay.state().status() == RelayState.Status.PUBLISHING);
  }

  @AfterEach
  void close() {
    relay.close();
    db.close();
  }

  @Test
  void what_is_appended_is_projected_once_through_restarts() throws SQLException {
    for (int n = 0; n < 40; n++) {
      db.append(UUID.randomUUID(), 1);
    }
    try (TapeConsumer _ = consumer(this::project)) {
      projected(40);
    }
    for (int n = 0; n < 40; n++) {
      db.append(UUID.randomUUID(), 1);
    }
    try (TapeConsumer second = consumer(this::project)) {
      projected(80);
      assertEquals(0, second.state().values().stream().mapToLong(PartitionState::duplicates).sum());
    }
    assertEquals(
        0,
        db.count(
            """
            select count(*) from (
              select partition, seq, stream, version, id, type, recorded_at, attributes, payload, hash
                from event
              except
              select partition, seq, stream, version, id, type, recorded_at, attributes, payload, hash
                from journal) missing
            """));
  }

  @Test
  void an_offset_that_leads_elsewhere_is_only_a_hint() throws SQLException {
    UUID stream = UUID.randomUUID();
    for (int version = 1; version <= 5; version++) {
      db.append(stream, version);
    }
    try (TapeConsumer _ = consumer(this::project)) {
      projected(5);
    }
    for (int version = 6; version <= 9; version++) {
      db.append(stream, version);
    }
    published(stream, 9);
    db.asOwner("update consumer_position set next_offset = 8 where seq = 5");
    try (TapeConsumer _ = consumer(this::project)) {
      projected(9);
    }
    db.asOwner("update consumer_position set next_offset = 4000 where seq = 9");
    try (TapeConsumer _ = consumer(this::project)) {
      db.append(stream, 10);
      projected(10);
    }
  }

  @Test
  void a_failing_projection_says_so_is_tried_again_and_nothing_is_lost_or_doubled()
      throws SQLException {
    AtomicBoolean away = new AtomicBoolean(true);
    db.append(UUID.randomUUID(), 1);
    try (TapeConsumer consumer =
        consumer(
            (c, records) -> {
              project(c, records);
              if (away.get()) {
                throw new SQLException("the database went away");
              }
            })) {
      await().until(() -> one(consumer, PartitionState.Status.FAILING));
      away.set(false);
      projected(1);
      await().until(() -> !one(consumer, PartitionState.Status.FAILING));
      db.append(UUID.randomUUID(), 1);
      projected(2);
    }
  }

  @Test
  void a_batch_that_takes_long_holds_only_the_partitions_of_its_reader() throws SQLException {
    CountDownLatch written = new CountDownLatch(1);
    db.append(db.streamIn(2), 1);
    try (TapeConsumer _ =
        consumer(
            (c, records) -> {
              if (records.getFirst().partition() == 2) {
                await().until(() -> written.getCount() == 0);
              }
              project(c, records);
            })) {
      db.append(db.streamIn(3), 1);
      projected(1);
      written.countDown();
      projected(2);
    }
  }

  @Test
  void duplicates_are_skipped_and_counted() throws Exception {
    UUID stream = db.streamIn(2);
    db.append(stream, 1);
    db.append(stream, 2);
    published(stream, 2);
    List<StoredEvent> stored = stored(2);
    relay.close();
    send(Batch.record(stored.get(0)), Batch.record(stored.get(1)));
    try (TapeConsumer consumer = consumer(this::project)) {
      projected(2);
      await().until(() -> state(consumer, 2).duplicates() == 2);
      assertEquals(Status.READING, state(consumer, 2).status());
    }
  }

  @Test
  void a_gap_is_held_until_the_missing_record_comes() throws Exception {
    UUID stream = db.streamIn(2);
    published(stream, 0);
    relay.close();
    for (int version = 1; version <= 4; version++) {
      db.append(stream, version);
    }
    List<StoredEvent> stored = stored(2);
    send(Batch.record(stored.get(0)), Batch.record(stored.get(2)));
    try (TapeConsumer consumer = consumer(this::project)) {
      await().until(() -> state(consumer, 2).status() == Status.GAP);
      projected(1);
    }
    try (TapeConsumer consumer = consumer(this::project)) {
      await().until(() -> state(consumer, 2).status() == Status.GAP);
      relay = db.relay();
      projected(4);
      await().until(() -> state(consumer, 2).status() == Status.READING);
    }
  }

  @Test
  void a_forgery_stops_its_partition_and_the_others_go_on() throws Exception {
    UUID forged = db.streamIn(2);
    UUID other = db.streamIn(5);
    db.append(forged, 1);
    published(forged, 1);
    relay.close();
    db.append(forged, 2);
    ProducerRecord<byte[], byte[]> record = Batch.record(stored(2).get(1));
    send(
        new ProducerRecord<>(
            record.topic(),
            record.partition(),
            record.key(),
            "{\"amount\":\"8000.00\"}".getBytes(UTF_8),
            record.headers()));
    try (TapeConsumer consumer = consumer(this::project)) {
      await().until(() -> state(consumer, 2).status() == Status.STOPPED);
      db.append(other, 1);
      send(Batch.record(stored(5).getFirst()));
      send(record);
      projected(2);
      assertEquals(1, db.count("select seq from consumer_position where partition = 2"));
      assertEquals(1, db.count("select seq from consumer_position where partition = 5"));
    }
    try (TapeConsumer again = consumer(this::project)) {
      await().until(() -> state(again, 2).status() == Status.STOPPED);
      assertEquals(Status.READING, state(again, 5).status());
    }
    Relay refused = db.relay();
    await().until(() -> refused.state().status() == RelayState.Status.REFUSED);
    refused.close();
  }

  @Test
  void of_two_readers_the_slower_one_loses_its_whole_transaction() throws Exception {
    UUID stream = db.streamIn(2);
    db.append(stream, 1);
    TopicPartition tp = new TopicPartition(db.tape.topic(), 2);
    List<ConsumerRecord<byte[], byte[]>> records =
        List.of(SampleTape.consumed(0, Batch.record(stored(2).getFirst())));
    TapeIntake zombie =
        new TapeIntake(
            (c, taken) -> {
              // The faster one commits while we are still at work.
              c.rollback();
              take(new TapeIntake(this::project), tp, records);
            });
    assertThrows(SQLException.class, () -> take(zombie, tp, records));
    assertEquals(1, db.count("select count(*) from projected"));
    assertInstanceOf(Intake.Took.class, take(new TapeIntake(this::project), tp, records));
    assertEquals(1, db.count("select count(*) from journal"));
  }

  @Test
  void batches_of_several_partitions_are_one_transaction_and_one_projection() throws Exception {
    TopicPartition two = new TopicPartition(db.tape.topic(), 2);
    TopicPartition four = new TopicPartition(db.tape.topic(), 4);
    db.append(db.streamIn(2), 1);
    db.append(db.streamIn(4), 1);
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batches =
        Map.of(
            two, List.of(SampleTape.consumed(0, Batch.record(stored(2).getFirst()))),
            four, List.of(SampleTape.consumed(0, Batch.record(stored(4).getFirst()))));
    List<Integer> applied = new ArrayList<>();
    TapeIntake intake =
        new TapeIntake(
            (c, records) -> {
              applied.add(records.size());
              project(c, records);
            });
    try (Connection c = db.app().getConnection()) {
      c.setAutoCommit(false);
      Map<TopicPartition, Intake> taken = intake.take(c, batches);
      c.commit();
      assertInstanceOf(Intake.Took.class, taken.get(two));
      assertInstanceOf(Intake.Took.class, taken.get(four));
    }
    assertEquals(List.of(2), applied);
    assertEquals(2, db.count("select count(*) from projected"));
    assertEquals(
        2, db.count("select count(*) from consumer_position where seq = 1 and next_offset = 1"));
  }

  @Test
  void nobody_to_read_is_refused_by_name() {
    List<String> topics = List.of(db.tape.topic());
    assertThrows(
        IllegalArgumentException.class,
        () -> new TapeConsumer(db.app(), TestStore.kafka(), topics, this::project, 0));
  }

  @Test
  void what_cannot_be_taken_together_is_taken_one_by_one() throws SQLException {
    List<UUID> streams = IntStream.range(0, 16).mapToObj(db::streamIn).toList();
    for (UUID stream : streams) {
      db.append(stream, 1);
    }
    streams.forEach(stream -> published(stream, 1));
    try (TapeConsumer _ =
        consumer(
            (c, records) -> {
              project(c, records);
              if (records.stream().map(TapeRecord::partition).distinct().count() > 1) {
                throw new SQLException("one of them does not fit");
              }
            })) {
      projected(16);
    }
  }

  @Test
  void a_request_waits_for_what_it_builds_on() throws Exception {
    List<Position> wanted = db.append(UUID.randomUUID(), 1).positions();
    assertThrows(NotReached.class, () -> Positions.await(db.app(), wanted, Duration.ofMillis(50)));
    try (TapeConsumer consumer = consumer(this::project)) {
      Positions.await(db.app(), wanted, Duration.ofSeconds(30));
      projected(1);
      assertEquals(16, consumer.state().size());
    }
    assertEquals(List.of(), Positions.on(List.of("another.topic.v1"), wanted));
  }

  @Test
  void a_channel_takes_polls_rewinds_a_wrong_offset_and_stops_only_what_is_forged()
      throws Exception {
    UUID stream = db.streamIn(2);
    for (int version = 1; version <= 4; version++) {
      db.append(stream, version);
    }
    db.append(db.streamIn(5), 1);
    TopicPartition two = new TopicPartition(db.tape.topic(), 2);
    TopicPartition five = new TopicPartition(db.tape.topic(), 5);
    List<StoredEvent> stored = stored(2);
    AtomicInteger rewinds = new AtomicInteger();
    try (TapeChannel channel =
        new TapeChannel(db.app(), this::project, _ -> rewinds.incrementAndGet())) {
      channel.take(poll(Map.of(two, List.of(at(2, stored.get(2))))));
      assertEquals(1, rewinds.get());
      channel.take(poll(Map.of(two, List.of(at(3, stored.get(3))))));
      assertEquals(0, db.count("select count(*) from projected"));
      channel.take(poll(Map.of(two, List.of(at(0, stored.get(0)), at(1, stored.get(1))))));
      assertEquals(2, db.count("select count(*) from projected"));
      StoredEvent wrong = new SampleTape(3).stored.get(2);
      channel.take(
          poll(
              Map.of(
                  two, List.of(at(2, wrong)),
                  five, List.of(at(0, stored(5).getFirst())))));
      assertEquals(Status.STOPPED, state(channel.state(), 2).status());
      assertEquals(Status.READING, state(channel.state(), 5).status());
      channel.take(poll(Map.of(two, List.of(at(3, stored.get(2))))));
      assertEquals(3, db.count("select count(*) from projected"));
    }
  }

  private static ConsumerRecord<byte[], byte[]> at(long offset, StoredEvent event) {
    return SampleTape.consumed(offset, Batch.record(event));
  }

  private static ConsumerRecords<byte[], byte[]> poll(
      Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records) {
    return new ConsumerRecords<>(records, Map.of());
  }

  private Intake take(
      TapeIntake intake, TopicPartition tp, List<ConsumerRecord<byte[], byte[]>> records)
      throws SQLException {
    try (Connection c = db.app().getConnection()) {
      c.setAutoCommit(false);
      Intake result = intake.take(c, Map.of(tp, records)).values().iterator().next();
      c.commit();
      return result;
    }
  }

  private TapeConsumer consumer(Projection projection) {
    TapeConsumer consumer =
        new TapeConsumer(db.app(), TestStore.kafka(), List.of(db.tape.topic()), projection, 2);
    consumer.start();
    return consumer;
  }

  private void project(Connection c, List<TapeRecord> records) throws SQLException {
    try (PreparedStatement insert = c.prepareStatement("insert into projected values (?, ?)")) {
      for (TapeRecord record : records) {
        insert.setInt(1, record.partition());
        insert.setLong(2, record.seq());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void projected(long count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> db.count("select count(*) from projected") == count);
  }

  private void published(UUID stream, long seq) {
    TopicPartition tp = new TopicPartition(db.tape.topic(), db.tape.partitionOf(stream));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> relay.state().published().getOrDefault(tp, -1L) == seq);
  }

  private static boolean one(TapeConsumer consumer, PartitionState.Status status) {
    return consumer.state().values().stream().anyMatch(state -> state.status() == status);
  }

  private PartitionState state(TapeConsumer consumer, int partition) {
    return state(consumer.state(), partition);
  }

  private PartitionState state(Map<TopicPartition, PartitionState> states, int partition) {
    return states.getOrDefault(
        new TopicPartition(db.tape.topic(), partition),
        PartitionState.reading(java.time.Instant.now()));
  }

  private List<StoredEvent> stored(int partition) throws SQLException {
    try (Connection c = db.app().getConnection()) {
      return db.store.readPartition(c, db.tape, partition, 0, 100);
    }
  }

  @SafeVarargs
  private static void send(ProducerRecord<byte[], byte[]>... records) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            TestStore.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (ProducerRecord<byte[], byte[]> record : records) {
        producer.send(record).get();
      }
    }
  }
}
