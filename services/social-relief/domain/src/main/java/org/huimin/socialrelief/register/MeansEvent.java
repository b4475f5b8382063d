package org.huimin.socialrelief.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Disability;
import org.huimin.socialrelief.household.Member.Absence;
import org.huimin.socialrelief.household.Member.Band;
import org.huimin.socialrelief.household.Member.Dependence;
import org.huimin.socialrelief.household.Member.Role;
import org.huimin.socialrelief.means.AssetFinding;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.Support;
import org.huimin.socialrelief.means.Supporter;
import org.jspecify.annotations.Nullable;

/**
 * 经济状况事件: what was verified of a household at one time, on a topic that only named readers may
 * read. It is never changed: what was wrong is verified anew, under another id.
 */
public sealed interface MeansEvent {

  UUID meansId();

  UUID householdId();

  /**
   * 收入认定, with how each member stands.
   *
   * @param fromMonth first month of 核算期间, for which income was looked at; nothing in older ones
   * @param throughMonth its last month
   */
  record IncomeAssessed(
      UUID meansId,
      UUID householdId,
      LocalDate assessedOn,
      @Nullable YearMonth fromMonth,
      @Nullable YearMonth throughMonth,
      List<MemberStanding> members,
      List<Item> items)
      implements MeansEvent {}

  /** 财产核对. */
  record AssetsChecked(UUID meansId, UUID householdId, LocalDate checkedOn, List<Finding> findings)
      implements MeansEvent {}

  /**
   * 成员情况: how one member stands.
   *
   * @param absence where somebody is instead of in the household; nothing for who is there
   */
  record MemberStanding(
      UUID personId,
      Role role,
      Dependence dependence,
      Absence.@Nullable Kind absence,
      @Nullable LocalDate absentSince,
      Disability.@Nullable Category disability,
      @Nullable Integer disabilityLevel,
      boolean severelyIll,
      boolean unemployed,
      @Nullable Band band) {}

  /**
   * 收入明细, as it was stated.
   *
   * @param reckoning how it was reckoned; nothing for what was verified to be there
   * @param waived why nothing is asked of a supporter; nothing for all other items
   */
  record Item(
      IncomeKind kind,
      @Nullable UUID personId,
      Money amount,
      Period period,
      @Nullable Reckoning reckoning,
      Support.@Nullable Waiver waived) {

    /** What was verified, or reckoned, as it is told. */
    public static Item of(IncomeItem item) {
      return new Item(
          item.kind(),
          item.personId(),
          item.amount(),
          item.period(),
          item.support() instanceof Support.Surplus surplus ? Reckoning.of(surplus) : null,
          item.support() instanceof Support.Waiver waiver ? waiver : null);
    }

    IncomeItem item() {
      return new IncomeItem(
          kind, personId, amount, period, reckoning == null ? waived : reckoning.surplus());
    }
  }

  /**
   * 赡养费核算: with all that it takes, as it was on the day of the check.
   *
   * @param income of the supporter's household, a year
   * @param persons how many live in it
   * @param among how many households it supports
   * @param standard of one person, a year
   * @param ratio how many times that it keeps for each, as the notice writes it
   * @param percent how much is due of what is left
   * @param document of the notice that has set the formula
   */
  record Reckoning(
      Money income,
      int persons,
      int among,
      Money standard,
      String ratio,
      int percent,
      String document,
      String article) {

    static Reckoning of(Support.Surplus surplus) {
      return new Reckoning(
          surplus.household().income(),
          surplus.household().persons(),
          surplus.household().among(),
          surplus.standard(),
          surplus.ratio().toPlainString(),
          surplus.percent(),
          surplus.basis().document(),
          surplus.basis().article());
    }

    Support.Surplus surplus() {
      return new Support.Surplus(
          new Supporter.Household(income, persons, among),
          standard,
          new BigDecimal(ratio),
          percent,
          new Citation(document, article));
    }
  }

  /** 财产核对结果. */
  record Finding(
      AssetFinding.Kind kind,
      String source,
      LocalDate checkedOn,
      @Nullable Money value,
      AssetFinding.Verdict verdict) {}
}
