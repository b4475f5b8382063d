package org.huimin.elderlyallowance.enrolment;

import java.util.Set;
import java.util.regex.Pattern;
import org.huimin.kernel.Citation;
import org.huimin.kernel.Outcome;
import org.huimin.kernel.Rejection;

/**
 * 不予确认的依据: what a refusal may cite. The documents are a list and an article is numbers and their
 * counters, because whatever is cited stands on a topic for good: no name and no number of a person
 * fits in here.
 */
public final class RefusalBasis {

  /** Whom the allowance is for, where it is registered, who one is, what may be asked of people. */
  static final Set<String> DOCUMENTS =
      Set.of(
          "老年人权益保障法", "云南省老年人权益保障条例", "普洱市基本公共服务提升三年行动(2023–2025年)", "户口登记条例", "居民身份证法", "个人信息保护法");

  /** Such as 33, 第33条第2款 or 三(五)3(2): short, and never more than three digits in a row. */
  private static final Pattern ARTICLE =
      Pattern.compile("(?!.*[0-9]{4})[0-9第条款项()一二三四五六七八九十]{1,12}");

  /** Why a text is no citation. */
  public enum NotCited implements Rejection {
    BAD_ARTICLE("document and article are expected, a blank between"),
    UNKNOWN_DOCUMENT("the document is not among those a refusal may cite");

    private final String message;

    NotCited(String message) {
      this.message = message;
    }

    @Override
    public String code() {
      return name();
    }

    @Override
    public String message() {
      return message;
    }
  }

  private RefusalBasis() {}

  /** Reads {@code 老年人权益保障法 第33条}. */
  public static Outcome<Citation, NotCited> parse(String text) {
    int blank = text.lastIndexOf(' ');
    String article = text.substring(blank + 1);
    if (blank < 1 || !ARTICLE.matcher(article).matches()) {
      return Outcome.rejected(NotCited.BAD_ARTICLE);
    }
    String document = text.substring(0, blank);
    return DOCUMENTS.contains(document)
        ? Outcome.accepted(new Citation(document, article))
        : Outcome.rejected(NotCited.UNKNOWN_DOCUMENT);
  }
}
