package org.huimin.monthlyrun;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 已下达字节: what the lines hash to that were ordered until now, so that at the end the bytes that went
 * out are held against the approval and need not be read again. Kept in memory alone: whoever did
 * not order every line of a roster themselves knows nothing, and reads.
 */
final class OrderedBytes {

  private static final UUID NONE_YET = new UUID(0, 0);

  private final Map<UUID, UpTo> rosters = new ConcurrentHashMap<>();

  /**
   * As far as the order has come.
   *
   * @param payment the last line
   */
  record UpTo(UUID payment, RosterHash lines) {

    UpTo plus(List<Line> next) {
      RosterHash hash = lines.copy();
      next.forEach(line -> hash.addLine(line.payload()));
      return new UpTo(next.getLast().id(), hash);
    }
  }

  /** The bytes up to a line; nothing when others have ordered some of them. */
  Optional<UpTo> upTo(UUID rosterId, UUID payment) {
    return payment.equals(NONE_YET)
        ? Optional.of(new UpTo(payment, new RosterHash()))
        : Optional.ofNullable(rosters.get(rosterId)).filter(upTo -> upTo.payment().equals(payment));
  }

  /** What is known after a step that was committed; nothing when it is not needed any more. */
  void keep(UUID rosterId, Optional<UpTo> ordered) {
    ordered.ifPresentOrElse(upTo -> rosters.put(rosterId, upTo), () -> rosters.remove(rosterId));
  }
}
