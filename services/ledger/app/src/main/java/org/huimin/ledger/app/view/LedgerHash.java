package org.huimin.ledger.app.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.huimin.eventstore.Chain;

/**
 * 台账哈希: what the ledger says up to a position vector, as one number that anybody can recompute from
 * the payment topics. The definition is {@code contracts/ledger-hash.md}.
 */
public record LedgerHash(PositionVector positions, long records, long overpayments, String hash) {

  private static final int FETCH = 5_000;

  /**
   * Runs in the caller's transaction; a snapshot there makes hash and positions belong together.
   */
  public static LedgerHash at(Connection c, PositionVector vector) throws SQLException {
    MessageDigest sha = Chain.sha256();
    sha.update("huimin.ledger.v1".getBytes(UTF_8));
    sha.update((byte) 0);
    long records = 0;
    long overpayments = 0;
    try (Statement ask = c.createStatement()) {
      ask.setFetchSize(FETCH);
      try (ResultSet rows =
          ask.executeQuery(
              "select "
                  + DisbursementRecord.COLUMNS
                  + " from disbursement_record order by payment_id")) {
        while (rows.next()) {
          DisbursementRecord record = DisbursementRecord.read(rows);
          if (vector.holds(record.topic(), record.partition(), record.seq())) {
            add(sha, record.columns());
            records++;
          }
        }
      }
      try (ResultSet rows =
          ask.executeQuery(
              "select "
                  + Overpayment.COLUMNS
                  + " from overpayment order by topic collate \"C\", partition, seq")) {
        while (rows.next()) {
          Overpayment overpayment = Overpayment.read(rows);
          if (vector.holds(overpayment.topic(), overpayment.partition(), overpayment.seq())) {
            add(sha, List.of("overpayment"));
            add(sha, overpayment.columns());
            overpayments++;
          }
        }
      }
    }
    return new LedgerHash(vector, records, overpayments, Chain.hex(sha.digest()));
  }

  private static void add(MessageDigest sha, List<String> columns) {
    for (String column : columns) {
      byte[] bytes = column.getBytes(UTF_8);
      sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
      sha.update(bytes);
    }
  }
}
