package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.tekun.EndReason;
import org.huimin.socialrelief.tekun.SelfCare;
import org.huimin.socialrelief.tekun.SupportForm.Recipient;
import org.huimin.socialrelief.tekun.TekunComponent;
import org.huimin.socialrelief.tekuncase.AdverseEvent.EndNoticePosted;
import org.huimin.socialrelief.tekuncase.AdverseEvent.EndProposed;
import org.huimin.socialrelief.tekuncase.AdverseEvent.LowerRateProposed;
import org.huimin.socialrelief.tekuncase.AdverseEvent.LowerSelfCareProposed;
import org.huimin.socialrelief.tekuncase.AdverseEvent.ObjectionAnswered;
import org.huimin.socialrelief.tekuncase.AdverseEvent.ObjectionFiled;
import org.huimin.socialrelief.tekuncase.AdverseEvent.ProposalDropped;
import org.huimin.socialrelief.tekuncase.AdverseEvent.StatementHeard;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementBegan;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementEnded;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementResumed;
import org.huimin.socialrelief.tekuncase.CareEvent.PlacementEnded;
import org.huimin.socialrelief.tekuncase.CareEvent.PlacementStarted;
import org.huimin.socialrelief.tekuncase.CareEvent.RateDecided;
import org.huimin.socialrelief.tekuncase.CareEvent.SelfCareAssessed;
import org.huimin.socialrelief.tekuncase.CareEvent.SelfCareDecided;
import org.huimin.socialrelief.tekuncase.CareEvent.Willingness;
import org.huimin.socialrelief.tekuncase.CareEvent.WillingnessRecorded;
import org.huimin.socialrelief.tekuncase.CourseEvent.ConfirmationCorrected;
import org.huimin.socialrelief.tekuncase.CourseEvent.DecisionRevoked;
import org.huimin.socialrelief.tekuncase.CourseEvent.PayeeChanged;
import org.huimin.socialrelief.tekuncase.CourseEvent.ReviewCompleted;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportConfirmed;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportEnded;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportTakenOver;
import org.huimin.socialrelief.tekuncase.FactEvent.RelativeDeclared;
import org.huimin.socialrelief.tekuncase.SupportCase.Recorded;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;
import org.jspecify.annotations.Nullable;

/**
 * 督查: reads the events of a support as a supervisor would, shares no code with what decided them,
 * and says what the law forbids of what it sees.
 */
record Overseer(Map<Seen, Object> seen) {

  /** What has to be remembered to judge the next event. */
  enum Seen {
    FIRST_MONTH,
    BANDS,
    AREAS,
    ASSESSED,
    ASSESSORS,
    FOUND,
    REVIEWERS,
    RELATIVES,
    PROPOSER,
    PROPOSED_ON,
    MAY_SPEAK_UNTIL,
    HEARD,
    POSTED_ON,
    OBJECTION_OPEN,
    WANTS,
    INSTITUTION,
    CAREGIVER
  }

  /** What a decision gave from a month on, until it was revoked. */
  private record Given(UUID decision, YearMonth from, Object what) {}

  private static final Set<EndReason> UNFOUND = Set.of(EndReason.VOLUNTARY, EndReason.IN_PRISON);

  Overseer {
    seen = Map.copyOf(seen);
  }

  static Overseer fresh() {
    return new Overseer(Map.of());
  }

