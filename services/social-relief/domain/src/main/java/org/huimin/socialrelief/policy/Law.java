package org.huimin.socialrelief.policy;

import java.time.YearMonth;
import org.huimin.kernel.Citation;
import org.huimin.kernel.RuleVersion;

/**
 * 法律依据: by which law a month is judged. Both say the same of the amount; from 2026-07 the law on
 * social assistance stands above the measures it takes up.
 */
enum Law {
  MEASURES_2021("2021-07", "民发〔2021〕57号", "第23条", "第8条"),
  SOCIAL_ASSISTANCE_LAW("2026-07", "社会救助法", "第18条", "第21条");

  private static final YearMonth LAW_SINCE = YearMonth.of(2026, 7);

  private final String version;
  private final String document;
  private final String amountArticle;
  private final String marginalArticle;

  Law(String version, String document, String amountArticle, String marginalArticle) {
    this.version = version;
    this.document = document;
    this.amountArticle = amountArticle;
    this.marginalArticle = marginalArticle;
  }

  static Law in(YearMonth month) {
    return month.isBefore(LAW_SINCE) ? MEASURES_2021 : SOCIAL_ASSISTANCE_LAW;
  }

  RuleVersion rule() {
    return new RuleVersion("dibao", version);
  }

  /** Strictly below the standard, and paid up to it. */
  Citation amount() {
    return new Citation(document, amountArticle);
  }

  /** What a marginal household 低保边缘家庭 is. */
  Citation marginal() {
    return new Citation(document, marginalArticle);
  }
}
