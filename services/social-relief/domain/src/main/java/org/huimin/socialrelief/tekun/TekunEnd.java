package org.huimin.socialrelief.tekun;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.huimin.kernel.Citation;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.socialrelief.household.Term;
import org.jspecify.annotations.Nullable;

/**
 * 终止供养: why and when support ends. What is decided counts from the next month on; the month of a
 * death, or of a court's word, is paid in full.
 *
 * @param notice in which it was shown before; nothing for a death or who is declared missing
 * @param on the day of the decision, of the death or of the declaration
 */
public record TekunEnd(EndReason reason, @Nullable EndNotice notice, LocalDate on) {

  /** 拟终止公示: 民发〔2021〕43号 art. 26. */
  public record EndNotice(LocalDate postedOn) {

    /** Whole calendar days after the day of posting. */
    private static final int DAYS = 7;

    private static final int WORKING_DAYS_TO_ANSWER = 15;

    /** The first day it can be decided: the seventh full day lies behind. */
    public LocalDate decidableFrom() {
      return postedOn.plusDays(DAYS + 1L);
    }

    /** The last day to decide on an objection and to show it again. */
    public static LocalDate answerDueOn(LocalDate objectedOn, WorkingCalendar calendar) {
      return calendar.plusWorkingDays(objectedOn, WORKING_DAYS_TO_ANSWER);
    }
  }

  /**
   * 转介筛查: what whoever leaves has to be looked at for, 民发〔2021〕43号 art. 27.
   *
   * @param from the first month without support
   */
  public record Screening(YearMonth from, List<Programme> programmes) {

    public static final Citation ARTICLE = TekunLaw.measures("第27条");

    public Screening {
      programmes = List.copyOf(programmes);
    }

    /** 筛查项目: what they may have instead. */
    public enum Programme implements Term {
      DIBAO("最低生活保障", "dibao"),
      TEMPORARY_ASSISTANCE("临时救助", "temporary assistance");

      private final String chinese;
      private final String english;

      Programme(String chinese, String english) {
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

  /**
   * @throws IllegalArgumentException when a fact was shown, or anything else not for long enough
   */
  public TekunEnd {
    if (reason.isFact() != (notice == null)
        || (notice != null && on.isBefore(notice.decidableFrom()))) {
      throw new IllegalArgumentException(
          reason + " on " + on + " with " + notice + ": a fact has no notice, else it is full");
    }
  }

  public static TekunEnd byFact(EndReason fact, LocalDate occurredOn) {
    return new TekunEnd(fact, null, occurredOn);
  }

  public static TekunEnd decided(EndReason reason, EndNotice shown, LocalDate decidedOn) {
    return new TekunEnd(reason, shown, decidedOn);
  }

  public YearMonth lastMonth() {
    return YearMonth.from(on);
  }

  /** Whoever leaves by a decision is looked at again. */
  public Optional<Screening> screening() {
    return reason.isFact()
        ? Optional.empty()
        : Optional.of(
            new Screening(lastMonth().plusMonths(1), List.of(Screening.Programme.values())));
  }
}
