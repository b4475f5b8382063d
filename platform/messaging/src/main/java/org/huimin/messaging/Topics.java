package org.huimin.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.huimin.eventstore.Tape;

/** The topics of a service: made when absent, kept for ever. */
final class Topics {

  private static final Map<String, String> KEPT =
      Map.of(
          TopicConfig.RETENTION_MS_CONFIG, "-1",
          TopicConfig.RETENTION_BYTES_CONFIG, "-1",
          TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

  private Topics() {}

  /** A topic cut otherwise than its tape cannot carry it. */
  static void ensure(Map<String, Object> kafka, List<Tape> tapes)
      throws TapeBroken, ExecutionException, InterruptedException, TimeoutException {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    try (Admin admin = Admin.create(config)) {
      for (Tape tape : tapes) {
        create(admin, tape);
      }
      Map<String, TopicDescription> found =
          admin
              .describeTopics(tapes.stream().map(Tape::topic).toList())
              .allTopicNames()
              .get(30, TimeUnit.SECONDS);
      for (Tape tape : tapes) {
        TopicDescription topic = found.get(tape.topic());
        if (topic != null && topic.partitions().size() != tape.partitions()) {
          throw new TapeBroken(
              "topic %s has %d partitions on Kafka, its tape %d"
                  .formatted(tape.topic(), topic.partitions().size(), tape.partitions()));
        }
      }
    }
  }

  private static void create(Admin admin, Tape tape)
      throws ExecutionException, InterruptedException, TimeoutException {
    NewTopic topic =
        new NewTopic(tape.topic(), Optional.of(tape.partitions()), Optional.empty()).configs(KEPT);
    try {
      admin.createTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}
