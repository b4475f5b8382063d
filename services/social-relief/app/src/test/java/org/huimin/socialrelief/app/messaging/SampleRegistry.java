package org.huimin.socialrelief.app.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.EventDraft;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Position;
import org.huimin.eventstore.Tape;
import org.huimin.eventstore.Tapes;
import org.huimin.local.servers.KafkaServer;
import org.huimin.messaging.Relay;
import org.huimin.programme.facts.PersonEvent;
import org.huimin.testkit.TestDatabase;
import org.huimin.testkit.TestServers;

/** A store and relay that write the topic of persons as the registry does. */
final class SampleRegistry implements AutoCloseable {

  private static final Map<String, Object> KAFKA = TestServers.kafka().client(KafkaServer.ADMIN);

  private final TestDatabase database = TestDatabase.create("registry");
  private final JdbcEventStore store = new JdbcEventStore(new BusinessClock(null));
  private final Map<UUID, Integer> versions = new HashMap<>();
  private final Tape tape;
  private final Relay relay;

  SampleRegistry(String namespace) throws SQLException {
    try (Connection c = database.owner().getConnection();
        Statement statement = c.createStatement()) {
      statement.execute(migration().replace("${appRole}", database.appRole()));
    }
    try (Connection c = database.app().getConnection()) {
      tape = Tapes.register(c, namespace + "." + PersonEvent.TOPIC);
    }
    relay = new Relay(database.app(), () -> KAFKA, List.of(tape.topic()));
    relay.start();
  }

  Position tell(PersonEvent event) throws SQLException {
    return tell(event.personId(), PersonEvent.CODEC.typeOf(event), PersonEvent.CODEC.write(event));
  }

  Position tell(UUID person, String type, byte[] payload) throws SQLException {
    try (Connection c = database.app().getConnection()) {
      c.setAutoCommit(false);
      Position position =
          store
              .append(
                  c,
                  List.of(
                      EventDraft.of(
                          tape,
                          person,
                          versions.merge(person, 1, Integer::sum),
                          UUID.randomUUID(),
                          type,
                          Instant.now(),
                          Map.of("actor", "clerk", "division", "530802"),
                          payload)))
              .positions()
              .getFirst();
      c.commit();
      relay.wake();
      return position;
    }
  }

  /**
   * Sends every record of a partition once more, as a relay does whose acknowledgement was lost.
   */
  int sendAgain(int partition) throws Exception {
    Map<String, Object> reading = new HashMap<>(KAFKA);
    reading.put("enable.auto.commit", false);
    TopicPartition tp = new TopicPartition(tape.topic(), partition);
    int sent = 0;
    try (KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(KAFKA, new ByteArraySerializer(), new ByteArraySerializer())) {
      consumer.assign(List.of(tp));
      consumer.seekToBeginning(List.of(tp));
      long end = Objects.requireNonNull(consumer.endOffsets(List.of(tp)).get(tp));
      while (sent < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          producer
              .send(
                  new ProducerRecord<>(
                      tp.topic(), partition, null, record.key(), record.value(), record.headers()))
              .get();
          sent++;
        }
      }
    }
    return sent;
  }

  @Override
  public void close() {
    relay.close();
    database.drop();
  }

  private static String migration() {
    try (InputStream in =
        Objects.requireNonNull(
            SampleRegistry.class.getResourceAsStream("/db/eventstore/V1__tape.sql"))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
