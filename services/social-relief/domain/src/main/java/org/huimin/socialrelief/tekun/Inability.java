package org.huimin.socialrelief.tekun;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.huimin.kernel.Citation;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Disability;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.household.Term;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.tekun.LimbFinding.Doubt;
import org.huimin.socialrelief.tekun.LimbFinding.Failed;
import org.huimin.socialrelief.tekun.LimbFinding.Met;
import org.huimin.socialrelief.tekun.LimbFinding.Unclear;
import org.huimin.socialrelief.tekun.Supporter.Relief;

/**
 * 无履行义务能力: the cases in which somebody is unable to support who the law has support the person,
 * 民发〔2021〕43号 art. 8. One who is able is enough to refuse; one of whom nobody knows is looked at.
 */
enum Inability implements Term {
  /** 无法定义务人: there is nobody. */
  NOBODY("第4条", "无法定义务人", "nobody whom the law has support them"),
  TEKUN("第8条第1项", "特困人员", "supported themselves"),
  DIBAO_AND_SIXTY("第8条第2项", "60周岁以上的低保对象", "60 or older and on dibao"),
  SEVENTY("第8条第3项", "70周岁以上、收入低于当地上年人均可支配收入", "70 or older, of low income"),
  DISABLED("第8条第4项", "重度残疾人、三级智力精神残疾人，收入低于上述标准", "severely disabled, of low income"),
  HINDERED("第8条第5项", "无民事行为能力、被宣告失踪或者在监狱服刑", "of no legal capacity, missing or in prison"),
  LOCAL("第8条第6项", "省级人民政府规定的其他情形", "recognised as the province lets it be");

  private final String article;
  private final String chinese;
  private final String english;

  Inability(String article, String chinese, String english) {
    this.article = article;
    this.chinese = chinese;
    this.english = english;
  }

  Citation citation() {
    return TekunLaw.measures(article);
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }

  private LimbFinding met() {
    return new Met(Limb.NO_SUPPORTER, this, citation());
  }

  /**
   * Everybody whom the law has support the person, one by one; one finding where there is nobody.
   */
  static List<LimbFinding> of(TekunPerson person, Place place, LocalDate on, TekunRules rules) {
    return person.supporters().isEmpty()
        ? List.of(NOBODY.met())
        : person.supporters().stream().map(one -> of(one, place, on, rules)).toList();
  }

  private static LimbFinding of(Supporter one, Place place, LocalDate on, TekunRules rules) {
    if (one.relief() == Relief.TEKUN) {
      return TEKUN.met();
    }
    if (one.relief() == Relief.DIBAO && Age.SIXTY.isReached(one.bornOn(), on)) {
      return DIBAO_AND_SIXTY.met();
    }
    if (one.recognisedUnable() && rules.recognisesOtherSupporters(place.county(), in(on))) {
      return LOCAL.met();
    }
    if (!Age.OF_AGE.isReached(one.bornOn(), on)) {
      return new Unclear(Limb.NO_SUPPORTER, Doubt.SUPPORTER_IS_MINOR);
    }
    LimbFinding hindered = one.hindrance() == null ? able() : ifWithin(one, HINDERED.met());
    if (hindered instanceof Met) {
      return hindered;
    }
    if (Age.SEVENTY.isReached(one.bornOn(), on)) {
      return ifPoor(one, SEVENTY.met(), place, in(on), rules);
    }
    Disability card = one.disability();
    if (card != null && (card.isSevere() || card.isOfMindLevel3())) {
      return ifPoor(one, DISABLED.met(), place, in(on), rules);
    }
    if (card != null && card.hidesWhatLevel3Is()) {
      Unclear hidden = new Unclear(Limb.NO_SUPPORTER, Doubt.CARD_HIDES_CATEGORIES);
      return ifPoor(one, hidden, place, in(on), rules);
    }
    return hindered;
  }

  /** As it was found, if what they own is within the rule and they earn less than most. */
  private static LimbFinding ifPoor(
      Supporter one, LimbFinding found, Place place, YearMonth month, TekunRules rules) {
    LimbFinding within = ifWithin(one, found);
    Means means = one.means();
    if (means == null || within instanceof Failed) {
      return within;
    }
    Optional<StandardRow> line = rules.disposableIncome(place.county(), month);
    if (line.isEmpty()) {
      return new Unclear(Limb.NO_SUPPORTER, Doubt.NO_DISPOSABLE_INCOME);
    }
    Money income = OwnIncome.measure(one.personId(), means, place, month, rules).income();
    return income.compareTo(line.get().amount()) < 0 ? within : able();
  }

  private static LimbFinding ifWithin(Supporter one, LimbFinding found) {
    if (one.means() == null) {
      return new Unclear(Limb.NO_SUPPORTER, Doubt.SUPPORTER_NOT_VERIFIED);
    }
    return switch (one.means().assetConclusion()) {
      case WITHIN_RULE -> found;
      case TO_REVIEW -> new Unclear(Limb.NO_SUPPORTER, Doubt.ASSETS_HIT);
      case EXCEEDS -> able();
    };
  }

  private static LimbFinding able() {
    return new Failed(Limb.NO_SUPPORTER, Limb.NO_SUPPORTER.citation());
  }

  private static YearMonth in(LocalDate on) {
    return YearMonth.from(on);
  }
}
