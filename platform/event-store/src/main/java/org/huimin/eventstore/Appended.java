package org.huimin.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** 已记位置: where the events of one append stand, one position each, in the order given. */
public record Appended(List<Position> positions) {

  public Appended {
    positions = List.copyOf(positions);
  }

  /**
   * The last position of each partition touched: what a reader has to reach to have seen it all.
   */
  public Collection<Position> last() {
    TreeMap<String, Position> last = new TreeMap<>();
    for (Position p : positions) {
      last.merge(p.topic() + "/" + p.partition(), p, (a, b) -> a.seq() > b.seq() ? a : b);
    }
    return last.values();
  }
}
