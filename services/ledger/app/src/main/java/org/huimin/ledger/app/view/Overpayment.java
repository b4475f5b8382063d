package org.huimin.ledger.app.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huimin.eventstore.CopyRows;
import org.huimin.ledger.app.view.Lines.OverpaymentIdentified;
import org.huimin.messaging.TapeRecord;

/**
 * 多发: more was ordered for a month than was due. Recovery is kept apart from payment.
 *
 * @param payments the lines it names, with commas between
 */
record Overpayment(
    UUID receivableId,
    UUID rosterId,
    String programme,
    UUID subject,
    String component,
    String county,
    String month,
    String amount,
    String payments,
    String topic,
    int partition,
    long seq,
    String recordedAt) {

  static final String COLUMNS =
      "receivable_id, roster_id, programme, subject, component, county, month, amount, payments,"
          + " topic, partition, seq, recorded_at";

  static Overpayment of(OverpaymentIdentified event, TapeRecord at) {
    return new Overpayment(
        event.receivableId(),
        event.rosterId(),
        event.programme(),
        event.subject(),
        event.component(),
        event.county(),
        event.month(),
        event.amount(),
        Lines.joined(event.payments()),
        at.topic(),
        at.partition(),
        at.seq(),
        LedgerProjection.time(at));
  }

  /** Reads a row selected as {@link #COLUMNS}. */
  static Overpayment read(ResultSet row) throws SQLException {
    return new Overpayment(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getBigDecimal(8).toPlainString(),
        row.getString(9),
        row.getString(10),
        row.getInt(11),
        row.getLong(12),
        DisbursementRecord.time(row, 13));
  }

  /** In the order of {@link #COLUMNS}, each in the type of its column. */
  void copyTo(CopyRows rows) {
    rows.row()
        .add(receivableId)
        .add(rosterId)
        .add(programme)
        .add(subject)
        .add(component)
        .add(county)
        .add(month)
        .add(Lines.yuan(amount))
        .add(payments)
        .add(topic)
        .add(partition)
        .add(seq)
        .add(Instant.parse(recordedAt));
  }

  /** In the order of {@link #COLUMNS}, as text: what is hashed. */
  List<String> columns() {
    return List.of(
        receivableId.toString(),
        rosterId.toString(),
        programme,
        subject.toString(),
        component,
        county,
        month,
        amount,
        payments,
        topic,
        Integer.toString(partition),
        Long.toString(seq),
        recordedAt);
  }
}
