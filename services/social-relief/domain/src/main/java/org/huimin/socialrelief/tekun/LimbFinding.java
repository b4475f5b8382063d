package org.huimin.socialrelief.tekun;

import org.huimin.kernel.Citation;
import org.huimin.socialrelief.household.Term;

/** 要件认定: what one limb came to. */
public sealed interface LimbFinding {

  Limb limb();

  Citation basis();

  /**
   * It holds.
   *
   * @param by which of its cases
   */
  record Met(Limb limb, Term by, Citation basis) implements LimbFinding {}

  record Failed(Limb limb, Citation basis) implements LimbFinding {}

  /** 待调查核实: what is known does not say; nobody is refused for that. */
  record Unclear(Limb limb, Doubt doubt) implements LimbFinding {
    @Override
    public Citation basis() {
      return limb.citation();
    }
  }

  /** 疑点: what a person has to find out. */
  enum Doubt implements Term {
    CARD_HIDES_CATEGORIES("多重残疾证未列明类别", "the card does not say of which categories it is"),
    ASSETS_HIT("财产核对命中、待调查", "a match hit property"),
    SUPPORTER_NOT_VERIFIED("义务人经济状况尚未核对", "the means of a supporter were not verified"),
    SUPPORTER_IS_MINOR("所列义务人未成年", "a supporter is recorded who is a minor"),
    NO_DISPOSABLE_INCOME("当地上年人均可支配收入尚未公布", "no disposable income was published for the place");

    private final String chinese;
    private final String english;

    Doubt(String chinese, String english) {
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
}
