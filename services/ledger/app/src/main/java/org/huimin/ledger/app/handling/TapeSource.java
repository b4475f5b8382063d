package org.huimin.ledger.app.handling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the ledger is made from: nothing else is read.
 *
 * @param kafka how Kafka is reached, without anything about reading positions
 */
public record TapeSource(List<String> topics, Map<String, Object> kafka) {

  public TapeSource {
    topics = List.copyOf(topics);
    kafka = Map.copyOf(kafka);
  }

  /** For one who reads everything from the first record and keeps its own position. */
  Map<String, Object> fromTheBeginning() {
    Map<String, Object> config = new HashMap<>(kafka);
    config.keySet().removeIf(key -> key.startsWith("group."));
    config.put("enable.auto.commit", false);
    config.put("allow.auto.create.topics", false);
    config.put("auto.offset.reset", "none"); // a record that is gone must not be skipped in silence
    config.put("max.poll.records", 5_000);
    config.put("max.partition.fetch.bytes", 8 * 1024 * 1024);
    return config;
  }
}
