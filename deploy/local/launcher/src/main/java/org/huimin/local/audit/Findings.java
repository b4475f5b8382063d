package org.huimin.local.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huimin.eventstore.Chain;
import org.huimin.local.audit.Finding.Kind;

/** What was found in one partition, in words: all of it counted, the first of it kept. */
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

  void unreadable(long sequence, long offset, long next, String wrong) {
    keep(
        sequence,
        offset,
        Kind.UNREADABLE,
        "a record as its contract says; the next is " + next,
        wrong);
  }

  void foreignHeader(Claim claim, String name) {
    keep(claim, Kind.ALTERED_HEADER, "no header but those of the contract", "header " + name);
  }

  void wrongPartition(Claim claim, int right) {
    keep(
        claim,
        Kind.WRONG_PARTITION,
        "partition " + right + ", which its key gives",
        "partition " + partition);
  }

  void timeGoesBack(Claim claim, String before) {
    keep(claim, Kind.TIME_GOES_BACK, "a time not before " + before, claim.recordedTime());
  }

  void outOfOrder(Claim claim, long offsetBefore) {
    long before = claim.sequence() - 1;
    keep(
        claim,
        Kind.OUT_OF_ORDER,
        "record " + claim.sequence() + " after record " + before,
        "it before record " + before + ", which lies at offset " + offsetBefore);
  }

  void missing(long from, long to) {
    keep(
        from,
        -1,
        Kind.MISSING,
        from == to ? "record " + from : "records " + from + " to " + to,
        "nothing; record " + (to + 1) + " cannot be held against the one before it");
  }

  void truncated(long end, long tapeEnd) {
    keep(
        end + 1,
        -1,
        Kind.TRUNCATED,
        "records up to " + tapeEnd + ", where the tape of the service ends",
        end == 0 ? "none" : "none after " + end);
  }

  void notStored(long end, long tapeEnd) {
    keep(
        tapeEnd + 1,
        -1,
        Kind.NOT_STORED,
        "none after " + tapeEnd + ", where the tape of the service ends",
        "records up to " + end);
  }

  void alteredHash(Claim claim, byte[] computed) {
    doubt(
        claim, Kind.ALTERED_HASH, "hash " + Chain.hex(computed), "hash " + Chain.hex(claim.hash()));
  }

  void alteredContent(Claim claim, byte[] computed) {
    doubt(
        claim,
        Kind.ALTERED_CONTENT,
        "the payload, attributes and time recorded under hash " + Chain.hex(claim.hash()),
        "others, which give " + Chain.hex(computed));
  }

  void altered(Claim claim, boolean lastIsInDoubt) {
    doubt(
        claim,
        Kind.ALTERED,
        "a record that follows from record " + (claim.sequence() - 1),
        lastIsInDoubt
            ? "one that does not; the record before it is in doubt itself"
            : "one that does not, and no later record tells what was changed");
  }

  void duplicateAltered(Claim claim) {
    doubt(
        claim,
        Kind.DUPLICATE_ALTERED,
        "the record taken under " + claim.sequence() + ", byte for byte",
        "another record");
  }

  /** One that an original may tell more of. */
  private void doubt(Claim claim, Kind kind, String expected, String found) {
    if (kept.size() < MOST_KEPT) {
      doubtful.put(finding(claim.sequence(), claim.offset(), kind, expected, found), claim);
    }
    keep(claim, kind, expected, found);
  }

  private void keep(Claim claim, Kind kind, String expected, String found) {
    keep(claim.sequence(), claim.offset(), kind, expected, found);
  }

  private void keep(long sequence, long offset, Kind kind, String expected, String found) {
    all++;
    if (kept.size() < MOST_KEPT) {
      kept.add(finding(sequence, offset, kind, expected, found));
    }
  }

  private Finding finding(long sequence, long offset, Kind kind, String expected, String found) {
    return new Finding(topic, readFrom, partition, sequence, offset, kind, expected, found);
  }

  /** What an original has told of one. */
  void replace(Finding finding, Finding better) {
    kept.replaceAll(one -> one.equals(finding) ? better : one);
    doubtful.remove(finding);
  }

  /** Those that an original may tell more of, each with the record in doubt. */
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
