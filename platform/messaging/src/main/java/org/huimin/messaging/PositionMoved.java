package org.huimin.messaging;

import java.sql.SQLException;
import org.apache.kafka.common.TopicPartition;

/** 位置已动: another reader of the same service was faster; roll back and read the position again. */
public final class PositionMoved extends SQLException {

  public PositionMoved(TopicPartition tp, long expected) {
    super("position of " + tp + " is not at " + expected + " any more");
  }
}
