package org.huimin.ledger.app.handling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.huimin.ledger.app.view.LedgerHash;
import org.huimin.ledger.app.view.PositionVector;

/**
 * 比对: the live ledger beside the rebuilt one at the same vector. Records, overpayments and
 * reversals are compared by hash; totals by counting these again; the journal row by row, because
 * traces are told from it. The vector is the rebuilt ledger's, which is Kafka's end; at a Kafka
 * that has lost its end the two would agree, so what the live one had read before must lie within
 * it.
 *
 * @param kafkaIsWhole Kafka still holds all that the live ledger had read
 */
record Comparison(
    LedgerHash live, LedgerHash rebuilt, boolean kafkaIsWhole, List<String> differences) {

  private static final int SHOWN = 10;

  boolean equal() {
    return differences.isEmpty() && live.hash().equals(rebuilt.hash());
  }

  /**
   * Asked in one snapshot, so that live reading meanwhile changes nothing.
   *
   * @param readBefore where the live ledger stood before Kafka was asked where it ends
   */
  static Comparison of(Connection c, Shadow shadow, PositionVector readBefore) throws SQLException {
    String beside = shadow.schema(); // made of an id: nothing in it needs quoting
    LedgerHash live = LedgerHash.at(c, vector(c, beside));
    List<String> lost = lost(readBefore, live.positions());
    List<String> differences = new ArrayList<>(lost);
    differences.addAll(totals(c));
    differences.addAll(journal(c, beside));
    shadow.lookHere(c);
    LedgerHash rebuilt = LedgerHash.at(c, live.positions());
    differences.addAll(totals(c));
    if (!live.hash().equals(rebuilt.hash())) {
      differences.addAll(records(c, beside));
      differences.addAll(findings(c, beside, "overpayment"));
      differences.addAll(findings(c, beside, "reversal"));
    }
    return new Comparison(live, rebuilt, lost.isEmpty(), differences);
  }

  /** What the live ledger has read and Kafka does not hold. */
  private static List<String> lost(PositionVector readBefore, PositionVector onKafka) {
    return readBefore.positions().stream()
        .filter(read -> !onKafka.holds(read.topic(), read.partition(), read.seq()))
        .limit(SHOWN)
        .map(
            read ->
                "lost " + read + ", Kafka ends at " + onKafka.at(read.topic(), read.partition()))
        .toList();
  }

  private static PositionVector vector(Connection c, String beside) throws SQLException {
    return PositionVector.of(
        ask(
            c,
            "select topic, partition, seq from " + beside + ".consumer_position",
            row ->
                new org.huimin.eventstore.Position(
                    row.getString(1), row.getInt(2), row.getLong(3))));
  }

  /** Totals that are not the sum of the records, overpayments and reversals beside them. */
  private static List<String> totals(Connection c) throws SQLException {
    return ask(
        c,
        """
        select programme, county, month
          from (select programme, county, month, sum(lines) as lines, sum(amount) as amount,
                       sum(identified) as identified, sum(reversed) as reversed
                  from (select programme, county, month, 1 as lines, amount,
                               0 as identified, 0 as reversed from disbursement_record
                        union all
                        select programme, county, month, 0, 0, amount, 0 from overpayment
                        union all
                        select programme, county, month, 0, 0, 0, amount from reversal) one
                 group by programme, county, month) r
          full join ledger_total t using (programme, county, month)
         where (r.lines, r.amount, r.identified, r.reversed)
               is distinct from (t.lines, t.amount, t.identified, t.reversed)
         order by month, county, programme limit
        """
            + SHOWN,
        row -> "total " + row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
  }

  /** Journal rows that are not what stands on Kafka, up to the rebuilt ledger's position. */
  private static List<String> journal(Connection c, String beside) throws SQLException {
    return ask(
        c,
        """
        select topic, partition, seq
          from (select j.* from public.journal j
                  join SHADOW.consumer_position p using (topic, partition)
                 where j.seq <= p.seq) l
          full join SHADOW.journal s using (topic, partition, seq)
         where (l.stream, l.version, l.id, l.type, l.recorded_at, l.attributes, l.payload, l.hash)
               is distinct from
               (s.stream, s.version, s.id, s.type, s.recorded_at, s.attributes, s.payload, s.hash)
         order by topic, partition, seq limit
        """
                .replace("SHADOW", beside)
            + SHOWN,
        row -> "journal " + row.getString(1) + "/" + row.getInt(2) + "/" + row.getLong(3));
  }

  private static List<String> records(Connection c, String beside) throws SQLException {
    return ask(
        c,
        """
        select payment_id
          from (select r.* from public.disbursement_record r
                  left join SHADOW.consumer_position p using (topic, partition)
                 where r.seq <= coalesce(p.seq, 0)
                    or exists (select from SHADOW.disbursement_record o
                                where o.payment_id = r.payment_id)) l
          full join SHADOW.disbursement_record s using (payment_id)
         where l is distinct from s
         order by payment_id limit
        """
                .replace("SHADOW", beside)
            + SHOWN,
        row -> "record " + row.getString(1));
  }

  /** Overpayments or reversals that are not the rebuilt ledger's, up to its position. */
  private static List<String> findings(Connection c, String beside, String table)
      throws SQLException {
    return ask(
        c,
        """
        select topic, partition, seq
          from (select o.* from public.TABLE o
                  join SHADOW.consumer_position p using (topic, partition)
                 where o.seq <= p.seq) l
          full join SHADOW.TABLE s using (topic, partition, seq)
         where l is distinct from s
         order by topic, partition, seq limit
        """
                .replace("TABLE", table)
                .replace("SHADOW", beside)
            + SHOWN,
        row -> table + " " + row.getString(1) + "/" + row.getInt(2) + "/" + row.getLong(3));
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> ask(Connection c, String sql, Row<T> row) throws SQLException {
    try (PreparedStatement ask = c.prepareStatement(sql);
        ResultSet rows = ask.executeQuery()) {
      List<T> answers = new ArrayList<>();
      while (rows.next()) {
        answers.add(row.read(rows));
      }
      return answers;
    }
  }
}
