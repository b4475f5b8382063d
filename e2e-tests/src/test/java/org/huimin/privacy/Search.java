package org.huimin.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All disguises of all secrets looked for at once, in one pass over the bytes of a place. A window
 * of as many bytes as the shortest has goes over them; where it shows how a pattern begins, the
 * rest is compared. Tens of thousands of patterns cost no more than one.
 */
final class Search {

  private static final int CHUNK = 1 << 20;

  private static final int WINDOW = Disguises.SHORTEST;
  private static final long WINDOW_MASK = (1L << (8 * WINDOW)) - 1;
  private static final int FILTER_BITS = 1 << 22;

  @SuppressWarnings("ArrayRecordComponent") // compared with a place, never with each other
  private record Pattern(Secret secret, String disguise, byte[] bytes) {}

  /** A secret seen where it may not stand. */
  record Sighting(String place, Secret secret, String disguise) implements Comparable<Sighting> {

    @Override
    public int compareTo(Sighting other) {
      return toString().compareTo(other.toString());
    }
  }

  private final Map<Long, List<Pattern>> patterns = new HashMap<>();
  private final BitSet beginnings = new BitSet(FILTER_BITS);
  private final Set<Sighting> sightings = new ConcurrentSkipListSet<>();
  private final AtomicLong bytes = new AtomicLong();
  private int longest;

  Search(Collection<Secret> secrets) {
    secrets.forEach(secret -> Disguises.of(secret, (how, form) -> add(secret, how, form)));
  }

  private void add(Secret secret, String disguise, byte[] form) {
    long window = 0;
    for (int i = 0; i < WINDOW; i++) {
      window = (window << 8) | (form[i] & 0xff);
    }
    patterns
        .computeIfAbsent(window, _ -> new ArrayList<>())
        .add(new Pattern(secret, disguise, form));
    beginnings.set(filtered(window));
    longest = Math.max(longest, form.length);
  }

  /** Almost no window of a place is one of ours, so a small table answers first. */
  private static int filtered(long window) {
    return (int) ((window * 0x9e3779b97f4a7c15L) >>> 42);
  }

  void in(String place, byte[] bytes) {
    in(place, bytes, bytes.length);
  }

  /** Chunk by chunk; the end of one is seen again with the next, for what lies across. */
  void in(String place, InputStream stream) throws IOException {
    byte[] chunk = new byte[CHUNK + longest];
    int kept = 0;
    int read = stream.readNBytes(chunk, 0, CHUNK);
    while (read > 0) {
      int length = kept + read;
      in(place, chunk, length);
      kept = Math.min(longest, length);
      System.arraycopy(chunk, length - kept, chunk, 0, kept);
      read = stream.readNBytes(chunk, kept, CHUNK);
    }
  }

  private void in(String place, byte[] chunk, int length) {
    bytes.addAndGet(length);
    long window = 0;
    for (int end = 0; end < length; end++) {
      window = ((window << 8) | (chunk[end] & 0xff)) & WINDOW_MASK;
      if (end >= WINDOW - 1 && beginnings.get(filtered(window))) {
        int from = end - WINDOW + 1;
        for (Pattern pattern : patterns.getOrDefault(window, List.of())) {
          compare(place, chunk, from, length, pattern);
        }
      }
    }
  }

  private void compare(String place, byte[] chunk, int from, int length, Pattern pattern) {
    int to = from + pattern.bytes().length;
    if (to <= length
        && Arrays.equals(chunk, from, to, pattern.bytes(), 0, pattern.bytes().length)) {
      sightings.add(new Sighting(place, pattern.secret(), pattern.disguise()));
    }
  }

  Set<Sighting> sightings() {
    return Set.copyOf(sightings);
  }

  boolean found(Secret secret) {
    return sightings.stream().anyMatch(s -> s.secret().equals(secret));
  }

  long megabytes() {
    return bytes.get() >> 20;
  }
}
