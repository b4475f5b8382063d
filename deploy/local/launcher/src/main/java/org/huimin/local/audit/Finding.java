package org.huimin.local.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 审计发现: what is wrong with a topic, and where.
 *
 * @param topic the tape
 * @param readFrom the topic it was read from: the tape's own, or a copy
 * @param partition -1 when it is about the topic as a whole
 * @param sequence the place on the tape; 0 when the record does not tell
 * @param offset where the record lies on Kafka; -1 when it is not there
 * @param expected in words, what the contract asks for
 * @param found in words, what is there instead
 */
public record Finding(
    String topic,
    String readFrom,
    int partition,
    long sequence,
    long offset,
    Kind kind,
    String expected,
    String found) {

  /** What contradicts the contract, as far as it can be told. */
  public enum Kind {
    /** A header, the key or the payload is absent, doubled or not in its one written form. */
    UNREADABLE,
    /** The payload is not what was recorded. */
    ALTERED_PAYLOAD,
    /** An attribute is not what was recorded, or stands beside the record and belongs to none. */
    ALTERED_HEADER,
    /** The recorded time is not what was recorded. */
    ALTERED_TIME,
    /** The record after it shows that its hash was changed, not its content. */
    ALTERED_HASH,
    /** Payload, attributes or time were changed; a hash does not tell which. */
    ALTERED_CONTENT,
    /** It does not follow from the record before it, and nothing after it tells why. */
    ALTERED,
    /** It lies beside the record taken under its sequence and is not the same. */
    DUPLICATE_ALTERED,
    /** Later records are there, this one is not. */
    MISSING,
    /** It stands before the record it follows from, and not again after it. */
    OUT_OF_ORDER,
    /** The partition ends before the tape of its service does. */
    TRUNCATED,
    /** It stands after the end of its service's tape. */
    NOT_STORED,
    /** It was recorded earlier than the record before it. */
    TIME_GOES_BACK,
    /** Kafka's default partitioner would have put it elsewhere. */
    WRONG_PARTITION,
    /** A topic that is no tape of any service. */
    FOREIGN_TOPIC,
    /** A second line for a payment that was ordered already. */
    PAID_TWICE,
    /** The first line of a roster that nothing says was ordered whole. */
    NOT_ANNOUNCED,
    /** A reversal of what was not identified as overpaid, or of more than was. */
    NOT_OVERPAID
  }

  static Finding at(TapeEvent event, Kind kind, String expected, String found) {
    return new Finding(
        event.topic(),
        event.topic(),
        event.partition(),
        event.sequence(),
        event.offset(),
        kind,
        expected,
        found);
  }

  /** As it stands in a JSON answer. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("topic", topic);
    map.put("readFrom", readFrom);
    map.put("partition", partition);
    map.put("sequence", sequence);
    map.put("offset", offset);
    map.put("kind", kind.name());
    map.put("expected", expected);
    map.put("found", found);
    return map;
  }

  /** The same place with what was learned since. */
  Finding told(Kind better, String betterExpected, String betterFound) {
    return new Finding(
        topic, readFrom, partition, sequence, offset, better, betterExpected, betterFound);
  }

  @Override
  public String toString() {
    return "%s %s/%d/%d%s: expected %s, found %s"
        .formatted(
            kind,
            topic,
            partition,
            sequence,
            offset < 0 ? "" : " (" + readFrom + " offset " + offset + ")",
            expected,
            found);
  }
}
