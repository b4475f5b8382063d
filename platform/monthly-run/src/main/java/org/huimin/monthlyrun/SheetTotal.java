package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.PaymentEvent.PayType;
import org.huimin.monthlyrun.RosterComparison.Sum;

/** 花名册合计: what a roster comes to by budget line and pay type. */
public record SheetTotal(String budgetLine, PayType payType, Sum sum) {

  static List<SheetTotal> of(Connection c, UUID rosterId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            """
            select j->>'budgetLine', j->>'payType', count(*), sum((j->>'amount')::numeric)
              from roster_line_in cross join lateral (select convert_from(payload, 'UTF8')::json)
                   as p(j)
             where roster_id = ? group by 1, 2 order by 1, 2
            """)) {
      ask.setObject(1, rosterId);
      try (ResultSet row = ask.executeQuery()) {
        List<SheetTotal> totals = new ArrayList<>();
        while (row.next()) {
          totals.add(
              new SheetTotal(
                  row.getString(1),
                  PayType.valueOf(row.getString(2)),
                  new Sum(row.getLong(3), new Money(row.getBigDecimal(4)))));
        }
        return totals;
      }
    }
  }

  /** Overpayments found in a roster less those it reverses. */
  static Sum overpayments(Connection c, UUID rosterId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            """
            select count(*), coalesce(sum(case when type like '%.OverpaymentReversed.v1'
                                               then -(j->>'amount')::numeric
                                               else (j->>'amount')::numeric end), 0)
              from roster_overpayment cross join lateral
                   (select convert_from(payload, 'UTF8')::json) as p(j)
             where roster_id = ?
            """)) {
      ask.setObject(1, rosterId);
      try (ResultSet row = ask.executeQuery()) {
        row.next();
        return new Sum(row.getLong(1), new Money(row.getBigDecimal(2)));
      }
    }
  }
}
