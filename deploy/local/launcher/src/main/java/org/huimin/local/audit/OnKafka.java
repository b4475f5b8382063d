package org.huimin.local.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stands on Kafka, counted from its records alone.
 *
 * @param partitions what was read, partition by partition
 * @param positions how far the tapes go before the first fault
 * @param events by service and name, since the reader was told to begin counting
 * @param arrears 补发: lines for a month before that of their roster
 * @param announced what each roster that is complete announced
 * @param received what came of those rosters, line by line
 * @param openOverpayments how many were identified of which something is still overpaid
 * @param ofWatched every entry of the subjects the reader was told to watch
 * @param ledgerHash the ledger's hash by its contract
 * @param findings the first ones of each partition
 * @param findingsInAll how many there are
 */
public record OnKafka(
    List<PartitionRead> partitions,
    Positions positions,
    SortedMap<String, Long> events,
    SortedMap<CountyMonth, Sum> sums,
    Sum arrears,
    SortedMap<String, Sum> announced,
    SortedMap<String, Sum> received,
    Overpayments overpayments,
    long openOverpayments,
    List<Entry> ofWatched,
    String ledgerHash,
    List<Finding> findings,
    long findingsInAll) {

  public Sum total() {
    return sums.values().stream().reduce(Sum.NOTHING, Sum::plus);
  }

  /** Row by row, as they stand in a JSON answer. */
  public List<Map<String, Object>> totals() {
    List<Map<String, Object>> rows = new ArrayList<>();
    sums.forEach(
        (key, sum) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("programme", key.programme());
          row.put("county", key.county());
          row.put("month", key.month());
          row.put("lines", sum.lines());
          row.put("yuan", sum.yuan());
          Overpaid overpaid = overpayments.months().getOrDefault(key, Overpaid.NOTHING);
          row.put("identified", Fen.yuan(overpaid.identified()));
          row.put("reversed", Fen.yuan(overpaid.reversed()));
          row.put("open", Fen.yuan(overpaid.open()));
          rows.add(row);
        });
    return rows;
  }

  public long records() {
    return partitions.stream().mapToLong(PartitionRead::records).sum();
  }

  /** How many events of that name of the service were counted. */
  public long count(String service, String event) {
    return events.getOrDefault(service + "." + event, 0L);
  }

  /** How many events of that name were counted, whoever wrote them. */
  public long count(String event) {
    return events.entrySet().stream()
        .filter(one -> one.getKey().endsWith("." + event))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Lines and yuan of each programme. */
  public SortedMap<String, Sum> programmes() {
    TreeMap<String, Sum> programmes = new TreeMap<>();
    sums.forEach((key, sum) -> programmes.merge(key.programme(), sum, Sum::plus));
    return programmes;
  }
}
