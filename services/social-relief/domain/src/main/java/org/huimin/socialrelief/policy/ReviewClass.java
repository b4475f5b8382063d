package org.huimin.socialrelief.policy;

import java.time.LocalDate;
import org.huimin.socialrelief.standard.LocalOptions;
import org.huimin.socialrelief.standard.Option;

/**
 * 分类复核: how often a household is looked at again, 民发〔2021〕57号 art. 31: yearly where nothing moves,
 * half-yearly where the income is irregular or somebody can work. Which of them it is the officers
 * judge; the day follows. A look that is late is a task and a finding; it never stops a payment.
 */
public enum ReviewClass {
  A(Option.REVIEW_MONTHS_A),
  B(Option.REVIEW_MONTHS_B),
  C(Option.REVIEW_MONTHS_C);

  private final Option months;

  ReviewClass(Option months) {
    this.months = months;
  }

  /** The last day for the next look. */
  public LocalDate dueOn(LocalDate lookedAtOn, LocalOptions options) {
    return lookedAtOn.plusMonths(options.number(months));
  }
}
