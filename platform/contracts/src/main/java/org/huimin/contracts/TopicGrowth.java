package org.huimin.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.huimin.contracts.SchemaGrowth.Sender;

/** 主题演进: topics and events stay for good; new ones come beside them. */
final class TopicGrowth {

  private TopicGrowth() {}

  static List<Break> breaks(Contracts published, Contracts now) {
    List<Break> breaks = new ArrayList<>();
    SortedMap<String, Channel> after = now.channels();
    for (Channel before : published.channels().values()) {
      Channel kept = after.get(before.address());
      if (kept == null) {
        breaks.add(new Break(before.address(), "the topic is gone"));
      } else {
        compare(before, kept, breaks);
      }
    }
    return breaks;
  }

  private static void compare(Channel before, Channel kept, List<Break> breaks) {
    String topic = before.address();
    if (before.partitions() != kept.partitions()) {
      breaks.add(new Break(topic, "the number of partitions is fixed for the topic's life"));
    }
    for (String type : before.messages().keySet()) {
      if (!kept.messages().containsKey(type)) {
        breaks.add(new Break(topic, "the event " + type + " is gone"));
        continue;
      }
      breaks.addAll(
          SchemaGrowth.breaks(type, before.payload(type), kept.payload(type), Sender.BOTH));
      breaks.addAll(
          SchemaGrowth.breaks(
              type + " headers", before.headers(type), kept.headers(type), Sender.BOTH));
    }
  }
}