  /** What was forbidden; empty while all is well. */
  List<String> faults(Recorded recorded, LocalDate today) {
    List<String> faults = new ArrayList<>();
    String officer = recorded.officer();
    switch (recorded.event()) {
      case SelfCareAssessed e -> {
        fault(faults, Set.copyOf(e.assessors()).size() < 2, "assessed by one");
        fault(faults, e.assessors().stream().anyMatch(this::related), "relative assessed");
        fault(faults, related(officer), "relative looked");
      }
      case ReviewCompleted e -> {
        fault(faults, Set.copyOf(e.reviewers()).size() < 2, "reviewed by one");
        fault(faults, e.reviewers().stream().anyMatch(this::related), "relative reviewed");
      }
      case SelfCareDecided e -> {
        fault(faults, e.selfCare() != seen.get(Seen.ASSESSED), "not what was assessed");
        fault(faults, names(Seen.ASSESSORS).contains(officer), "assessor decided");
        decided(faults, officer, e.fromMonth(), today);
        if (last(Seen.BANDS) instanceof SelfCare before && e.selfCare().compareTo(before) < 0) {
          against(faults, officer, today);
          fault(faults, fewerDays(seen.get(Seen.PROPOSED_ON), today), "not told for seven days");
        }
      }
      case RateDecided e -> {
        decided(faults, officer, e.fromMonth(), today);
        if (last(Seen.AREAS) == Area.URBAN && e.area() == Area.RURAL) {
          against(faults, officer, today);
          fault(faults, fewerDays(seen.get(Seen.PROPOSED_ON), today), "not told for seven days");
        } else {
          alone(faults, officer, e.preparedBy());
        }
      }
      case SupportEnded e when e.decisionId() != null -> ended(faults, e, officer, today);
      case PlacementStarted e -> {
        alone(faults, officer, e.preparedBy());
        fault(faults, seen.get(Seen.WANTS) != Willingness.CENTRALISED, "placed against their will");
      }
      case PlacementEnded e -> alone(faults, officer, e.preparedBy());
      case CareAgreementBegan e -> {
        alone(faults, officer, e.preparedBy());
        fault(faults, seen.containsKey(Seen.INSTITUTION), "paid beside an institution");
        fault(faults, seen.containsKey(Seen.CAREGIVER), "two caregivers");
      }
      case PayeeChanged e -> alone(faults, officer, e.preparedBy());
      case SupportEvent _ -> {}
    }
    return faults;
  }

  private void ended(List<String> faults, SupportEnded e, String officer, LocalDate today) {
    boolean found = !UNFOUND.contains(e.reason());
    fault(faults, fewerDays(seen.get(Seen.POSTED_ON), today), "not shown for seven days");
    fault(faults, Boolean.TRUE.equals(seen.get(Seen.OBJECTION_OPEN)), "objection open");
    fault(faults, found && !reasons().contains(e.reason()), "found by nobody");
    fault(faults, found && names(Seen.REVIEWERS).contains(officer), "reviewer decided");
    fault(faults, !e.lastMonth().equals(YearMonth.from(today)), "ended in another month");
    fault(faults, related(officer), "relative decided");
    if (e.reason() == EndReason.VOLUNTARY) {
      fault(faults, officer.equals(seen.get(Seen.PROPOSER)), "proposer decided");
    } else {
      against(faults, officer, today);
    }
  }

  private void decided(List<String> faults, String officer, YearMonth fromMonth, LocalDate today) {
    fault(faults, related(officer), "relative decided");
    fault(faults, !fromMonth.equals(YearMonth.from(today).plusMonths(1)), "not from next month");
  }

  private void against(List<String> faults, String officer, LocalDate today) {
    fault(faults, !seen.containsKey(Seen.PROPOSER), "never proposed");
    fault(faults, officer.equals(seen.get(Seen.PROPOSER)), "proposer decided");
    fault(faults, related(String.valueOf(seen.get(Seen.PROPOSER))), "relative proposed");
    boolean over =
        seen.get(Seen.MAY_SPEAK_UNTIL) instanceof LocalDate until && today.isAfter(until);
    fault(faults, !Boolean.TRUE.equals(seen.get(Seen.HEARD)) && !over, "not heard");
  }

  private void alone(List<String> faults, String officer, @Nullable String preparedBy) {
    fault(faults, officer.equals(preparedBy), "decided alone");
    fault(faults, related(officer), "relative decided");
    fault(faults, preparedBy != null && related(preparedBy), "relative brought it");
  }

  private static boolean fewerDays(@Nullable Object since, LocalDate today) {
    return !(since instanceof LocalDate day) || today.toEpochDay() - day.toEpochDay() <= 7;
  }

