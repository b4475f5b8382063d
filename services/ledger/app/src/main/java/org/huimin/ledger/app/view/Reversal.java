package org.huimin.ledger.app.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huimin.eventstore.CopyRows;
import org.huimin.ledger.app.view.Lines.OverpaymentReversed;
import org.huimin.messaging.TapeRecord;

/**
 * 多发撤销: what was called overpaid is due after all, whole or in part.
 *
 * @param receivables the overpayments it reverses, with commas between
 */
record Reversal(
    UUID reversalId,
    UUID rosterId,
    String programme,
    UUID subject,
    String component,
    String county,
    String month,
    String amount,
    String receivables,
    String topic,
    int partition,
    long seq,
    String recordedAt) {

  static final String COLUMNS =
      "reversal_id, roster_id, programme, subject, component, county, month, amount, receivables,"
          + " topic, partition, seq, recorded_at";

  static Reversal of(OverpaymentReversed event, TapeRecord at) {
    return new Reversal(
        event.reversalId(),
        event.rosterId(),
        event.programme(),
        event.subject(),
        event.component(),
        event.county(),
        event.month(),
        event.amount(),
        Lines.joined(event.receivables()),
        at.topic(),
        at.partition(),
        at.seq(),
        LedgerProjection.time(at));
  }

  /** Reads a row selected as {@link #COLUMNS}. */
  static Reversal read(ResultSet row) throws SQLException {
    return new Reversal(
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
        .add(reversalId)
        .add(rosterId)
        .add(programme)
        .add(subject)
        .add(component)
        .add(county)
        .add(month)
        .add(Lines.yuan(amount))
        .add(receivables)
        .add(topic)
        .add(partition)
        .add(seq)
        .add(Instant.parse(recordedAt));
  }

  /** In the order of {@link #COLUMNS}, as text: what is hashed. */
  List<String> columns() {
    return List.of(
        reversalId.toString(),
        rosterId.toString(),
        programme,
        subject.toString(),
        component,
        county,
        month,
        amount,
        receivables,
        topic,
        Integer.toString(partition),
        Long.toString(seq),
        recordedAt);
  }
}
