package org.huimin.local.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 审计发现: what is wrong with a topic, and where.
 *
 * @param sequence the place on the tape; 0 when the record does not tell
 * @param offset where the record lies on Kafka; -1 when it is not there
 * @param expected in words, what the contract asks for
 * @param found in words, what is there instead
 */
public record Finding(
    String topic,
    int partition,
    long sequence,
    long offset,
    Kind kind,
    String expected,
    String found) {

  /** What contradicts the contract. */
  public enum Kind {
    /** A header, the key or the payload is absent, doubled or not in its one written form. */
    UNREADABLE,
    /** A second line for a payment that was ordered already. */
    PAID_TWICE
  }

  static Finding at(TapeEvent event, Kind kind, String expected, String found) {
    return new Finding(
        event.topic(), event.partition(), event.sequence(), event.offset(), kind, expected, found);
  }

  /** As it stands in a JSON answer. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("topic", topic);
    map.put("partition", partition);
    map.put("sequence", sequence);
    map.put("offset", offset);
    map.put("kind", kind.name());
    map.put("expected", expected);
    map.put("found", found);
    return map;
  }

  @Override
  public String toString() {
    return topic
        + "/"
        + partition
        + "/"
        + sequence
        + " "
        + kind
        + ": expected "
        + expected
        + ", found "
        + found;
  }
}
