package org.huimin.socialrelief.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Disability;
import org.huimin.socialrelief.household.Member.Absence;
import org.huimin.socialrelief.household.Member.Band;
import org.huimin.socialrelief.household.Member.Dependence;
import org.huimin.socialrelief.household.Member.Role;
import org.huimin.socialrelief.means.AssetFinding;
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
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

  /** 收入明细, as it was stated. */
  record Item(IncomeKind kind, @Nullable UUID personId, Money amount, Period period) {}

  /** 财产核对结果. */
  record Finding(
      AssetFinding.Kind kind,
      String source,
      LocalDate checkedOn,
      @Nullable Money value,
      AssetFinding.Verdict verdict) {}
}
