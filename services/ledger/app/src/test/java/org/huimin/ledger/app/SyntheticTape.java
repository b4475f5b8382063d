package org.huimin.ledger.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.huimin.eventstore.Appended;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.EventDraft;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.Position;
import org.huimin.eventstore.Tape;
import org.huimin.eventstore.Tapes;
import org.huimin.ledger.app.view.PositionVector;
import org.huimin.local.servers.KafkaServer;
import org.huimin.messaging.Relay;
import org.huimin.messaging.RelayState;
import org.huimin.testkit.TestDatabase;
import org.huimin.testkit.TestServers;

/**
 * A store that writes what registry and elderly-allowance would, and a relay that carries it to
 * Kafka: elders of Simao, one roster of 2026-03 and others that say what is not so, a death after
 * the cut-off, a second order of a known payment, overpayments and reversals, and records nobody
 * can read.
 */
final class SyntheticTape implements AutoCloseable {

  static final String COUNTY = "530802";
  static final String MONTH = "2026-03";

  /** Which of the elders has died when the roster no longer asked. */
  static final int DIED_AFTER_CUT_OFF = 8;

  private static final Instant TIME = Instant.parse("2026-03-05T02:00:00Z");

  final String namespace = "t" + UUID.randomUUID().toString().substring(0, 8);
  final UUID rosterId = UUID.randomUUID();
  final List<UUID> payments = new ArrayList<>();
  final UUID clerk = UUID.randomUUID();
  final UUID officer = UUID.randomUUID();

  private final TestDatabase database = TestDatabase.create("ledger_writer");
  private final JdbcEventStore store = new JdbcEventStore(new BusinessClock(null));
  private final Map<String, Tape> tapes = new HashMap<>();
  private final Relay relay;
  private final List<NewEvent> unwritten = new ArrayList<>();
  private final List<Position> written = new ArrayList<>();

