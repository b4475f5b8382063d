package org.huimin.monthlyrun;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.eventstore.EventCodec;
import org.huimin.eventstore.JsonEventCodec;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;

/** 花名册事件: what happened to one roster of a county and month. */
public sealed interface RosterEvent {

  UUID rosterId();

  /**
   * 截止: what was known to this roster.
   *
   * @param vector topic → partition → last sequence
   */
  record CycleCutOff(
      UUID rosterId,
      String programme,
      DivisionCode county,
      YearMonth month,
      Map<String, Map<Integer, Long>> vector)
      implements RosterEvent {}

  /** 编制: stands again after each line that is taken out or put back; the last one counts. */
  record RosterDrafted(UUID rosterId, long count, Money total, String rosterHash, long overpayments)
      implements RosterEvent {}

  /** 暂缓: stays owed, and no roster orders it until it is released. */
  record RosterLineHeld(
      UUID rosterId,
      UUID paymentId,
      UUID subject,
      String component,
      YearMonth month,
      Money amount,
      RosterLineReason reason)
      implements RosterEvent {}

  /** 剔除: left out of this roster alone. */
  record RosterLineRemoved(
      UUID rosterId,
      UUID paymentId,
      UUID subject,
      String component,
      YearMonth month,
      Money amount,
      RosterLineReason reason)
      implements RosterEvent {}

  /** 恢复: in the roster again, before its approval. */
  record RosterLineRestored(
      UUID rosterId, UUID paymentId, UUID subject, String component, YearMonth month, Money amount)
      implements RosterEvent {}

  /** 解除暂缓: the next roster orders what is owed. */
  record RosterLineReleased(
      UUID rosterId, UUID paymentId, UUID subject, String component, YearMonth month, Money amount)
      implements RosterEvent {}

  record RosterApproved(UUID rosterId, String rosterHash) implements RosterEvent {}

  record RosterRefused(UUID rosterId, RosterRefusalReason reason) implements RosterEvent {}

  /** What one partition of the payment topic holds of the roster. */
  record PartitionOrdered(int partition, long count, Money total, long lastSeq, String lastHash) {}

  /**
   * 已下达: complete when these lines have come.
   *
   * @param leftOut payments that another roster had ordered or held meanwhile
   */
  record RosterOrdered(
      UUID rosterId,
      String programme,
      DivisionCode county,
      YearMonth month,
      long count,
      Money total,
      List<PartitionOrdered> partitions,
      List<UUID> leftOut)
      implements RosterEvent {}

  /**
   * 停止下达: not ordered to its end. What stands of it counts as ordered; the next roster of the month
   * orders what is missing.
   *
   * @param count lines that had been ordered
   */
  record RosterStopped(
      UUID rosterId,
      String programme,
      DivisionCode county,
      YearMonth month,
      RosterStopReason reason,
      long count,
      Money total,
      List<PartitionOrdered> partitions)
      implements RosterEvent {}

  /** Of the programme's service, whose name stands in the wire names. */
  static EventCodec<RosterEvent> codec(String service) {
    String prefix = "org.huimin." + service + ".";
    return new JsonEventCodec<>(
        Map.<String, Class<? extends RosterEvent>>of(
            prefix + "CycleCutOff.v1", CycleCutOff.class,
            prefix + "RosterDrafted.v1", RosterDrafted.class,
            prefix + "RosterLineHeld.v1", RosterLineHeld.class,
            prefix + "RosterLineRemoved.v1", RosterLineRemoved.class,
            prefix + "RosterLineRestored.v1", RosterLineRestored.class,
            prefix + "RosterLineReleased.v1", RosterLineReleased.class,
            prefix + "RosterApproved.v1", RosterApproved.class,
            prefix + "RosterRefused.v1", RosterRefused.class,
            prefix + "RosterOrdered.v1", RosterOrdered.class,
            prefix + "RosterStopped.v1", RosterStopped.class));
  }
}
