package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationAccepted;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.EnrolmentConfirmed;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.InitialOpinionGiven;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.NoticeClosed;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.NoticePosted;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ObjectionAnswered;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ObjectionFiled;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitIncreased;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitReduced;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitResumed;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitSuspended;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitTerminated;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionRevoked;
import org.huimin.socialrelief.dibaocase.BenefitEvent.GraduatedExitBegan;
import org.huimin.socialrelief.dibaocase.BenefitEvent.JobRefusalRecorded;
import org.huimin.socialrelief.dibaocase.BenefitEvent.MemberShareStopped;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReductionProposed;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewCompleted;
import org.huimin.socialrelief.dibaocase.BenefitEvent.StatementHeard;
import org.huimin.socialrelief.dibaocase.BenefitEvent.SuspensionLifted;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.InquiryEvent.GrievanceFiled;
import org.huimin.socialrelief.dibaocase.InquiryEvent.HomeVisitRecorded;
import org.huimin.socialrelief.dibaocase.InquiryEvent.InvestigationRecorded;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansCheckAuthorised;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansVerdict;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansVerified;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDeathRevoked;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDied;
import org.huimin.socialrelief.dibaocase.InquiryEvent.RelativeDeclared;
import org.huimin.socialrelief.dibaocase.InquiryEvent.SpotCheckDrawn;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChangeDropped;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChangeProposed;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChanged;
import org.huimin.socialrelief.dibaocase.PublicationEvent.DecisionPublished;
import org.huimin.socialrelief.dibaocase.PublicationEvent.PublicationTakenDown;

/**
 * 督查: reads the events of a case as a supervisor would, shares no code with what decided them, and
 * says what the law forbids of what it sees.
 */
record Overseer(Map<Seen, Object> seen) {

  /** What has to be remembered to judge the next event. */
  enum Seen {
    ACCEPTOR,
    RELATIVES,
    AUTHORISED,
    HIT_OPEN,
    TWO_LOOKED,
    VISIT_OWED,
    DRAWN,
    MEMBERS,
    NOTICE_NEEDED,
    POSTED_ON,
    SHOWN,
    OBJECTION_OPEN,
    CONFIRMED_IN,
    CONFIRMATION,
    DEAD,
    FINDER,
    REFUSALS,
    PROPOSER,
    RESTS_ON_REVIEW,
    MAY_SPEAK_UNTIL,
    HEARD,
    PAYEE_PROPOSER,
    PAYEE_PROPOSED,
    PUBLISHED,
    LAST_PAID
  }

  private static final Set<ReductionReason> FOUND_BY_REVIEW =
      Set.of(
          ReductionReason.INCOME_ROSE,
          ReductionReason.ASSETS_ABOVE_LIMIT,
          ReductionReason.HOUSEHOLD_CHANGED,
          ReductionReason.MEMBER_DIED,
          ReductionReason.WORK_INCOME,
          ReductionReason.CONCEALMENT);

  /** Who asked for it has spoken, and a death hears nobody. */
  private static final Set<ReductionReason> UNHEARD =
      Set.of(
          ReductionReason.MEMBER_DIED,
          ReductionReason.ENTERED_SPECIAL_HARDSHIP,
          ReductionReason.VOLUNTARY);

  /** Of the statement window; no calendar has five of them in fewer days. */
  private static final int WORKING_DAYS = 5;

  Overseer {
    seen = Map.copyOf(seen);
  }

  static Overseer fresh() {
    return new Overseer(Map.of());
  }

