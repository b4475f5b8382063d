package org.huimin.local.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Records that came before their turn, kept whole until it comes. */
final class Waiting {

  private final TreeMap<Long, List<Claim>> bySequence = new TreeMap<>();
  private int size;

  void add(Claim claim) {
    bySequence.computeIfAbsent(claim.sequence(), _ -> new ArrayList<>()).add(claim);
    size++;
  }

  /** All that claim this sequence, in the order in which they came; they wait no longer. */
  List<Claim> call(long sequence) {
    List<Claim> called = bySequence.remove(sequence);
    if (called == null) {
      return List.of();
    }
    size -= called.size();
    return called;
  }

  /** Whether one that claims this sequence follows from that hash. */
  boolean follows(long sequence, byte[] hash) {
    return bySequence.getOrDefault(sequence, List.of()).stream()
        .anyMatch(claim -> claim.follows(hash));
  }

  long firstSequence() {
    return bySequence.firstKey();
  }

  int size() {
    return size;
  }
}
