package org.huimin.local.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huimin.eventstore.Chain;
import org.huimin.local.audit.Claim.Malformed;
import org.huimin.local.audit.Finding.Kind;

/**
 * 分区审计: one partition, record by record. What follows in order from the first record on is the
 * tape; every other record has to be equal to one of the tape. After a fault the rest is checked
 * on, from the hash that later records vouch for, but no longer taken.
 *
 * <p>A record that has been passed costs 32 bytes. What comes before its turn is kept whole, up to
 * {@link #MOST_WAITING}: a longer hole is no producer's retry.
 */
final class PartitionAudit {

  static final int MOST_WAITING = 25_000;

  private final String topic;
  private final String readFrom;
  private final int partition;
  private final int partitions;
  private final Consumer<TapeEvent> taken;
  private final Findings findings;

  private final Hashes passed;
  private final TreeMap<Long, List<Claim>> waiting = new TreeMap<>();
  private final Map<Long, Malformed> malformed = new HashMap<>();
  private final Map<Long, Claim> unproven = new HashMap<>();
  private int waitingRecords;
  private long records;
  private long proven;
  private boolean unbroken = true;
  private boolean lastIsInDoubt;
  private long lastOffset = -1;
  private String lastTime = "";

  /**
   * Before the first record.
   *
   * @param topic the name the chain starts from, also when the records come from a copy
   * @param partitions into how many the topic is cut
   * @param taken is given what is the tape, in order
   */
  PartitionAudit(
      String topic, String readFrom, int partition, int partitions, Consumer<TapeEvent> taken) {
    this.topic = topic;
    this.readFrom = readFrom;
    this.partition = partition;
    this.partitions = partitions;
    this.taken = taken;
    this.findings = new Findings(topic, readFrom, partition);
    this.passed = new Hashes(Chain.genesis(topic, partition));
  }

  /** The next record, in the order in which they lie on Kafka. */
  void read(ConsumerRecord<byte[], byte[]> record) {
    records++;
    try {
      Claim claim = Claim.of(record);
      claim.foreignHeaders().forEach(name -> findForeign(claim, name));
      if (claim.sequence() <= passed.last()) {
        if (!isAsPassed(claim)) {
          findDuplicate(claim);
        }
      } else if (claim.sequence() == passed.last() + 1 && claim.follows(passed.lastHash())) {
        pass(claim);
        findDifferent(called(claim.sequence()), claim);
      } else {
        await(claim);
      }
    } catch (Malformed e) {
      malformed.put(e.sequence, e);
      findings.add(
          e.sequence,
          record.offset(),
          Kind.UNREADABLE,
          "a record as its contract says; the next is " + (passed.last() + 1),
          e.wrong());
    }
  }

  /** No more records come: what still waits is decided. */
  void settle() {
    while (!waiting.isEmpty() || malformed.containsKey(passed.last() + 1)) {
      decideNext();
    }
  }

  /**
   * Holds the end against the tape of the service, after {@link #settle}.
   *
   * @param least where the service's tape ended when reading began
   * @param most where it ended afterwards
   */
  void compareEnd(long least, long most) {
    long end = passed.last();
    if (end < least) {
      findings.add(
          end + 1,
          -1,
          Kind.TRUNCATED,
          "records up to " + least + ", where the tape of the service ends",
          end == 0 ? "none" : "none after " + end);
    } else if (end > most) {
      findings.add(
          most + 1,
          -1,
          Kind.NOT_STORED,
          "none after " + most + ", where the tape of the service ends",
          "records up to " + end);
    }
  }

  /** How far the tape goes before the first fault. */
  long proven() {
    return proven;
  }

  String topic() {
    return topic;
  }

  /** Whether it is the partition written {@code topic/partition}. */
  boolean isAt(String place) {
    return Positions.partition(topic, partition).equals(place);
  }

  PartitionRead read() {
    return new PartitionRead(
        topic, readFrom, partition, records, proven, Chain.hex(passed.known(proven)));
  }

  Findings findings() {
    return findings;
  }

  /** Whether an original of a record follows from what was passed before it. */
  boolean proves(Claim original) {
    return original.sequence() - 1 <= passed.last()
        && original.follows(passed.at(original.sequence() - 1));
  }

  private void await(Claim claim) {
    waiting.computeIfAbsent(claim.sequence(), _ -> new ArrayList<>()).add(claim);
    waitingRecords++;
    while (waitingRecords > MOST_WAITING) {
      decideNext();
    }
  }

  private List<Claim> called(long sequence) {
    List<Claim> claims = waiting.remove(sequence);
    if (claims == null) {
      return List.of();
    }
    waitingRecords -= claims.size();
    return claims;
  }