  /** What was forbidden; empty while all is well. */
  static List<String> faults(Overseer before, Recorded recorded, LocalDate today) {
    List<String> faults = new ArrayList<>();
    String officer = recorded.officer();
    switch (recorded.event()) {
      case MeansVerified _ -> fault(faults, !before.is(Seen.AUTHORISED), "means unauthorised");
      case InitialOpinionGiven _ -> fault(faults, before.is(Seen.HIT_OPEN), "hit not looked at");
      case NoticePosted e -> {
        fault(faults, !before.is(Seen.NOTICE_NEEDED), "child in a notice");
        fault(faults, before.anyDead(before.people(Seen.MEMBERS)), "dead in a notice");
        fault(faults, before.anyDead(Set.of(e.applicantId())), "dead named");
      }
      case DecisionPublished e -> {
        fault(faults, before.anyDead(List.of(e.personId())), "dead published");
        fault(faults, !before.seen.containsKey(Seen.CONFIRMED_IN), "published undecided");
        fault(faults, e.personId().equals(Story.CHILD), "child published");
        fault(faults, before.is(Seen.PUBLISHED), "published twice at once");
        fault(faults, before.unpaidAfter(YearMonth.from(today)), "published though not paid");
      }
      case PublicationTakenDown _ ->
          fault(faults, !before.is(Seen.PUBLISHED), "taken down though nothing was up");
      case SpotCheckDrawn e -> {
        fault(faults, before.is(Seen.DRAWN), "drawn twice");
        fault(faults, !before.is(Seen.SHOWN), "drawn before it goes to who decides");
        fault(faults, e.percent() == 0, "drawn where nobody is");
      }
      case EnrolmentConfirmed e -> {
        fault(faults, before.is(Seen.NOTICE_NEEDED) && !before.is(Seen.SHOWN), "not shown");
        fault(faults, before.is(Seen.OBJECTION_OPEN), "objection open");
        fault(faults, !before.is(Seen.TWO_LOOKED), "not looked into by two");
        fault(faults, officer.equals(before.seen.get(Seen.ACCEPTOR)), "acceptor confirmed");
        fault(faults, before.seen.containsKey(Seen.CONFIRMED_IN), "confirmed twice");
        fault(faults, before.anyDead(e.members()), "dead confirmed");
        decided(faults, before, officer);
      }
      case BenefitIncreased e -> {
        fault(faults, officer.equals(before.seen.get(Seen.FINDER)), "finder decided");
        fault(faults, before.anyDead(e.members()), "dead decided on");
        decided(faults, before, officer);
      }
      case BenefitReduced e -> {
        Set<UUID> gone = new HashSet<>(before.people(Seen.MEMBERS));
        e.members().forEach(gone::remove);
        boolean deathAlone =
            before.people(Seen.MEMBERS).containsAll(e.members())
                && before.people(Seen.DEAD).containsAll(gone);
        against(faults, before, officer, today, deathAlone);
      }
      case BenefitTerminated e -> {
        if (e.decisionId() != null) {
          against(faults, before, officer, today, false);
        }
      }
      case MemberShareStopped e -> {
        against(faults, before, officer, today, false);
        fault(faults, before.refusals(e.personId()) < 3, "share stopped too soon");
      }
      case ReductionProposed e ->
          fault(
              faults,
              !UNHEARD.contains(e.reason())
                  && e.statementUntil().isBefore(e.proposedOn().plusDays(WORKING_DAYS)),
              "no time to speak");
      case PayeeChanged e -> {
        fault(faults, !e.payeeId().equals(before.seen.get(Seen.PAYEE_PROPOSED)), "other payee");
        fault(faults, officer.equals(before.seen.get(Seen.PAYEE_PROPOSER)), "proposer decided");
        fault(faults, before.names(Seen.RELATIVES).contains(officer), "relative decided");
      }
      case GraduatedExitBegan _, BenefitSuspended _ ->
          against(faults, before, officer, today, false);
      case DecisionRevoked e -> {
        if (e.decisionId().equals(before.seen.get(Seen.CONFIRMATION))) {
          against(faults, before, officer, today, false);
        }
      }
      default -> {}
    }
    return faults;
  }

  private static void decided(List<String> faults, Overseer before, String officer) {
    fault(faults, before.names(Seen.RELATIVES).contains(officer), "relative decided");
    fault(faults, before.is(Seen.VISIT_OWED), "home not seen");
  }

