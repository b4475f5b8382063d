package org.huimin.messaging;

import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * 回到位置: on assignment a channel reads on where the database says. A service makes a bean of it,
 * {@code @Identifier}-named as the channel's {@code consumer-rebalance-listener.name}.
 */
public class SeekToStored implements KafkaConsumerRebalanceListener {

  private final DataSource ds;

  public SeekToStored(DataSource ds) {
    this.ds = ds;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
    try (Connection c = ds.getConnection()) {
      Map<TopicPartition, Long> offsets = Positions.offsets(c);
      assigned.forEach(tp -> consumer.seek(tp, offsets.getOrDefault(tp, 0L)));
    } catch (SQLException e) {
      throw new IllegalStateException("the stored offsets could not be read", e);
    }
  }
}
