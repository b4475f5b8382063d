package org.huimin.socialrelief.policy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huimin.kernel.Citation;
import org.huimin.socialrelief.household.Household;
import org.huimin.socialrelief.household.Household.Membership;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.household.SinglePerson;
import org.huimin.socialrelief.household.Term;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.means.Means.AssetConclusion;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.DibaoStandard;
import org.jspecify.annotations.Nullable;

/**
 * 一次申请、分类认定: what one application comes to, in order: a dibao household, a marginal one, single
 * persons of it or of any other, or a refusal that refers on. It proposes; an officer decides.
 * Special hardship support 特困供养 is asked before all of this, by its own rule.
 *
 * @param household what it is
 * @param basis what that rests on
 * @param singles who may apply alone, or whose card has to be looked at; while the household itself
 *     is taken in only who counts in none
 * @param referrals where else to go
 * @param steps the arithmetic of the household
 */
public record Classification(
    HouseholdClass household,
    Citation basis,
    List<Single> singles,
    List<Referral> referrals,
    List<Step> steps) {

  /** 认定类别: what the household is. */
  public enum HouseholdClass implements Term {
    DIBAO("最低生活保障家庭", "a dibao household"),
    MARGINAL("最低生活保障边缘家庭", "a marginal household"),
    NEITHER("不符合条件", "neither"),
    /** A match hit something: a person looks at it before anybody is refused 人工核查. */
    TO_REVIEW("待调查核实", "to be looked at");

    private final String chinese;
    private final String english;

    HouseholdClass(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    @Override
    public String chinese() {
      return chinese;
    }

    @Override
    public String english() {
      return english;
    }
  }

  /** 转介: where somebody is referred to who is not taken in. */
  public enum Referral implements Term {
    RIGID_EXPENDITURE("刚性支出困难家庭认定", "recognition as a household of rigid expenditure"),
    TEMPORARY_ASSISTANCE("临时救助", "temporary assistance");

    private final String chinese;
    private final String english;

    Referral(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    @Override
    public String chinese() {
      return chinese;
    }

    @Override
    public String english() {
      return english;
    }
  }

  /**
   * 单人户认定: one member by themselves.
   *
   * @param belowStandard whether their own income is below the standard
   */
  public record Single(UUID personId, SinglePerson standing, boolean belowStandard) {

    /** Clergy: a household that is taken in takes them in no more than any other. */
    private boolean isCountedInNone() {
      return standing instanceof SinglePerson.MayApply may
          && may.reason() == SinglePerson.Reason.CLERGY;
    }
  }

  /** 民发〔2022〕83号: nobody is refused by occupation, identity or a match alone. */
  private static final Citation NO_REFUSAL_BY_MATCH = new Citation("民发〔2022〕83号", "第一部分");

  /**
   * Judges an application as the household stands in a month.
   *
   * @throws IllegalArgumentException where the household is nowhere, or no standard counts there
   */
  public static Classification of(
      Household household, Means means, YearMonth month, DibaoRules rules) {
    Place place = household.place().in(month).orElseThrow(IllegalArgumentException::new);
    DibaoStandard standard =
        rules.standard(place, month).orElseThrow(IllegalArgumentException::new);
    Desk desk = new Desk(means, standard, place, month, rules);
    Set<UUID> counted =
        household.countedIn(month).stream().map(Member::personId).collect(Collectors.toSet());
    Measure measure = desk.measure(counted, null);
    AssetConclusion assets = means.assetConclusion();
    boolean fit = assets == AssetConclusion.WITHIN_RULE && !counted.isEmpty();
    if (assets == AssetConclusion.TO_REVIEW) {
      return desk.as(HouseholdClass.TO_REVIEW, NO_REFUSAL_BY_MATCH, List.of(), measure);
    }
    if (fit && measure.isBelowStandard()) {
      List<Single> outside =
          desk.singles(household, false).stream().filter(Single::isCountedInNone).toList();
      return desk.as(HouseholdClass.DIBAO, Law.in(month).amount(), outside, measure);
    }
    boolean marginal =
        fit && measure.isBelow(rules.optionsIn(place.county(), month).marginalRatio());
    List<Single> singles = desk.singles(household, marginal);
    return marginal
        ? desk.as(HouseholdClass.MARGINAL, Law.in(month).marginal(), singles, measure)
        : desk.as(HouseholdClass.NEITHER, Law.in(month).amount(), singles, measure);
  }

  /** What is the same for the household and for each of its members. */
  private record Desk(
      Means means, DibaoStandard standard, Place place, YearMonth month, DibaoRules rules) {

    Measure measure(Set<UUID> counted, @Nullable Member alone) {
      return Measure.of(means, counted, alone, standard, place, month, rules);
    }

    List<Single> singles(Household household, boolean marginal) {
      return household.in(month).stream()
          .map(membership -> single(membership, marginal))
          .flatMap(Optional::stream)
          .toList();
    }

    private Optional<Single> single(Membership membership, boolean marginal) {
      Member member = membership.member();
      SinglePerson standing = SinglePerson.of(member, month, marginal);
      return standing instanceof SinglePerson.None
          ? Optional.empty()
          : Optional.of(
              new Single(
                  member.personId(),
                  standing,
                  measure(Set.of(member.personId()), member).isBelowStandard()));
    }

    Classification as(
        HouseholdClass household, Citation basis, List<Single> singles, Measure measure) {
      List<Referral> referrals = new ArrayList<>();
      if (household == HouseholdClass.NEITHER) {
        referrals.add(Referral.RIGID_EXPENDITURE);
      }
      if (household == HouseholdClass.NEITHER || household == HouseholdClass.MARGINAL) {
        referrals.add(Referral.TEMPORARY_ASSISTANCE);
      }
      return new Classification(household, basis, singles, referrals, measure.steps());
    }
  }
}