  private static void against(
      List<String> faults, Overseer before, String officer, LocalDate today, boolean deathAlone) {
    decided(faults, before, officer);
    fault(faults, officer.equals(before.seen.get(Seen.PROPOSER)), "proposer decided");
    fault(
        faults,
        before.is(Seen.RESTS_ON_REVIEW) && officer.equals(before.seen.get(Seen.FINDER)),
        "finder decided");
    boolean windowOver =
        before.seen.get(Seen.MAY_SPEAK_UNTIL) instanceof LocalDate until && today.isAfter(until);
    fault(faults, !deathAlone && !before.is(Seen.HEARD) && !windowOver, "not heard");
  }

  /** What is paid too early, or taken away from a month that is not over. */
  static List<String> faults(Overseer before, DibaoCase old, DibaoCase now, LocalDate today) {
    List<String> faults = new ArrayList<>();
    if (!(now instanceof Enrolled enrolled)) {
      return faults;
    }
    YearMonth month = YearMonth.from(today);
    boolean owed = enrolled.publicationOwedSince().isPresent();
    fault(faults, owed && before.unpaidAfter(month), "publication owed though not paid");
    boolean overOn = enrolled.publicationOverOn().isPresent();
    fault(
        faults,
        before.is(Seen.PUBLISHED) && !overOn && before.seen.containsKey(Seen.LAST_PAID),
        "shown for good though not paid for good");
    YearMonth start =
        before.seen.get(Seen.CONFIRMED_IN) instanceof YearMonth confirmed
            ? confirmed.plusMonths(1)
            : month.plusMonths(1);
    for (YearMonth m = start.minusMonths(3); m.isBefore(start); m = m.plusMonths(1)) {
      fault(faults, enrolled.in(m) instanceof MonthFacts.Due, "paid before its start");
    }
    if (old instanceof Enrolled paid
        && !enrolled.months().decided().isEmpty()
        && enrolled.inquiry().deaths().equals(paid.inquiry().deaths())) {
      fault(faults, !enrolled.in(month).equals(paid.in(month)), "the running month changed");
    }
    return faults;
  }

  private static void fault(List<String> faults, boolean is, String what) {
    if (is) {
      faults.add(what);
    }
  }

