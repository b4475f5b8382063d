package org.huimin.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huimin.messaging.Intake.Gap;
import org.huimin.messaging.Intake.Stopped;
import org.huimin.messaging.Intake.Took;
import org.jspecify.annotations.Nullable;

/**
 * 收取规则: which records of a batch are the tape. Only seq + 1 with the right link is taken; every
 * other record must be equal to one that is. Knows no database: {@link TapeIntake} brings position
 * and journal.
 */
final class Take {

  /** A longer gap is no producer's failure: five batches of a relay. */
  static final int MOST_AHEAD = 25_000;

  private final Known journal;
  private final Map<Long, Ahead> ahead;
  private final List<TapeRecord> taken = new ArrayList<>();
  private final List<Fingerprint> takenPrints = new ArrayList<>();
  private final long startSeq;
  private long seq;
  private byte[] hash;
  private long nextOffset;
  private int duplicates;

  Take(long seq, byte[] hash, long nextOffset, Map<Long, Ahead> ahead, Known journal) {
    this.startSeq = seq;
    this.seq = seq;
    this.hash = hash;
    this.nextOffset = nextOffset;
    this.ahead = ahead;
    this.journal = journal;
  }

  /** What the journal holds under a sequence up to the start of the batch. */
  interface Known {
    @Nullable Fingerprint at(long seq);
  }

  /** A record that came before its turn: held against the one that is taken in the end. */
  record Ahead(long offset, Fingerprint print) {}

  Intake run(List<ConsumerRecord<byte[], byte[]>> records) {
    for (ConsumerRecord<byte[], byte[]> raw : records) {
      String wrong;
      long at = seq + 1;
      try {
        TapeRecord record = TapeRecord.of(raw);
        at = record.seq();
        wrong = look(record);
      } catch (Forged e) {
        wrong = e.reason();
      }
      if (wrong != null) {
        nextOffset = Math.min(raw.offset(), firstAhead(raw.offset()));
        return new Stopped(taken.size(), duplicates, at, raw.offset(), wrong);
      }
      nextOffset = raw.offset() + 1;
    }
    long seen = ahead.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    if (seen > seq) {
      long readOn = nextOffset;
      nextOffset = firstAhead(nextOffset);
      return new Gap(taken.size(), duplicates, seq + 1, seen, readOn);
    }
    return new Took(taken.size(), duplicates, nextOffset);
  }

  /** Null when the record is in order, else why it is not. */
  private @Nullable String look(TapeRecord record) {
    byte[] digest = record.digest();
    Fingerprint print = record.fingerprint(digest);
    if (record.seq() <= seq) {
      Fingerprint known =
          record.seq() > startSeq
              ? takenPrints.get((int) (record.seq() - startSeq - 1))
              : journal.at(record.seq());
      if (!print.equals(known)) {
        return "differs from the record taken under this sequence";
      }
      duplicates++;
      return null;
    }
    Ahead early = ahead.get(record.seq());
    if (early != null && !early.print().equals(print)) {
      return "came twice and differs";
    }
    if (record.seq() > seq + 1) {
      if (early == null) {
        if (ahead.size() >= MOST_AHEAD) {
          return "more than " + MOST_AHEAD + " records came before " + (seq + 1);
        }
        ahead.put(record.seq(), new Ahead(record.offset(), print));
      }
      return null;
    }
    if (!record.follows(hash, digest)) {
      return "does not follow the record before it";
    }
    taken.add(record);
    takenPrints.add(print);
    seq = record.seq();
    hash = record.hash();
    return null;
  }

  private long firstAhead(long orElse) {
    return ahead.entrySet().stream()
        .filter(e -> e.getKey() > seq)
        .mapToLong(e -> e.getValue().offset())
        .min()
        .orElse(orElse);
  }

  List<TapeRecord> taken() {
    return taken;
  }

  long seq() {
    return seq;
  }

  byte[] hash() {
    return hash;
  }

  /** Where a restart reads on. */
  long nextOffset() {
    return nextOffset;
  }
}
