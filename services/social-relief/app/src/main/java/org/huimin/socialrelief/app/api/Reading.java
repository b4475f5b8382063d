package org.huimin.socialrelief.app.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.web.FieldCheck;
import org.jspecify.annotations.Nullable;

/** 填报读取: what several bodies hold; read a value after {@link FieldCheck#end}. */
final class Reading {

  /** More than any household of ours has members, or items of income. */
  private static final int MOST = 200;

  private Reading() {}

  /** Each of them once; at least one. */
  static Set<UUID> ids(FieldCheck check, String field, @Nullable List<UUID> sent) {
    if (sent == null || sent.isEmpty()) {
      check.error("MISSING", field, "a value is needed");
      return Set.of();
    }
    few(check, field, sent);
    return new LinkedHashSet<>(sent);
  }

  static void few(FieldCheck check, String field, List<?> sent) {
    if (sent.size() > MOST) {
      check.error("TOO_MANY", field, "at most " + MOST);
    }
    int empty = sent.indexOf(null);
    if (empty >= 0) {
      check.error("MISSING", field + "[" + empty + "]", "a value is needed");
    }
  }

  /** Yuan, with two decimals as it stands on payment lines; zero or above. */
  static @Nullable Money amount(FieldCheck check, String field, @Nullable String sent) {
    Money money = signed(check, field, sent);
    if (money != null && Money.ZERO.compareTo(money) > 0) {
      check.error("BAD_AMOUNT", field, "an amount of zero or above is expected");
      return null;
    }
    return money;
  }

  /** The same, and it may be below zero. */
  static @Nullable Money signed(FieldCheck check, String field, @Nullable String sent) {
    String text = check.required(field, sent, 16);
    if (check.failed(field)) {
      return null;
    }
    if (!text.matches("-?(0|[1-9][0-9]{0,9})\\.[0-9]{2}")) {
      check.error("BAD_AMOUNT", field, "yuan with two decimals are expected, as 545.00");
      return null;
    }
    return Money.of(text);
  }

  /** Elements of a list of codes, each once; at least one. */
  static <E extends Enum<E>> Set<E> choices(
      FieldCheck check, String field, @Nullable List<String> sent, Class<E> of) {
    Set<E> chosen = new LinkedHashSet<>();
    if (sent == null || sent.isEmpty()) {
      check.error("MISSING", field, "a value is needed");
      return chosen;
    }
    few(check, field, sent);
    for (String code : sent) {
      E one = check.choice(field, code, of);
      if (one != null) {
        chosen.add(one);
      }
    }
    return chosen;
  }
}