  Overseer after(Recorded recorded) {
    String officer = recorded.officer();
    return switch (recorded.event()) {
      case ApplicationAccepted _ -> with(Seen.ACCEPTOR, officer);
      case RelativeDeclared e ->
          with(Seen.RELATIVES, more(names(Seen.RELATIVES), e.relative()))
              .with(Seen.VISIT_OWED, true);
      case GrievanceFiled _ -> with(Seen.VISIT_OWED, true);
      case SpotCheckDrawn e -> {
        Overseer drew = with(Seen.DRAWN, true);
        yield e.drawn() ? drew.with(Seen.VISIT_OWED, true) : drew;
      }
      case HomeVisitRecorded _ -> with(Seen.VISIT_OWED, false);
      case MeansCheckAuthorised _ -> with(Seen.AUTHORISED, true);
      case MeansVerified e -> with(Seen.HIT_OPEN, e.verdict() == MeansVerdict.REVIEW);
      case InvestigationRecorded e ->
          with(Seen.TWO_LOOKED, Set.copyOf(e.investigators()).size() >= 2)
              .with(Seen.HIT_OPEN, false);
      case InitialOpinionGiven e ->
          with(Seen.MEMBERS, Set.copyOf(e.members()))
              .with(Seen.NOTICE_NEEDED, e.noticeRequired())
              .with(Seen.SHOWN, false);
      case NoticePosted e ->
          with(Seen.POSTED_ON, e.postedOn()).with(Seen.SHOWN, false).with(Seen.DRAWN, false);
      case ObjectionFiled _ ->
          with(Seen.OBJECTION_OPEN, true)
              .with(Seen.TWO_LOOKED, false)
              .with(Seen.VISIT_OWED, true)
              .without(Seen.POSTED_ON);
      case ObjectionAnswered _ -> with(Seen.OBJECTION_OPEN, false);
      case NoticeClosed e ->
          with(
              Seen.SHOWN,
              seen.get(Seen.POSTED_ON) instanceof LocalDate posted
                  && e.closedOn().toEpochDay() - posted.toEpochDay() > 7);
      case EnrolmentConfirmed e ->
          with(Seen.CONFIRMED_IN, YearMonth.from(e.decidedOn()))
              .with(Seen.CONFIRMATION, e.decisionId())
              .with(Seen.MEMBERS, Set.copyOf(e.members()));
      case MemberDied e -> with(Seen.DEAD, more(people(Seen.DEAD), e.personId()));
      case MemberDeathRevoked e -> with(Seen.DEAD, less(people(Seen.DEAD), e.personId()));
      case ReviewCompleted _ -> with(Seen.FINDER, officer);
      case JobRefusalRecorded e ->
          with(Seen.REFUSALS, more(refusals(), e.personId() + " " + e.refusedOn()));
      case ReductionProposed e ->
          with(Seen.PROPOSER, officer)
              .with(Seen.RESTS_ON_REVIEW, FOUND_BY_REVIEW.contains(e.reason()))
              .with(Seen.MAY_SPEAK_UNTIL, e.statementUntil())
              .with(Seen.HEARD, false);
      case PayeeChangeProposed e ->
          with(Seen.PAYEE_PROPOSER, officer).with(Seen.PAYEE_PROPOSED, e.payeeId());
      case PayeeChanged _, PayeeChangeDropped _ ->
          without(Seen.PAYEE_PROPOSER).without(Seen.PAYEE_PROPOSED);
      case StatementHeard _ -> with(Seen.HEARD, true);
      case DecisionPublished _ -> with(Seen.PUBLISHED, true);
      case PublicationTakenDown _ -> with(Seen.PUBLISHED, false);
      case BenefitTerminated e -> with(Seen.LAST_PAID, e.lastMonth());
      case BenefitSuspended e -> with(Seen.LAST_PAID, e.fromMonth().minusMonths(1));
      case DecisionRevoked e ->
          e.decisionId().equals(seen.get(Seen.CONFIRMATION))
              ? with(Seen.LAST_PAID, YearMonth.from(e.revokedOn()).minusMonths(1))
              : without(Seen.LAST_PAID);
      case SuspensionLifted _, BenefitResumed _ -> without(Seen.LAST_PAID);
      case BenefitIncreased e -> with(Seen.MEMBERS, Set.copyOf(e.members()));
      case BenefitReduced e -> with(Seen.MEMBERS, Set.copyOf(e.members()));
      default -> this;
    };
  }

  /** Whether it has seen that nothing is due of any later month. */
  private boolean unpaidAfter(YearMonth month) {
    return seen.get(Seen.LAST_PAID) instanceof YearMonth last && !last.isAfter(month);
  }

  private boolean is(Seen what) {
    return Boolean.TRUE.equals(seen.get(what));
  }

  @SuppressWarnings("unchecked") // put there above
  private Set<UUID> people(Seen what) {
    return (Set<UUID>) seen.getOrDefault(what, Set.of());
  }

  @SuppressWarnings("unchecked") // put there above
  private Set<String> names(Seen what) {
    return (Set<String>) seen.getOrDefault(what, Set.of());
  }

  private Set<String> refusals() {
    return names(Seen.REFUSALS);
  }

  private long refusals(UUID person) {
    return refusals().stream().filter(line -> line.startsWith(person.toString())).count();
  }

  private boolean anyDead(Collection<UUID> members) {
    return members.stream().anyMatch(people(Seen.DEAD)::contains);
  }

  private static <T> Set<T> more(Set<T> items, T item) {
    Set<T> all = new HashSet<>(items);
    all.add(item);
    return Set.copyOf(all);
  }

  private static <T> Set<T> less(Set<T> items, T item) {
    Set<T> fewer = new HashSet<>(items);
    fewer.remove(item);
    return Set.copyOf(fewer);
  }

  private Overseer with(Seen what, Object value) {
    Map<Seen, Object> more = new EnumMap<>(Seen.class);
    more.putAll(seen);
    more.put(what, value);
    return new Overseer(more);
  }

  private Overseer without(Seen what) {
    Map<Seen, Object> fewer = new EnumMap<>(Seen.class);
    fewer.putAll(seen);
    fewer.remove(what);
    return new Overseer(fewer);
  }
}
