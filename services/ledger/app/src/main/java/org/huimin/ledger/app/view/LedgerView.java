package org.huimin.ledger.app.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What officials ask the ledger. A division limits every list to what lies inside it. */
public final class LedgerView {

  private final DataSource dataSource;

  public LedgerView(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Lines and yuan of one programme, county and month.
   *
   * @param amount what was ordered, also when it is overpaid
   * @param identified what was called overpaid
   * @param reversed what of that is due after all
   * @param open what is still overpaid: identified less reversed
   */
  public record Total(
      String programme,
      String county,
      String month,
      long lines,
      String amount,
      String identified,
      String reversed,
      String open) {}

  public List<Total> totals(String division, @Nullable String month) {
    return ask(
        "select programme, county, month, lines, amount, identified, reversed,"
            + " identified - reversed from ledger_total"
            + " where starts_with(county, ?) and (?::text is null or month = ?)"
            + " order by month, county, programme",
        ask -> {
          ask.setString(1, division);
          ask.setString(2, month);
          ask.setString(3, month);
        },
        row ->
            new Total(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getBigDecimal(5).toPlainString(),
                row.getBigDecimal(6).toPlainString(),
                row.getBigDecimal(7).toPlainString(),
                row.getBigDecimal(8).toPlainString()));
  }

  public List<DisbursementRecord> records(
      String division, @Nullable String month, int page, int size) {
    // A county's records are found by the index; only city and province go by prefix.
    String where = division.length() == 6 ? "county = ?" : "starts_with(county, ?)";
    return ask(
        "select "
            + DisbursementRecord.COLUMNS
            + " from disbursement_record where "
            + where
            + " and (?::text is null or month = ?) order by month, payment_id limit ? offset ?",
        ask -> {
          ask.setString(1, division);
          ask.setString(2, month);
          ask.setString(3, month);
          ask.setInt(4, size);
          ask.setLong(5, (long) page * size);
        },
        DisbursementRecord::read);
  }

  public Optional<DisbursementRecord> record(UUID paymentId) {
    return ask(
            "select "
                + DisbursementRecord.COLUMNS
                + " from disbursement_record where payment_id = ?",
            ask -> ask.setObject(1, paymentId),
            DisbursementRecord::read)
        .stream()
        .findFirst();
  }

  public Trace trace(DisbursementRecord record) {
    return inSnapshot(c -> Trace.of(c, record));
  }

  /** Rosters that have been announced. */
  public List<RosterControl> rosters(String division, @Nullable String month) {
    return inSnapshot(c -> RosterControl.of(c, division, month));
  }

  public PositionVector positions() {
    return inSnapshot(PositionVector::read);
  }

  /** The hash where the ledger stands now. */
  public LedgerHash hash() {
    return inSnapshot(c -> LedgerHash.at(c, PositionVector.read(c)));
  }

  /** The hash as it was at an earlier vector; empty when the ledger has not read that far. */
  public Optional<LedgerHash> hash(PositionVector vector) {
    return inSnapshot(
        c ->
            PositionVector.read(c).reached(vector)
                ? Optional.of(LedgerHash.at(c, vector))
                : Optional.empty());
  }

  /** Records set aside with a reason. */
  public long incidents() {
    return ask("select count(*) from incident", _ -> {}, row -> row.getLong(1)).getFirst();
  }

  private interface Parameters {
    void set(PreparedStatement ask) throws SQLException;
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private interface Question<T> {
    T of(Connection c) throws SQLException;
  }

  private <T> List<T> ask(String sql, Parameters parameters, Row<T> row) {
    try (Connection c = dataSource.getConnection();
        PreparedStatement ask = c.prepareStatement(sql)) {
      parameters.set(ask);
      try (ResultSet rows = ask.executeQuery()) {
        List<T> answers = new ArrayList<>();
        while (rows.next()) {
          answers.add(row.read(rows));
        }
        return answers;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the ledger could not be read", e);
    }
  }

  private <T> T inSnapshot(Question<T> question) {
    try (Connection c = dataSource.getConnection()) {
      return Snapshot.of(c, question::of);
    } catch (SQLException e) {
      throw new IllegalStateException("the ledger could not be read", e);
    }
  }
}
