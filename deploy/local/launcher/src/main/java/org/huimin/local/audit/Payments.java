package org.huimin.local.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.huimin.local.audit.Payload.Unreadable;

/** 发放: what the payment topics say, added up in fen from the payloads as they stand on Kafka. */
final class Payments implements AutoCloseable {

  /** The columns of a line up to where it stands, in the order of {@code ledger-hash.md}. */
  private static final List<String> COLUMNS =
      List.of(
          ("paymentId rosterId programme subject component month n payType county amount payeeId"
                  + " budgetLine dueOn ruleId ruleVersion band standard article enrolment"
                  + " enrolmentVersion")
              .split(" "));

  private static final Set<String> COUNTS = Set.of("n", "enrolmentVersion");

  private final LedgerDigest digest = new LedgerDigest();
  private final TreeMap<CountyMonth, Sum> sums = new TreeMap<>();
  private final Map<String, Sum> linesOfRosters = new HashMap<>();
  private final TreeMap<String, Finding> beginnings = new TreeMap<>();
  private final TreeMap<String, Sum> announced = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> watched;
  private long linesOfWatched;

  /**
   * Counts from nothing.
   *
   * @param watched subjects whose lines are counted apart
   */
  Payments(Set<String> watched) {
    this.watched = new HashSet<>(watched);
  }

  /** Events that say nothing of money are passed over. */
  void take(TapeEvent event) {
    if (!event.topic().endsWith(".payment.v1")) {
      return;
    }
    try {
      switch (event.name()) {
        case "PaymentOrdered" -> addLine(event, Payload.of(event.payload()));
        case "OverpaymentIdentified" -> addOverpayment(event, Payload.of(event.payload()));
        case "RosterOrdered", "RosterStopped" -> announce(event, Payload.of(event.payload()));
        default -> {}
      }
    } catch (Unreadable e) {
      findings.add(
          Finding.at(event, Finding.Kind.UNREADABLE, "a payload as its contract says", e.reason()));
    }
  }

  private void addLine(TapeEvent event, Payload line) throws Unreadable {
    UUID paymentId = line.id("paymentId");
    if (!paymentId.toString().equals(event.subject())) {
      throw new Unreadable("paymentId is not the stream the event stands on");
    }
    List<String> columns = new ArrayList<>();
    for (String field : COLUMNS) {
      columns.add(COUNTS.contains(field) ? Long.toString(line.count(field)) : line.text(field));
    }
    Collections.addAll(
        columns,
        event.topic(),
        Integer.toString(event.partition()),
        Long.toString(event.sequence()),
        event.recordedTime());
    Sum one = new Sum(1, line.fen("amount"));
    if (!digest.addLine(paymentId, columns)) {
      findings.add(
          Finding.at(event, Finding.Kind.PAID_TWICE, "each payment once", "payment " + paymentId));
      return;
    }
    sums.merge(
        new CountyMonth(line.text("programme"), line.text("county"), line.text("month")),
        one,
        Sum::plus);
    String roster = line.text("rosterId");
    linesOfRosters.merge(roster, one, Sum::plus);
    beginnings.computeIfAbsent(
        roster,
        _ ->
            Finding.at(
                event, Finding.Kind.NOT_ANNOUNCED, "its RosterOrdered or RosterStopped", "none"));
    if (watched.contains(line.text("subject"))) {
      linesOfWatched++;
    }
  }

  private void addOverpayment(TapeEvent event, Payload found) throws Unreadable {
    List<String> columns = new ArrayList<>();
    Collections.addAll(
        columns,
        "overpayment",
        event.topic(),
        Integer.toString(event.partition()),
        Long.toString(event.sequence()),
        event.subject());
    for (String field : List.of("programme", "subject", "county", "month", "amount")) {
      columns.add(found.text(field));
    }
    found.fen("amount");
    columns.add(String.join(",", found.texts("payments")));
    columns.add(event.recordedTime());
    digest.addOverpayment(event, columns);
  }

  private void announce(TapeEvent event, Payload roster) throws Unreadable {
    announced.put(event.subject(), new Sum(roster.count("count"), roster.fen("total")));
  }

  SortedMap<CountyMonth, Sum> sums() {
    return sums;
  }

  /** What each roster announced that is complete, or that was stopped with what stands of it. */
  SortedMap<String, Sum> announced() {
    return announced;
  }

  /** What came of those rosters, counted line by line. */
  SortedMap<String, Sum> received() {
    TreeMap<String, Sum> received = new TreeMap<>();
    announced
        .keySet()
        .forEach(id -> received.put(id, linesOfRosters.getOrDefault(id, Sum.NOTHING)));
    return received;
  }

  /** Rosters with lines and neither complete nor stopped, each where it begins. */
  List<Finding> notAnnounced() {
    List<Finding> found = new ArrayList<>();
    beginnings.forEach(
        (roster, first) -> {
          if (!announced.containsKey(roster)) {
            found.add(
                first.told(
                    first.kind(),
                    first.expected(),
                    linesOfRosters.getOrDefault(roster, Sum.NOTHING) + " of roster " + roster));
          }
        });
    return found;
  }

  long overpayments() {
    return digest.overpayments();
  }

  long linesOfWatched() {
    return linesOfWatched;
  }

  /** The ledger's hash, made from Kafka alone. */
  String ledgerHash() {
    return digest.hash();
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  @Override
  public void close() {
    digest.close();
  }
}
