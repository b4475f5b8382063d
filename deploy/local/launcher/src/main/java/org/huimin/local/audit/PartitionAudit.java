package org.huimin.local.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huimin.eventstore.Chain;
import org.huimin.local.audit.Claim.Malformed;

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
  private final Waiting waiting = new Waiting();
  private final Map<Long, Malformed> malformed = new HashMap<>();
  private final Map<Long, Claim> unproven = new HashMap<>();
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
      claim.foreignHeaders().forEach(name -> findings.foreignHeader(claim, name));
      if (claim.sequence() <= passed.last()) {
        if (!isAsPassed(claim)) {
          findings.duplicateAltered(claim);
        }
      } else if (claim.sequence() == passed.last() + 1 && claim.follows(passed.lastHash())) {
        pass(claim);
        findDifferent(waiting.call(claim.sequence()), claim);
      } else {
        await(claim);
      }
    } catch (Malformed e) {
      malformed.put(e.sequence, e);
      findings.unreadable(e.sequence, record.offset(), passed.last() + 1, e.wrong());
    }
  }

  /** No more records come: what still waits is decided. */
  void settle() {
    while (waiting.size() > 0 || malformed.containsKey(passed.last() + 1)) {
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
    if (passed.last() < least) {
      findings.truncated(passed.last(), least);
    } else if (passed.last() > most) {
      findings.notStored(passed.last(), most);
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
    waiting.add(claim);
    while (waiting.size() > MOST_WAITING) {
      decideNext();
    }
  }

  /** What stands under the next sequence, now that nothing more is waited for. */
  private void decideNext() {
    long next = passed.last() + 1;
    List<Claim> claims = waiting.call(next);
    if (claims.isEmpty()) {
      if (malformed.containsKey(next)) {
        passMalformed(next);
      } else {
        passMissing(next, waiting.firstSequence() - 1);
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
        findings.outOfOrder(right, lastOffset);
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
    int right = Chain.partition(claim.stream(), partitions);
    if (right != partition) {
      findings.wrongPartition(claim, right);
    }
    if (claim.recordedTime().compareTo(lastTime) < 0) {
      findings.timeGoesBack(claim, lastTime);
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
    findings.missing(from, to);
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
    if (waiting.follows(claim.sequence() + 1, computed)) {
      findings.alteredHash(claim, computed);
      lastIsInDoubt = false;
      return computed;
    }
    if (!lastIsInDoubt && waiting.follows(claim.sequence() + 1, claim.hash())) {
      findings.alteredContent(claim, computed);
      return claim.hash();
    }
    findings.altered(claim, lastIsInDoubt);
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
    claims.stream().filter(claim -> !claim.sameAs(right)).forEach(findings::duplicateAltered);
  }
}
