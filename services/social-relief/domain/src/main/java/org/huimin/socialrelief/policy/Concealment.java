package org.huimin.socialrelief.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huimin.kernel.Citation;
import org.huimin.kernel.Money;

/**
 * 隐瞒、骗取: what follows when means were concealed: the payment stops, what was gained is asked back,
 * and a fine may be laid on up to a ceiling. The gain is what was ordered less what the corrected
 * means give, month by month.
 *
 * @param highestFine 罚款上限; whether and how much is an authority's to decide
 */
public record Concealment(Money toReturn, Money highestFine, Citation basis) {

  private static final YearMonth LAW_SINCE = YearMonth.of(2026, 7);

  /**
   * By the law of the decision: twice the gain since 社会救助法 is in force, three times it before. For
   * older facts decided later the newer is the milder, which is the one to take.
   */
  public static Concealment of(Money gain, LocalDate decidedOn) {
    return YearMonth.from(decidedOn).isBefore(LAW_SINCE)
        ? new Concealment(gain, gain.times(3), new Citation("国务院令649号", "第68条"))
        : new Concealment(gain, gain.times(2), new Citation("社会救助法", "第73条"));
  }
}
