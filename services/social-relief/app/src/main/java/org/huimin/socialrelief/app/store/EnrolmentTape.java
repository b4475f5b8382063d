package org.huimin.socialrelief.app.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.eventstore.EventCodec;
import org.huimin.eventstore.EventDraft;
import org.huimin.eventstore.JsonEventCodec;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.StoredEvent;
import org.huimin.eventstore.Tape;
import org.huimin.socialrelief.dibaocase.ApplicationEvent;
import org.huimin.socialrelief.dibaocase.BenefitEvent;
import org.huimin.socialrelief.dibaocase.DibaoCase;
import org.huimin.socialrelief.dibaocase.DibaoEvent;
import org.huimin.socialrelief.dibaocase.InquiryEvent;
import org.huimin.socialrelief.dibaocase.PayeeEvent;
import org.huimin.socialrelief.dibaocase.PublicationEvent;
import org.huimin.socialrelief.register.HouseholdEvent;

/** 登记事件带: the topic of households and of their cases, and how both are written and read. */
public record EnrolmentTape(Tape tape) {

  /** The topic without its namespace. */
  public static final String TOPIC = "social-relief.enrolment.v1";

  /** Who acts when no officer does. The officer is found on the event the causation id names. */
  public static final String SYSTEM_ACTOR = "system:social-relief";

  static final EventCodec<DibaoEvent> CASES =
      new JsonEventCodec<>(
          Map.<String, Class<? extends DibaoEvent>>ofEntries(
              Map.entry(
                  "org.huimin.social-relief.ApplicationAccepted.v1",
                  ApplicationEvent.ApplicationAccepted.class),
              Map.entry(
                  "org.huimin.social-relief.ApplicationReturnedForSupplement.v1",
                  ApplicationEvent.ApplicationReturnedForSupplement.class),
              Map.entry(
                  "org.huimin.social-relief.SupplementReceived.v1",
                  ApplicationEvent.SupplementReceived.class),
              Map.entry(
                  "org.huimin.social-relief.InitialOpinionGiven.v1",
                  ApplicationEvent.InitialOpinionGiven.class),
              Map.entry(
                  "org.huimin.social-relief.NoticePosted.v1", ApplicationEvent.NoticePosted.class),
              Map.entry(
                  "org.huimin.social-relief.ObjectionFiled.v1",
                  ApplicationEvent.ObjectionFiled.class),
              Map.entry(
                  "org.huimin.social-relief.ObjectionAnswered.v1",
                  ApplicationEvent.ObjectionAnswered.class),
              Map.entry(
                  "org.huimin.social-relief.NoticeClosed.v1", ApplicationEvent.NoticeClosed.class),
              Map.entry(
                  "org.huimin.social-relief.DeadlineExtended.v1",
                  ApplicationEvent.DeadlineExtended.class),
              Map.entry(
                  "org.huimin.social-relief.EnrolmentConfirmed.v1",
                  ApplicationEvent.EnrolmentConfirmed.class),
              Map.entry(
                  "org.huimin.social-relief.ApplicationRefused.v1",
                  ApplicationEvent.ApplicationRefused.class),
              Map.entry(
                  "org.huimin.social-relief.ApplicationWithdrawn.v1",
                  ApplicationEvent.ApplicationWithdrawn.class),
              Map.entry(
                  "org.huimin.social-relief.MeansCheckAuthorised.v1",
                  InquiryEvent.MeansCheckAuthorised.class),
              Map.entry(
                  "org.huimin.social-relief.MeansVerified.v1", InquiryEvent.MeansVerified.class),
              Map.entry(
                  "org.huimin.social-relief.InvestigationRecorded.v1",
                  InquiryEvent.InvestigationRecorded.class),
              Map.entry(
                  "org.huimin.social-relief.RelativeDeclared.v1",
                  InquiryEvent.RelativeDeclared.class),
              Map.entry(
                  "org.huimin.social-relief.GrievanceFiled.v1", InquiryEvent.GrievanceFiled.class),
              Map.entry(
                  "org.huimin.social-relief.HomeVisitRecorded.v1",
                  InquiryEvent.HomeVisitRecorded.class),
              Map.entry(
                  "org.huimin.social-relief.SpotCheckDrawn.v1", InquiryEvent.SpotCheckDrawn.class),
              Map.entry("org.huimin.social-relief.MemberDied.v1", InquiryEvent.MemberDied.class),
              Map.entry(
                  "org.huimin.social-relief.MemberDeathRevoked.v1",
                  InquiryEvent.MemberDeathRevoked.class),
              Map.entry(
                  "org.huimin.social-relief.EnrolmentTransferred.v1",
                  InquiryEvent.EnrolmentTransferred.class),
              Map.entry(
                  "org.huimin.social-relief.DecisionDelivered.v1",
                  BenefitEvent.DecisionDelivered.class),
              Map.entry(
                  "org.huimin.social-relief.EnrolmentTakenOver.v1",
                  BenefitEvent.EnrolmentTakenOver.class),
              Map.entry("org.huimin.social-relief.ReviewDue.v1", BenefitEvent.ReviewDue.class),
              Map.entry(
                  "org.huimin.social-relief.ReviewCompleted.v1",
                  BenefitEvent.ReviewCompleted.class),
              Map.entry(
                  "org.huimin.social-relief.BenefitIncreased.v1",
                  BenefitEvent.BenefitIncreased.class),
              Map.entry(
                  "org.huimin.social-relief.ReductionProposed.v1",
                  BenefitEvent.ReductionProposed.class),
              Map.entry(
                  "org.huimin.social-relief.StatementHeard.v1", BenefitEvent.StatementHeard.class),
              Map.entry(
                  "org.huimin.social-relief.StatementWindowExpired.v1",
                  BenefitEvent.StatementWindowExpired.class),
              Map.entry(
                  "org.huimin.social-relief.ReductionDropped.v1",
                  BenefitEvent.ReductionDropped.class),
              Map.entry(
                  "org.huimin.social-relief.BenefitReduced.v1", BenefitEvent.BenefitReduced.class),
              Map.entry(
                  "org.huimin.social-relief.BenefitTerminated.v1",
                  BenefitEvent.BenefitTerminated.class),
              Map.entry(
                  "org.huimin.social-relief.BenefitResumed.v1", BenefitEvent.BenefitResumed.class),
              Map.entry(
                  "org.huimin.social-relief.GraduatedExitBegan.v1",
                  BenefitEvent.GraduatedExitBegan.class),
              Map.entry(
                  "org.huimin.social-relief.JobRefusalRecorded.v1",
                  BenefitEvent.JobRefusalRecorded.class),
              Map.entry("org.huimin.social-relief.JobTaken.v1", BenefitEvent.JobTaken.class),
              Map.entry(
                  "org.huimin.social-relief.HouseholdAdmonished.v1",
                  BenefitEvent.HouseholdAdmonished.class),
              Map.entry(
                  "org.huimin.social-relief.MemberShareStopped.v1",
                  BenefitEvent.MemberShareStopped.class),
              Map.entry(
                  "org.huimin.social-relief.MemberShareRestored.v1",
                  BenefitEvent.MemberShareRestored.class),
              Map.entry(
                  "org.huimin.social-relief.BenefitSuspended.v1",
                  BenefitEvent.BenefitSuspended.class),
              Map.entry(
                  "org.huimin.social-relief.SuspensionLifted.v1",
                  BenefitEvent.SuspensionLifted.class),
              Map.entry(
                  "org.huimin.social-relief.PayeeChangeProposed.v1",
                  PayeeEvent.PayeeChangeProposed.class),
              Map.entry(
                  "org.huimin.social-relief.PayeeChangeDropped.v1",
                  PayeeEvent.PayeeChangeDropped.class),
              Map.entry("org.huimin.social-relief.PayeeChanged.v1", PayeeEvent.PayeeChanged.class),
              Map.entry("org.huimin.social-relief.PayeeLost.v1", PayeeEvent.PayeeLost.class),
              Map.entry(
                  "org.huimin.social-relief.PayeeRegained.v1", PayeeEvent.PayeeRegained.class),
              Map.entry(
                  "org.huimin.social-relief.DecisionPublished.v1",
                  PublicationEvent.DecisionPublished.class),
              Map.entry(
                  "org.huimin.social-relief.PublicationTakenDown.v1",
                  PublicationEvent.PublicationTakenDown.class),
              Map.entry(
                  "org.huimin.social-relief.PublicationOmitted.v1",
                  PublicationEvent.PublicationOmitted.class),
              Map.entry(
                  "org.huimin.social-relief.ConcealmentFound.v1",
                  BenefitEvent.ConcealmentFound.class),
              Map.entry(
                  "org.huimin.social-relief.DecisionRevoked.v1",
                  BenefitEvent.DecisionRevoked.class)));

