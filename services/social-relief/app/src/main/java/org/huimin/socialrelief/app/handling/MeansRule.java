package org.huimin.socialrelief.app.handling;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Member.Absence;
import org.huimin.socialrelief.household.Months;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.means.AssetFinding;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.Supporter;
import org.huimin.socialrelief.policy.MeansLook;
import org.huimin.socialrelief.policy.SupportFormula;
import org.huimin.socialrelief.register.HouseholdFile;
import org.huimin.socialrelief.register.MeansEvent.Finding;
import org.huimin.socialrelief.register.MeansEvent.MemberStanding;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.DibaoStandard;
import org.huimin.socialrelief.standard.LocalOptions;
import org.huimin.web.Problem;

/**
 * 核对口径: what the rules of the county and of the month make of what is recorded of a household's
 * means, so that no officer reckons it by hand.
 *
 * @param place where the household stands; nothing where it is not classified yet
 */
record MeansRule(
    HouseholdFile.Defined household, Optional<Place> place, DibaoRules rules, YearMonth month) {

  static MeansRule on(LocalDate today, HouseholdFile.Defined household, DibaoRules rules) {
    YearMonth month = YearMonth.from(today);
    return new MeansRule(
        household,
        household.area().in(month).map(area -> new Place(household.county(), area)),
        rules,
        month);
  }

  /**
   * 核算期间.
   *
   * @param askedOn the day of the application, or of the review
   */
  Months window(LocalDate askedOn) {
    return MeansLook.window(askedOn, rules.optionsIn(household.county(), month));
  }

  /**
   * Of each one's pensions the central part, and what lies above it as what it is: the state sets
   * one part for each. What is stated for the household can be of all of them.
   *
   * @param persons who live there
   */
  List<IncomeItem> apart(List<IncomeItem> stated, int persons) {
    Optional<StandardRow> central = rules.centralBasicPension(household.county(), month);
    if (central.isEmpty()) {
      return stated;
    }
    Money each = IncomeItem.Period.MONTH.aYear(central.get().amount());
    Map<Optional<UUID>, Money> left = new HashMap<>();
    List<IncomeItem> items = new ArrayList<>();
    for (IncomeItem item : stated) {
      if (item.kind() != IncomeKind.CENTRAL_BASIC_PENSION) {
        items.add(item);
        continue;
      }
      Optional<UUID> whose = Optional.ofNullable(item.personId());
      Money part = left.getOrDefault(whose, whose.isPresent() ? each : each.times(persons));
      items.addAll(item.apart(part));
      Money more = part.minus(item.aYear());
      left.put(whose, more.isPositive() ? more : Money.ZERO);
    }
    return items;
  }

  /**
   * 赡养费: what was told, and beside it what is due of supporters by the formula of the county and by
   * the standard of today.
   */
  List<IncomeItem> withSupport(List<IncomeItem> stated, List<Supporter> supporters) {
    if (supporters.isEmpty()) {
      return stated;
    }
    LocalOptions options = rules.optionsIn(household.county(), month);
    if (!options.reckonsSupport()) {
      throw new Problem(
          422,
          "SUPPORT_AS_VERIFIED",
          "nothing is published here by which support is reckoned: tell what is verified to be paid",
          "supporters");
    }
    DibaoStandard standard =
        place
            .flatMap(at -> rules.standard(at, month))
            .orElseThrow(
                () ->
                    new Problem(
                        422, "NO_STANDARD", "no standard counts where they live", "supporters"));
    for (int i = 0; i < stated.size(); i++) {
      IncomeItem item = stated.get(i);
      if (supporters.stream().anyMatch(one -> one.isToldBy(item))) {
        throw new Problem(
            422,
            "SUPPORT_TOLD_TWICE",
            "support of this kind is told of the same person's supporters: leave one out",
            "items[" + i + "].kind");
      }
    }
    List<IncomeItem> items = new ArrayList<>(stated);
    supporters.forEach(one -> items.add(SupportFormula.item(one, standard, options)));
    return items;
  }

  /** Refuses that somebody is left out whom neither the law nor the province leaves out. */
  void checkMembers(List<MemberStanding> members) {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).absence() == Absence.Kind.OTHER_NOT_COUNTED
          && !rules.optionsIn(household.county(), month).leavesOutOthers()) {
        throw new Problem(
            422,
            "ABSENCE_NOT_RECOGNISED",
            "nothing is published here by which others than the law names do not count",
            "members[" + i + "].absence");
      }
    }
  }

  /**
   * Refuses a verdict that the local rule speaks against: a hit is told, and nothing else is one.
   */
  void checkAssets(List<Finding> findings, int persons) {
    OptionalInt wrong =
        place
            .flatMap(at -> rules.standard(at, month))
            .map(
                standard ->
                    MeansLook.contradicted(
                        findings.stream().map(MeansRule::finding).toList(),
                        persons,
                        standard,
                        rules.optionsIn(household.county(), month)))
            .orElse(OptionalInt.empty());
    if (wrong.isPresent()) {
      throw new Problem(
          422,
          "VERDICT_AGAINST_RULE",
          "by what is published for the county the verdict is another",
          "assets[" + wrong.getAsInt() + "].verdict");
    }
  }

  private static AssetFinding finding(Finding f) {
    return new AssetFinding(f.kind(), f.source(), f.checkedOn(), f.value(), f.verdict());
  }
}
