package org.huimin.ledger.app.view;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huimin.eventstore.CopyRows;
import org.huimin.eventstore.TapeTime;
import org.huimin.ledger.app.view.Lines.OverpaymentIdentified;
import org.huimin.ledger.app.view.Lines.OverpaymentReversed;
import org.huimin.ledger.app.view.Lines.PaymentOrdered;
import org.huimin.ledger.app.view.Lines.RosterOrdered;
import org.huimin.ledger.app.view.Lines.Unreadable;
import org.huimin.messaging.Projection;
import org.huimin.messaging.TapeRecord;
import org.jboss.logging.Logger;

/**
 * 台账: what the payment topics say, as records, totals and controls. A pure function of the records
 * taken: nothing here asks for the time, an id or anything else from outside. Tables are named
 * without a schema, so the same code writes the live ledger and a rebuilt one.
 */
public final class LedgerProjection implements Projection {

  private static final Logger LOG = Logger.getLogger(LedgerProjection.class);

  /** The wire names of every programme service: {@code org.huimin.<service>.<Event>.v1}. */
  private static final Pattern PAYMENT_EVENT =
      Pattern.compile(
          "org\\.huimin\\.([a-z0-9-]+)\\."
              + "(PaymentOrdered|RosterOrdered|OverpaymentIdentified|OverpaymentReversed)\\.v1");

  private static final String UNIQUE_VIOLATION = "23505";

  @Override
  public void apply(Connection c, List<TapeRecord> records) throws SQLException {
    Found found = new Found();
    for (TapeRecord record : records) {
      read(record, found);
    }
    List<DisbursementRecord> fresh = insertRecords(c, found);
    addTotals(c, fresh, found);
    addReceived(c, fresh);
    announce(c, found.rosters);
    CopyRows overpayments = new CopyRows("overpayment", Overpayment.COLUMNS);
    found.overpayments.forEach(one -> one.copyTo(overpayments));
    overpayments.into(c);
    CopyRows reversals = new CopyRows("reversal", Reversal.COLUMNS);
    found.reversals.forEach(one -> one.copyTo(reversals));
    reversals.into(c);
    insertIncidents(c, found.incidents);
  }

  /** What one batch brings, in the order of the tape. */
  private static final class Found {
    final List<DisbursementRecord> lines = new ArrayList<>();
    final List<At<RosterOrdered>> rosters = new ArrayList<>();
    final List<Overpayment> overpayments = new ArrayList<>();
    final List<Reversal> reversals = new ArrayList<>();
    final List<Incident> incidents = new ArrayList<>();
  }

  private record At<T>(TapeRecord at, T event) {}

  private record Incident(String topic, int partition, long seq, String code, String detail) {

    static Incident of(TapeRecord at, String code, String detail) {
      return new Incident(at.topic(), at.partition(), at.seq(), code, detail);
    }
  }

  private static void read(TapeRecord record, Found found) {
    Matcher type = PAYMENT_EVENT.matcher(record.type());
    if (!type.matches()) {
      return;
    }
    if (!record.topic().endsWith("." + type.group(1) + ".payment.v1")) {
      found.incidents.add(
          Incident.of(record, "FOREIGN_TOPIC", type.group(2) + " does not belong on this topic"));
      return;
    }
    try {
      switch (type.group(2)) {
        case "PaymentOrdered" -> readPayment(record, found);
        case "RosterOrdered" -> readRoster(record, found);
        case "OverpaymentIdentified" -> readOverpayment(record, found);
        default -> readReversal(record, found);
      }
    } catch (Unreadable e) {
      found.incidents.add(Incident.of(record, "UNREADABLE", e.reason()));
    }
  }

  private static void readPayment(TapeRecord record, Found found) throws Unreadable {
    PaymentOrdered line = Lines.payment(record.payload());
    // Only because the id is the stream do all orders of one id share a partition, in one order.
    isStream("paymentId", line.paymentId(), record);
    found.lines.add(DisbursementRecord.of(line, record));
  }

