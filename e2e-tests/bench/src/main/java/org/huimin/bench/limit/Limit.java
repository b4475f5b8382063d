package org.huimin.bench.limit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * 极限: a month written by hand, in two halves at once: a writer and a reader each, with counties,
 * partitions, connections and a consumer of their own. Tables, indexes, bytes and headers are those
 * of the real month.
 */
public final class Limit implements AutoCloseable {

  static final String TOPIC = "bench.limit";

  private static final int PARTITIONS = 16;
  private static final int HALVES = 2;

  /** Both limits have the same months and write into the same tables: their ids must differ. */
  private static final int YEARS_APART = 100;

  private static final Duration CLOSING = Duration.ofSeconds(30);

  /** How to come to a database, as one who may make a schema. */
  @FunctionalInterface
  public interface Databases {
    Connection open(String database) throws SQLException;
  }

  private final List<Connection> connections = new ArrayList<>();
  private final List<Consumer<byte[], byte[]>> consumers = new ArrayList<>();
  private final List<Writer> writers = new ArrayList<>();
  private final List<Reader> readers = new ArrayList<>();
  private final Producer<byte[], byte[]> producer;
  private final ExecutorService threads = Executors.newFixedThreadPool(2 * HALVES);
  private final TableForm event;
  private final TableForm record;
  private final List<TableForm> allOfStore;
  private final List<TableForm> allOfLedger;

  /**
   * Makes its tables and its topic.
   *
   * @param counties with as many lines each
   * @param kafka of a user who may make a topic
   * @throws IllegalStateException before a real month has been paid: it is the model
   */
  public Limit(Databases databases, Properties kafka, List<String> counties, int linesOfCounty)
      throws SQLException {
    Connection store = schema(databases, "elderly_allowance");
    Connection ledger = schema(databases, "ledger");
    Model model = Model.read(store);
    event = need(table(store, "event", "stream", model));
    record = need(table(ledger, "disbursement_record", "payment_id", model));
    allOfStore =
        Stream.of(
                Optional.of(event),
                table(store, "roster_line", "payment_id", model),
                table(store, "ordered_payment", "payment_id", model))
            .flatMap(Optional::stream)
            .toList();
    allOfLedger =
        Stream.of(Optional.of(record), table(ledger, "journal", "stream", model))
            .flatMap(Optional::stream)
            .toList();
    store.commit();
    ledger.commit();
    makeTopic(kafka);
    producer = new KafkaProducer<>(producing(kafka));
    int each = counties.size() / HALVES;
    for (int half = 0; half < HALVES; half++) {
      List<String> its = counties.subList(half * each, (half + 1) * each);
      Share share =
          new Share(
              its, its.size() * linesOfCounty, half * PARTITIONS / HALVES, PARTITIONS / HALVES);
      writers.add(new Writer(model, share, open(databases, "elderly_allowance"), producer));
      readers.add(new Reader(model, share, open(databases, "ledger"), consumer(kafka, share)));
    }
  }

  /** One month, from the first case read to the last record committed; answers its seconds. */
  public double run(YearMonth month) throws InterruptedException {
    return run(month, List.of(event), List.of(record), false);
  }

  /**
   * The same with all rows that the real month writes for a line: the drafted line, the key that is
   * paid once, the journal.
   */
  public double runWithAllRows(YearMonth month) throws InterruptedException {
    return run(month.plusYears(YEARS_APART), allOfStore, allOfLedger, true);
  }

  private double run(
      YearMonth month, List<TableForm> ofStore, List<TableForm> ofLedger, boolean withAttributes)
      throws InterruptedException {
    int digits = Integer.parseInt(month.toString().replace("-", ""), 16);
    List<Callable<Void>> work = new ArrayList<>();
    for (int half = 0; half < HALVES; half++) {
      Writer writer = writers.get(half);
      Reader reader = readers.get(half);
      work.add(
          () -> {
            writer.write(digits, ofStore);
            return null;
          });
      work.add(
          () -> {
            reader.read(ofLedger, withAttributes);
            return null;
          });
    }
    long begun = System.nanoTime();
    for (Future<Void> done : threads.invokeAll(work)) {
      try {
        done.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("the limit broke", e.getCause());
      }
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private Connection schema(Databases databases, String database) throws SQLException {
    Connection c = open(databases, database);
    try (Statement make = c.createStatement()) {
      make.execute("create schema " + TableForm.SCHEMA);
    }
    return c;
  }

  private Connection open(Databases databases, String database) throws SQLException {
    Connection c = databases.open(database);
    c.setAutoCommit(false);
    connections.add(c);
    return c;
  }

  private static Optional<TableForm> table(Connection c, String name, String key, Model model)
      throws SQLException {
    return TableForm.make(c, name, key, model.line().payment());
  }

  private static TableForm need(Optional<TableForm> table) {
    return table.orElseThrow(() -> new IllegalStateException("the model has no row"));
  }

  private static void makeTopic(Properties kafka) {
    try (Admin admin = Admin.create(kafka)) {
      admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("no topic for the limit", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Properties producing(Properties kafka) {
    Properties settings = new Properties();
    settings.putAll(kafka);
    settings.put("key.serializer", ByteArraySerializer.class.getName());
    settings.put("value.serializer", ByteArraySerializer.class.getName());
    settings.put("acks", "all");
    settings.put("compression.type", "lz4");
    settings.put("linger.ms", "5");
    settings.put("batch.size", "262144");
    settings.put("buffer.memory", "67108864");
    return settings;
  }

  private Consumer<byte[], byte[]> consumer(Properties kafka, Share share) {
    Properties settings = new Properties();
    settings.putAll(kafka);
    settings.put("key.deserializer", ByteArrayDeserializer.class.getName());
    settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
    settings.put("enable.auto.commit", "false");
    settings.put("auto.offset.reset", "earliest");
    settings.put("max.poll.records", String.valueOf(Chunk.ROWS));
    Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings);
    consumers.add(consumer);
    List<TopicPartition> partitions =
        IntStream.range(share.from(), share.from() + share.partitions())
            .mapToObj(partition -> new TopicPartition(TOPIC, partition))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    partitions.forEach(consumer::position);
    return consumer;
  }

  @Override
  public void close() throws SQLException {
    threads.shutdownNow();
    producer.close(CLOSING);
    consumers.forEach(Consumer::close);
    for (Connection c : connections) {
      c.close();
    }
  }
}
