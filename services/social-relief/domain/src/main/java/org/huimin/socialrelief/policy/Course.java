package org.huimin.socialrelief.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huimin.socialrelief.household.Months;
import org.jspecify.annotations.Nullable;

/**
 * 案件进程: from when to when a case pays, by what was decided of it.
 *
 * @param confirmedOn the day of the confirmation, from which the first month follows
 * @param startsIn the first month where a decision names it, as a correction does
 * @param paidThrough the last month an older system has paid
 * @param lastMonth the last month of a case that was terminated: that of the decision, or the one
 *     before special hardship support 特困供养 begins
 * @param revoked whether the confirmation was a mistake of the office's own: nothing was ever due
 * @param suspended the months nothing is paid in for now; what is lifted with arrears is left out
 * @param stoppedShares members whose own share is stopped, as after refusing work three times
 * @param exits the times it has left gradually, which share no month
 */
public record Course(
    LocalDate confirmedOn,
    @Nullable YearMonth startsIn,
    @Nullable YearMonth paidThrough,
    @Nullable YearMonth lastMonth,
    boolean revoked,
    List<Months> suspended,
    List<StoppedShare> stoppedShares,
    List<GraduatedExit> exits) {

  /** 停发份额: one member's share in some months, 民发〔2021〕57号 art. 34. */
  public record StoppedShare(UUID personId, Months months) {}

  public Course {
    suspended = List.copyOf(suspended);
    stoppedShares = List.copyOf(stoppedShares);
    exits = List.copyOf(exits);
  }

  /** A case in payment. */
  public static Course confirmed(LocalDate on) {
    return new Course(on, null, null, null, false, List.of(), List.of(), List.of());
  }

  /** 起发月: the month after the confirmation (民发〔2021〕57号 art. 21), and after what others paid. */
  public YearMonth firstMonth() {
    YearMonth after = startsIn == null ? YearMonth.from(confirmedOn).plusMonths(1) : startsIn;
    return paidThrough == null || paidThrough.isBefore(after) ? after : paidThrough.plusMonths(1);
  }

  public Course startingIn(YearMonth month) {
    return new Course(
        confirmedOn, month, paidThrough, lastMonth, revoked, suspended, stoppedShares, exits);
  }

  public Course takenOver(YearMonth through) {
    return new Course(
        confirmedOn, startsIn, through, lastMonth, revoked, suspended, stoppedShares, exits);
  }

  public Course ended(YearMonth after) {
    return new Course(
        confirmedOn, startsIn, paidThrough, after, revoked, suspended, stoppedShares, exits);
  }

  public Course revoked(boolean decision) {
    return new Course(
        confirmedOn, startsIn, paidThrough, lastMonth, decision, suspended, stoppedShares, exits);
  }

  public Course suspended(Months months) {
    return new Course(
        confirmedOn,
        startsIn,
        paidThrough,
        lastMonth,
        revoked,
        and(suspended, months),
        stoppedShares,
        exits);
  }

  public Course shareStopped(UUID personId, Months months) {
    return new Course(
        confirmedOn,
        startsIn,
        paidThrough,
        lastMonth,
        revoked,
        suspended,
        and(stoppedShares, new StoppedShare(personId, months)),
        exits);
  }

  public Course leaving(GraduatedExit gradually) {
    return new Course(
        confirmedOn,
        startsIn,
        paidThrough,
        lastMonth,
        revoked,
        suspended,
        stoppedShares,
        and(exits, gradually));
  }

  private static <T> List<T> and(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }

  boolean isSuspendedIn(YearMonth month) {
    return suspended.stream().anyMatch(months -> months.contains(month));
  }

  boolean isShareStopped(UUID personId, YearMonth month) {
    return stoppedShares.stream()
        .anyMatch(one -> one.personId().equals(personId) && one.months().contains(month));
  }

  /** The exit the month lies in; nothing before and after one, or where there is none. */
  @Nullable GraduatedExit exitIn(YearMonth month) {
    return exits.stream()
        .filter(exit -> !month.isBefore(exit.from()) && !month.isAfter(exit.lastMonth()))
        .findFirst()
        .orElse(null);
  }

  /** Who leaves anew while leaving goes on as they began: by the exit that came first. */
  GraduatedExit begun(GraduatedExit exit) {
    GraduatedExit before = exitIn(exit.before());
    return before == null ? exit : begun(before);
  }

  boolean hasLeftBy(YearMonth month) {
    return exits.stream().anyMatch(exit -> exit.ends() && month.isAfter(exit.lastMonth()));
  }
}
