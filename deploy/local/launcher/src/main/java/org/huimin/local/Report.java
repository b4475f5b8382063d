package org.huimin.local;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huimin.local.audit.Check;
import org.huimin.local.audit.CountyMonth;
import org.huimin.local.audit.Entry;
import org.huimin.local.audit.Fen;
import org.huimin.local.audit.InLedger;
import org.huimin.local.audit.OnKafka;
import org.huimin.local.audit.PartitionRead;
import org.huimin.local.audit.Sum;
import org.huimin.local.audit.Verdict;

/** What came of an audit, in rows and words. */
record Report(Progress progress) {

  private static final int LISTED = 2;

  /** One row per partition that is not empty. */
  void partitions(OnKafka kafka) {
    progress.say(
        String.format(
            Locale.ROOT,
            "%n%-42s %5s %9s %9s  %s",
            "topic",
            "part",
            "records",
            "sequence",
            "hash"));
    for (PartitionRead read : kafka.partitions()) {
      if (read.records() > 0) {
        progress.say(
            String.format(
                Locale.ROOT,
                "%-42s %5d %9d %9d  %.16s…",
                read.readFrom(),
                read.partition(),
                read.records(),
                read.sequence(),
                read.hash()));
      }
    }
  }

  /** The ledger as one number, from four places. */
  void hashes(OnKafka kafka, InLedger ledger) {
    progress.say("hash from Kafka    " + kafka.ledgerHash());
    progress.say("hash of the ledger " + ledger.hash());
    progress.say("live, rebuilt      " + ledger.rebuild().liveHash());
    progress.say("rebuilt            " + ledger.rebuild().rebuiltHash());
    progress.say("");
  }

  void findings(OnKafka kafka) {
    kafka.findings().forEach(finding -> progress.say("FOUND  " + finding));
    long more = kafka.findingsInAll() - kafka.findings().size();
    if (more > 0) {
      progress.say("FOUND  " + more + " more");
    }
  }

  /** One row per county and month, as Kafka and the ledger have it. */
  void totals(OnKafka kafka, InLedger ledger) {
    progress.say(
        String.format(
            Locale.ROOT,
            "%n%-12s %-8s %8s %14s %14s",
            "county",
            "month",
            "lines",
            "Kafka yuan",
            "ledger yuan"));
    TreeSet<CountyMonth> rows = new TreeSet<>(kafka.sums().keySet());
    rows.addAll(ledger.totals().keySet());
    for (CountyMonth row : rows) {
      Sum here = kafka.sums().getOrDefault(row, Sum.NOTHING);
      Sum there = ledger.totals().getOrDefault(row, Sum.NOTHING);
      progress.say(
          String.format(
              Locale.ROOT,
              "%-12s %-8s %8d %14s %14s%s",
              County.name(row.county()),
              row.month(),
              here.lines(),
              here.yuan(),
              there.yuan(),
              here.equals(there) ? "" : "  DIFFERS"));
    }
    progress.say("arrears  " + kafka.arrears());
    progress.say("overpaid " + kafka.overpayments().total());
    progress.say("");
  }

  /** One line per case the demo tells, with the amounts as they stand on Kafka. */
  void tales(List<Tale> tales, OnKafka kafka) {
    tales.forEach(tale -> progress.say(tale(tale.who(), tale.found(kafka))));
  }

  static String tale(String who, List<Entry> found) {
    return who
        + ": "
        + Stream.of(
                part("当月 regular", found, entry -> entry.kind().equals(Entry.REGULAR)),
                part("补发 arrears", found, entry -> entry.kind().equals(Entry.ARREARS)),
                part("多发 overpaid", found, entry -> entry.kind().equals(Entry.OVERPAID)))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
  }

  private static String part(String word, List<Entry> found, Predicate<Entry> which) {
    List<Entry> entries = found.stream().filter(which).toList();
    if (entries.size() > LISTED) {
      return word
          + " "
          + Fen.yuan(entries.stream().mapToLong(Entry::fen).sum())
          + " for "
          + entries.size()
          + " months from "
          + entries.getFirst().month();
    }
    return entries.isEmpty()
        ? ""
        : entries.stream()
            .map(entry -> entry.yuan() + " " + County.name(entry.county()) + " " + entry.month())
            .collect(Collectors.joining(", ", word + " ", ""));
  }

  /** What does not hold, or in one sentence that all does. */
  void verdict(Verdict verdict, String good) {
    for (Check check : verdict.failed()) {
      progress.say("DOES NOT HOLD  " + check);
    }
    progress.say(
        verdict.holds()
            ? "Verdict: " + good + "; " + verdict.checks().size() + " checks hold."
            : "Verdict: NO. "
                + verdict.failed().size()
                + " of "
                + verdict.checks().size()
                + " checks do not hold.");
  }
}
