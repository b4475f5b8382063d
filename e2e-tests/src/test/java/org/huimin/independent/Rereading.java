package org.huimin.independent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything on Kafka read again by somebody else, for journeys that ask whether it is whole. */
public final class Rereading {

  private final Map<String, List<Tape>> tapes;
  private final Recount recount;

  private Rereading(Map<String, List<Tape>> tapes) {
    this.tapes = tapes;
    this.recount =
        Recount.of(
            tapes.entrySet().stream()
                .filter(topic -> topic.getKey().endsWith(".payment.v1"))
                .flatMap(topic -> topic.getValue().stream())
                .toList());
  }

  /** From the first record to the present end of every topic of ours. */
  public static Rereading of(Properties signIn) {
    try (Topics topics = new Topics(signIn)) {
      return new Rereading(topics.all("huimin."));
    }
  }

  /** What contradicts the format of the tape, or the rosters. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>(recount.problems);
    all().forEach(tape -> tape.faults().forEach(fault -> faults.add(fault.toString())));
    return faults;
  }

  /** {@code topic/partition} and its last sequence, where there is one. */
  public SortedMap<String, Long> heads() {
    SortedMap<String, Long> heads = new TreeMap<>();
    all().stream()
        .filter(tape -> tape.head() > 0)
        .forEach(tape -> heads.put(tape.topic() + "/" + tape.partition(), tape.head()));
    return heads;
  }

  /** Whom the events of this name are about, once per event. */
  public List<String> subjects(String name) {
    return all().stream()
        .flatMap(tape -> tape.events().stream())
        .filter(event -> event.name().equals(name))
        .map(Event::subject)
        .sorted()
        .toList();
  }

  /** {@code programme county month} and the fen ordered for it. */
  public SortedMap<String, Long> fen() {
    SortedMap<String, Long> fen = new TreeMap<>();
    recount.lines.values().forEach(line -> fen.merge(line.countyMonth(), line.fen(), Long::sum));
    return fen;
  }

  /** How many lines were ordered. */
  public int lines() {
    return recount.lines.size();
  }

  /** What the ledger's hash has to be. */
  public String ledgerHash() {
    return LedgerDigest.of(recount);
  }

  private List<Tape> all() {
    return tapes.values().stream().flatMap(Collection::stream).toList();
  }
}
