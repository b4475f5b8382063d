package org.huimin.socialrelief.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.AreaFinding.Basis;
import org.huimin.socialrelief.register.HouseholdEvent.LeavingReason;
import org.jspecify.annotations.Nullable;

/** 家庭登记命令. Whether a person lives in another household is asked where all of them are. */
public sealed interface HouseholdCommand {

  /**
   * 立户.
   *
   * @param basis the place that said the area; nothing where an officer found it
   */
  record Define(
      UUID householdId,
      UUID headId,
      DivisionCode county,
      Area area,
      @Nullable Basis basis,
      LocalDate today)
      implements HouseholdCommand {}

  /** 登记成员. */
  record Join(UUID personId, LocalDate joinedOn, LocalDate today) implements HouseholdCommand {}

  /** 登记离开. */
  record Leave(UUID personId, LocalDate leftOn, LeavingReason reason, LocalDate today)
      implements HouseholdCommand {}

  /** 变更户主. */
  record ChangeHead(UUID headId, LocalDate today) implements HouseholdCommand {}

  /** 随户主迁移: where the head is registered now; nobody orders it. */
  record Follow(DivisionCode county, LocalDate movedOn) implements HouseholdCommand {}

  /** 城乡分类. */
  record Reclassify(Area area, @Nullable Basis basis, YearMonth fromMonth, LocalDate today)
      implements HouseholdCommand {}
}
