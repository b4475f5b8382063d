package org.huimin.contracts;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 主题: a topic as asyncapi tells it.
 *
 * @param allowedFields the whitelist: every path of a field that may stand in a payload
 * @param messages wire name → message
 */
record Channel(
    String address,
    int partitions,
    SortedSet<String> allowedFields,
    SortedMap<String, Located> messages) {

  static Channel of(Located channel) {
    SortedMap<String, Located> messages = new TreeMap<>();
    for (Located message : channel.at("messages").values()) {
      messages.put(message.at("name").text(), message);
    }
    return new Channel(
        channel.at("address").text(),
        channel.at("bindings").at("kafka").at("partitions").node().asInt(),
        new TreeSet<>(channel.at("x-huimin-fields").texts()),
        messages);
  }

  /** The schema of a message's payload. */
  Located payload(String type) {
    return message(type).at("payload").at("schema");
  }

  /** The schema of a message's headers. */
  Located headers(String type) {
    return message(type).at("headers").at("schema");
  }

  private Located message(String type) {
    Located message = messages.get(type);
    if (message == null) {
      throw new IllegalStateException("no event " + type + " on " + address);
    }
    return message;
  }
}
