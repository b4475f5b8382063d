package org.huimin.monthlyrun;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.RosterChange.Kind;
import org.huimin.monthlyrun.RosterComparison.Difference;
import org.jspecify.annotations.Nullable;

/**
 * 增减对比: a roster's own month beside the month before, as ordered by the county's rosters until this
 * one. A supplementary roster adds to what the rosters of its month before it have ordered.
 */
final class Changes {

  private static final String CHANGES =
      """
      with given as (
        select ?::uuid as roster_id, ?::text as programme, ?::text as county, ?::text as month,
               ?::integer as ordinal, ?::text as previous
      ), earlier as (
        select r.roster_id from roster r join given g using (programme, county)
         where (r.month, r.ordinal) < (g.month, g.ordinal)
      ), out as (
        select distinct on (payment_id) * from (
          select o.* from roster_line_out o join given using (roster_id)
          union all
          select h.* from held_line h join earlier using (roster_id)) taken
         order by payment_id, roster_id = (select roster_id from given) desc
      ), month_line as (
        select payment_id, (j->>'subject')::uuid as subject, j->>'component' as component,
               (j->>'amount')::numeric as amount, true as own
          from roster_line_in join given g using (roster_id)
               cross join lateral (select convert_from(payload, 'UTF8')::json) as p(j)
         where j->>'month' = g.month
        union all
        select payment_id, subject, component, amount, false
          from ordered_payment join earlier using (roster_id)
         where payment_id between ? and ? and month = (select month from given)
      ), now as (
        select subject, component, sum(amount) as amount, bool_or(own) as own,
               (array_agg(payment_id order by own desc, payment_id))[1] as payment_id
          from month_line group by subject, component
      ), before as (
        select subject, component, sum(amount) as amount,
               (array_agg(payment_id order by payment_id))[1] as payment_id
          from ordered_payment join earlier using (roster_id)
         where payment_id between ? and ? and month = (select previous from given)
         group by subject, component
      ), change as (
        select case when b.amount is null then 'ADDED' when n.amount is null then 'ENDED'
                    else 'CHANGED' end as kind,
               coalesce(n.payment_id, b.payment_id) as payment_id, g.roster_id, subject, component,
               g.month, b.amount as before, n.amount as now, null as reason
          from given g cross join (now n full join before b using (subject, component))
         where n.amount is distinct from b.amount and coalesce(n.own, true)
           and not exists (select from out o where o.payment_id = n.payment_id
                            or (n.amount is null and o.subject = coalesce(n.subject, b.subject)
                                and o.component = coalesce(n.component, b.component)
                                and o.month = g.month))
        union all
        select kind, payment_id, roster_id, subject, component, month, null, amount, reason from out
      )
      """;

  private final RosterRow roster;

  Changes(RosterRow roster) {
    this.roster = roster;
  }

  /** In the order of payment ids. */
  List<RosterChange> list(Connection c, @Nullable Kind kind, @Nullable UUID after, int limit)
      throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            CHANGES
                + "select * from change where kind = coalesce(?, kind) and payment_id > ?"
                + " order by payment_id limit ?")) {
      int next = given(ask);
      ask.setString(next++, kind == null ? null : kind.name());
      ask.setObject(next++, after == null ? new UUID(0, 0) : after);
      ask.setInt(next, limit);
      try (ResultSet row = ask.executeQuery()) {
        List<RosterChange> changes = new ArrayList<>();
        while (row.next()) {
          changes.add(read(row));
        }
        return changes;
      }
    }
  }

  /** How many of each kind, and what they come to before and now. */
  Map<Kind, Difference> sums(Connection c) throws SQLException {
    Map<Kind, Difference> sums = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      sums.put(kind, new Difference(0, Money.ZERO, Money.ZERO));
    }
    try (PreparedStatement ask =
        c.prepareStatement(
            CHANGES
                + "select kind, count(*), coalesce(sum(before), 0), coalesce(sum(now), 0)"
                + " from change group by kind")) {
      given(ask);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          sums.put(
              Kind.valueOf(row.getString(1)),
              new Difference(
                  row.getLong(2),
                  new Money(row.getBigDecimal(3)),
                  new Money(row.getBigDecimal(4))));
        }
      }
    }
    return sums;
  }

  /** Returns the number of the next value. */
  private int given(PreparedStatement ask) throws SQLException {
    YearMonth month = roster.month();
    YearMonth previous = month.minusMonths(1);
    int next = 1;
    ask.setObject(next++, roster.rosterId());
    ask.setString(next++, roster.programme());
    ask.setString(next++, roster.county().code());
    ask.setString(next++, month.toString());
    ask.setInt(next++, roster.ordinal());
    ask.setString(next++, previous.toString());
    ask.setObject(next++, MonthIds.firstOf(month));
    ask.setObject(next++, MonthIds.lastOf(month));
    ask.setObject(next++, MonthIds.firstOf(previous));
    ask.setObject(next++, MonthIds.lastOf(previous));
    return next;
  }

  private static RosterChange read(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new RosterChange(
        Kind.valueOf(row.getString("kind")),
        row.getObject("payment_id", UUID.class),
        row.getObject("roster_id", UUID.class),
        row.getObject("subject", UUID.class),
        Objects.requireNonNull(row.getString("component")),
        YearMonth.parse(row.getString("month")),
        money(row, "before"),
        money(row, "now"),
        reason == null ? null : RosterLineReason.valueOf(reason));
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    BigDecimal yuan = row.getBigDecimal(column);
    return yuan == null ? null : new Money(yuan);
  }
}
