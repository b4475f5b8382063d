package org.huimin.socialrelief.standard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.means.IncomeItem.Period;

/**
 * 低保标准: the standard of a person, by the month or by the year as it was published. The code says
 * which: {@code DIBAO.URBAN.MONTH}, {@code DIBAO.RURAL.YEAR}. It is never divided.
 */
public record DibaoStandard(StandardRow row, Area area, Period unit) implements Published {

  /** The standard a row is, when it is one. */
  public static Optional<DibaoStandard> of(StandardRow row) {
    for (Area area : Area.values()) {
      for (Period unit : Period.values()) {
        if (row.code().equals(code(area, unit))) {
          return Optional.of(new DibaoStandard(row, area, unit));
        }
      }
    }
    return Optional.empty();
  }

  public static String code(Area area, Period unit) {
    return "DIBAO." + area + "." + unit;
  }

  public Money aYear() {
    return unit.aYear(row.amount());
  }

  @Override
  public DivisionCode region() {
    return row.region();
  }

  @Override
  public YearMonth from() {
    return row.from();
  }

  @Override
  public LocalDate publishedOn() {
    return row.publishedOn();
  }
}
