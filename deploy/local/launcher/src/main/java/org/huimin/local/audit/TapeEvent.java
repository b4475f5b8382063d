package org.huimin.local.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 事件: a record that was taken as the tape.
 *
 * @param offset where it stands on Kafka
 * @param recordedTime as it stands in its header
 * @param type the wire name
 * @param subject the stream, which is also the record's key
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they were read, never compared
record TapeEvent(
    String topic,
    int partition,
    long sequence,
    long offset,
    String recordedTime,
    String type,
    String subject,
    byte[] payload) {

  private static final Pattern TYPE =
      Pattern.compile("org\\.huimin\\.([a-z][a-z0-9-]*)\\.([A-Z][A-Za-z0-9]*)\\.v1");

  /** The service that writes the topic. */
  String service() {
    return topic.replaceFirst("^huimin\\.", "").replaceFirst("\\..*", "");
  }

  /** The name of an event in its first version on a topic of its own service; else empty. */
  String name() {
    Matcher name = TYPE.matcher(type);
    return name.matches() && topic.startsWith("huimin." + name.group(1) + ".") ? name.group(2) : "";
  }
}