  private static void readRoster(TapeRecord record, Found found) throws Unreadable {
    RosterOrdered roster = Lines.roster(record.payload());
    isStream("rosterId", roster.rosterId(), record);
    found.rosters.add(new At<>(record, roster));
  }

  private static void readOverpayment(TapeRecord record, Found found) throws Unreadable {
    OverpaymentIdentified event = Lines.overpayment(record.payload());
    isStream("receivableId", event.receivableId(), record);
    found.overpayments.add(Overpayment.of(event, record));
  }

  private static void readReversal(TapeRecord record, Found found) throws Unreadable {
    OverpaymentReversed event = Lines.reversal(record.payload());
    isStream("reversalId", event.reversalId(), record);
    found.reversals.add(Reversal.of(event, record));
  }

  private static void isStream(String field, UUID id, TapeRecord record) throws Unreadable {
    if (!id.equals(record.stream())) {
      throw new Unreadable(field + " is not the stream the event stands on");
    }
  }

  /** By COPY; when an id has been met before, one by one, so that only that line is set aside. */
  private static List<DisbursementRecord> insertRecords(Connection c, Found found)
      throws SQLException {
    if (found.lines.isEmpty()) {
      return found.lines;
    }
    Savepoint before = c.setSavepoint();
    try {
      CopyRows rows = new CopyRows("disbursement_record", DisbursementRecord.COLUMNS);
      found.lines.forEach(line -> line.copyTo(rows));
      rows.into(c);
      c.releaseSavepoint(before);
      return found.lines;
    } catch (SQLException e) {
      if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw e;
      }
      c.rollback(before);
      return insertOneByOne(c, found);
    }
  }

  private static List<DisbursementRecord> insertOneByOne(Connection c, Found found)
      throws SQLException {
    List<DisbursementRecord> fresh = new ArrayList<>();
    try (PreparedStatement insert =
        c.prepareStatement(
            "insert into disbursement_record ("
                + DisbursementRecord.COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (payment_id) do nothing")) {
      for (DisbursementRecord line : found.lines) {
        int i = 1;
        for (String value : line.columns()) {
          insert.setObject(
              i++, value, Types.OTHER); // PostgreSQL reads the text as the column's type
        }
        if (insert.executeUpdate() == 1) {
          fresh.add(line);
        } else {
          DisbursementRecord known = known(c, line.paymentId());
          if (!known.equals(line)) {
            found.incidents.add(
                new Incident(
                    line.topic(),
                    line.partition(),
                    line.seq(),
                    "PAYMENT_ORDERED_TWICE",
                    "payment " + line.paymentId() + " stands at " + known.position()));
          }
        }
      }
    }
    return fresh;
  }

  private static DisbursementRecord known(Connection c, UUID paymentId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select "
                + DisbursementRecord.COLUMNS
                + " from disbursement_record where payment_id = ?")) {
      ask.setObject(1, paymentId);
      try (ResultSet row = ask.executeQuery()) {
        row.next();
        return DisbursementRecord.read(row);
      }
    }
  }

  private static void addTotals(Connection c, List<DisbursementRecord> fresh, Found found)
      throws SQLException {
    Totals totals = new Totals();
    fresh.forEach(totals::add);
    found.overpayments.forEach(totals::add);
    found.reversals.forEach(totals::add);
    totals.into(c);
  }

  private record Sum(long lines, BigDecimal amount) {

    static Sum of(DisbursementRecord line) {
      return new Sum(1, new BigDecimal(line.amount()));
    }

    Sum plus(Sum other) {
      return new Sum(lines + other.lines, amount.add(other.amount));
    }
  }

  private record PartKey(UUID rosterId, String topic, int partition)
      implements Comparable<PartKey> {

    static PartKey of(DisbursementRecord line) {
      return new PartKey(line.rosterId(), line.topic(), line.partition());
    }

    @Override
    public int compareTo(PartKey other) {
      return Comparator.comparing(PartKey::rosterId)
          .thenComparing(PartKey::topic)
          .thenComparingInt(PartKey::partition)
          .compare(this, other);
    }
  }

  private static void addReceived(Connection c, List<DisbursementRecord> fresh)
      throws SQLException {
    TreeMap<PartKey, Sum> sums = new TreeMap<>();
    TreeMap<PartKey, Long> lastSeqs = new TreeMap<>();
    for (DisbursementRecord line : fresh) {
      sums.merge(PartKey.of(line), Sum.of(line), Sum::plus);
      lastSeqs.merge(PartKey.of(line), line.seq(), Math::max);
    }
    if (sums.isEmpty()) {
      return;
    }
    try (PreparedStatement add =
        c.prepareStatement(
            """
            insert into roster_part as r (roster_id, topic, partition, lines, amount, last_seq)
            values (?, ?, ?, ?, ?, ?)
            on conflict (roster_id, topic, partition) do update
               set lines = r.lines + excluded.lines, amount = r.amount + excluded.amount,
                   last_seq = greatest(r.last_seq, excluded.last_seq)
            """)) {
      for (var sum : sums.entrySet()) {
        add.setObject(1, sum.getKey().rosterId());
        add.setString(2, sum.getKey().topic());
        add.setInt(3, sum.getKey().partition());
        add.setLong(4, sum.getValue().lines());
        add.setBigDecimal(5, sum.getValue().amount());
        add.setObject(6, lastSeqs.get(sum.getKey()));
        add.addBatch();
      }
      add.executeBatch();
    }
  }

  private static void announce(Connection c, List<At<RosterOrdered>> rosters) throws SQLException {
    if (rosters.isEmpty()) {
      return;
    }
    List<At<RosterOrdered>> inKeyOrder = new ArrayList<>(rosters);
    inKeyOrder.sort(Comparator.comparing(roster -> roster.event().rosterId()));
    try (PreparedStatement set =
        c.prepareStatement(
            """
            insert into roster_control
                   (roster_id, programme, county, month, announced_lines, announced_amount,
                    announced_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (roster_id) do update
               set programme = excluded.programme, county = excluded.county, month = excluded.month,
                   announced_lines = excluded.announced_lines,
                   announced_amount = excluded.announced_amount,
                   announced_at = excluded.announced_at
            """)) {
      for (At<RosterOrdered> roster : inKeyOrder) {
        RosterOrdered event = roster.event();
        set.setObject(1, event.rosterId());
        set.setString(2, event.programme());
        set.setString(3, event.county());
        set.setString(4, event.month());
        set.setLong(5, event.count());
        set.setBigDecimal(6, Lines.yuan(event.total()));
        set.setString(7, position(roster.at()));
        set.executeUpdate();
      }
    }
  }

  private static void insertIncidents(Connection c, List<Incident> incidents) throws SQLException {
    if (incidents.isEmpty()) {
      return;
    }
    CopyRows rows = new CopyRows("incident", "topic, partition, seq, code, detail");
    for (Incident incident : incidents) {
      LOG.errorf(
          "record set aside position=%s/%d/%d code=%s detail=%s",
          incident.topic(),
          incident.partition(),
          incident.seq(),
          incident.code(),
          incident.detail());
      rows.row()
          .add(incident.topic())
          .add(incident.partition())
          .add(incident.seq())
          .add(incident.code())
          .add(incident.detail());
    }
    rows.into(c);
  }

  private static String position(TapeRecord at) {
    return at.topic() + "/" + at.partition() + "/" + at.seq();
  }

  /** For readers of the log and of the trace: the same form everywhere. */
  static String time(TapeRecord at) {
    return TapeTime.text(at.recordedAt());
  }
}
