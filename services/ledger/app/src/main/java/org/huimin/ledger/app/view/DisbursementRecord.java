package org.huimin.ledger.app.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.huimin.eventstore.CopyRows;
import org.huimin.eventstore.TapeTime;
import org.huimin.ledger.app.view.Lines.PaymentOrdered;
import org.huimin.messaging.TapeRecord;

/**
 * 发放记录: one line that was ordered, why it is what it is, and where it stands on the tape. All of it
 * is business: two ledgers are equal when all of it is.
 */
public record DisbursementRecord(
    UUID paymentId,
    UUID rosterId,
    String programme,
    UUID subject,
    String component,
    String month,
    int n,
    String payType,
    String county,
    String amount,
    UUID payeeId,
    String budgetLine,
    String dueOn,
    String ruleId,
    String ruleVersion,
    String band,
    String standard,
    String article,
    UUID enrolment,
    int enrolmentVersion,
    String topic,
    int partition,
    long seq,
    String recordedAt) {

  static final String COLUMNS =
      "payment_id, roster_id, programme, subject, component, month, n, pay_type, county, amount,"
          + " payee_id, budget_line, due_on, rule_id, rule_version, band, standard, article,"
          + " enrolment, enrolment_version, topic, partition, seq, recorded_at";

  static DisbursementRecord of(PaymentOrdered line, TapeRecord at) {
    return new DisbursementRecord(
        line.paymentId(),
        line.rosterId(),
        line.programme(),
        line.subject(),
        line.component(),
        line.month(),
        line.n(),
        line.payType(),
        line.county(),
        line.amount(),
        line.payeeId(),
        line.budgetLine(),
        line.dueOn(),
        line.ruleId(),
        line.ruleVersion(),
        line.band(),
        line.standard(),
        line.article(),
        line.enrolment(),
        line.enrolmentVersion(),
        at.topic(),
        at.partition(),
        at.seq(),
        TapeTime.text(at.recordedAt()));
  }

  /** Reads a row selected as {@link #COLUMNS}. */
  static DisbursementRecord read(ResultSet row) throws SQLException {
    int i = 1;
    return new DisbursementRecord(
        row.getObject(i++, UUID.class),
        row.getObject(i++, UUID.class),
        row.getString(i++),
        row.getObject(i++, UUID.class),
        row.getString(i++),
        row.getString(i++),
        row.getInt(i++),
        row.getString(i++),
        row.getString(i++),
        row.getBigDecimal(i++).toPlainString(),
        row.getObject(i++, UUID.class),
        row.getString(i++),
        row.getString(i++),
        row.getString(i++),
        row.getString(i++),
        row.getString(i++),
        row.getString(i++),
        row.getString(i++),
        row.getObject(i++, UUID.class),
        row.getInt(i++),
        row.getString(i++),
        row.getInt(i++),
        row.getLong(i++),
        time(row, i));
  }

  /** In the order of {@link #COLUMNS}, as text: what is hashed. */
  List<String> columns() {
    return List.of(
        paymentId.toString(),
        rosterId.toString(),
        programme,
        subject.toString(),
        component,
        month,
        Integer.toString(n),
        payType,
        county,
        amount,
        payeeId.toString(),
        budgetLine,
        dueOn,
        ruleId,
        ruleVersion,
        band,
        standard,
        article,
        enrolment.toString(),
        Integer.toString(enrolmentVersion),
        topic,
        Integer.toString(partition),
        Long.toString(seq),
        recordedAt);
  }

  /** In the order of {@link #COLUMNS}, each in the type of its column. */
  void copyTo(CopyRows rows) {
    rows.row()
        .add(paymentId)
        .add(rosterId)
        .add(programme)
        .add(subject)
        .add(component)
        .add(month)
        .add(n)
        .add(payType)
        .add(county)
        .add(Lines.yuan(amount))
        .add(payeeId)
        .add(budgetLine)
        .add(LocalDate.parse(dueOn))
        .add(ruleId)
        .add(ruleVersion)
        .add(band)
        .add(standard)
        .add(article)
        .add(enrolment)
        .add(enrolmentVersion)
        .add(topic)
        .add(partition)
        .add(seq)
        .add(TapeTime.read(recordedAt));
  }

  String position() {
    return topic + "/" + partition + "/" + seq;
  }

  static String time(ResultSet row, int column) throws SQLException {
    Instant instant = row.getObject(column, OffsetDateTime.class).toInstant();
    return TapeTime.text(instant);
  }
}
