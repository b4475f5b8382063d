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
public record LedgerHash(
    PositionVector positions, long records, long overpayments, long reversals, String hash) {

  private static final int FETCH = 5_000;
  private static final String BY_PLACE = " order by topic collate \"C\", partition, seq";

  /**
   * Runs in the caller's transaction; a snapshot there makes hash and positions belong together.
   */
  public static LedgerHash at(Connection c, PositionVector vector) throws SQLException {
    MessageDigest sha = Chain.sha256();
    sha.update("huimin.ledger.v2".getBytes(UTF_8));
    sha.update((byte) 0);
    try (Statement ask = c.createStatement()) {
      ask.setFetchSize(FETCH);
      long records = 0;
      try (ResultSet rows =
          select(ask, DisbursementRecord.COLUMNS, "disbursement_record order by payment_id")) {
        while (rows.next()) {
          DisbursementRecord record = DisbursementRecord.read(rows);
          if (vector.holds(record.topic(), record.partition(), record.seq())) {
            add(sha, record.columns());
            records++;
          }
        }
      }
      long overpayments = 0;
      try (ResultSet rows = select(ask, Overpayment.COLUMNS, "overpayment" + BY_PLACE)) {
        while (rows.next()) {
          Overpayment found = Overpayment.read(rows);
          if (vector.holds(found.topic(), found.partition(), found.seq())) {
            add(sha, List.of("overpayment"));
            add(sha, found.columns());
            overpayments++;
          }
        }
      }
      long reversals = 0;
      try (ResultSet rows = select(ask, Reversal.COLUMNS, "reversal" + BY_PLACE)) {
        while (rows.next()) {
          Reversal found = Reversal.read(rows);
          if (vector.holds(found.topic(), found.partition(), found.seq())) {
            add(sha, List.of("reversal"));
            add(sha, found.columns());
            reversals++;
          }
        }
      }
      return new LedgerHash(vector, records, overpayments, reversals, Chain.hex(sha.digest()));
    }
  }

  private static ResultSet select(Statement ask, String columns, String from) throws SQLException {
    return ask.executeQuery("select " + columns + " from " + from);
  }

  private static void add(MessageDigest sha, List<String> columns) {
    for (String column : columns) {
      byte[] bytes = column.getBytes(UTF_8);
      sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
      sha.update(bytes);
    }
  }
}
