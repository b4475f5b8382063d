package org.huimin.socialrelief.app.handling;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.huimin.kernel.Money;
import org.huimin.programme.explanations.MonthHistories;
import org.huimin.socialrelief.app.store.HouseholdMonths;
import org.huimin.socialrelief.app.store.ReliefFile;

/** 公布金额: what a case gives from the next month on, as its roster would; nobody types it. */
public final class PublishedAmount {

  private final HouseholdMonths months;
  private final MonthHistories history;

  public PublishedAmount(HouseholdMonths months, MonthHistories history) {
    this.months = months;
    this.history = history;
  }

  /** Yuan a month; zero where nothing is due. */
  Money of(Connection c, ReliefFile file, LocalDate today) throws SQLException {
    return months.given(c, file, YearMonth.from(today).plusMonths(1), history.now(c));
  }
}
