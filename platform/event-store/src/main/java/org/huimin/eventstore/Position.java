package org.huimin.eventstore;

/** 位置: one place on the tape of a topic. Written {@code topic/partition/seq}. */
public record Position(String topic, int partition, long seq) {

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException when the text is not {@code topic/partition/seq}
   */
  public static Position parse(String text) {
    String[] part = text.split("/", -1);
    if (part.length != 3
        || part[0].isBlank()
        || !part[1].matches("[0-9]{1,9}")
        || !part[2].matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("not a position topic/partition/seq: " + text);
    }
    return new Position(part[0], Integer.parseInt(part[1]), Long.parseLong(part[2]));
  }

  @Override
  public String toString() {
    return topic + "/" + partition + "/" + seq;
  }
}