  /** What is paid too early, to whom it must not go, or taken from a month that is not over. */
  List<String> faults(SupportCase old, SupportCase now, List<Recorded> by, LocalDate today) {
    List<String> faults = new ArrayList<>();
    if (!(old instanceof Supported before) || !(now instanceof Supported after)) {
      return faults;
    }
    YearMonth month = YearMonth.from(today);
    if (seen.get(Seen.FIRST_MONTH) instanceof YearMonth first) {
      fault(
          faults,
          !Story.told(after, first.minusMonths(1)).equals("BEFORE_FIRST_MONTH"),
          "paid before its start");
    }
    boolean byFact = by.stream().allMatch(recorded -> recorded.officer().isEmpty());
    fault(
        faults,
        !byFact && !Story.told(before, month).equals(Story.told(after, month)),
        "the running month changed");
    YearMonth next = month.plusMonths(1);
    for (TekunComponent component : TekunComponent.values()) {
      fault(
          faults,
          !after.recipient(component, next, Story.RULES).equals(expected(component)),
          component + " to another");
    }
    return faults;
  }

  private Recipient expected(TekunComponent component) {
    if (seen.get(Seen.INSTITUTION) instanceof UUID institution) {
      return new Recipient.Institution(institution);
    }
    if (component == TekunComponent.BASIC) {
      return new Recipient.Person(Story.named("person"));
    }
    return Optional.ofNullable(seen.get(Seen.CAREGIVER))
        .<Recipient>map(id -> new Recipient.Caregiver((UUID) id))
        .orElseGet(Recipient.Nobody::new);
  }

  private static void fault(List<String> faults, boolean is, String what) {
    if (is) {
      faults.add(what);
    }
  }

  Overseer after(Recorded recorded) {
    String officer = recorded.officer();
    return switch (recorded.event()) {
      case SupportConfirmed e ->
          with(Seen.FIRST_MONTH, YearMonth.from(e.decidedOn()).plusMonths(1))
              .given(Seen.BANDS, e.decisionId(), e.startMonth(), e.selfCare())
              .given(Seen.AREAS, e.decisionId(), e.startMonth(), e.area())
              .kept(e.institutionId(), e.caregiverId());
      case SupportTakenOver e ->
          with(Seen.FIRST_MONTH, e.paidThrough().plusMonths(1))
              .given(Seen.BANDS, e.decisionId(), e.paidThrough().plusMonths(1), e.selfCare())
              .given(Seen.AREAS, e.decisionId(), e.paidThrough().plusMonths(1), e.area())
              .kept(e.institutionId(), e.caregiverId());
      case SelfCareAssessed e ->
          with(Seen.ASSESSED, e.selfCare()).with(Seen.ASSESSORS, more(e.assessors(), officer));
      case SelfCareDecided e -> {
        boolean less =
            last(Seen.BANDS) instanceof SelfCare before && e.selfCare().compareTo(before) < 0;
        Overseer decided = given(Seen.BANDS, e.decisionId(), e.fromMonth(), e.selfCare());
        yield less ? decided.proposalOver() : decided;
      }
      case RateDecided e -> {
        Overseer decided = given(Seen.AREAS, e.decisionId(), e.fromMonth(), e.area());
        yield e.area() == Area.RURAL ? decided.proposalOver() : decided;
      }
      case ConfirmationCorrected e ->
          given(Seen.BANDS, e.decisionId(), e.fromMonth(), e.selfCare())
              .given(Seen.AREAS, e.decisionId(), e.fromMonth(), e.area());
      case DecisionRevoked e -> taken(Seen.BANDS, e.decisionId()).taken(Seen.AREAS, e.decisionId());
      case ReviewCompleted e ->
          with(Seen.FOUND, Set.copyOf(e.found()))
              .with(Seen.REVIEWERS, more(e.reviewers(), officer));
      case RelativeDeclared e ->
          with(Seen.RELATIVES, more(List.copyOf(names(Seen.RELATIVES)), e.relative()));
      case EndProposed e -> proposed(officer, e.proposedOn(), e.statementUntil());
      case LowerSelfCareProposed e -> proposed(officer, e.proposedOn(), e.statementUntil());
      case LowerRateProposed e -> proposed(officer, e.proposedOn(), e.statementUntil());
      case EndNoticePosted e -> with(Seen.POSTED_ON, e.postedOn());
      case ObjectionFiled _ -> with(Seen.OBJECTION_OPEN, true).with(Seen.POSTED_ON, null);
      case ObjectionAnswered _ -> with(Seen.OBJECTION_OPEN, false);
      case StatementHeard _ -> with(Seen.HEARD, true);
      case ProposalDropped _ -> proposalOver();
      case SupportEnded _ -> proposalOver();
      case WillingnessRecorded e -> with(Seen.WANTS, e.willingness());
      case PlacementStarted e ->
          with(Seen.INSTITUTION, e.institutionId()).with(Seen.CAREGIVER, null);
      case PlacementEnded _ -> with(Seen.INSTITUTION, null);
      case CareAgreementBegan e -> with(Seen.CAREGIVER, e.caregiverId());
      case CareAgreementEnded _ -> with(Seen.CAREGIVER, null);
      case CareAgreementResumed e -> with(Seen.CAREGIVER, e.caregiverId());
      case SupportEvent _ -> this;
    };
  }

