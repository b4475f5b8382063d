package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.socialrelief.dibaocase.Decided.Composition;
import org.huimin.socialrelief.dibaocase.DibaoCase.Applied;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.None;
import org.huimin.socialrelief.dibaocase.DibaoCase.Refused;
import org.huimin.socialrelief.dibaocase.DibaoCase.Withdrawn;
import org.huimin.socialrelief.dibaocase.Inquiry.Authorisation;
import org.jspecify.annotations.Nullable;

/**
 * 个案现状: where a case stands, as lists of cases show it.
 *
 * @param startMonth the first month a decision counts from
 * @param lastMonth the last month that can be due; nothing while no end is decided
 * @param task what is to be done first; nothing when nothing is
 */
public record CaseStanding(
    State state,
    @Nullable DibaoUnit unit,
    @Nullable YearMonth startMonth,
    @Nullable YearMonth lastMonth,
    @Nullable Task task) {

  /** 状态. */
  public enum State {
    APPLIED,
    REFUSED,
    WITHDRAWN,
    /** 低保边缘家庭: confirmed, and without money. */
    MARGINAL,
    IN_PAYMENT,
    SUSPENDED,
    ENDED;

    /**
     * Whether it runs. The household cannot apply anew meanwhile, unless the case leaves others
     * free.
     */
    public boolean isOpen() {
      return switch (this) {
        case APPLIED, MARGINAL, IN_PAYMENT, SUSPENDED -> true;
        case REFUSED, WITHDRAWN, ENDED -> false;
      };
    }
  }

  public static boolean isOpen(DibaoCase state, LocalDate today) {
    return switch (state) {
      case None _, Refused _, Withdrawn _ -> false;
      case Applied _ -> true;
      case Enrolled enrolled -> !enrolled.months().decided().isEmpty() && !enrolled.overOn(today);
    };
  }

  /**
   * 授权人: who has signed that their income and assets may be looked into; nobody once that has run
   * out, or the case is over.
   */
  public static Set<UUID> authorisers(DibaoCase state, LocalDate today) {
    Authorisation given = OfficerGuards.inquiry(state).authorisation();
    return isOpen(state, today) && given != null && given.holdsOn(today)
        ? given.signedBy()
        : Set.of();
  }

  /** Whether a register has hit something that nobody has looked at again. */
  public static boolean hitOpen(DibaoCase state) {
    return ApplicationGuards.hitOpen(OfficerGuards.inquiry(state));
  }

  /**
   * Whether it is one person's alone 单人户, beside which others of the household may apply: the law
   * lets each whom it names (最低生活保障审核确认办法 8).
   */
  public static boolean leavesOthersFree(DibaoCase state) {
    return state instanceof Enrolled enrolled
        && !enrolled.months().decided().isEmpty()
        && enrolled.months().composition().unit() == DibaoUnit.SINGLE_PERSON;
  }

  /** Whether a household may have both, whichever was opened, or came back, first. */
  public static boolean sideBySide(DibaoCase one, DibaoCase other) {
    return leavesOthersFree(one) || leavesOthersFree(other);
  }

  public static CaseStanding of(DibaoCase state, LocalDate today, WorkingCalendar calendar) {
    List<Task> open = Deadlines.open(state, calendar);
    Task first = open.isEmpty() ? null : open.getFirst();
    return switch (state) {
      case None _ -> throw new IllegalStateException("a case has begun");
      case Applied _ -> new CaseStanding(State.APPLIED, null, null, null, first);
      case Refused _ -> new CaseStanding(State.REFUSED, null, null, null, first);
      case Withdrawn _ -> new CaseStanding(State.WITHDRAWN, null, null, null, first);
      case Enrolled enrolled -> of(enrolled, today, first);
    };
  }

  private static CaseStanding of(Enrolled enrolled, LocalDate today, @Nullable Task first) {
    List<Decided> decided = enrolled.months().decided();
    if (decided.isEmpty()) {
      return new CaseStanding(State.ENDED, null, null, null, first);
    }
    YearMonth month = YearMonth.from(today);
    DibaoUnit unit = enrolled.months().composition().unit();
    YearMonth start =
        decided.stream()
            .filter(Composition.class::isInstance)
            .map(Decided::fromMonth)
            .findFirst()
            .orElse(null);
    State state =
        enrolled.overOn(today)
            ? State.ENDED
            : enrolled.months().suspended(month)
                ? State.SUSPENDED
                : unit == DibaoUnit.MARGINAL ? State.MARGINAL : State.IN_PAYMENT;
    return new CaseStanding(state, unit, start, enrolled.months().lastMonth().orElse(null), first);
  }
}
