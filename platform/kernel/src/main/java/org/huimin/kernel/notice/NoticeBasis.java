package org.huimin.kernel.notice;

import java.util.regex.Pattern;
import org.huimin.kernel.Outcome;
import org.huimin.kernel.Rejection;

/**
 * 公布依据: how a notice may be quoted: an official number such as 普民发〔2026〕31号 and an article. It
 * stands on a topic for good, so nothing else fits in here.
 */
public final class NoticeBasis {

  private static final Pattern DOCUMENT = Pattern.compile("\\p{IsHan}{1,12}〔[0-9]{4}〕[0-9]{1,4}号");
  private static final Pattern ARTICLE = Pattern.compile("第[0-9]{1,3}条(第[0-9]{1,2}款)?");

  /** Why a text is no basis. */
  public enum NotQuoted implements Rejection {
    BAD_DOCUMENT("an official number such as 普民发〔2026〕31号 is expected"),
    BAD_ARTICLE("an article such as 第2条 is expected");

    private final String message;

    NotQuoted(String message) {
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

  private NoticeBasis() {}

  public static Outcome<String, NotQuoted> document(String text) {
    return DOCUMENT.matcher(text).matches()
        ? Outcome.accepted(text)
        : Outcome.rejected(NotQuoted.BAD_DOCUMENT);
  }

  public static Outcome<String, NotQuoted> article(String text) {
    return ARTICLE.matcher(text).matches()
        ? Outcome.accepted(text)
        : Outcome.rejected(NotQuoted.BAD_ARTICLE);
  }
}
