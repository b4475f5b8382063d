package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.tekun.SupportForm;
import org.huimin.socialrelief.tekun.SupportForm.Centralised;
import org.huimin.socialrelief.tekun.SupportForm.Dispersed;
import org.huimin.socialrelief.tekuncase.AdverseEvent.EndNoticePosted;
import org.huimin.socialrelief.tekuncase.AdverseEvent.EndProposed;
import org.huimin.socialrelief.tekuncase.AdverseEvent.LowerRateProposed;
import org.huimin.socialrelief.tekuncase.AdverseEvent.LowerSelfCareProposed;
import org.huimin.socialrelief.tekuncase.AdverseEvent.ObjectionAnswered;
import org.huimin.socialrelief.tekuncase.AdverseEvent.ObjectionFiled;
import org.huimin.socialrelief.tekuncase.AdverseEvent.ProposalDropped;
import org.huimin.socialrelief.tekuncase.AdverseEvent.StatementHeard;
import org.huimin.socialrelief.tekuncase.CareEvent.AgreementEnd;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementBegan;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementEnded;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementResumed;
import org.huimin.socialrelief.tekuncase.CareEvent.PlacementEnded;
import org.huimin.socialrelief.tekuncase.CareEvent.PlacementStarted;
import org.huimin.socialrelief.tekuncase.CareEvent.RateDecided;
import org.huimin.socialrelief.tekuncase.CareEvent.SelfCareAssessed;
import org.huimin.socialrelief.tekuncase.CareEvent.SelfCareChangeReported;
import org.huimin.socialrelief.tekuncase.CareEvent.SelfCareDecided;
import org.huimin.socialrelief.tekuncase.CareEvent.WillingnessRecorded;
import org.huimin.socialrelief.tekuncase.Decided.Band;
import org.huimin.socialrelief.tekuncase.Decided.Decision;
import org.huimin.socialrelief.tekuncase.Decided.Rate;
import org.huimin.socialrelief.tekuncase.Proposal.Measure;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;
import org.jspecify.annotations.Nullable;

/** 照料与不利决定的变迁: what each event makes of how the person is kept, and of what is proposed. */
final class EvolvingCare {

  private EvolvingCare() {}

  static Supported evolve(Supported s, CareEvent event, String officer) {
    Care care = s.care();
    return switch (event) {
      case SelfCareChangeReported e -> s.with(care.reported(e.reportedOn()));
      // What was proposed by an older look is overtaken.
      case SelfCareAssessed e ->
          s.with(care.assessed(e, officer, s.months().selfCare().orElse(null)))
              .proposed(lowersSelfCare(s.proposal()) ? null : s.proposal());
      case SelfCareDecided e -> {
        boolean less =
            s.months().selfCare().filter(now -> e.selfCare().compareTo(now) < 0).isPresent();
        Decision by = new Decision(e.decisionId(), e.decidedOn(), officer);
        yield written(s.with(s.months().with(new Band(by, e.fromMonth(), e.selfCare(), less))), by)
            .with(care.decided())
            .proposed(lowersSelfCare(s.proposal()) ? null : s.proposal());
      }
      case RateDecided e -> {
        boolean less = s.months().area() == Area.URBAN && e.area() == Area.RURAL;
        Decision by = new Decision(e.decisionId(), e.decidedOn(), officer);
        yield written(s.with(s.months().with(new Rate(by, e.fromMonth(), e.area(), less))), by)
            .proposed(lowersRate(s.proposal()) ? null : s.proposal());
      }
      case WillingnessRecorded e -> s.with(care.willing(e.willingness()));
      case PlacementStarted e -> kept(s, new Centralised(e.institutionId()), e.startedOn(), null);
      case PlacementEnded e -> kept(s, new Dispersed(null), e.endedOn(), null);
      case CareAgreementBegan e -> kept(s, new Dispersed(e.caregiverId()), e.begunOn(), null);
      case CareAgreementEnded e ->
          kept(
              s,
              new Dispersed(null),
              e.endedOn(),
              e.reason() == AgreementEnd.CAREGIVER_DIED ? e.caregiverId() : null);
      case CareAgreementResumed e ->
          s.with(s.months().keptAsBefore())
              .with(care.kept(new Dispersed(e.caregiverId()), care.since(), null));
    };
  }

  private static boolean lowersSelfCare(@Nullable Proposal proposal) {
    return proposal != null && proposal.measure() instanceof Measure.LowerSelfCare;
  }

  private static boolean lowersRate(@Nullable Proposal proposal) {
    return proposal != null && proposal.measure() instanceof Measure.LowerRate;
  }

  private static Supported written(Supported s, Decision by) {
    return s.with(s.letters().written(by.id(), by.decidedOn()));
  }

  private static Supported kept(
      Supported s, SupportForm form, LocalDate on, @Nullable UUID lostCaregiver) {
    return s.with(s.months().kept(form, on)).with(s.care().kept(form, on, lostCaregiver));
  }

  static Supported evolve(Supported s, AdverseEvent event, String officer) {
    return switch (event) {
      case EndProposed e ->
          s.proposed(
              Proposal.of(
                  new Measure.End(e.reason()),
                  e.proposedOn(),
                  e.statementUntil(),
                  officer,
                  e.reason().isFoundByReview() ? s.looks().reviewers() : Set.of()));
      case LowerSelfCareProposed e ->
          s.proposed(
              Proposal.of(
                  new Measure.LowerSelfCare(e.selfCare()),
                  e.proposedOn(),
                  e.statementUntil(),
                  officer,
                  s.care().finding() == null ? Set.of() : s.care().finding().assessors()));
      case LowerRateProposed e ->
          s.proposed(
              Proposal.of(
                  new Measure.LowerRate(e.area()),
                  e.proposedOn(),
                  e.statementUntil(),
                  officer,
                  Set.of()));
      case EndNoticePosted e -> s.proposed(waiting(s).posted(e.postedOn()));
      case ObjectionFiled e -> s.proposed(waiting(s).objected(e.filedOn()));
      case ObjectionAnswered _ -> s.proposed(waiting(s).afterAnswer());
      case StatementHeard _ -> s.proposed(waiting(s).afterHearing());
      case ProposalDropped _ -> dropped(s);
    };
  }

  private static Proposal waiting(Supported s) {
    return Objects.requireNonNull(s.proposal(), "something is proposed first");
  }

  /** What it rested on is decided, too: it is not proposed again without another look. */
  private static Supported dropped(Supported s) {
    Proposal proposal = waiting(s);
    Supported left = s.proposed(null);
    return switch (proposal.measure()) {
      case Measure.End _ -> left.with(s.looks().decided());
      case Measure.LowerSelfCare _ -> left.with(s.care().decided());
      case Measure.LowerRate _ -> left;
    };
  }
}
