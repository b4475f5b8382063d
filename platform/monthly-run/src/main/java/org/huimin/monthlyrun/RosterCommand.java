package org.huimin.monthlyrun;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.RosterEvent.PartitionOrdered;

/** 花名册命令: orders to one roster. Officers are opaque subject ids. */
public sealed interface RosterCommand {

  record CutOff(
      UUID rosterId,
      String programme,
      DivisionCode county,
      YearMonth month,
      Map<String, Map<Integer, Long>> vector,
      String officer)
      implements RosterCommand {}

  record Draft(long count, Money total, String rosterHash, long overpayments)
      implements RosterCommand {}

  /**
   * 审批.
   *
   * @param rosterHash what the officer saw
   * @param linesHash what the lines hash to now
   */
  record Approve(String rosterHash, String linesHash, String officer) implements RosterCommand {}

  /**
   * 重编: the draft without a line, or with it again.
   *
   * @param linesHash what the lines hashed to before
   * @param draft what they come to now
   */
  record Redraft(String linesHash, Draft draft) {}

  /** 暂缓. */
  record HoldLine(DraftedLine line, RosterLineReason reason, Redraft redraft, String officer)
      implements RosterCommand {}

  /** 剔除. */
  record RemoveLine(DraftedLine line, RosterLineReason reason, Redraft redraft, String officer)
      implements RosterCommand {}

  /** 恢复. */
  record RestoreLine(UUID paymentId, Redraft redraft, String officer) implements RosterCommand {}

  /** 解除暂缓. */
  record ReleaseLine(UUID rosterId, UUID paymentId, String officer) implements RosterCommand {}

  record Refuse(RosterRefusalReason reason, String officer) implements RosterCommand {}

  /**
   * 下达完毕.
   *
   * @param leftOut payments that another roster had ordered or held meanwhile
   * @param leftOutTotal their sum
   */
  record CompleteOrder(List<PartitionOrdered> partitions, List<UUID> leftOut, Money leftOutTotal)
      implements RosterCommand {}

  /**
   * 停止下达.
   *
   * @param partitions what had been ordered
   * @param machine stops it: no officer does
   */
  record Stop(RosterStopReason reason, List<PartitionOrdered> partitions, String machine)
      implements RosterCommand {}
}
