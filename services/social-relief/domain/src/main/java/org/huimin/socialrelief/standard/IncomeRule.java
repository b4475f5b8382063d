package org.huimin.socialrelief.standard;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.means.IncomeKind;

/**
 * 收入认定规则: whether a kind of item counts, and by which article. An exclusion lapses by a later row
 * that counts the kind.
 *
 * @param region the province, city or county it holds for
 * @param from first month it counts for
 * @param publishedOn the day it was known
 * @param mark {@code S} sure, {@code L} likely, {@code C} set locally
 */
public record IncomeRule(
    IncomeKind kind,
    DivisionCode region,
    Treatment treatment,
    YearMonth from,
    LocalDate publishedOn,
    Citation citation,
    String mark)
    implements Published {

  /** 计入与否: what is done with an item. A cost that counts is taken off. */
  public enum Treatment {
    COUNTED,
    EXCLUDED,
    /** Counts in a household, but not against a single person 单人户. */
    EXCLUDED_FOR_SINGLE
  }

  public boolean counts(boolean singlePerson) {
    return switch (treatment) {
      case COUNTED -> true;
      case EXCLUDED -> false;
      case EXCLUDED_FOR_SINGLE -> !singlePerson;
    };
  }
}
