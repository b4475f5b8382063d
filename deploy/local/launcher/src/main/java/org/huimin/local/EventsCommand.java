package org.huimin.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "events",
    description = "Show events as they stand on Kafka.",
    subcommands = EventsCommand.Payments.class)
final class EventsCommand {

  @Command(
      name = "payments",
      description =
          "The payment topics of every programme, one line per event, from the beginning.")
  static final class Payments implements Callable<Integer> {

    @Option(names = "--follow", description = "Go on with what comes; end with Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() {
      Progress out = new Progress(System.out);
      Place place = Place.fromEnvironment();
      new Stack(place, out).requireStarted();
      try (TopicReader reader = new TopicReader(place, TopicReader.FINANCE, TopicReader.PAYMENTS)) {
        Instant end = follow ? Instant.MAX : Instant.now().plus(Duration.ofSeconds(30));
        long ahead = follow ? Long.MAX_VALUE : reader.toRead();
        while (ahead > 0 && Instant.now().isBefore(end)) {
          for (ConsumerRecord<String, byte[]> record : reader.poll()) {
            out.say(line(record));
            ahead--;
          }
        }
      }
      return 0;
    }

    private static String line(ConsumerRecord<String, byte[]> record) {
      return service(record.topic())
          + "/"
          + record.partition()
          + "/"
          + TopicReader.header(record, "ce_sequence")
          + "  "
          + TopicReader.header(record, "ce_recordedtime")
          + "  "
          + TopicReader.eventName(record)
          + "  "
          + new String(record.value(), StandardCharsets.UTF_8);
    }

    /** The word of {@code huimin.<service>.payment.v1} that differs. */
    private static String service(String topic) {
      return topic.split("\\.", -1)[1];
    }
  }
}
