package org.huimin.local.audit;

import java.util.ArrayList;
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

  /** Likewise of an overpayment or a reversal, between its id and what it names. */
  private static final List<String> FOUND_COLUMNS =
      List.of("rosterId", "programme", "subject", "component", "county", "month", "amount");

  private static final Set<String> COUNTS = Set.of("n", "enrolmentVersion");

  private final LedgerDigest digest = new LedgerDigest();
  private final Receivables receivables = new Receivables();
  private final TreeMap<CountyMonth, Sum> sums = new TreeMap<>();
  private final Map<String, Sum> linesOfRosters = new HashMap<>();
  private final TreeMap<String, Finding> beginnings = new TreeMap<>();
  private final TreeMap<String, Sum> announced = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Entry> ofWatched = new ArrayList<>();
  private final Set<String> watched;
  private Sum arrears = Sum.NOTHING;

  /**
   * Counts from nothing.
   *
   * @param watched subjects whose entries are kept one by one
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
        case "OverpaymentReversed" -> addReversal(event, Payload.of(event.payload()));
        case "RosterOrdered", "RosterStopped" -> announce(event, Payload.of(event.payload()));
        default -> {}
      }
    } catch (Unreadable e) {
      findings.add(
          Finding.at(event, Finding.Kind.UNREADABLE, "a payload as its contract says", e.reason()));
    }
  }

  private void addLine(TapeEvent event, Payload line) throws Unreadable {
    UUID paymentId = streamId(event, line, "paymentId");
    List<String> columns = new ArrayList<>();
    for (String field : COLUMNS) {
      columns.add(COUNTS.contains(field) ? Long.toString(line.count(field)) : line.text(field));
    }
    columns.addAll(place(event));
    Sum one = new Sum(1, line.fen("amount"));
    if (!digest.addLine(paymentId, columns)) {
      findings.add(
          Finding.at(event, Finding.Kind.PAID_TWICE, "each payment once", "payment " + paymentId));
      return;
    }
    sums.merge(CountyMonth.of(line), one, Sum::plus);
    String roster = line.text("rosterId");
    linesOfRosters.merge(roster, one, Sum::plus);
    beginnings.computeIfAbsent(
        roster,
        _ ->
            Finding.at(
                event, Finding.Kind.NOT_ANNOUNCED, "its RosterOrdered or RosterStopped", "none"));
    String payType = line.text("payType");
    if (payType.equals(Entry.ARREARS)) {
      arrears = arrears.plus(one);
    }
    watch(Entry.of(payType, line));
  }

  private void watch(Entry entry) {
    if (watched.contains(entry.subject())) {
      ofWatched.add(entry);
    }
  }

  private void addOverpayment(TapeEvent event, Payload found) throws Unreadable {
    List<String> columns = found("overpayment", event, found, "receivableId", "payments");
    receivables.addOverpayment(event, found);
    digest.addOverpayment(event, columns);
    watch(Entry.of(Entry.OVERPAID, found));
  }

  private void addReversal(TapeEvent event, Payload found) throws Unreadable {
    List<String> columns = found("reversal", event, found, "reversalId", "receivables");
    receivables.addReversal(event, found);
    digest.addReversal(event, columns);
    watch(Entry.of(Entry.REVERSED, found));
  }

  /** A month that was found overpaid has its row, also when no line was ordered for it. */
  private List<String> found(String word, TapeEvent event, Payload found, String id, String named)
      throws Unreadable {
    List<String> columns = new ArrayList<>();
    columns.add(word);
    columns.add(streamId(event, found, id).toString());
    for (String field : FOUND_COLUMNS) {
      columns.add(found.text(field));
    }
    columns.add(String.join(",", found.texts(named)));
    columns.addAll(place(event));
    found.fen("amount");
    sums.merge(CountyMonth.of(found), Sum.NOTHING, Sum::plus);
    return columns;
  }

  private static UUID streamId(TapeEvent event, Payload payload, String field) throws Unreadable {
    UUID id = payload.id(field);
    if (!id.toString().equals(event.subject())) {
      throw new Unreadable(field + " is not the stream the event stands on");
    }
    return id;
  }

  private static List<String> place(TapeEvent event) {
    return List.of(
        event.topic(),
        Integer.toString(event.partition()),
        Long.toString(event.sequence()),
        event.recordedTime());
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

  Overpayments overpayments() {
    return receivables.all();
  }

  /** How many overpayments there are of which something is still overpaid. */
  long openOverpayments() {
    return receivables.open();
  }

  /** Reversals that take back what nobody had called overpaid. */
  List<Finding> notOverpaid() {
    return receivables.notOverpaid();
  }

  /** The lines of earlier months. */
  Sum arrears() {
    return arrears;
  }

  List<Entry> ofWatched() {
    return List.copyOf(ofWatched);
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
