package org.huimin.independent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Utils;
import org.huimin.independent.Event.Unreadable;

/**
 * One partition of a topic: the records that follow from each other, from the first on, are the
 * tape; every other record has to be byte-equal to one of them.
 *
 * @param repeated records that say again what the tape says
 */
record Tape(String topic, int partition, List<Event> events, int repeated, List<Fault> faults) {

  /**
   * Reads one partition whole.
   *
   * @param topic the name the chain starts from, also when the records come from a copy
   */
  static Tape read(String topic, int partition, int partitions, List<Sent> records) {
    List<Fault> faults = new ArrayList<>();
    TreeMap<Long, List<Event>> bySequence = new TreeMap<>();
    for (Sent sent : records) {
      try {
        Event event = Event.of(sent);
        if (partitionOf(event.subject(), partitions) != partition) {
          faults.add(fault(topic, partition, event, Fault.Kind.WRONG_PARTITION));
        }
        bySequence.computeIfAbsent(event.sequence(), _ -> new ArrayList<>()).add(event);
      } catch (Unreadable e) {
        faults.add(new Fault(topic, partition, e.sequence, sent.offset(), e.kind));
      }
    }
    List<Event> tape = new ArrayList<>();
    int repeated = 0;
    String hash = Event.genesis(topic, partition);
    String time = "";
    for (List<Event> claims = bySequence.get(1L);
        claims != null;
        claims = bySequence.get(tape.size() + 1L)) {
      String before = hash;
      Event next =
          claims.stream()
              .filter(event -> event.linkAfter(before).equals(event.hash()))
              .findFirst()
              .orElse(null);
      if (next == null) {
        faults.add(fault(topic, partition, claims.getFirst(), Fault.Kind.LINK_BROKEN));
        break;
      }
      for (Event other : claims) {
        if (!other.sameAs(next)) {
          faults.add(fault(topic, partition, other, Fault.Kind.NOT_AS_TAKEN));
        }
      }
      if (next.recordedTime().compareTo(time) < 0) {
        faults.add(fault(topic, partition, next, Fault.Kind.TIME_GOES_BACK));
      }
      repeated += claims.size() - 1;
      tape.add(next);
      hash = next.hash();
      time = next.recordedTime();
    }
    long end = tape.size();
    if (!bySequence.containsKey(end + 1) && bySequence.higherKey(end) != null) {
      faults.add(new Fault(topic, partition, end + 1, -1, Fault.Kind.MISSING));
    }
    return new Tape(topic, partition, List.copyOf(tape), repeated, List.copyOf(faults));
  }

  /** The last sequence; 0 before the first. */
  long head() {
    return events.size();
  }

  String headHash() {
    return events.isEmpty() ? Event.genesis(topic, partition) : events.getLast().hash();
  }

  static int partitionOf(String key, int partitions) {
    return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
  }

  private static Fault fault(String topic, int partition, Event event, Fault.Kind kind) {
    return new Fault(topic, partition, event.sequence(), event.offset(), kind);
  }
}
