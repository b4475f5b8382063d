package org.huimin.local.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 读数: all topics, read one record at a time and added up as they come. */
public final class TopicsRead implements AutoCloseable {

  private final Payments payments;
  private final EventCounts counts;
  private final TapeReading reading;

  /**
   * Nothing is read yet.
   *
   * @param copies tape → the topic to read in its place
   * @param since offsets from which on events are counted by name; empty counts all
   * @param watched subjects whose entries are kept one by one
   */
  public TopicsRead(
      Map<String, Object> signIn,
      Set<String> topics,
      Map<String, String> copies,
      SortedMap<String, Long> since,
      Set<String> watched,
      LongConsumer progress) {
    counts = new EventCounts(since);
    payments = new Payments(watched);
    reading = new TapeReading(signIn, topics, copies, this::take, progress);
  }

  private void take(TapeEvent event) {
    counts.take(event);
    payments.take(event);
  }

  /** Where the topics end now, as offsets. */
  public static SortedMap<String, Long> ends(Map<String, Object> signIn, Set<String> topics) {
    try (TapeReading reading = new TapeReading(signIn, topics, Map.of(), _ -> {}, _ -> {})) {
      return reading.ends();
    }
  }

  /** Those of the topics that this user does not see. */
  public static Set<String> absent(Map<String, Object> signIn, Collection<String> topics) {
    Set<String> absent = new TreeSet<>(topics);
    if (!absent.isEmpty()) {
      absent.removeAll(TapeReading.visible(signIn));
    }
    return absent;
  }

  public void readOn() {
    reading.readOn();
  }

  public Positions positions() {
    return reading.positions();
  }

  /**
   * No more is read; answers what was found.
   *
   * @param least where the tapes of the services ended when reading began
   * @param most where they ended afterwards
   */
  public OnKafka end(Positions least, Positions most) {
    reading.end(least, most);
    List<Finding> told = new ArrayList<>(payments.findings());
    told.addAll(toldOfWholeTopics());
    List<Finding> findings = new ArrayList<>(reading.findings());
    findings.addAll(told);
    return new OnKafka(
        reading.partitions(),
        reading.positions(),
        counts.counts(),
        payments.sums(),
        payments.arrears(),
        payments.announced(),
        payments.received(),
        payments.overpayments(),
        payments.openOverpayments(),
        payments.ofWatched(),
        payments.ledgerHash(),
        findings,
        reading.findingsInAll() + told.size());
  }

  /** What is missed there may stand after a fault, where nothing counts. */
  private List<Finding> toldOfWholeTopics() {
    Set<String> broken =
        reading.findings().stream().map(Finding::topic).collect(Collectors.toSet());
    return Stream.concat(payments.notAnnounced().stream(), payments.notOverpaid().stream())
        .filter(finding -> !broken.contains(finding.topic()))
        .toList();
  }

  @Override
  public void close() {
    reading.close();
    payments.close();
  }
}
