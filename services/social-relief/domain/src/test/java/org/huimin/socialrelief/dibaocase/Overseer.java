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
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationRefused;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationReturnedForSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationWithdrawn;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.EnrolmentConfirmed;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.InitialOpinionGiven;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.NoticeClosed;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.NoticePosted;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ObjectionAnswered;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ObjectionFiled;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.SupplementReceived;
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
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.InquiryEvent.EnrolmentTransferred;
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
import org.jspecify.annotations.Nullable;

/**
 * 督查: reads the events of a case as a supervisor would, shares no code with what decided them, and
 * remembers what {@link Forbidden} asks of it.
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
    LAST_PAID,
    COUNTY,
    SUPPLEMENT_AWAITED,
    OPINION_GIVER,
    REFUSED,
    WITHDRAWN,
    LOOKERS,
    DECIDERS,
    HOUSEHOLDS
  }

  /** 家庭: whom a decision on the household counts. */
  private record Counted(UUID decisionId, Set<UUID> members) {}

  static final Set<ReductionReason> FOUND_BY_REVIEW =
      Set.of(
          ReductionReason.INCOME_ROSE,
          ReductionReason.ASSETS_ABOVE_LIMIT,
          ReductionReason.HOUSEHOLD_CHANGED,
          ReductionReason.MEMBER_DIED,
          ReductionReason.WORK_INCOME,
          ReductionReason.CONCEALMENT);

  Overseer {
    seen = Map.copyOf(seen);
  }

  static Overseer fresh() {
    return new Overseer(Map.of());
  }

  Overseer after(Recorded recorded) {
    String officer = recorded.officer();
    return switch (recorded.event()) {
      case ApplicationAccepted e -> with(Seen.ACCEPTOR, officer).with(Seen.COUNTY, e.county());
      case EnrolmentTransferred e -> with(Seen.COUNTY, e.county());
      case ApplicationReturnedForSupplement _ -> with(Seen.SUPPLEMENT_AWAITED, true);
      case SupplementReceived _ -> with(Seen.SUPPLEMENT_AWAITED, false);
      case ApplicationRefused e -> with(Seen.REFUSED, true).decided(e.decisionId(), officer);
      case ApplicationWithdrawn _ -> with(Seen.WITHDRAWN, true);
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
      case MeansVerified e ->
          with(Seen.HIT_OPEN, e.verdict() == MeansVerdict.REVIEW).without(Seen.OPINION_GIVER);
      case InvestigationRecorded e ->
          with(Seen.TWO_LOOKED, Set.copyOf(e.investigators()).size() >= 2)
              .with(Seen.LOOKERS, Set.copyOf(e.investigators()))
              .with(Seen.HIT_OPEN, false);
      case InitialOpinionGiven e ->
          with(Seen.MEMBERS, Set.copyOf(e.members()))
              .with(Seen.OPINION_GIVER, officer)
              .with(Seen.NOTICE_NEEDED, e.noticeRequired())
              .with(Seen.SHOWN, false);
      case NoticePosted e ->
          with(Seen.POSTED_ON, e.postedOn()).with(Seen.SHOWN, false).with(Seen.DRAWN, false);
      case ObjectionFiled _ ->
          with(Seen.OBJECTION_OPEN, true)
              .with(Seen.TWO_LOOKED, false)
              .with(Seen.VISIT_OWED, true)
              .without(Seen.OPINION_GIVER)
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
              .counting(e.decisionId(), e.members());
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
      case BenefitTerminated e ->
          decided(e.decisionId(), officer).with(Seen.LAST_PAID, e.lastMonth());
      case GraduatedExitBegan e -> decided(e.decisionId(), officer);
      case MemberShareStopped e -> decided(e.decisionId(), officer).unseen();
      case BenefitSuspended e ->
          decided(e.decisionId(), officer)
              .unseen()
              .with(Seen.LAST_PAID, e.fromMonth().minusMonths(1));
      case DecisionRevoked e ->
          e.decisionId().equals(seen.get(Seen.CONFIRMATION))
              ? with(Seen.LAST_PAID, YearMonth.from(e.revokedOn()).minusMonths(1))
              : without(Seen.LAST_PAID).without(Seen.REFUSED).uncounted(e.decisionId());
      case SuspensionLifted _, BenefitResumed _ -> without(Seen.LAST_PAID);
      case BenefitIncreased e -> counting(e.decisionId(), e.members());
      case BenefitReduced e ->
          decided(e.decisionId(), officer).counting(e.decisionId(), e.members());
      default -> this;
    };
  }

  /** Remembers who took a decision against the household; the death of all nobody has. */
  private Overseer decided(@Nullable UUID decisionId, String officer) {
    return decisionId == null
        ? this
        : with(Seen.DECIDERS, more(names(Seen.DECIDERS), decisionId + " " + officer));
  }

  /** What was looked at before a stop is no look at what is paid again. */
  private Overseer unseen() {
    return with(Seen.TWO_LOOKED, false).without(Seen.LOOKERS);
  }

  private Overseer counting(UUID decisionId, List<UUID> members) {
    List<Counted> all = new ArrayList<>(households());
    all.add(new Counted(decisionId, Set.copyOf(members)));
    return with(Seen.HOUSEHOLDS, List.copyOf(all)).with(Seen.MEMBERS, Set.copyOf(members));
  }

  /** The household is again as it was decided before. */
  private Overseer uncounted(UUID decisionId) {
    List<Counted> left =
        households().stream().filter(one -> !one.decisionId().equals(decisionId)).toList();
    return left.isEmpty()
        ? this
        : with(Seen.HOUSEHOLDS, left).with(Seen.MEMBERS, left.getLast().members());
  }

  @SuppressWarnings("unchecked") // put there above
  private List<Counted> households() {
    return (List<Counted>) seen.getOrDefault(Seen.HOUSEHOLDS, List.of());
  }

  /** Whether it was this officer who took the decision. */
  boolean tookIt(UUID decisionId, String officer) {
    return names(Seen.DECIDERS).contains(decisionId + " " + officer);
  }

  /** Whether it has seen that nothing is due of any later month. */
  boolean unpaidAfter(YearMonth month) {
    return seen.get(Seen.LAST_PAID) instanceof YearMonth last && !last.isAfter(month);
  }

  boolean is(Seen what) {
    return Boolean.TRUE.equals(seen.get(what));
  }

  @SuppressWarnings("unchecked") // put there above
  Set<UUID> people(Seen what) {
    return (Set<UUID>) seen.getOrDefault(what, Set.of());
  }

  @SuppressWarnings("unchecked") // put there above
  Set<String> names(Seen what) {
    return (Set<String>) seen.getOrDefault(what, Set.of());
  }

  private Set<String> refusals() {
    return names(Seen.REFUSALS);
  }

  long refusals(UUID person) {
    return refusals().stream().filter(line -> line.startsWith(person.toString())).count();
  }

  boolean anyDead(Collection<UUID> members) {
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
