package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationRefused;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationReturnedForSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.EnrolmentConfirmed;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.InitialOpinionGiven;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.NoticePosted;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitIncreased;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitReduced;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitSuspended;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitTerminated;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionRevoked;
import org.huimin.socialrelief.dibaocase.BenefitEvent.GraduatedExitBegan;
import org.huimin.socialrelief.dibaocase.BenefitEvent.MemberShareRestored;
import org.huimin.socialrelief.dibaocase.BenefitEvent.MemberShareStopped;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReductionProposed;
import org.huimin.socialrelief.dibaocase.BenefitEvent.SuspensionLifted;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansVerified;
import org.huimin.socialrelief.dibaocase.InquiryEvent.SpotCheckDrawn;
import org.huimin.socialrelief.dibaocase.Overseer.Seen;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChanged;
import org.huimin.socialrelief.dibaocase.PublicationEvent.DecisionPublished;
import org.huimin.socialrelief.dibaocase.PublicationEvent.PublicationTakenDown;

/**
 * 违法情形: what the law forbids of an event, or of what a case has become, by what was seen before.
 */
final class Forbidden {

  /** Who asked for it has spoken, and a death hears nobody. */
  private static final Set<ReductionReason> UNHEARD =
      Set.of(
          ReductionReason.MEMBER_DIED,
          ReductionReason.ENTERED_SPECIAL_HARDSHIP,
          ReductionReason.VOLUNTARY);

  /** A no that says something of the household, and not of papers or of the office. */
  private static final Set<RefusalReason> ON_WHAT_WAS_FOUND =
      Set.of(
          RefusalReason.INCOME_NOT_BELOW_STANDARD,
          RefusalReason.ASSETS_ABOVE_LIMIT,
          RefusalReason.NOT_ONE_HOUSEHOLD);

  /** Of the statement window; no calendar has five of them in fewer days. */
  private static final int WORKING_DAYS = 5;

  private Forbidden() {}

