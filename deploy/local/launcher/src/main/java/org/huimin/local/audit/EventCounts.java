package org.huimin.local.audit;

import java.util.SortedMap;
import java.util.TreeMap;

/** How many events of each service and name there are from given offsets on. */
final class EventCounts {

  private final TreeMap<String, Long> from;
  private final TreeMap<String, Long> counts = new TreeMap<>();

  EventCounts(SortedMap<String, Long> from) {
    this.from = new TreeMap<>(from);
  }

  void take(TapeEvent event) {
    String partition = Positions.partition(event.topic(), event.partition());
    if (event.offset() >= from.getOrDefault(partition, 0L)) {
      counts.merge(event.service() + "." + event.name(), 1L, Long::sum);
    }
  }

  SortedMap<String, Long> counts() {
    return counts;
  }
}
