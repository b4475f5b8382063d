package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.tekun.SelfCare;
import org.huimin.socialrelief.tekun.SupportForm;
import org.huimin.socialrelief.tekun.TekunEnd;

/** 决定与事实的效力: what holds from a month on. */
public sealed interface Decided {

  YearMonth fromMonth();

  /** 决定: by whom, so that another revokes it. */
  record Decision(UUID id, LocalDate decidedOn, String by) {}

  /** What somebody decided, and can be revoked. */
  sealed interface ByDecision extends Decided {
    Decision decision();

    /** Whether it was decided against the person. */
    boolean adverse();
  }

  /** 自理能力类别. */
  record Band(Decision decision, YearMonth fromMonth, SelfCare selfCare, boolean adverse)
      implements ByDecision {}

  /** 城乡待遇. */
  record Rate(Decision decision, YearMonth fromMonth, Area area, boolean adverse)
      implements ByDecision {}

  /** 终止, from the first month that is not due. */
  record End(Decision decision, TekunEnd end) implements ByDecision {
    @Override
    public YearMonth fromMonth() {
      return end.lastMonth().plusMonths(1);
    }

    @Override
    public boolean adverse() {
      return true;
    }
  }

  /** 户籍所在县, which answers. */
  record Registered(YearMonth fromMonth, DivisionCode county) implements Decided {}

  /** 供养方式, and so who receives what. */
  record Kept(YearMonth fromMonth, SupportForm form) implements Decided {}
}
