package org.huimin.elderlyallowance.app.store;

import java.sql.Connection;
import java.time.LocalDate;
import org.huimin.elderlyallowance.policy.LocalRules;
import org.huimin.elderlyallowance.policy.OptionRow;
import org.huimin.elderlyallowance.policy.OptionRow.Option;
import org.huimin.kernel.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.programme.notices.PublishedRows;
import org.huimin.programme.notices.PublishedRows.Rows;

/** 已公布的标准与规定: what the programme started with and what was published since, by a cut-off or now. */
public final class PublishedRules {

  /** Whatever lies within the cut-off was known: its own day says nothing more. */
  private static final LocalDate ALL_THAT_IS_THERE = LocalDate.MAX;

  private final PublishedRows rows;

  public PublishedRules(PublishedRows rows) {
    this.rows = rows;
  }

  public LocalRules asKnown(Connection c, CutOffVector cutOff) {
    return rules(rows.asKnown(c, cutOff));
  }

  /** Whether nothing was published between the two cut-offs. */
  boolean isSame(Connection c, CutOffVector one, CutOffVector other) {
    return rows.isSame(c, one, other);
  }

  public LocalRules now(Connection c) {
    return rules(rows.now(c));
  }

  private static LocalRules rules(Rows rows) {
    return LocalRules.of(
        rows.standards(),
        rows.options().stream().map(PublishedRules::row).toList(),
        ALL_THAT_IS_THERE);
  }

  private static OptionRow row(LocalOptionPublished e) {
    return new OptionRow(
        Option.valueOf(e.option()),
        e.region(),
        e.value(),
        e.from(),
        e.publishedOn(),
        e.citation(),
        e.mark());
  }
}
