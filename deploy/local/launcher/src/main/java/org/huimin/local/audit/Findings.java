package org.huimin.local.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huimin.local.audit.Finding.Kind;

/** What was found in one partition: all of it counted, the first of it kept. */
final class Findings {

  static final int MOST_KEPT = 100;

  private final String topic;
  private final String readFrom;
  private final int partition;
  private final List<Finding> kept = new ArrayList<>();
  private final Map<Finding, Claim> doubtful = new LinkedHashMap<>();
  private long all;

  Findings(String topic, String readFrom, int partition) {
    this.topic = topic;
    this.readFrom = readFrom;
    this.partition = partition;
  }

  void add(long sequence, long offset, Kind kind, String expected, String found) {
    keep(new Finding(topic, readFrom, partition, sequence, offset, kind, expected, found));
  }

  void add(Claim claim, Kind kind, String expected, String found) {
    add(claim.sequence(), claim.offset(), kind, expected, found);
  }

  /** One that an original may tell more of. */
  void addDoubt(Claim claim, Kind kind, String expected, String found) {
    Finding finding =
        new Finding(
            topic, readFrom, partition, claim.sequence(), claim.offset(), kind, expected, found);
    keep(finding);
    if (kept.contains(finding)) {
      doubtful.put(finding, claim);
    }
  }

  private void keep(Finding finding) {
    all++;
    if (kept.size() < MOST_KEPT) {
      kept.add(finding);
    }
  }

  /** What an original has told of one. */
  void replace(Finding finding, Finding better) {
    kept.replaceAll(one -> one.equals(finding) ? better : one);
    doubtful.remove(finding);
  }

  Map<Finding, Claim> doubtful() {
    return Map.copyOf(doubtful);
  }

  List<Finding> kept() {
    return List.copyOf(kept);
  }

  long all() {
    return all;
  }
}
