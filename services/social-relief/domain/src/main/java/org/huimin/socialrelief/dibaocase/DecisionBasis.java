package org.huimin.socialrelief.dibaocase;

import java.util.Set;
import java.util.regex.Pattern;
import org.huimin.kernel.Citation;

/**
 * 决定的依据: what a refusal or a decision against a household may cite. The documents are a list and an
 * article is numbers and their counters, because whatever is cited stands on a topic for good: no
 * name and no number of a person fits in here.
 */
public final class DecisionBasis {

  static final Set<String> DOCUMENTS =
      Set.of(
          "社会救助法",
          "社会救助暂行办法",
          "最低生活保障审核确认办法",
          "民发〔2022〕83号",
          "国办发〔2023〕39号",
          "特困人员认定办法",
          "最低生活保障边缘家庭认定办法",
          "云南省低收入家庭认定暂行办法",
          "户口登记条例",
          "个人信息保护法");

  /** Such as 34 or 第48条第1款: short, and never more than three digits in a row. */
  private static final Pattern ARTICLE =
      Pattern.compile("(?!.*[0-9]{4})[0-9第条款项()一二三四五六七八九十]{1,12}");

  private DecisionBasis() {}

  static boolean mayCite(Citation citation) {
    return DOCUMENTS.contains(citation.document()) && ARTICLE.matcher(citation.article()).matches();
  }
}
