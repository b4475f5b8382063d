package org.huimin.messaging;

/** 伪造记录: a record on Kafka that no relay of ours can have written. */
final class Forged extends Exception {

  Forged(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
