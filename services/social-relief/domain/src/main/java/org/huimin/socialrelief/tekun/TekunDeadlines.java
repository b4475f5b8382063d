package org.huimin.socialrelief.tekun;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.WorkingCalendar;

/** 办理时限: until when somebody in support is looked at; late is a task, and stops no payment. */
public final class TekunDeadlines {

  /** 民发〔2021〕43号 art. 23. */
  private static final int WORKING_DAYS_TO_REASSESS = 10;

  private TekunDeadlines() {}

  /** 重新评估: the last day to assess self-care again after a change was reported. */
  public static LocalDate reassessmentDueOn(LocalDate reportedOn, WorkingCalendar calendar) {
    return calendar.plusWorkingDays(reportedOn, WORKING_DAYS_TO_REASSESS);
  }

  /** 年度复核: the last day for the next look at the person, their self-care and their supporters. */
  public static LocalDate reviewDueOn(LocalDate lookedAtOn, DivisionCode county, TekunRules rules) {
    return lookedAtOn.plusMonths(rules.reviewMonths(county, YearMonth.from(lookedAtOn)));
  }
}
