package org.huimin.messaging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Tape;
import org.huimin.eventstore.Tapes;
import org.huimin.messaging.RelayState.Status;
import org.jspecify.annotations.Nullable;

/**
 * 发布: carries the tape of one service to Kafka, in order and without a gap. It keeps no mark of its
 * own: where to go on is read back from Kafka, at the start and after every failure of the
 * producer.
 */
public final class Relay implements AutoCloseable {

  /** The most that is on its way per partition. */
  static final int BATCH = 5_000;

  private static final Logger LOG = System.getLogger(Relay.class.getName());
  private static final long POLL_MILLIS = 50;
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS);
  private static final long AGAIN_MILLIS = 1_000;

  /** After a refusal people have to act; looking again costs little. */
  private static final long REFUSED_MILLIS = 5_000;

  private final DataSource ds;
  private final Supplier<Map<String, Object>> kafka;
  private final List<String> topics;
  private final JdbcEventStore store = new JdbcEventStore(new BusinessClock(null));
  private final Semaphore work = new Semaphore(0);
  private final AtomicBoolean appended = new AtomicBoolean();
  private final Map<TopicPartition, Long> published = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean closed;
  private volatile RelayState state =
      new RelayState(Status.WAITING, "not started", Map.of(), Instant.now());

  /**
   * The relay of one service.
   *
   * @param ds as the service's own role
   * @param kafka how to reach Kafka: bootstrap servers and credentials; asked again for each try
   * @param topics with a tape in this store
   */
  public Relay(DataSource ds, Supplier<Map<String, Object>> kafka, List<String> topics) {
    this.ds = ds;
    this.kafka = kafka;
    this.topics = List.copyOf(topics);
    this.thread = Thread.ofPlatform().daemon().name("relay").unstarted(this::run);
  }

  public void start() {
    Lz4.load();
    thread.start();
  }

  /** Something was appended: look now, not at the next turn. */
  public void wake() {
    appended.set(true);
    work.release();
  }

  public RelayState state() {
    RelayState now = state;
    return new RelayState(now.status(), now.reason(), published, now.since());
  }

  @Override
  public void close() {
    closed = true;
    wake();
    try {
      if (thread.isAlive() && !thread.join(Duration.ofSeconds(10))) {
        thread.interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed) {
      try {
        Optional<RelayLock> lock = RelayLock.take(ds);
        if (lock.isEmpty()) {
          enter(Status.STANDBY, "another relay is active");
          pause(POLL_MILLIS * 10);
          continue;
        }
        try (RelayLock held = lock.get()) {
          serve(held);
        }
      } catch (SQLException | RuntimeException e) {
        waiting("the store does not answer", e);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        closed = true;
      }
    }
    enter(Status.CLOSED, "closed");
  }

  /** As long as we hold the lock: compare, publish until something fails, compare again. */
  private void serve(RelayLock lock) throws SQLException, InterruptedException {
    while (!closed) {
      try {
        publish(lock, compare(lock));
      } catch (TapeBroken e) {
        Gate.close(lock.connection(), e.reason());
        enter(Status.REFUSED, e.reason());
        pause(REFUSED_MILLIS);
      } catch (ExecutionException | TimeoutException | KafkaException e) {
        waiting("Kafka does not answer", e);
      }
    }
  }

  /** Holds each partition's end on Kafka against its row; opens the gate when all of them agree. */
  private Map<TopicPartition, Line> compare(RelayLock lock)
      throws SQLException, TapeBroken, ExecutionException, InterruptedException, TimeoutException {
    enter(Status.COMPARING, "");
    List<Tape> tapes = new ArrayList<>();
    for (String topic : topics) {
      tapes.add(Tapes.load(lock.connection(), topic));
    }
    Topics.ensure(kafka.get(), tapes);
    Map<TopicPartition, Line> lines = new HashMap<>();
    for (Tape tape : tapes) {
      for (int p = 0; p < tape.partitions(); p++) {
        lines.put(new TopicPartition(tape.topic(), p), new Line(tape, p));
      }
    }
    Map<TopicPartition, KafkaEnd> ends = KafkaTail.read(kafka.get(), List.copyOf(lines.keySet()));
    Comparison comparison = new Comparison(lock.connection(), store);
    for (Line line : lines.values()) {
      KafkaEnd end = ends.getOrDefault(line.tp(), KafkaEnd.whole(line.tp()));
      line.confirmed = comparison.resumeAfter(line.tape, line.partition, end);
      published.put(line.tp(), line.confirmed.seq());
    }
    Optional<Integer> unknown = Tapes.unknown(lock.connection());
    if (unknown.isPresent()) {
      throw new TapeBroken("the store holds events of tape " + unknown.get() + ", which is none");
    }
    Gate.open(lock.connection());
    return lines;
  }

  private void publish(RelayLock lock, Map<TopicPartition, Line> lines)
      throws SQLException, TapeBroken, InterruptedException {
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(producerConfig(), new ByteArraySerializer(), new ByteArraySerializer());
    boolean orderly = false;
    try {
      enter(Status.PUBLISHING, "");
      Map<String, Map<Integer, Long>> heads = heads(lock, lines.values());
      long looked = System.nanoTime();
      while (!closed) {
        turn(lock, lines.values(), heads, producer);
        if (work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          work.drainPermits();
        }
        // That Kafka has answered is no news of the store: sixteen answers would be as many looks.
        if (appended.getAndSet(false) || System.nanoTime() - looked >= POLL_NANOS) {
          heads = heads(lock, lines.values());
          looked = System.nanoTime();
        }
      }
      orderly = true;
    } finally {
      // What is still on its way after a failure must not overtake what is sent next.
      producer.close(orderly ? Duration.ofSeconds(5) : Duration.ZERO);
    }
  }

  private Map<String, Map<Integer, Long>> heads(RelayLock lock, Collection<Line> lines)
      throws SQLException {
    Map<String, Map<Integer, Long>> heads = new HashMap<>();
    for (Line line : lines) {
      if (!heads.containsKey(line.tape.topic())) {
        heads.put(line.tape.topic(), store.heads(lock.connection(), line.tape));
      }
    }
    return heads;
  }

  private void turn(
      RelayLock lock,
      Collection<Line> lines,
      Map<String, Map<Integer, Long>> heads,
      KafkaProducer<byte[], byte[]> producer)
      throws SQLException, TapeBroken {
    for (Line line : lines) {
      Batch sent = line.inFlight;
      if (sent != null) {
        mustNotHaveFailed(sent, line);
        if (!sent.confirmed()) {
          continue;
        }
        line.confirmed = sent.end();
        line.inFlight = null;
        published.put(line.tp(), sent.end().seq());
      }
      long head = heads.getOrDefault(line.tape.topic(), Map.of()).getOrDefault(line.partition, 0L);
      if (head > line.confirmed.seq()) {
        Batch next =
            Batch.of(
                line.confirmed,
                store.readPartition(
                    lock.connection(), line.tape, line.partition, line.confirmed.seq(), BATCH));
        lock.connection();
        line.inFlight = next;
        next.send(producer, work::release);
        mustNotHaveFailed(next, line);
      }
    }
  }

  private static void mustNotHaveFailed(Batch batch, Line line) {
    Exception failure = batch.failure();
    if (failure != null) {
      throw new KafkaException("a batch of " + line.tp() + " was not confirmed", failure);
    }
  }

  private Map<String, Object> producerConfig() {
    Map<String, Object> config = new HashMap<>(kafka.get());
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    // Without it the first record of a batch goes alone, and the others in handfuls behind it.
    config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    config.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    config.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    config.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    return config;
  }

  private void waiting(String what, Exception e) {
    enter(Status.WAITING, what + ": " + e.getMessage());
    try {
      pause(AGAIN_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  private void pause(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (!closed && System.nanoTime() < end) {
      Thread.sleep(Math.min(50, millis));
    }
  }

  private void enter(Status status, String reason) {
    RelayState before = state;
    if (before.status() == status && before.reason().equals(reason)) {
      return;
    }
    state = new RelayState(status, reason, Map.of(), Instant.now());
    Level level =
        switch (status) {
          case REFUSED -> Level.ERROR;
          case WAITING -> Level.WARNING;
          case STANDBY, COMPARING, PUBLISHING, CLOSED -> Level.INFO;
        };
    LOG.log(level, "relay status={0} topics={1} reason={2}", status, topics, reason);
  }

  /** One partition of one tape, from the store to Kafka. */
  private static final class Line {
    final Tape tape;
    final int partition;
    Batch.Mark confirmed = new Batch.Mark(0, new byte[0]);
    @Nullable Batch inFlight;

    Line(Tape tape, int partition) {
      this.tape = tape;
      this.partition = partition;
    }

    TopicPartition tp() {
      return new TopicPartition(tape.topic(), partition);
    }
  }
}
