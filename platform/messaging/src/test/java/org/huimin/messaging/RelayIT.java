package org.huimin.messaging;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.huimin.eventstore.AppendRefused;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.StoredEvent;
import org.huimin.local.servers.KafkaAccess;
import org.huimin.local.servers.KafkaServer;
import org.huimin.local.servers.Running;
import org.huimin.messaging.RelayState.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayIT {

  private static final int WRITERS = 16;

  private TestStore db;
  private volatile boolean writing = true;

  @BeforeEach
  void open() throws SQLException {
    db = new TestStore();
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void everything_that_sixteen_writers_append_arrives_though_relays_die_on_the_way()
      throws Exception {
    Relay relay = db.relay();
    status(relay, Status.PUBLISHING);
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int w = 0; w < WRITERS; w++) {
        running.add(writers.submit((Callable<Integer>) this::write));
      }
      // Restarted in good order, cut off from PostgreSQL, and left to a second one.
      relay.close();
      relay = db.relay();
      status(relay, Status.PUBLISHING);
      Instant before = relay.state().since();
      assertEquals(1, db.cutRelay());
      Relay cut = relay;
      await().atMost(Duration.ofSeconds(60)).until(() -> cut.state().since().isAfter(before));
      status(relay, Status.PUBLISHING);
      Relay second = db.relay();
      relay.close();
      relay = second;
      status(relay, Status.PUBLISHING);
      writing = false;
      int appended = 0;
      for (Future<Integer> writer : running) {
        appended += writer.get();
      }
      assertEquals(appended, db.count("select count(*) from event"));
    }
    allPublished(relay);
    relay.close();
    assertEquals(Status.CLOSED, relay.state().status());
    kafkaEqualsTheStore();
  }

  @Test
  void a_long_backlog_goes_out_in_batches_and_a_new_relay_repeats_none_of_it() throws Exception {
    Relay relay = db.relay();
    status(relay, Status.PUBLISHING);
    relay.close();
    UUID stream = db.streamIn(3);
    try (Connection c = db.app().getConnection()) {
      c.setAutoCommit(false);
      for (int chunk = 0; chunk < 3; chunk++) {
        List<NewEvent> events = new ArrayList<>();
        for (int v = 1; v <= 4_000; v++) {
          events.add(SampleTape.event(db.tape, stream, chunk * 4_000 + v, "{}"));
        }
        db.store.appendBulk(c, events);
        c.commit();
      }
    }
    try (Relay first = db.relay()) {
      allPublished(first);
    }
    try (Relay second = db.relay()) {
      allPublished(second);
    }
    assertEquals(0, kafkaEqualsTheStore());
  }

  @Test
  void what_is_appended_while_kafka_is_down_arrives_when_it_is_back(@TempDir Path folder)
      throws Exception {
    int port = freePort();
    KafkaAccess nobody = new KafkaAccess(List.of());
    Running server = KafkaServer.start(folder, port, nobody, _ -> {});
    Map<String, Object> kafka = new KafkaServer(folder, port).client(KafkaServer.ADMIN);
    kafka.put("max.block.ms", 3_000);
    kafka.put("request.timeout.ms", 2_000);
    kafka.put("delivery.timeout.ms", 3_000);
    try (Relay relay = db.relay(kafka)) {
      status(relay, Status.PUBLISHING);
      for (int n = 0; n < 50; n++) {
        db.append(UUID.randomUUID(), 1);
      }
      allPublished(relay);
      server.kill();
      for (int n = 0; n < 50; n++) {
        db.append(UUID.randomUUID(), 1);
      }
      status(relay, Status.WAITING);
      server = KafkaServer.start(folder, port, nobody, _ -> {});
      allPublished(relay);
      kafkaEqualsTheStore(kafka);
    } finally {
      server.stop();
    }
  }

  @Test
  void nothing_is_appended_before_a_relay_has_compared() throws SQLException {
    assertThrows(AppendRefused.class, () -> db.append(UUID.randomUUID(), 1));
    try (Relay relay = db.relay()) {
      status(relay, Status.PUBLISHING);
      db.append(UUID.randomUUID(), 1);
    }
  }

  @Test
  void a_second_relay_waits_until_the_first_is_gone() throws SQLException {
    Relay first = db.relay();
    status(first, Status.PUBLISHING);
    try (Relay second = db.relay()) {
      status(second, Status.STANDBY);
      first.close();
      status(second, Status.PUBLISHING);
      db.append(UUID.randomUUID(), 1);
      allPublished(second);
    }
  }

  @Test
  void a_store_restored_to_an_older_day_takes_nothing_and_publishes_nothing() throws Exception {
    UUID stream = publishThree();
    db.asOwner("delete from event where version = 3");
    try (Relay relay = db.relay()) {
      status(relay, Status.REFUSED);
      assertTrue(relay.state().reason().contains("ahead of the store"), relay.state().reason());
      AppendRefused refused = assertThrows(AppendRefused.class, () -> db.append(stream, 3));
      assertTrue(refused.reason().contains("ahead of the store"), refused.reason());
    }
    assertEquals(3, records());
  }

  @Test
  void a_store_that_went_another_way_than_kafka_takes_nothing_and_publishes_nothing()
      throws Exception {
    UUID stream = publishThree();
    db.asOwner("delete from event where version = 3");
    db.asOwner("update tape_gate set state = 'OPEN'");
    db.append(List.of(SampleTape.event(db.tape, stream, 3, "{\"another\":\"way\"}")));
    db.append(stream, 4);
    try (Relay relay = db.relay()) {
      status(relay, Status.REFUSED);
      assertThrows(AppendRefused.class, () -> db.append(stream, 5));
    }
    assertEquals(3, records());
  }

  @Test
  void a_store_with_an_event_of_no_tape_takes_nothing() throws Exception {
    db.asOwner(
        "insert into event values (99, 0, 1, gen_random_uuid(), 1, gen_random_uuid(), 't', now(),"
            + " '', '', decode(repeat('00', 32), 'hex'))");
    try (Relay relay = db.relay()) {
      status(relay, Status.REFUSED);
      assertEquals("the store holds events of tape 99, which is none", relay.state().reason());
      assertEquals(1, db.count("select count(*) from tape_gate where state = 'CLOSED'"));
    }
  }

  @Test
  void an_event_altered_in_the_store_is_not_published() throws Exception {
    UUID stream = publishThree();
    db.append(stream, 4);
    db.asOwner("update event set payload = '\\x7b7d' where version = 4");
    try (Relay relay = db.relay()) {
      status(relay, Status.REFUSED);
      assertTrue(relay.state().reason().contains("not what was recorded"));
      assertThrows(AppendRefused.class, () -> db.append(stream, 5));
    }
    assertEquals(3, records());
  }

  private UUID publishThree() throws SQLException {
    UUID stream = UUID.randomUUID();
    try (Relay relay = db.relay()) {
      status(relay, Status.PUBLISHING);
      for (int version = 1; version <= 3; version++) {
        db.append(stream, version);
      }
      allPublished(relay);
    }
    return stream;
  }

  /** Transactions that stay open for up to 3 ms, before and while they hold partitions. */
  private int write() throws SQLException, InterruptedException {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    int appended = 0;
    try (Connection c = db.app().getConnection()) {
      c.setAutoCommit(false);
      while (writing) {
        List<NewEvent> events = new ArrayList<>();
        for (int e = random.nextInt(1, 4); e > 0; e--) {
          String payload = "{\"amount\":\"" + random.nextInt(1000) + ".00\",\"字\":\"惠\"}";
          events.add(SampleTape.event(db.tape, UUID.randomUUID(), 1, payload));
        }
        Thread.sleep(Duration.ofNanos(random.nextLong(3_000_000)));
        db.store.append(c, events);
        Thread.sleep(Duration.ofNanos(random.nextLong(3_000_000)));
        if (random.nextInt(10) == 0) {
          c.rollback();
        } else {
          c.commit();
          appended += events.size();
        }
      }
    }
    return appended;
  }

  private int kafkaEqualsTheStore() throws Exception {
    return kafkaEqualsTheStore(TestStore.kafka());
  }

  private int kafkaEqualsTheStore(Map<String, Object> kafka) throws Exception {
    PlainReader.Tapes onKafka = PlainReader.read(kafka, db.tape.topic());
    try (Connection c = db.app().getConnection()) {
      for (int p = 0; p < db.tape.partitions(); p++) {
        List<String> stored = new ArrayList<>();
        for (StoredEvent e : db.store.readPartition(c, db.tape, p, 0, 1_000_000)) {
          stored.add(
              String.join(
                  " ",
                  Long.toString(e.seq()),
                  e.stream().toString(),
                  HexFormat.of().formatHex(e.attributes()),
                  new String(e.payload(), java.nio.charset.StandardCharsets.UTF_8),
                  HexFormat.of().formatHex(e.hash()),
                  e.recordedAt().toString()));
        }
        List<String> read =
            onKafka.partitions().getOrDefault(p, List.of()).stream()
                .map(
                    s ->
                        String.join(
                            " ",
                            Long.toString(s.seq()),
                            s.key(),
                            s.attributes(),
                            s.payload(),
                            s.hash(),
                            s.at().toString()))
                .toList();
        assertEquals(stored, read, "partition " + p);
      }
    }
    return onKafka.repeated();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private long records() throws Exception {
    return PlainReader.read(TestStore.kafka(), db.tape.topic()).partitions().values().stream()
        .mapToLong(List::size)
        .sum();
  }

  private void allPublished(Relay relay) throws SQLException {
    Map<Integer, Long> heads;
    try (Connection c = db.app().getConnection()) {
      heads = db.store.heads(c, db.tape);
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                heads.equals(
                    relay.state().published().entrySet().stream()
                        .collect(
                            java.util.stream.Collectors.toMap(
                                e -> e.getKey().partition(), Map.Entry::getValue))));
  }

  private static void status(Relay relay, Status status) {
    await().atMost(Duration.ofSeconds(60)).until(() -> relay.state().status() == status);
  }
}
