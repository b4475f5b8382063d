package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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
  record Applied(Intake intake, Inquiry inquiry, Publicity publicity, Receiving receiving)
      implements DibaoCase {

    Applied with(Intake other) {
      return new Applied(other, inquiry, publicity, receiving);
    }

    Applied with(Inquiry other) {
      return new Applied(intake, other, publicity, receiving);
    }

    Applied with(Publicity other) {
      return new Applied(intake, inquiry, other, receiving);
    }

    Applied with(Receiving other) {
      return new Applied(intake, inquiry, publicity, other);
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
   * @param receiving to whose account it is paid
   * @param publication what is shown of it
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
      Receiving receiving,
      Publication publication,
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

    /** From which month on the last decision on the household stands, and this county answers. */
    YearMonth decidedHereFrom() {
      YearMonth decided = months.decidedFrom();
      return counties.lastKey().isAfter(decided) ? counties.lastKey() : decided;
    }

    /** To whose account it is paid. */
    public Payee payee() {
      return receiving.payee();
    }

    /** Who is to be paid instead, when another officer says so. */
    public Optional<Payee> proposedPayee() {
      return Optional.ofNullable(receiving.proposal()).map(Receiving.PayeeProposal::payee);
    }

    /** Whether what a roster of the month orders is held back, because nobody can receive it. */
    public boolean payeeMissing(YearMonth roster) {
      return months.everPays() && mayBeOwed() && !receiving.standsIn(roster);
    }

    /** From which month's roster on it is held back; nothing while somebody can receive. */
    public Optional<YearMonth> payeeMissingFrom() {
      return months.everPays() && mayBeOwed() ? receiving.missingFrom() : Optional.empty();
    }

    /** Whether a month may be held back, or may be soon, for want of a payee. */
    public boolean payeeUnsure() {
      return !receiving.losses().isEmpty() || receiving.payee().authorisedUntil() != null;
    }

    /**
     * Whether a month may be owed to another payee, also after the last that is due. Where all have
     * died there is nobody left to name one: the last months of a member go where they always went,
     * while whom an authority let receive keeps nothing without it.
     */
    boolean mayBeOwed() {
      return !months.decided().isEmpty()
          && (receiving.payee().authority() != null || lastDeath().isEmpty());
    }

    /** The last month that may be owed to anybody; nothing while no end is known. */
    Optional<YearMonth> lastOwed() {
      return Stream.concat(months.lastMonth().stream(), lastDeath().map(YearMonth::from).stream())
          .min(Comparator.naturalOrder());
    }

    /** Whether nothing is left to decide on the day. */
    boolean overOn(LocalDate day) {
      return months.overIn(YearMonth.from(day)) || lastDeath().isPresent();
    }

    /**
     * Since when the decisions that stand are to be published, or published under another name;
     * nothing where they are, where nobody is paid by them, and where something is shown until an
     * end that is known.
     */
    Optional<LocalDate> publicationOwedSince() {
      if (months.decided().isEmpty() || lastDeath().isPresent()) {
        return Optional.empty();
      }
      Publication.Up up = publication.up();
      LocalDate died = up == null ? null : deaths().get(up.personId());
      boolean told = publication.tells(months) && died == null;
      if (told || (lastOwed().isPresent() && !publication.isOwedToTheEnd())) {
        return Optional.empty();
      }
      return Stream.concat(
              months.decided().stream().map(one -> one.decision().decidedOn()),
              Stream.of(publication.since(), died).filter(Objects::nonNull))
          .max(Comparator.naturalOrder())
          .filter(day -> in(Reviewing.nextMonth(day)) instanceof MonthFacts.Due);
    }

    /** On which day what is published has to come down; nothing while no end of it is known. */
    Optional<LocalDate> publicationOverOn() {
      Publication.Up up = publication.up();
      if (up == null) {
        return Optional.empty();
      }
      if (months.decided().isEmpty()) {
        return Stream.of(up.publishedOn(), publication.since())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder());
      }
      return Stream.concat(
              Stream.ofNullable(up.shownThrough()).map(last -> last.plusDays(1)),
              unpaidFrom().map(month -> month.atDay(1)))
          .min(Comparator.naturalOrder());
    }

    /** The months from which on nothing is due, as far as it is decided or known. */
    private Stream<YearMonth> unpaidFrom() {
      return Stream.concat(
          lastOwed().map(last -> last.plusMonths(1)).stream(),
          months.decided().reversed().stream()
              .map(Decided::fromMonth)
              .takeWhile(month -> in(month) instanceof MonthFacts.NotDue));
    }

    /** The day the last of all whom it counts died; nothing while one lives. */
    private Optional<LocalDate> lastDeath() {
      return DecidedMonths.lastDeath(months.composition(), deaths());
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
          receiving,
          publication,
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
          receiving,
          publication,
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
          receiving,
          publication,
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
          receiving,
          publication,
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
          receiving,
          publication,
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
          receiving,
          publication,
          undelivered,
          decisions);
    }

    Enrolled with(Receiving other) {
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
          publication,
          undelivered,
          decisions);
    }

    Enrolled with(Publication other) {
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
          receiving,
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
          receiving,
          publication,
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
          receiving,
          publication,
          undelivered,
          decisions + 1);
    }
  }

  /** With every guard, as the law asks. */
  Decider<DibaoCommand, DibaoCase, Recorded, DibaoRejection> DECIDER = new DibaoDecider(Guards.ALL);
}
