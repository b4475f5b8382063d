package org.huimin.socialrelief.dibaocase;

import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationAccepted;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationRefused;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationReturnedForSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationWithdrawn;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.DeadlineExtended;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.EnrolmentConfirmed;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.InitialOpinionGiven;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.NoticeClosed;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.NoticePosted;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ObjectionAnswered;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ObjectionFiled;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.SupplementReceived;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionDelivered;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionRevoked;
import org.huimin.socialrelief.dibaocase.BenefitEvent.EnrolmentTakenOver;
import org.huimin.socialrelief.dibaocase.DibaoCase.Applied;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.None;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCase.Refused;
import org.huimin.socialrelief.dibaocase.DibaoCase.Withdrawn;
import org.huimin.socialrelief.dibaocase.InquiryEvent.EnrolmentTransferred;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansVerified;
import org.huimin.socialrelief.dibaocase.InquiryEvent.RelativeDeclared;
import org.huimin.socialrelief.dibaocase.Intake.Supplement;
import org.huimin.socialrelief.dibaocase.PublicationEvent.DecisionPublished;
import org.huimin.socialrelief.dibaocase.PublicationEvent.PublicationOmitted;
import org.huimin.socialrelief.dibaocase.PublicationEvent.PublicationTakenDown;

/** 个案变迁: what each event makes of a case. */
final class Evolving {

  private Evolving() {}

  static DibaoCase evolve(DibaoCase state, Recorded recorded) {
    String officer = recorded.officer();
    return switch (recorded.event()) {
      case ApplicationEvent e -> evolve(state, e, officer);
      case InquiryEvent e -> evolve(state, e);
      case EnrolmentTakenOver e -> EvolvingBenefit.takenOver(e, officer);
      case DecisionDelivered e when state instanceof Refused r ->
          new Refused(r.before(), e.decisionId(), r.decidedOn(), r.refusedBy(), true);
      case DecisionRevoked e when state instanceof Refused r ->
          r.before().with(r.before().intake().reopened(e.revokedOn()));
      case PayeeEvent e -> evolve(state, e, officer);
      case PublicationEvent e -> evolve(enrolled(state), e);
      case BenefitEvent e -> EvolvingBenefit.evolve(enrolled(state), e, officer);
    };
  }

  private static DibaoCase evolve(DibaoCase state, ApplicationEvent event, String officer) {
    if (event instanceof ApplicationAccepted e) {
      return new Applied(
          accepted(e, officer), Inquiry.NOTHING, Publicity.NONE, Receiving.by(e.payeeId()));
    }
    Applied a = applied(state);
    return switch (event) {
      case ApplicationAccepted _ -> a;
      case ApplicationReturnedForSupplement _ -> a.with(a.intake().asked());
      case SupplementReceived e -> a.with(a.intake().received(e.receivedOn()));
      case DeadlineExtended e -> a.with(a.intake().extended(e.reason()));
      case InitialOpinionGiven e -> a.with(a.publicity().given(e, officer));
      case NoticePosted e -> a.with(a.publicity().posted(e.noticeId(), e.postedOn()));
      case ObjectionFiled e ->
          a.with(a.inquiry().afterObjection()).with(a.publicity().objected(e.filedOn()));
      case ObjectionAnswered _ -> a.with(a.publicity().answered());
      case NoticeClosed e -> a.with(a.publicity().closed(e.closedOn()));
      case EnrolmentConfirmed e -> EvolvingBenefit.confirmed(a, e, officer);
      case ApplicationRefused e ->
          new Refused(a.with(a.intake().decided()), e.decisionId(), e.decidedOn(), officer, false);
      case ApplicationWithdrawn e -> new Withdrawn(e.enrolmentId());
    };
  }

  private static Intake accepted(ApplicationAccepted e, String officer) {
    return new Intake(
        e.enrolmentId(),
        e.householdId(),
        e.applicantId(),
        e.county(),
        e.authority(),
        officer,
        e.acceptedOn(),
        Supplement.NOT_ASKED,
        null,
        0);
  }

  private static DibaoCase evolve(DibaoCase state, InquiryEvent event) {
    if (state instanceof Enrolled enrolled) {
      return switch (event) {
        case EnrolmentTransferred e -> EvolvingBenefit.transferred(enrolled, e);
        case RelativeDeclared e -> EvolvingBenefit.told(enrolled, e);
        case InquiryEvent e -> enrolled.with(enrolled.inquiry().evolve(e));
      };
    }
    return state instanceof Refused r
        ? told(r, evolve(r.before(), event))
        : evolve(applied(state), event);
  }

  private static DibaoCase evolve(DibaoCase state, PayeeEvent event, String officer) {
    return switch (state) {
      case Enrolled e -> e.with(e.receiving().evolve(event, officer));
      case Refused r -> told(r, r.before().with(r.before().receiving().evolve(event, officer)));
      case DibaoCase other ->
          applied(other).with(applied(other).receiving().evolve(event, officer));
    };
  }

  private static Enrolled evolve(Enrolled s, PublicationEvent event) {
    return s.with(
        switch (event) {
          case DecisionPublished e -> s.publication().published(e, s.months());
          case PublicationTakenDown e -> s.publication().takenDown(e.takenDownOn());
          case PublicationOmitted _ -> s.publication().omitted(s.months());
        });
  }

  /** What is told of a refused application counts when the refusal is revoked. */
  private static Refused told(Refused r, Applied before) {
    return new Refused(before, r.decisionId(), r.decidedOn(), r.refusedBy(), r.delivered());
  }

  /** New means overtake an opinion that rests on older ones, and a look that was a relative's. */
  private static Applied evolve(Applied a, InquiryEvent event) {
    return switch (event) {
      case EnrolmentTransferred e -> a.with(a.intake().movedTo(e.county()));
      case MeansVerified e -> a.with(a.inquiry().evolve(e)).with(a.publicity().overtaken());
      case RelativeDeclared e when a.inquiry().lookedAtBy(e.relative()) ->
          a.with(a.inquiry().evolve(e)).with(a.publicity().overtaken());
      case InquiryEvent e -> a.with(a.inquiry().evolve(e));
    };
  }

  private static Applied applied(DibaoCase state) {
    return switch (state) {
      case Applied a -> a;
      case None _, Refused _, Withdrawn _, Enrolled _ ->
          throw new IllegalStateException("no application is open in this stream");
    };
  }

  private static Enrolled enrolled(DibaoCase state) {
    return switch (state) {
      case Enrolled e -> e;
      case None _, Applied _, Refused _, Withdrawn _ ->
          throw new IllegalStateException("the stream tells of payment before the confirmation");
    };
  }
}
