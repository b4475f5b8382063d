package org.huimin.ledger.app.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huimin.ledger.app.view.Lines.OverpaymentIdentified;
import org.huimin.messaging.TapeRecord;

/** 多发: more was ordered for a month than was due. Recovery is kept apart from payment. */
record Overpayment(
    String topic,
    int partition,
    long seq,
    UUID stream,
    String programme,
    UUID subject,
    String county,
    String month,
    String amount,
    String payments,
    String recordedAt) {

  static final String COLUMNS =
      "topic, partition, seq, stream, programme, subject, county, month, amount, payments,"
          + " recorded_at";

  static Overpayment of(OverpaymentIdentified event, TapeRecord at) {
    return new Overpayment(
        at.topic(),
        at.partition(),
        at.seq(),
        at.stream(),
        event.programme(),
        event.subject(),
        event.county(),
        event.month(),
        event.amount(),
        event.payments().stream().map(UUID::toString).collect(Collectors.joining(",")),
        LedgerProjection.time(at));
  }

  static Overpayment read(ResultSet row) throws SQLException {
    return new Overpayment(
        row.getString(1),
        row.getInt(2),
        row.getLong(3),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getObject(6, UUID.class),
        row.getString(7),
        row.getString(8),
        row.getBigDecimal(9).toPlainString(),
        row.getString(10),
        DisbursementRecord.time(row, 11));
  }

  /** In the order of {@link #COLUMNS}, as text. */
  List<String> columns() {
    return List.of(
        topic,
        Integer.toString(partition),
        Long.toString(seq),
        stream.toString(),
        programme,
        subject.toString(),
        county,
        month,
        amount,
        payments,
        recordedAt);
  }
}
