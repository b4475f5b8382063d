package org.huimin.local.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** 核对: Kafka, the services' tapes and the ledger, each against another. */
public final class Comparison {

  private static final String NONE = "none";

  private Comparison() {}

  /**
   * All that has to be equal.
   *
   * @param heads where the tapes of the services end, as these say
   * @param readByLedger the topics it may read: what households live on is not for it
   */
  public static List<Check> of(
      OnKafka kafka, Positions heads, Set<String> readByLedger, InLedger ledger) {
    List<Check> checks = new ArrayList<>();
    checks.add(
        Check.equal(
            "findings on the tapes", NONE, listed(kafka.findingsInAll(), kafka.findings())));
    checks.add(
        Check.rows("end of each tape", heads.byPartition(), kafka.positions().byPartition()));
    checks.add(
        Check.rows(
            "end of what the ledger read",
            kafka.positions().of(readByLedger::contains).byPartition(),
            ledger.positions().byPartition()));
    checks.add(Check.rows("lines and yuan of each roster", kafka.announced(), kafka.received()));
    checks.add(Check.equal("records in the ledger", kafka.total().lines(), ledger.records()));
    checks.add(
        Check.rows(
            "lines per county and month",
            each(kafka.sums(), Sum::lines),
            each(ledger.totals(), Sum::lines)));
    checks.add(
        Check.rows(
            "yuan per county and month",
            each(kafka.sums(), Sum::yuan),
            each(ledger.totals(), Sum::yuan)));
    checks.add(Check.equal("yuan in all", kafka.total().yuan(), ledger.total().yuan()));
    Overpayments here = kafka.overpayments();
    Overpayments there = ledger.overpayments();
    checks.add(Check.equal("overpayments identified", here.identified(), there.identified()));
    checks.add(Check.equal("reversals of overpayments", here.reversals(), there.reversals()));
    checks.add(Check.rows("overpaid per county and month", here.months(), there.months()));
    checks.add(Check.equal("hash of the ledger, from Kafka", kafka.ledgerHash(), ledger.hash()));
    InLedger.Rebuild rebuild = ledger.rebuild();
    checks.add(
        rebuild.reason().isEmpty()
            ? Check.equal("hash of the ledger, rebuilt", rebuild.rebuiltHash(), rebuild.liveHash())
            : Check.equal("hash of the ledger, rebuilt", "a rebuilt ledger", rebuild.reason()));
    checks.add(
        Check.equal(
            "differences from the ledger rebuilt",
            NONE,
            listed(rebuild.differences().size(), rebuild.differences())));
    return checks;
  }

  private static String listed(long inAll, List<?> things) {
    return inAll == 0
        ? NONE
        : things.isEmpty() ? inAll + " in all" : inAll + ", the first " + things.getFirst();
  }

  private static <T> SortedMap<CountyMonth, T> each(
      SortedMap<CountyMonth, Sum> sums, Function<Sum, T> part) {
    TreeMap<CountyMonth, T> parts = new TreeMap<>();
    sums.forEach((key, sum) -> parts.put(key, part.apply(sum)));
    return parts;
  }
}