  /** What stands under the next sequence, now that nothing more is waited for. */
  private void decideNext() {
    long next = passed.last() + 1;
    List<Claim> claims = called(next);
    if (claims.isEmpty()) {
      if (malformed.containsKey(next)) {
        passMalformed(next);
      } else {
        passMissing(next, waiting.firstKey() - 1);
      }
      return;
    }
    // Of equal ones the last: it may stand in its place.
    Claim right =
        claims.reversed().stream()
            .filter(claim -> claim.follows(passed.lastHash()))
            .findFirst()
            .orElse(null);
    if (right != null) {
      if (right.offset() < lastOffset) {
        findOutOfOrder(right);
      }
      pass(right);
      findDifferent(claims, right);
    } else {
      Claim first = claims.getFirst();
      // After a hole nothing can vouch for a record; that was told with the hole.
      byte[] goOnFrom = passed.lastHash() == null ? first.hash() : explain(claims);
      unproven.put(next, first);
      passed.add(goOnFrom);
      lastOffset = first.offset();
      unbroken = false;
      findDifferent(claims, first);
    }
  }

  private void pass(Claim claim) {
    if (Chain.partition(claim.stream(), partitions) != partition) {
      findings.add(
          claim,
          Kind.WRONG_PARTITION,
          "partition " + Chain.partition(claim.stream(), partitions) + ", which its key gives",
          "partition " + partition);
    }
    if (claim.recordedTime().compareTo(lastTime) < 0) {
      findings.add(
          claim, Kind.TIME_GOES_BACK, "a time not before " + lastTime, claim.recordedTime());
    }
    passed.add(claim.hash());
    lastOffset = claim.offset();
    lastTime = claim.recordedTime();
    lastIsInDoubt = false;
    if (unbroken) {
      proven = claim.sequence();
      taken.accept(claim.event(topic, partition));
    }
  }

  private void passMissing(long from, long to) {
    findings.add(
        from,
        -1,
        Kind.MISSING,
        from == to ? "record " + from : "records " + from + " to " + to,
        "nothing; record " + (to + 1) + " cannot be held against the one before it");
    passed.skipTo(to);
    unbroken = false;
  }

  private void passMalformed(long sequence) {
    Malformed record = malformed.remove(sequence);
    passed.add(record == null ? null : record.hash);
    lastIsInDoubt = true;
    unbroken = false;
  }

  /**
   * Why the first of these does not follow from the record before it: the one after it may tell.
   * Answers the hash to go on from.
   */
  private byte[] explain(List<Claim> claims) {
    Claim claim = claims.getFirst();
    byte[] computed = claim.linkAfter(passed.known(passed.last()));
    List<Claim> after = waiting.getOrDefault(claim.sequence() + 1, List.of());
    if (after.stream().anyMatch(next -> next.follows(computed))) {
      findings.addDoubt(
          claim,
          Kind.ALTERED_HASH,
          "hash " + Chain.hex(computed),
          "hash " + Chain.hex(claim.hash()));
      lastIsInDoubt = false;
      return computed;
    }
    if (!lastIsInDoubt && after.stream().anyMatch(next -> next.follows(claim.hash()))) {
      findings.addDoubt(
          claim,
          Kind.ALTERED_CONTENT,
          "the payload, attributes and time recorded under hash " + Chain.hex(claim.hash()),
          "others, which give " + Chain.hex(computed));
      return claim.hash();
    }
    findings.addDoubt(
        claim,
        Kind.ALTERED,
        "a record that follows from record " + (claim.sequence() - 1),
        lastIsInDoubt
            ? "one that does not; the record before it is in doubt itself"
            : "one that does not, and no later record tells what was changed");
    lastIsInDoubt = true;
    return claim.hash();
  }

  private boolean isAsPassed(Claim claim) {
    Claim odd = unproven.get(claim.sequence());
    return odd != null
        ? claim.sameAs(odd)
        : Arrays.equals(passed.at(claim.sequence()), claim.hash())
            && claim.follows(passed.at(claim.sequence() - 1));
  }

  private void findDifferent(List<Claim> claims, Claim right) {
    claims.stream().filter(claim -> !claim.sameAs(right)).forEach(this::findDuplicate);
  }

  private void findDuplicate(Claim claim) {
    findings.addDoubt(
        claim,
        Kind.DUPLICATE_ALTERED,
        "the record taken under " + claim.sequence() + ", byte for byte",
        "another record");
  }

  private void findOutOfOrder(Claim claim) {
    findings.add(
        claim,
        Kind.OUT_OF_ORDER,
        "record " + claim.sequence() + " after record " + (claim.sequence() - 1),
        "it before record " + (claim.sequence() - 1) + ", which lies at offset " + lastOffset);
  }

  private void findForeign(Claim claim, String header) {
    findings.add(
        claim, Kind.ALTERED_HEADER, "no header but those of the contract", "header " + header);
  }
}
