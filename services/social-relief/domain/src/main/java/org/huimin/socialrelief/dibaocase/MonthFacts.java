package org.huimin.socialrelief.dibaocase;

import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.household.Term;

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
  enum Why implements Term {
    CONFIRMATION_REVOKED("原审核确认已撤销", "the confirmation was revoked"),
    BEFORE_START("早于起发月", "before the first month"),
    ENDED("已停发或渐退期已满", "stopped, or the graduated exit is over"),
    SUSPENDED("暂停发放", "suspended in the month"),
    ALL_DIED("全部成员已于本月之前去世", "every member died before the month"),
    /** A status without money. */
    MARGINAL("低保边缘家庭，不发放低保金", "a marginal household, which is paid nothing");

    private final String chinese;
    private final String english;

    Why(String chinese, String english) {
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
