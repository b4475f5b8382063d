package org.huimin.messaging;

/**
 * 事件带断裂: store and Kafka contradict each other, or a stored link is wrong. Nothing is published.
 */
final class TapeBroken extends Exception {

  TapeBroken(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
