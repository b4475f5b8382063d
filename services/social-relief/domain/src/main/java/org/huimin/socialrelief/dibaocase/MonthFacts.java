package org.huimin.socialrelief.dibaocase;

import java.util.Set;
import java.util.UUID;

/** 当月情况: what the case says of one month; the rule makes an amount of it. */
public sealed interface MonthFacts {

  /**
   * 应予发放.
   *
   * @param members as decided; a death changes them by a decision only
   * @param stoppedShares whose share alone is stopped
   * @param graduatedExit whether the month lies in a 渐退期
   */
  record Due(
      DibaoUnit unit,
      Set<UUID> members,
      UUID meansId,
      Set<UUID> stoppedShares,
      boolean graduatedExit)
      implements MonthFacts {
    public Due {
      members = Set.copyOf(members);
      stoppedShares = Set.copyOf(stoppedShares);
    }
  }

  /** 不予发放. */
  record NotDue(Why why) implements MonthFacts {}

  /** 不予发放的理由. */
  enum Why {
    /** 撤销确认. */
    CONFIRMATION_REVOKED,
    BEFORE_START,
    /** 停发或渐退期满. */
    ENDED,
    SUSPENDED,
    ALL_DIED,
    /** 低保边缘家庭: a status without money. */
    MARGINAL
  }
}
