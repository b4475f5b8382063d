package org.huimin.local.audit;

import java.util.List;
import java.util.SortedMap;

/**
 * What the ledger answers.
 *
 * @param hash at the positions that were read on Kafka
 */
public record InLedger(
    Positions positions,
    long records,
    Overpayments overpayments,
    String hash,
    SortedMap<CountyMonth, Sum> totals,
    Rebuild rebuild) {

  /**
   * A ledger built beside the live one by its service, from Kafka alone.
   *
   * @param reason why there is none; else empty
   */
  public record Rebuild(
      long events, String liveHash, String rebuiltHash, List<String> differences, String reason) {

    public static Rebuild failed(String reason) {
      return new Rebuild(0, "", "", List.of(), reason);
    }

    public boolean equal() {
      return reason.isEmpty() && differences.isEmpty() && liveHash.equals(rebuiltHash);
    }
  }

  public Sum total() {
    return totals.values().stream().reduce(Sum.NOTHING, Sum::plus);
  }
}
