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
import org.huimin.eventstore.EventDraft;
import org.huimin.ledger.app.view.Lines.OverpaymentIdentified;
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
          "org\\.huimin\\.([a-z0-9-]+)\\.(PaymentOrdered|RosterOrdered|OverpaymentIdentified)\\.v1");

  private static final String UNIQUE_VIOLATION = "23505";

  @Override
  public void apply(Connection c, List<TapeRecord> records) throws SQLException {
    Found found = new Found();
    for (TapeRecord record : records) {
      read(record, found);
    }
    List<DisbursementRecord> fresh = insertRecords(c, found);
    addTotals(c, fresh);
    addReceived(c, fresh);
    announce(c, found.rosters);
    insertOverpayments(c, found);
    insertIncidents(c, found.incidents);
  }

  /** What one batch brings, in the order of the tape. */
  private static final class Found {
    final List<DisbursementRecord> lines = new ArrayList<>();
    final List<At<RosterOrdered>> rosters = new ArrayList<>();
    final List<At<OverpaymentIdentified>> overpayments = new ArrayList<>();
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
        default -> found.overpayments.add(new At<>(record, Lines.overpayment(record.payload())));
      }
    } catch (Unreadable e) {
      found.incidents.add(Incident.of(record, "UNREADABLE", e.reason()));
    }
  }

  private static void readPayment(TapeRecord record, Found found) throws Unreadable {
    PaymentOrdered line = Lines.payment(record.payload());
    if (!line.paymentId().equals(record.stream())) {
      // Only because the id is the stream do all orders of one id share a partition, in one order.
      throw new Unreadable("paymentId is not the stream the event stands on");
    }
    found.lines.add(DisbursementRecord.of(line, record));
  }

  private static void readRoster(TapeRecord record, Found found) throws Unreadable {
    RosterOrdered roster = Lines.roster(record.payload());
    if (!roster.rosterId().equals(record.stream())) {
      throw new Unreadable("rosterId is not the stream the event stands on");
    }
    found.rosters.add(new At<>(record, roster));
  }

  /** By COPY; when an id has been met before, one by one, so that only that line is set aside. */
  private static List<DisbursementRecord> insertRecords(Connection c, Found found)
      throws SQLException {
    if (found.lines.isEmpty()) {
      return found.lines;
    }
    Savepoint before = c.setSavepoint();
    try {
      CopyText rows = new CopyText();
      for (DisbursementRecord line : found.lines) {
        line.columns().forEach(rows::add);
        rows.endRow();
      }
      rows.into(c, "disbursement_record (" + DisbursementRecord.COLUMNS + ")");
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

  private record TotalKey(String programme, String county, String month)
      implements Comparable<TotalKey> {

    @Override
    public int compareTo(TotalKey other) {
      return Comparator.comparing(TotalKey::programme)
          .thenComparing(TotalKey::county)
          .thenComparing(TotalKey::month)
          .compare(this, other);
    }
  }

  private record Sum(long lines, BigDecimal amount) {

    static Sum of(DisbursementRecord line) {
      return new Sum(1, new BigDecimal(line.amount()));
    }

    Sum plus(Sum other) {
      return new Sum(lines + other.lines, amount.add(other.amount));
    }
  }

  /** Rows are touched in the order of their key: partitions written at once never deadlock. */
  private static void addTotals(Connection c, List<DisbursementRecord> fresh) throws SQLException {
    TreeMap<TotalKey, Sum> sums = new TreeMap<>();
    for (DisbursementRecord line : fresh) {
      sums.merge(
          new TotalKey(line.programme(), line.county(), line.month()), Sum.of(line), Sum::plus);
    }
    if (sums.isEmpty()) {
      return;
    }
    try (PreparedStatement add =
        c.prepareStatement(
            """
            insert into ledger_total as t (programme, county, month, lines, amount)
            values (?, ?, ?, ?, ?)
            on conflict (programme, county, month) do update
               set lines = t.lines + excluded.lines, amount = t.amount + excluded.amount
            """)) {
      for (var sum : sums.entrySet()) {
        add.setString(1, sum.getKey().programme());
        add.setString(2, sum.getKey().county());
        add.setString(3, sum.getKey().month());
        add.setLong(4, sum.getValue().lines());
        add.setBigDecimal(5, sum.getValue().amount());
        add.addBatch();
      }
      add.executeBatch();
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

  private static void insertOverpayments(Connection c, Found found) throws SQLException {
    if (found.overpayments.isEmpty()) {
      return;
    }
    CopyText rows = new CopyText();
    for (At<OverpaymentIdentified> overpayment : found.overpayments) {
      Overpayment.of(overpayment.event(), overpayment.at()).columns().forEach(rows::add);
      rows.endRow();
    }
    rows.into(c, "overpayment (" + Overpayment.COLUMNS + ")");
  }

  private static void insertIncidents(Connection c, List<Incident> incidents) throws SQLException {
    if (incidents.isEmpty()) {
      return;
    }
    CopyText rows = new CopyText();
    for (Incident incident : incidents) {
      LOG.errorf(
          "record set aside position=%s/%d/%d code=%s detail=%s",
          incident.topic(),
          incident.partition(),
          incident.seq(),
          incident.code(),
          incident.detail());
      rows.add(incident.topic())
          .add(incident.partition())
          .add(incident.seq())
          .add(incident.code())
          .add(incident.detail())
          .endRow();
    }
    rows.into(c, "incident (topic, partition, seq, code, detail)");
  }

  private static String position(TapeRecord at) {
    return at.topic() + "/" + at.partition() + "/" + at.seq();
  }

  /** For readers of the log and of the trace: the same form everywhere. */
  static String time(TapeRecord at) {
    return EventDraft.time(at.recordedAt());
  }
}
