package org.huimin.socialrelief.app.api;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.huimin.socialrelief.dibaocase.MonthFacts;
import org.huimin.socialrelief.dibaocase.PaidElsewhere;
import org.huimin.socialrelief.household.Term;
import org.huimin.socialrelief.policy.NotDue;

/** 不予发放的理由: by the case, by the rule, or by who asks; the code of a judgement in words. */
final class Reasons {

  private static final Map<String, Term> ALL = all();

  private Reasons() {}

  /**
   * The words.
   *
   * @throws IllegalArgumentException for a code no judgement gives
   */
  static Term of(String code) {
    Term term = ALL.get(code);
    if (term == null) {
      throw new IllegalArgumentException("no words for the reason " + code);
    }
    return term;
  }

  private static Map<String, Term> all() {
    Map<String, Term> all = new HashMap<>();
    add(all, MonthFacts.Why.values());
    add(all, PaidElsewhere.values());
    add(all, NotDue.values());
    return Map.copyOf(all);
  }

  private static <E extends Enum<E> & Term> void add(Map<String, Term> all, E[] values) {
    Stream.of(values).forEach(value -> all.put(value.name(), value));
  }
}