  private Overseer kept(@Nullable UUID institution, @Nullable UUID caregiver) {
    return with(Seen.INSTITUTION, institution)
        .with(Seen.CAREGIVER, caregiver)
        .with(Seen.WANTS, institution == null ? Willingness.DISPERSED : Willingness.CENTRALISED);
  }

  private Overseer proposed(String officer, LocalDate on, LocalDate until) {
    return with(Seen.PROPOSER, officer)
        .with(Seen.PROPOSED_ON, on)
        .with(Seen.MAY_SPEAK_UNTIL, until)
        .with(Seen.HEARD, false)
        .with(Seen.POSTED_ON, null)
        .with(Seen.OBJECTION_OPEN, false);
  }

  private Overseer proposalOver() {
    return with(Seen.PROPOSER, null).with(Seen.PROPOSED_ON, null);
  }

  private Overseer given(Seen what, UUID decision, YearMonth from, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    List<Given> more = new ArrayList<>(given(what));
    more.add(new Given(decision, from, value));
    return with(what, List.copyOf(more));
  }

  private Overseer taken(Seen what, UUID decision) {
    return with(
        what, given(what).stream().filter(one -> !one.decision().equals(decision)).toList());
  }

  /** What counts when every month that was named has come. */
  private @Nullable Object last(Seen what) {
    Given last = null;
    for (Given one : given(what)) {
      last = last == null || !one.from().isBefore(last.from()) ? one : last;
    }
    return last == null ? null : last.what();
  }

  @SuppressWarnings("unchecked") // put there above
  private List<Given> given(Seen what) {
    return (List<Given>) seen.getOrDefault(what, List.of());
  }

  private boolean related(String officer) {
    return names(Seen.RELATIVES).contains(officer);
  }

  @SuppressWarnings("unchecked") // put there above
  private Set<String> names(Seen what) {
    return (Set<String>) seen.getOrDefault(what, Set.of());
  }

  @SuppressWarnings("unchecked") // put there above
  private Set<EndReason> reasons() {
    return (Set<EndReason>) seen.getOrDefault(Seen.FOUND, Set.of());
  }

  private static Set<String> more(List<String> items, String item) {
    Set<String> all = new HashSet<>(items);
    all.add(item);
    return Set.copyOf(all);
  }

  private Overseer with(Seen what, @Nullable Object value) {
    Map<Seen, Object> more = new EnumMap<>(Seen.class);
    more.putAll(seen);
    if (value == null) {
      more.remove(what);
    } else {
      more.put(what, value);
    }
    return new Overseer(more);
  }
}
