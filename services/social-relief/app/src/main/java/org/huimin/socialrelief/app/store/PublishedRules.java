package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.YearMonth;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.programme.notices.PublishedRows;
import org.huimin.programme.notices.PublishedRows.Rows;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.LocalOptions;
import org.huimin.socialrelief.standard.NoticeRows;
import org.huimin.socialrelief.tekun.TekunNoticeRows;
import org.huimin.socialrelief.tekun.TekunRules;

/**
 * 已公布的标准与规定: the rows the programmes came with, known from their start, and what notices have
 * published since, by a cut-off or now. Months are judged by those of dibao alone.
 */
public final class PublishedRules {

  /** Whatever lies within the cut-off was known: its own day says nothing more. */
  private static final LocalDate ALL_THAT_IS_THERE = LocalDate.MAX;

  private final PublishedRows rows;

  public PublishedRules(PublishedRows rows) {
    this.rows = rows;
  }

  public DibaoRules asKnown(Connection c, CutOffVector cutOff) {
    return rules(rows.asKnown(c, cutOff));
  }

  /**
   * Whether nothing was published of dibao between the two cut-offs: what was set of special
   * hardship support has no household looked at again.
   */
  boolean isSame(Connection c, CutOffVector one, CutOffVector other) {
    return rows.isSame(c, one, other)
        || dibao(rows.asKnown(c, one)).equals(dibao(rows.asKnown(c, other)));
  }

  public DibaoRules now(Connection c) {
    return rules(rows.now(c));
  }

  /** 供养标准与规定, with those of dibao beside which they stand. */
  TekunRules tekunNow(Connection c) {
    Rows published = rows.now(c);
    return TekunRules.of(
        rules(published),
        TekunNoticeRows.of(published.standards(), published.options()),
        ALL_THAT_IS_THERE);
  }

  /** 地方规定: as they stand in the county on the day. */
  public LocalOptions optionsIn(Connection c, DivisionCode county, LocalDate day) {
    return now(c).optionsIn(county, YearMonth.from(day));
  }

  private static DibaoRules rules(Rows rows) {
    return rules(dibao(rows));
  }

  private static NoticeRows dibao(Rows rows) {
    return NoticeRows.of(rows.standards(), rows.options());
  }

  static DibaoRules rules(NoticeRows set) {
    return DibaoRules.of(set.standards(), set.options(), set.incomeRules(), ALL_THAT_IS_THERE);
  }
}
