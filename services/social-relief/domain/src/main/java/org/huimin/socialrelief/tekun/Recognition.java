package org.huimin.socialrelief.tekun;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.policy.Step;
import org.huimin.socialrelief.tekun.LimbFinding.Failed;
import org.huimin.socialrelief.tekun.LimbFinding.Met;
import org.huimin.socialrelief.tekun.LimbFinding.Unclear;

/**
 * 特困人员认定: whether somebody is in special hardship: older, a minor or disabled, and unable to work,
 * and without a source of income, and without anybody able whom the law has support them
 * (民发〔2021〕43号 art. 4). It proposes; an officer decides.
 */
public sealed interface Recognition {

  /** Every limb as it was found; at the end one for each supporter, in their order. */
  List<LimbFinding> findings();

  /** The arithmetic of the income. */
  List<Step> steps();

  /** 符合条件. */
  record Is(List<LimbFinding> findings, List<Step> steps) implements Recognition {
    public Is {
      findings = List.copyOf(findings);
      steps = List.copyOf(steps);
    }
  }

  /** 不符合条件: some limb fails, whatever the unclear ones turn out to be. */
  record IsNot(List<LimbFinding> findings, List<Step> steps) implements Recognition {
    public IsNot {
      findings = List.copyOf(findings);
      steps = List.copyOf(steps);
    }

    /** Every limb that fails, each once, with its article. */
    public List<Failed> failed() {
      return findings.stream()
          .filter(Failed.class::isInstance)
          .map(Failed.class::cast)
          .distinct()
          .toList();
    }

    /** As what each of them ends the support of somebody who has it. */
    public List<EndReason> ends() {
      return failed().stream().map(one -> one.limb().end()).distinct().toList();
    }
  }

  /** 待调查核实: nothing fails, and something is not known well enough. */
  record ToReview(List<LimbFinding> findings, List<Step> steps) implements Recognition {
    public ToReview {
      findings = List.copyOf(findings);
      steps = List.copyOf(steps);
    }

    public List<Unclear> unclear() {
      return findings.stream()
          .filter(Unclear.class::isInstance)
          .map(Unclear.class::cast)
          .distinct()
          .toList();
    }
  }

  /**
   * Judges who asks for support.
   *
   * @param place whose standard the income is measured by
   * @param on the day of the opinion
   * @throws IllegalArgumentException where no dibao standard counts at the place
   */
  static Recognition of(TekunPerson person, Place place, LocalDate on, TekunRules rules) {
    List<LimbFinding> findings = new ArrayList<>();
    PersonKind kind = PersonKind.of(person, on);
    findings.add(
        kind == null
            ? new Failed(Limb.CATEGORY, Limb.CATEGORY.citation())
            : new Met(Limb.CATEGORY, kind, Limb.CATEGORY.citation()));
    findings.add(
        Incapacity.of(
            person, on, rules.recognisesOtherIncapable(place.county(), YearMonth.from(on))));
    return with(findings, person, place, on, rules);
  }

  /**
   * 复核: judges again who is supported. Who came below 16 goes on to 18, and beyond while in
   * compulsory or senior-secondary education (民发〔2021〕43号 art. 24); after that, as anybody else.
   *
   * @param confirmedOn the day of the confirmation
   */
  static Recognition again(
      TekunPerson person, LocalDate confirmedOn, Place place, LocalDate on, TekunRules rules) {
    if (Age.SIXTEEN.isReached(person.bornOn(), confirmedOn)) {
      return of(person, place, on, rules);
    }
    Incapacity young = Incapacity.ofYoung(person, on);
    if (young != null) {
      return with(
          List.of(new Met(Limb.STILL_YOUNG, young, young.citation())), person, place, on, rules);
    }
    LimbFinding otherwise =
        Incapacity.of(
            person, on, rules.recognisesOtherIncapable(place.county(), YearMonth.from(on)));
    boolean grownOut = otherwise instanceof Failed || PersonKind.of(person, on) == null;
    return grownOut
        ? with(
            List.of(new Failed(Limb.STILL_YOUNG, Limb.STILL_YOUNG.citation())),
            person,
            place,
            on,
            rules)
        : of(person, place, on, rules);
  }

  private static Recognition with(
      List<LimbFinding> capacity, TekunPerson person, Place place, LocalDate on, TekunRules rules) {
    OwnIncome own =
        OwnIncome.of(person.personId(), person.livelihood(), place, YearMonth.from(on), rules);
    List<LimbFinding> findings = new ArrayList<>(capacity);
    if (person.choosesChildScheme() && !Age.OF_AGE.isReached(person.bornOn(), on)) {
      findings.add(new Failed(Limb.NO_CHILD_SCHEME, Limb.NO_CHILD_SCHEME.citation()));
    }
    findings.add(own.income());
    findings.add(own.assets());
    findings.addAll(Inability.of(person, place, on, rules));
    if (findings.stream().anyMatch(Failed.class::isInstance)) {
      return new IsNot(findings, own.steps());
    }
    return findings.stream().allMatch(Met.class::isInstance)
        ? new Is(findings, own.steps())
        : new ToReview(findings, own.steps());
  }
}