  private SyntheticTape() {
    migrate(database, "db/eventstore");
    try (Connection c = database.app().getConnection()) {
      for (String topic : topics()) {
        tapes.put(topic, Tapes.register(c, topic));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    relay = new Relay(database.app(), SyntheticTape::kafka, topics());
    relay.start();
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> relay.state().status() == RelayState.Status.PUBLISHING);
  }

  static SyntheticTape of(int elders) {
    SyntheticTape tape = new SyntheticTape();
    List<Elder> paid = tape.elders(elders);
    tape.cutOff(tape.rosterId);
    if (elders > DIED_AFTER_CUT_OFF) {
      tape.dies(paid.get(DIED_AFTER_CUT_OFF));
    }
    paid.forEach(elder -> tape.payments.add(elder.payment()));
    tape.order(tape.rosterId, paid, UnaryOperator.identity());
    return tape;
  }

  static void migrate(TestDatabase database, String... locations) {
    Flyway.configure()
        .dataSource(database.owner())
        .locations(locations)
        .placeholders(Map.of("appRole", database.appRole()))
        .load()
        .migrate();
  }

  List<String> topics() {
    return List.of(topic("registry.person"), topic("elderly-allowance.enrolment"), paymentTopic());
  }

  /** How far a reader is that has read all of it. */
  PositionVector written() {
    return PositionVector.of(written);
  }

  String paymentTopic() {
    return topic("elderly-allowance.payment");
  }

  /** A second PaymentOrdered on the stream of a known payment, with another amount. */
  void orderAgain(UUID payment) {
    add(
        paymentTopic(),
        payment,
        2,
        "elderly-allowance.PaymentOrdered",
        line(payment, rosterId, UUID.randomUUID(), UUID.randomUUID(), "999.00"));
    flush();
  }

  /** So much of a line was too much. Answers the receivable. */
  UUID overpaid(UUID payment, String amount) {
    return find("Identified", "receivableId", amount, "payments", payment);
  }

  /** So much of an overpayment is due after all. Answers the reversal. */
  UUID reversed(UUID receivable, String amount) {
    return find("Reversed", "reversalId", amount, "receivables", receivable);
  }

  private UUID find(String what, String key, String amount, String naming, UUID named) {
    UUID id = UUID.randomUUID();
    add(
        paymentTopic(),
        id,
        1,
        "elderly-allowance.Overpayment" + what,
        """
        {"%s":"%s","rosterId":"%s","programme":"ELDERLY_ALLOWANCE","subject":"%s",\
        "component":"BASIC","county":"%s","month":"%s","amount":"%s","%s":["%s"]}"""
            .formatted(key, id, rosterId, UUID.randomUUID(), COUNTY, MONTH, amount, naming, named));
    flush();
    return id;
  }

  /** Each of these would stop the ledger for ever if it were taken for what it says it is. */
  int unreadable() {
    List<String> rosters =
        List.of(
            "\"programme\":\"A\\u0000\",\"partitions\":[]",
            "\"programme\":\"A\",\"partitions\":[null]",
            "\"programme\":null,\"partitions\":[]",
            "\"programme\":\"A\"");
    for (String fields : rosters) {
      UUID roster = UUID.randomUUID();
      add(
          paymentTopic(),
          roster,
          1,
          "elderly-allowance.RosterOrdered",
          """
          {"rosterId":"%s","county":"%s","month":"%s","count":1,"total":"1.00",%s}"""
              .formatted(roster, COUNTY, MONTH, fields));
    }
    add(
        paymentTopic(),
        UUID.randomUUID(),
        1,
        "elderly-allowance.PaymentOrdered",
        "{\"paymentId\":\"none\"}");
    flush();
    return rosters.size() + 1;
  }

  /** One more elder with a line of the same roster. */
  UUID oneMore() {
    Elder elder = elders(payments.size(), payments.size() + 1).getFirst();
    payments.add(elder.payment());
    add(elder, rosterId);
    flush();
    return elder.payment();
  }

  /** A roster of its own whose RosterOrdered tells other partitions than there are. */
  UUID rosterSaying(UnaryOperator<List<Part>> said) {
    UUID roster = UUID.randomUUID();
    List<Elder> paid = elders(8);
    cutOff(roster);
    order(roster, paid, said);
    return roster;
  }

  /** What Kafka is after a disaster, as far as a reader sees: the topic is not there. */
  void losesTopic(String topic) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(kafka())) {
      admin.deleteTopics(List.of(topic)).all().get();
    }
  }

  /**
   * What Kafka is that was brought back from an older copy: the last record of each partition is
   * not there. Returns where these stood.
   */
  List<Position> losesItsLastRecords(String topic) throws ExecutionException, InterruptedException {
    Map<Integer, List<ConsumerRecord<byte[], byte[]>>> held = held(topic);
    losesTopic(topic);
    List<Position> lost = new ArrayList<>();
    try (Admin admin = Admin.create(kafka());
        KafkaProducer<byte[], byte[]> copy =
            new KafkaProducer<>(kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
      admin
          .createTopics(List.of(new NewTopic(topic, tape(topic).partitions(), (short) 1)))
          .all()
          .get();
      for (Map.Entry<Integer, List<ConsumerRecord<byte[], byte[]>>> partition : held.entrySet()) {
        List<ConsumerRecord<byte[], byte[]>> records = partition.getValue();
        for (ConsumerRecord<byte[], byte[]> kept : records.subList(0, records.size() - 1)) {
          copy.send(
                  new ProducerRecord<>(
                      topic, kept.partition(), kept.key(), kept.value(), kept.headers()))
              .get();
        }
        lost.add(new Position(topic, partition.getKey(), records.size()));
      }
    }
    return lost;
  }

  /** By partition; each record stands there once, as only one relay has written. */
  private Map<Integer, List<ConsumerRecord<byte[], byte[]>>> held(String topic) {
    Map<Integer, List<ConsumerRecord<byte[], byte[]>>> held = new TreeMap<>();
    try (KafkaConsumer<byte[], byte[]> reader =
        new KafkaConsumer<>(kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          reader.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> reader.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(200))) {
          held.computeIfAbsent(record.partition(), _ -> new ArrayList<>()).add(record);
        }
      }
    }
    return held;
  }

  private static Map<String, Object> kafka() {
    return TestServers.kafka().client(KafkaServer.ADMIN);
  }

  /** One who is paid. */
  private record Elder(UUID person, UUID enrolment, UUID payment, String amount) {}

  /** What RosterOrdered tells of a partition. */
  record Part(int partition, long count, BigDecimal total, long lastSeq, String lastHash) {

    private String json() {
      return "{\"partition\":%d,\"count\":%d,\"total\":\"%s\",\"lastSeq\":%d,\"lastHash\":\"%s\"}"
          .formatted(partition, count, total, lastSeq, lastHash);
    }
  }

  private List<Elder> elders(int count) {
    return elders(0, count);
  }

  private List<Elder> elders(int from, int to) {
    List<Elder> elders = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Elder elder =
          new Elder(
              UUID.randomUUID(),
              UUID.randomUUID(),
              UUID.randomUUID(),
              i % 10 == 0 ? "150.00" : "80.00");
      elders.add(elder);
      add(
          topic("registry.person"),
          elder.person(),
          1,
          "registry.PersonRegistered",
          "{\"personId\":\"%s\",\"bornOn\":\"1940-01-10\"}".formatted(elder.person()));
      add(
          topic("elderly-allowance.enrolment"),
          elder.enrolment(),
          1,
          "elderly-allowance.ApplicationAccepted",
          "{\"enrolmentId\":\"%s\",\"personId\":\"%s\"}"
              .formatted(elder.enrolment(), elder.person()));
      add(
          topic("elderly-allowance.enrolment"),
          elder.enrolment(),
          2,
          "elderly-allowance.EnrolmentConfirmed",
          "{\"enrolmentId\":\"%s\"}".formatted(elder.enrolment()));
    }
    flush();
    return elders;
  }

  /** All facts written so far are known to the roster. */
  private void cutOff(UUID roster) {
    Map<String, Map<Integer, Long>> vector = new TreeMap<>();
    for (Position p : written().positions()) {
      if (!p.topic().equals(paymentTopic())) {
        vector.computeIfAbsent(p.topic(), _ -> new TreeMap<>()).put(p.partition(), p.seq());
      }
    }
    String topics =
        vector.entrySet().stream()
            .map(
                topic ->
                    "\"%s\":{%s}"
                        .formatted(
                            topic.getKey(),
                            topic.getValue().entrySet().stream()
                                .map(p -> "\"%d\":%d".formatted(p.getKey(), p.getValue()))
                                .collect(Collectors.joining(","))))
            .collect(Collectors.joining(","));
    add(
        paymentTopic(),
        roster,
        1,
        "elderly-allowance.CycleCutOff",
        """
        {"rosterId":"%s","programme":"ELDERLY_ALLOWANCE","county":"%s","month":"%s","vector":{%s}}"""
            .formatted(roster, COUNTY, MONTH, topics));
    flush();
  }

  private void dies(Elder elder) {
    add(
        topic("registry.person"),
        elder.person(),
        2,
        "registry.DeathRecorded",
        "{\"personId\":\"%s\",\"diedOn\":\"2026-02-20\"}".formatted(elder.person()));
    flush();
  }

  private void order(UUID roster, List<Elder> paid, UnaryOperator<List<Part>> said) {
    add(paymentTopic(), roster, 2, "elderly-allowance.RosterDrafted", "{}");
    add(paymentTopic(), roster, 3, "elderly-allowance.RosterApproved", "{}");
    paid.forEach(elder -> add(elder, roster));
    flush();
    List<Part> parts = parts(paid);
    add(
        paymentTopic(),
        roster,
        4,
        "elderly-allowance.RosterOrdered",
        """
        {"rosterId":"%s","programme":"ELDERLY_ALLOWANCE","county":"%s","month":"%s","count":%d,\
        "total":"%s","partitions":[%s],"leftOut":[]}"""
            .formatted(
                roster,
                COUNTY,
                MONTH,
                paid.size(),
                parts.stream().map(Part::total).reduce(new BigDecimal("0.00"), BigDecimal::add),
                said.apply(parts).stream().map(Part::json).collect(Collectors.joining(","))));
    flush();
  }

  /** As they stand in the store. */
  private List<Part> parts(List<Elder> paid) {
    try (Connection c = database.owner().getConnection();
        PreparedStatement ask =
            c.prepareStatement(
                """
                select e.partition, count(*),
                       sum((convert_from(e.payload, 'UTF8')::json ->> 'amount')::numeric),
                       max(e.seq), (array_agg(encode(e.hash, 'hex') order by e.seq desc))[1]
                  from event e join tape t on t.id = e.tape
                 where t.topic = ? and e.stream = any(?) and e.version = 1
                 group by e.partition order by e.partition
                """)) {
      ask.setString(1, paymentTopic());
      ask.setArray(2, c.createArrayOf("uuid", paid.stream().map(Elder::payment).toArray()));
      List<Part> parts = new ArrayList<>();
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          parts.add(
              new Part(
                  row.getInt(1),
                  row.getLong(2),
                  row.getBigDecimal(3),
                  row.getLong(4),
                  row.getString(5)));
        }
      }
      return parts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(Elder elder, UUID roster) {
    add(
        paymentTopic(),
        elder.payment(),
        1,
        "elderly-allowance.PaymentOrdered",
        line(elder.payment(), roster, elder.person(), elder.enrolment(), elder.amount()));
  }

  private static String line(
      UUID payment, UUID roster, UUID person, UUID enrolment, String amount) {
    return """
    {"paymentId":"%s","rosterId":"%s","programme":"ELDERLY_ALLOWANCE","subject":"%s",\
    "component":"BASIC","n":0,"payType":"REGULAR","county":"%s","month":"%s","amount":"%s",\
    "payeeId":"%s","budgetLine":"2081002","dueOn":"2026-03-10","ruleId":"elderly-allowance",\
    "ruleVersion":"1","band":"80-89","standard":"ELDERLY_80","article":"第\\t三条\\\\","enrolment":"%s",\
    "enrolmentVersion":2,"aFieldOfTomorrow":true}"""
        .formatted(payment, roster, person, COUNTY, MONTH, amount, UUID.randomUUID(), enrolment);
  }

  private void add(String topic, UUID stream, int version, String name, String payload) {
    String[] part = name.split("\\.", 2);
    unwritten.add(
        EventDraft.of(
            tape(topic),
            stream,
            version,
            UUID.randomUUID(),
            "org.huimin." + part[0] + "." + part[1] + ".v1",
            TIME,
            Map.of(
                "actor",
                (part[1].startsWith("Application") ? clerk : officer).toString(),
                "division",
                COUNTY),
            payload.getBytes(UTF_8)));
  }

  private void flush() {
    for (int from = 0; from < unwritten.size(); from += 500) {
      try (Connection c = database.app().getConnection()) {
        c.setAutoCommit(false);
        Appended appended =
            store.append(c, unwritten.subList(from, Math.min(unwritten.size(), from + 500)));
        c.commit();
        written.addAll(appended.last());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    unwritten.clear();
    relay.wake();
  }

  private Tape tape(String topic) {
    Tape tape = tapes.get(topic);
    if (tape == null) {
      throw new IllegalArgumentException(topic);
    }
    return tape;
  }

  private String topic(String tape) {
    return namespace + "." + tape + ".v1";
  }

  @Override
  public void close() {
    relay.close();
    database.drop();
  }
}
