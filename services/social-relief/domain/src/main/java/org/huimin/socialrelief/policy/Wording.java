package org.huimin.socialrelief.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Counting;
import org.huimin.socialrelief.household.SinglePerson;
import org.huimin.socialrelief.household.Term;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.standard.Rounding;

/**
 * 措辞: a line of the arithmetic in words. What is no code stands for itself: amounts, months,
 * persons, the names of options and of standards.
 */
public final class Wording {

  private static final Map<String, Term> TERMS = terms();

  private Wording() {}

  /** As it is printed: {@code 不计入的收入（年）：优待抚恤金 3600.00（民发〔2021〕57号 第13条）}. */
  public static String chinese(Step step) {
    String basis = step.basis().isEmpty() ? "" : "（" + step.basis() + "）";
    return step.kind().chinese() + "：" + told(step, Term::chinese) + basis;
  }

  public static String english(Step step) {
    String basis = step.basis().isEmpty() ? "" : " (" + step.basis() + ")";
    return step.kind().english() + ": " + told(step, Term::english) + basis;
  }

  private static String told(Step step, Function<Term, String> words) {
    return Stream.of((step.what() + " " + step.value()).strip().split(" ", -1))
        .map(one -> TERMS.containsKey(one) ? words.apply(TERMS.get(one)) : one)
        .collect(Collectors.joining(" "));
  }

  private static Map<String, Term> terms() {
    Map<String, Term> terms = new HashMap<>();
    add(terms, Area.values());
    add(terms, Counting.values());
    add(terms, SinglePerson.Reason.values());
    add(terms, IncomeKind.values());
    add(terms, IncomeKind.Category.values());
    add(terms, Rounding.values());
    add(terms, TopUp.Reason.values());
    return Map.copyOf(terms);
  }

  private static <E extends Enum<E> & Term> void add(Map<String, Term> terms, E[] values) {
    Stream.of(values).forEach(value -> terms.put(value.name(), value));
  }
}
