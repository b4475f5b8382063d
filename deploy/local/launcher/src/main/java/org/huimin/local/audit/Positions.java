package org.huimin.local.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** 位置: how far each partition has come; one that has no event yet does not stand here. */
public record Positions(SortedMap<String, Long> byPartition) {

  public Positions {
    TreeMap<String, Long> begun = new TreeMap<>(byPartition);
    begun.values().removeIf(sequence -> sequence == 0);
    byPartition = begun;
  }

  static String partition(String topic, int partition) {
    return topic + "/" + partition;
  }

  /** Of {@code topic → partition → sequence}, as services answer it. */
  public static Positions of(Map<String, ? extends Map<Integer, Long>> topics) {
    TreeMap<String, Long> byPartition = new TreeMap<>();
    topics.forEach(
        (topic, heads) ->
            heads.forEach((number, head) -> byPartition.put(partition(topic, number), head)));
    return new Positions(byPartition);
  }

  /** 0 where nothing is. */
  long at(String partition) {
    return byPartition.getOrDefault(partition, 0L);
  }

  public boolean reached(Positions other) {
    return other.byPartition.entrySet().stream()
        .allMatch(wanted -> at(wanted.getKey()) >= wanted.getValue());
  }

  /**
   * What has to be found, when it was looked for between two looks at what moves on: these
   * positions where they lie between both, else the nearer one.
   */
  public Positions within(Positions least, Positions most) {
    TreeMap<String, Long> between = new TreeMap<>(byPartition);
    between.keySet().retainAll(most.byPartition.keySet());
    between.replaceAll((key, here) -> Math.min(here, most.byPartition.getOrDefault(key, 0L)));
    least.byPartition.forEach((key, head) -> between.merge(key, head, Math::max));
    return new Positions(between);
  }

  /** Only the partitions of some topics. */
  public Positions of(Predicate<String> topic) {
    TreeMap<String, Long> some = new TreeMap<>(byPartition);
    some.keySet().removeIf(key -> !topic.test(key.substring(0, key.lastIndexOf('/'))));
    return new Positions(some);
  }

  public long events() {
    return byPartition.values().stream().mapToLong(Long::longValue).sum();
  }

  /** As {@code topic/partition/seq}, joined by commas. */
  @Override
  public String toString() {
    return byPartition.entrySet().stream()
        .map(head -> head.getKey() + "/" + head.getValue())
        .collect(Collectors.joining(","));
  }
}
