package org.huimin.local.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The hash of every record of a partition that was passed: 32 bytes each. Holes cost nothing,
 * however long somebody makes them look.
 */
final class Hashes {

  private static final int LENGTH = 32;
  private static final byte[] UNKNOWN = new byte[LENGTH];

  /** By the sequence each begins with; the last one has room at its end. */
  private final TreeMap<Long, byte[]> stretches = new TreeMap<>();

  private long last;

  /** Begins with the hash before the first record. */
  Hashes(byte[] genesis) {
    stretches.put(0L, genesis.clone());
  }

  /** The sequence of the record that was passed last; 0 before the first. */
  long last() {
    return last;
  }

  byte @Nullable [] lastHash() {
    return at(last);
  }

  /** Null for a record whose hash nobody knows. */
  void add(byte @Nullable [] hash) {
    last++;
    Map.Entry<Long, byte[]> stretch = stretches.lastEntry();
    int at = Math.toIntExact((last - stretch.getKey()) * LENGTH);
    byte[] bytes = stretch.getValue();
    if (at == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.multiplyExact(bytes.length, 2));
      stretches.put(stretch.getKey(), bytes);
    }
    System.arraycopy(hash == null ? UNKNOWN : hash, 0, bytes, at, LENGTH);
  }

  /** Nothing is known of the records up to this one. */
  void skipTo(long sequence) {
    last = sequence;
    stretches.put(sequence, UNKNOWN.clone());
  }

  byte @Nullable [] at(long sequence) {
    Map.Entry<Long, byte[]> stretch = stretches.floorEntry(sequence);
    long from = (sequence - stretch.getKey()) * LENGTH;
    if (sequence > last || from >= stretch.getValue().length) {
      return null;
    }
    byte[] hash = Arrays.copyOfRange(stretch.getValue(), (int) from, (int) from + LENGTH);
    return Arrays.equals(hash, UNKNOWN) ? null : hash;
  }

  /** One that is known to be known. */
  byte[] known(long sequence) {
    return Objects.requireNonNull(at(sequence));
  }
}
