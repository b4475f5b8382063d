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
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.Support;
import org.huimin.socialrelief.standard.LocalOptions.SingleMode;
import org.huimin.socialrelief.standard.Option;
import org.huimin.socialrelief.standard.Rounding;

/**
 * 措辞: a line of the arithmetic in words. What is no code stands for itself: amounts, months,
 * persons, the names of standards.
 */
public final class Wording {

  /** An option as a line of the arithmetic tells it. */
  private record Said(String chinese, String english) implements Term {}

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

  /** What is divided stands before the sign. */
  private static String told(Step step, Function<Term, String> words) {
    String between = step.kind() == Step.Kind.DIVISION ? " ÷ " : " ";
    return told((step.what() + between + step.value()).strip(), words);
  }

  /**
   * Codes in words, such as {@code WAGE_EARNED}; an amount may say for which time: {@code
   * 1.00/YEAR}.
   */
  public static String chinese(String codes) {
    return told(codes, Term::chinese);
  }

  public static String english(String codes) {
    return told(codes, Term::english);
  }

  private static String told(String codes, Function<Term, String> words) {
    return Stream.of(codes.split(" ", -1))
        .map(
            one -> {
              int slash = one.lastIndexOf('/');
              return one.substring(0, slash + 1) + word(one.substring(slash + 1), words);
            })
        .collect(Collectors.joining(" "));
  }

  private static String word(String code, Function<Term, String> words) {
    Term term = TERMS.get(code);
    return term == null ? code : words.apply(term);
  }

  private static Map<String, Term> terms() {
    Map<String, Term> terms = new HashMap<>();
    add(terms, Area.values());
    add(terms, Counting.values());
    add(terms, SinglePerson.Reason.values());
    add(terms, IncomeKind.values());
    add(terms, IncomeKind.Category.values());
    add(terms, Support.Waiver.values());
    add(terms, Rounding.values());
    add(terms, TopUp.Reason.values());
    add(terms, Period.values());
    Stream.of(CaseFact.values()).forEach(fact -> terms.put(fact.code(), fact));
    terms.put(Option.FLOOR_PER_HOUSEHOLD_YUAN.name(), new Said("每户", "a household"));
    terms.put(Option.FLOOR_PER_PERSON_YUAN.name(), new Said("每人", "each person"));
    terms.put("SOCIAL_INSURANCE", new Said("基本医疗保险等社会保险待遇", "medical and other social insurance"));
    terms.put(SingleMode.PERCENT_OF_S.name(), new Said("标准的百分之", "percent of the standard"));
    terms.put(SingleMode.FIXED.name(), new Said("定额", "a fixed amount"));
    return Map.copyOf(terms);
  }

  private static <E extends Enum<E> & Term> void add(Map<String, Term> terms, E[] values) {
    Stream.of(values).forEach(value -> terms.put(value.name(), value));
  }
}