  /** What was forbidden; empty while all is well. */
  static List<String> of(Overseer before, Recorded recorded, LocalDate today) {
    List<String> faults = new ArrayList<>();
    String officer = recorded.officer();
    fault(faults, before.is(Seen.WITHDRAWN), "goes on though withdrawn");
    fault(faults, isElsewhere(before, officer), "not their county's any more");
    switch (recorded.event()) {
      case ApplicationReturnedForSupplement _ ->
          fault(faults, before.seen().containsKey(Seen.SUPPLEMENT_AWAITED), "asked twice");
      case MeansVerified _ -> fault(faults, !before.is(Seen.AUTHORISED), "means unauthorised");
      case InitialOpinionGiven _ -> {
        fault(faults, before.is(Seen.HIT_OPEN), "hit not looked at");
        fault(faults, before.is(Seen.SUPPLEMENT_AWAITED), "papers not whole");
      }
      case NoticePosted e -> {
        fault(faults, before.is(Seen.SUPPLEMENT_AWAITED), "papers not whole");
        fault(faults, !before.is(Seen.NOTICE_NEEDED), "child in a notice");
        fault(faults, before.anyDead(before.people(Seen.MEMBERS)), "dead in a notice");
        fault(faults, before.anyDead(Set.of(e.applicantId())), "dead named");
      }
      case DecisionPublished e -> {
        fault(faults, before.anyDead(List.of(e.personId())), "dead published");
        fault(faults, !before.seen().containsKey(Seen.CONFIRMED_IN), "published undecided");
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
        fault(faults, before.is(Seen.SUPPLEMENT_AWAITED), "papers not whole");
        fault(faults, before.is(Seen.REFUSED), "confirmed though refused");
        fault(faults, before.seen().containsKey(Seen.CONFIRMED_IN), "confirmed twice");
        fault(faults, before.anyDead(e.members()), "dead confirmed");
        notAlone(faults, before, officer);
        decided(faults, before, officer);
      }
      case ApplicationRefused e -> {
        notAlone(faults, before, officer);
        fault(faults, before.names(Seen.RELATIVES).contains(officer), "relative decided");
        if (ON_WHAT_WAS_FOUND.contains(e.reason())) {
          fault(faults, !before.is(Seen.TWO_LOOKED), "not looked into by two");
          fault(faults, before.is(Seen.VISIT_OWED), "home not seen");
        }
      }
      case BenefitIncreased e -> {
        fault(faults, officer.equals(before.seen().get(Seen.FINDER)), "finder decided");
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
        } else {
          boolean allDied = before.people(Seen.DEAD).containsAll(before.people(Seen.MEMBERS));
          fault(faults, !allDied, "ended by a death though one lives");
        }
      }
      case MemberShareStopped e -> {
        against(faults, before, officer, today, false);
        fault(faults, before.refusals(e.personId()) < 3, "share stopped too soon");
      }
      case MemberShareRestored _, SuspensionLifted _ -> {
        fault(faults, before.names(Seen.RELATIVES).contains(officer), "relative decided");
        fault(faults, !before.is(Seen.TWO_LOOKED), "paid again though nobody has looked");
        fault(faults, before.names(Seen.LOOKERS).contains(officer), "who looked has decided");
      }
      case ReductionProposed e -> {
        fault(
            faults,
            !UNHEARD.contains(e.reason())
                && e.statementUntil().isBefore(e.proposedOn().plusDays(WORKING_DAYS)),
            "no time to speak");
        fault(
            faults,
            Overseer.FOUND_BY_REVIEW.contains(e.reason())
                && !before.seen().containsKey(Seen.FINDER),
            "found by nobody");
      }
      case PayeeChanged e -> {
        fault(faults, !e.payeeId().equals(before.seen().get(Seen.PAYEE_PROPOSED)), "other payee");
        fault(faults, officer.equals(before.seen().get(Seen.PAYEE_PROPOSER)), "proposer decided");
        fault(faults, before.names(Seen.RELATIVES).contains(officer), "relative decided");
      }
      case GraduatedExitBegan _, BenefitSuspended _ ->
          against(faults, before, officer, today, false);
      case DecisionRevoked e -> {
        if (e.decisionId().equals(before.seen().get(Seen.CONFIRMATION))) {
          against(faults, before, officer, today, false);
        } else {
          fault(faults, before.names(Seen.RELATIVES).contains(officer), "relative decided");
          fault(faults, before.tookIt(e.decisionId(), officer), "took back their own decision");
        }
      }
      default -> {}
    }
    return faults;
  }

  /** Another than who accepted it and who said what to decide. */
  private static void notAlone(List<String> faults, Overseer before, String officer) {
    fault(faults, officer.equals(before.seen().get(Seen.ACCEPTOR)), "acceptor decided");
    fault(faults, officer.equals(before.seen().get(Seen.OPINION_GIVER)), "who advised decided");
  }

  private static boolean isElsewhere(Overseer before, String officer) {
    DivisionCode at = officer.equals(Story.THERE.id()) ? Story.LANCANG : Story.SIMAO;
    return !officer.isEmpty() && !at.equals(before.seen().getOrDefault(Seen.COUNTY, at));
  }

  private static void decided(List<String> faults, Overseer before, String officer) {
    fault(faults, before.names(Seen.RELATIVES).contains(officer), "relative decided");
    fault(faults, before.is(Seen.VISIT_OWED), "home not seen");
  }

  private static void against(
      List<String> faults, Overseer before, String officer, LocalDate today, boolean deathAlone) {
    decided(faults, before, officer);
    fault(faults, officer.equals(before.seen().get(Seen.PROPOSER)), "proposer decided");
    fault(
        faults,
        before.is(Seen.RESTS_ON_REVIEW) && officer.equals(before.seen().get(Seen.FINDER)),
        "finder decided");
    boolean windowOver =
        before.seen().get(Seen.MAY_SPEAK_UNTIL) instanceof LocalDate until && today.isAfter(until);
    fault(faults, !deathAlone && !before.is(Seen.HEARD) && !windowOver, "not heard");
  }

  /** What is paid too early, or taken away from a month that is not over. */
  static List<String> of(Overseer before, DibaoCase old, DibaoCase now, LocalDate today) {
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
        before.is(Seen.PUBLISHED) && !overOn && before.seen().containsKey(Seen.LAST_PAID),
        "shown for good though not paid for good");
    fault(faults, paidBeforeItsStart(before, now), "paid before its start");
    if (old instanceof Enrolled paid
        && !enrolled.months().decided().isEmpty()
        && enrolled.inquiry().deaths().equals(paid.inquiry().deaths())) {
      fault(faults, !enrolled.in(month).equals(paid.in(month)), "the running month changed");
    }
    return faults;
  }

  /** Whether one of the months up to that of the confirmation is due. */
  static boolean paidBeforeItsStart(Overseer seen, DibaoCase now) {
    return now instanceof Enrolled enrolled
        && seen.seen().get(Seen.CONFIRMED_IN) instanceof YearMonth confirmed
        && IntStream.range(0, 3)
            .mapToObj(confirmed::minusMonths)
            .anyMatch(month -> enrolled.in(month) instanceof MonthFacts.Due);
  }

  private static void fault(List<String> faults, boolean is, String what) {
    if (is) {
      faults.add(what);
    }
  }
}
