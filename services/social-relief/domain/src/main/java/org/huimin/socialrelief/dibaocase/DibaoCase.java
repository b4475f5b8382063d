package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.huimin.kernel.Decider;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * 低保个案: accepted in the township, looked into by two, checked, shown to the neighbours, decided by
 * somebody else; then in payment, with every decision from a month on. Events do not carry the
 * officer, their envelope does; {@code evolve} is told by {@link Recorded}.
 */
public sealed interface DibaoCase {

  /** An event with the officer of its envelope; facts have none and give an empty text. */
  record Recorded(DibaoEvent event, String officer) {}

  record None() implements DibaoCase {}

  /** 办理中. */
  record Applied(Intake intake, Inquiry inquiry, Publicity publicity) implements DibaoCase {

    Applied with(Intake other) {
      return new Applied(other, inquiry, publicity);
    }

    Applied with(Inquiry other) {
      return new Applied(intake, other, publicity);
    }

    Applied with(Publicity other) {
      return new Applied(intake, inquiry, other);
    }
  }

  /** 不予确认. */
  record Refused(
      Applied before, UUID decisionId, LocalDate decidedOn, String refusedBy, boolean delivered)
      implements DibaoCase {}

  /** 已撤回. */
  record Withdrawn(UUID enrolmentId) implements DibaoCase {}

  /**
   * 已确认: in payment, or it was.
   *
   * @param confirmation the decision it all rests on
   * @param counties that answer for it, each from a month on
   * @param undelivered decisions that the household has not got in writing, with their day
   * @param decisions how many were taken in this case
   */
  record Enrolled(
      UUID enrolmentId,
      UUID householdId,
      UUID confirmation,
      SortedMap<YearMonth, DivisionCode> counties,
      Inquiry inquiry,
      Recertification review,
      @Nullable Proposal proposal,
      JobOffers jobs,
      DecidedMonths months,
      Map<UUID, LocalDate> undelivered,
      int decisions)
      implements DibaoCase {

    public Enrolled {
      counties = Collections.unmodifiableSortedMap(new TreeMap<>(counties));
      undelivered = Map.copyOf(undelivered);
    }

    /** What the case says of a month, whatever tasks are open. */
    public MonthFacts in(YearMonth month) {
      return months.in(month, deaths());
    }

    /** Of whom it was told that they have died, and when, by person. */
    public Map<UUID, LocalDate> deaths() {
      return inquiry.deaths();
    }

    /** The county that answers for it now. */
    public DivisionCode county() {
      return Objects.requireNonNull(counties.get(counties.lastKey()));
    }

    /** The county that pays the month. */
    public DivisionCode county(YearMonth month) {
      SortedMap<YearMonth, DivisionCode> until = counties.headMap(month.plusMonths(1));
      YearMonth since = until.isEmpty() ? counties.firstKey() : until.lastKey();
      return Objects.requireNonNull(counties.get(since));
    }

    /** Whether nothing is left to decide on the day. */
    boolean overOn(LocalDate day) {
      return months.overIn(YearMonth.from(day))
          || DecidedMonths.lastDeath(months.composition(), deaths()).isPresent();
    }

    Enrolled with(Inquiry other) {
      return new Enrolled(
          enrolmentId,
          householdId,
          confirmation,
          counties,
          other,
          review,
          proposal,
          jobs,
          months,
          undelivered,
          decisions);
    }

    Enrolled with(SortedMap<YearMonth, DivisionCode> other) {
      return new Enrolled(
          enrolmentId,
          householdId,
          confirmation,
          other,
          inquiry,
          review,
          proposal,
          jobs,
          months,
          undelivered,
          decisions);
    }

    Enrolled with(Recertification other) {
      return new Enrolled(
          enrolmentId,
          householdId,
          confirmation,
          counties,
          inquiry,
          other,
          proposal,
          jobs,
          months,
          undelivered,
          decisions);
    }

    Enrolled proposed(@Nullable Proposal other) {
      return new Enrolled(
          enrolmentId,
          householdId,
          confirmation,
          counties,
          inquiry,
          review,
          other,
          jobs,
          months,
          undelivered,
          decisions);
    }

    Enrolled with(JobOffers other) {
      return new Enrolled(
          enrolmentId,
          householdId,
          confirmation,
          counties,
          inquiry,
          review,
          proposal,
          other,
          months,
          undelivered,
          decisions);
    }

    Enrolled with(DecidedMonths other) {
      return new Enrolled(
          enrolmentId,
          householdId,
          confirmation,
          counties,
          inquiry,
          review,
          proposal,
          jobs,
          other,
          undelivered,
          decisions);
    }

    Enrolled undelivered(Map<UUID, LocalDate> other) {
      return new Enrolled(
          enrolmentId,
          householdId,
          confirmation,
          counties,
          inquiry,
          review,
          proposal,
          jobs,
          months,
          other,
          decisions);
    }

    Enrolled counted() {
      return new Enrolled(
          enrolmentId,
          householdId,
          confirmation,
          counties,
          inquiry,
          review,
          proposal,
          jobs,
          months,
          undelivered,
          decisions + 1);
    }
  }

  /** With every guard, as the law asks. */
  Decider<DibaoCommand, DibaoCase, Recorded, DibaoRejection> DECIDER = new DibaoDecider(Guards.ALL);
}