  static final EventCodec<HouseholdEvent> HOUSEHOLDS =
      new JsonEventCodec<>(
          Map.<String, Class<? extends HouseholdEvent>>ofEntries(
              Map.entry(
                  "org.huimin.social-relief.HouseholdDefined.v1",
                  HouseholdEvent.HouseholdDefined.class),
              Map.entry(
                  "org.huimin.social-relief.HouseholdMemberJoined.v1",
                  HouseholdEvent.HouseholdMemberJoined.class),
              Map.entry(
                  "org.huimin.social-relief.HouseholdMemberLeft.v1",
                  HouseholdEvent.HouseholdMemberLeft.class),
              Map.entry(
                  "org.huimin.social-relief.HouseholdHeadChanged.v1",
                  HouseholdEvent.HouseholdHeadChanged.class),
              Map.entry(
                  "org.huimin.social-relief.HouseholdMoved.v1",
                  HouseholdEvent.HouseholdMoved.class),
              Map.entry(
                  "org.huimin.social-relief.HouseholdReclassified.v1",
                  HouseholdEvent.HouseholdReclassified.class)));

  public NewEvent draft(DibaoEvent event, int version, Envelope envelope) {
    return EventDraft.of(
        tape,
        event.enrolmentId(),
        version,
        UUID.randomUUID(),
        CASES.typeOf(event),
        envelope.time(),
        envelope.of(event.enrolmentId()),
        CASES.write(event));
  }

  public NewEvent draft(HouseholdEvent event, int version, Envelope envelope) {
    return EventDraft.of(
        tape,
        event.householdId(),
        version,
        UUID.randomUUID(),
        HOUSEHOLDS.typeOf(event),
        envelope.time(),
        envelope.of(event.householdId()),
        HOUSEHOLDS.write(event));
  }

  /** What has happened to a case, with the officer of each envelope. */
  public static List<DibaoCase.Recorded> cases(List<StoredEvent> stored) {
    return stored.stream().map(EnrolmentTape::ofCase).toList();
  }

  public static DibaoCase.Recorded ofCase(StoredEvent stored) {
    return new DibaoCase.Recorded(
        CASES.read(stored.type(), stored.payload()), stored.attribute("ce_actor"));
  }

  public static List<HouseholdEvent> households(List<StoredEvent> stored) {
    return stored.stream().map(e -> HOUSEHOLDS.read(e.type(), e.payload())).toList();
  }
}
