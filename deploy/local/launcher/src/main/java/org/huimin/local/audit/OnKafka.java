package org.huimin.local.audit;

import java.util.List;
import java.util.SortedMap;

/**
 * What stands on Kafka, counted from its records alone.
 *
 * @param events by name, since the reader was told to begin counting
 * @param announced what each roster that is complete announced
 * @param received what came of those rosters, line by line
 * @param linesOfWatched lines of the subjects the reader was told to watch
 * @param ledgerHash the ledger's hash by its contract
 */
public record OnKafka(
    Positions positions,
    SortedMap<String, Long> events,
    SortedMap<CountyMonth, Sum> sums,
    SortedMap<String, Sum> announced,
    SortedMap<String, Sum> received,
    long overpayments,
    long linesOfWatched,
    String ledgerHash,
    List<Finding> findings) {

  public Sum total() {
    return sums.values().stream().reduce(Sum.NOTHING, Sum::plus);
  }

  /** How many events of that name were counted. */
  public long count(String event) {
    return events.getOrDefault(event, 0L);
  }
}
