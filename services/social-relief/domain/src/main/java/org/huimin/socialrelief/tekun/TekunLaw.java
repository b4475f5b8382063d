package org.huimin.socialrelief.tekun;

import java.time.YearMonth;
import org.huimin.kernel.Citation;
import org.huimin.kernel.RuleVersion;

/**
 * 法律依据: by which law a month is judged. Both say the same of the amount; from 2026-07 the law on
 * social assistance stands above the measures it takes up.
 */
enum TekunLaw {
  MEASURES_2021("2021-07", "国发〔2016〕14号", "救助供养标准"),
  SOCIAL_ASSISTANCE_LAW("2026-07", "社会救助法", "第16条");

  private static final YearMonth LAW_SINCE = YearMonth.of(2026, 7);

  /** 特困人员认定办法: who it is, how it is found and when it ends, under either. */
  private static final String MEASURES = "民发〔2021〕43号";

  private final String version;
  private final String document;
  private final String article;

  TekunLaw(String version, String document, String article) {
    this.version = version;
    this.document = document;
    this.article = article;
  }

  static TekunLaw in(YearMonth month) {
    return month.isBefore(LAW_SINCE) ? MEASURES_2021 : SOCIAL_ASSISTANCE_LAW;
  }

  static Citation measures(String article) {
    return new Citation(MEASURES, article);
  }

  RuleVersion rule() {
    return new RuleVersion("tekun", version);
  }

  /** Basic living and care. */
  Citation amount() {
    return new Citation(document, article);
  }
}
