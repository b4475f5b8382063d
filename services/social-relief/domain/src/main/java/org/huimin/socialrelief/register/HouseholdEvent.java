package org.huimin.socialrelief.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.AreaFinding.Basis;
import org.jspecify.annotations.Nullable;

/**
 * 家庭登记事件: a household and who lives in it, by random ids. What a member earns or suffers from is
 * not in here but with the means.
 */
public sealed interface HouseholdEvent {

  UUID householdId();

  /**
   * 家庭立户.
   *
   * @param headId 户主, its first member
   * @param area whose standard counts for it, until it is classified otherwise
   * @param areaBasis the place that said so; nothing where an officer found it
   */
  record HouseholdDefined(
      UUID householdId,
      UUID headId,
      DivisionCode county,
      Area area,
      @Nullable Basis areaBasis,
      LocalDate definedOn)
      implements HouseholdEvent {}

  /** 成员进入. */
  record HouseholdMemberJoined(UUID householdId, UUID personId, LocalDate joinedOn)
      implements HouseholdEvent {}

  /** 成员离开, by its last day in the household. */
  record HouseholdMemberLeft(
      UUID householdId, UUID personId, LocalDate leftOn, LeavingReason reason)
      implements HouseholdEvent {}

  /** 变更户主. */
  record HouseholdHeadChanged(UUID householdId, UUID headId, LocalDate changedOn)
      implements HouseholdEvent {}

  /** 随户主迁移: the county its head is registered in from the day on. */
  record HouseholdMoved(UUID householdId, DivisionCode county, LocalDate movedOn)
      implements HouseholdEvent {}

  /** 城乡分类变更: whose standard counts from the month on. */
  record HouseholdReclassified(
      UUID householdId, Area area, @Nullable Basis areaBasis, YearMonth fromMonth)
      implements HouseholdEvent {}

  /** 离开的原因. */
  enum LeavingReason {
    /** 分户. */
    SPLIT,
    MARRIAGE,
    DEATH,
    MOVED,
    /** 登记有误. */
    RECORDED_BY_MISTAKE
  }
}
