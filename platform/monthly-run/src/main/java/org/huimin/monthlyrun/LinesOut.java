package org.huimin.monthlyrun;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * 暂缓与剔除的明细: the drafted lines that a roster leaves out. A hold outlives the roster: released, its
 * line stays out of this roster and comes with the next.
 *
 * @param lines by payment
 * @param held those of them whose hold is open
 */
public record LinesOut(Map<UUID, DraftedLine> lines, Set<UUID> held) {

  static final LinesOut NONE = new LinesOut(Map.of(), Set.of());

  public LinesOut {
    lines = Map.copyOf(lines);
    held = Set.copyOf(held);
  }

  boolean has(UUID paymentId) {
    return lines.containsKey(paymentId);
  }

  boolean holds(UUID paymentId) {
    return held.contains(paymentId);
  }

  LinesOut hold(DraftedLine line) {
    Set<UUID> more = new HashSet<>(held);
    more.add(line.paymentId());
    return new LinesOut(remove(line).lines, more);
  }

  LinesOut remove(DraftedLine line) {
    Map<UUID, DraftedLine> more = new HashMap<>(lines);
    more.put(line.paymentId(), line);
    return new LinesOut(more, held);
  }

  LinesOut restore(UUID paymentId) {
    Map<UUID, DraftedLine> fewer = new HashMap<>(lines);
    fewer.remove(paymentId);
    return new LinesOut(fewer, release(paymentId).held);
  }

  LinesOut release(UUID paymentId) {
    Set<UUID> fewer = new HashSet<>(held);
    fewer.remove(paymentId);
    return new LinesOut(lines, fewer);
  }
}
