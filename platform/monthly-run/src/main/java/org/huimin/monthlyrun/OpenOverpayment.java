package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.jspecify.annotations.Nullable;

/** 未结多发: what is overpaid of one month of a subject, reversals taken off. */
public record OpenOverpayment(
    UUID subject, YearMonth month, String component, DivisionCode county, Money amount) {

  /** The place of one in the list, to go on after. */
  public record After(UUID subject, YearMonth month) {}

  private static final String OPEN =
      """
      select o.subject, o.month, o.component, max(r.county), sum(o.amount)
        from identified_overpayment o join roster r using (roster_id)
       where o.programme = ? and (o.subject, o.month) > (?, ?)
       group by o.subject, o.month, o.component
      having sum(o.amount) > 0 and bool_or(r.county like ?)
       order by o.subject, o.month, o.component limit ?
      """;

  /** By subject and month. */
  static List<OpenOverpayment> list(
      Connection c, String programme, DivisionCode division, @Nullable After after, int limit)
      throws SQLException {
    try (PreparedStatement ask = c.prepareStatement(OPEN)) {
      ask.setString(1, programme);
      ask.setObject(2, after == null ? new UUID(0, 0) : after.subject());
      ask.setString(3, after == null ? "" : after.month().toString());
      ask.setString(4, division.code() + "%");
      ask.setInt(5, limit);
      try (ResultSet row = ask.executeQuery()) {
        List<OpenOverpayment> open = new ArrayList<>();
        while (row.next()) {
          open.add(
              new OpenOverpayment(
                  row.getObject(1, UUID.class),
                  YearMonth.parse(row.getString(2)),
                  row.getString(3),
                  DivisionCode.of(row.getString(4)),
                  new Money(row.getBigDecimal(5))));
        }
        return open;
      }
    }
  }
}
