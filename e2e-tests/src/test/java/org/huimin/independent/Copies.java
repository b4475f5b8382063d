package org.huimin.independent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Copies of a topic, made record by record as Kafka's superuser, for the auditor to read. */
final class Copies implements AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Properties signIn;
  private final Admin admin;
  private final Map<TopicPartition, List<Sent>> original;
  private final List<String> made = new ArrayList<>();

  Copies(Properties superuser, String topic) {
    signIn = superuser;
    // One batch at a time keeps the order, also while Kafka still makes the topic known.
    signIn.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
    signIn.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    admin = Admin.create(superuser);
    try (Topics topics = new Topics(superuser)) {
      original = topics.read(topic);
    }
  }

  /** The partition with the most records: there is room for every kind of damage. */
  int largest() {
    return original.entrySet().stream()
        .max((a, b) -> Integer.compare(a.getValue().size(), b.getValue().size()))
        .orElseThrow()
        .getKey()
        .partition();
  }

  List<Sent> of(int partition) {
    return original.entrySet().stream()
        .filter(entry -> entry.getKey().partition() == partition)
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** A copy in which one partition holds these records instead; answers its name. */
  String with(int partition, List<Sent> instead) {
    String copy = makeReadable("copy." + NUMBER.incrementAndGet(), original.size());
    Map<Integer, List<Sent>> records = new TreeMap<>();
    original.forEach((place, sent) -> records.put(place.partition(), sent));
    records.put(partition, instead);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(signIn, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<?>> sends = new ArrayList<>();
      records.forEach(
          (number, list) ->
              list.forEach(
                  sent ->
                      sends.add(
                          producer.send(
                              new ProducerRecord<>(
                                  copy, number, sent.key(), sent.value(), headers(sent))))));
      for (Future<?> send : sends) {
        done(send);
      }
    }
    return copy;
  }

  /** A new topic that the auditor may read. */
  String makeReadable(String name, int partitions) {
    made.add(name);
    done(
        admin
            .createTopics(List.of(new NewTopic(name, Optional.of(partitions), Optional.empty())))
            .all());
    done(admin.createAcls(List.of(right(name))).all());
    return name;
  }

  private static AclBinding right(String topic) {
    return new AclBinding(
        new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
        new AccessControlEntry("User:auditor", "*", AclOperation.READ, AclPermissionType.ALLOW));
  }

  private static List<Header> headers(Sent sent) {
    return sent.headers().stream()
        .<Header>map(header -> new RecordHeader(header.name(), header.value()))
        .toList();
  }

  private static void done(Future<?> work) {
    try {
      work.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka's superuser was not served", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Leaves Kafka as it was. */
  @Override
  public void close() {
    try (admin) {
      done(admin.deleteAcls(made.stream().map(topic -> right(topic).toFilter()).toList()).all());
      done(admin.deleteTopics(made).all());
    }
  }
}
