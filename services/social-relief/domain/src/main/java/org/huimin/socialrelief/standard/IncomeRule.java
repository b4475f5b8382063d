package org.huimin.socialrelief.standard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
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
    /**
     * Counts, but not against an adult without work, severely disabled, who has it alone 成年无业重度残疾人
     * (民发〔2022〕83号).
     */
    EXCLUDED_FOR_SINGLE;

    /** Whether a notice can set the value. */
    public static boolean takes(String value) {
      return Stream.of(values()).anyMatch(one -> one.name().equals(value));
    }
  }

  /** As it stands in a notice: {@code INCOME.SCHOLARSHIP}. */
  public static String code(IncomeKind kind) {
    return "INCOME." + kind;
  }

  /**
   * The kind that a notice names.
   *
   * @throws IllegalArgumentException when it names none
   */
  static IncomeKind kindOf(String code) {
    return Stream.of(IncomeKind.values())
        .filter(kind -> code(kind).equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code + " names no kind of income"));
  }

  public boolean counts(boolean dependentAdultAlone) {
    return switch (treatment) {
      case COUNTED -> true;
      case EXCLUDED -> false;
      case EXCLUDED_FOR_SINGLE -> !dependentAdultAlone;
    };
  }
}
