package org.huimin.programme.facts;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huimin.messaging.PartitionState;
import org.huimin.messaging.TapeChannel;

/** 人员事实: listens to the registry. One worker takes a poll's partitions one after the other. */
@Singleton
public class PersonFacts {

  private static final String CHANNEL = "persons";

  private final TapeChannel channel;

  public PersonFacts(DataSource ds, PersonProjection projection, KafkaClientService kafka) {
    this.channel = new TapeChannel(ds, projection, tp -> rewind(kafka, tp));
  }

  @Incoming(CHANNEL)
  @Blocking("facts")
  void take(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
    channel.take(records);
  }

  /** How the reading of each partition stands. */
  public Map<TopicPartition, PartitionState> state() {
    return channel.state();
  }

  @PreDestroy
  void close() {
    channel.close();
  }

  private static void rewind(KafkaClientService kafka, TopicPartition tp) {
    kafka
        .getConsumer(CHANNEL)
        .runOnPollingThread(
            consumer -> {
              consumer.seek(tp, 0);
            })
        .await()
        .indefinitely();
  }
}
