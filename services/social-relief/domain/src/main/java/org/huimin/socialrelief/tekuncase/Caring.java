package org.huimin.socialrelief.tekuncase;

import static org.huimin.socialrelief.tekuncase.SupportDecider.decisionId;
import static org.huimin.socialrelief.tekuncase.SupportDecider.nextMonth;
import static org.huimin.socialrelief.tekuncase.SupportDecider.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.tekun.SelfCare;
import org.huimin.socialrelief.tekuncase.CareCommand.AssessSelfCare;
import org.huimin.socialrelief.tekuncase.CareCommand.BeginAgreement;
import org.huimin.socialrelief.tekuncase.CareCommand.DecideSelfCare;
import org.huimin.socialrelief.tekuncase.CareCommand.EndAgreement;
import org.huimin.socialrelief.tekuncase.CareCommand.EndPlacement;
import org.huimin.socialrelief.tekuncase.CareCommand.RaiseRate;
import org.huimin.socialrelief.tekuncase.CareCommand.RecordWillingness;
import org.huimin.socialrelief.tekuncase.CareCommand.ReportSelfCareChange;
import org.huimin.socialrelief.tekuncase.CareCommand.StartPlacement;
import org.huimin.socialrelief.tekuncase.CareEvent.AgreementEnd;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementBegan;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementEnded;
import org.huimin.socialrelief.tekuncase.CareEvent.PlacementEnded;
import org.huimin.socialrelief.tekuncase.CareEvent.PlacementStarted;
import org.huimin.socialrelief.tekuncase.CareEvent.RateDecided;
import org.huimin.socialrelief.tekuncase.CareEvent.SelfCareAssessed;
import org.huimin.socialrelief.tekuncase.CareEvent.SelfCareChangeReported;
import org.huimin.socialrelief.tekuncase.CareEvent.SelfCareDecided;
import org.huimin.socialrelief.tekuncase.CareEvent.WillingnessRecorded;
import org.huimin.socialrelief.tekuncase.SupportCase.Recorded;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;

/** 照料: how far somebody can look after themselves, where they live and who cares for them. */
final class Caring {

  private Caring() {}

  static Outcome<Recorded, SupportRejection> decide(CareCommand command, Supported state) {
    UUID id = state.supportId();
    Care care = state.care();
    return switch (command) {
      // The limit counts from the first report.
      case ReportSelfCareChange c ->
          care.reportedOn() != null
              ? Outcome.nothingToDo()
              : recorded(c, new SelfCareChangeReported(id, c.on()));
      case AssessSelfCare c ->
          recorded(
              c,
              new SelfCareAssessed(
                  id,
                  c.assessmentId(),
                  c.on(),
                  SelfCare.of(c.failed()),
                  c.assessors().stream().sorted().toList()));
      case DecideSelfCare c ->
          recorded(
              c,
              new SelfCareDecided(
                  id,
                  decisionId(state),
                  c.today(),
                  nextMonth(c.today()),
                  Objects.requireNonNull(care.finding(), "an assessment waits").selfCare()));
      case RaiseRate c ->
          recorded(
              c,
              new RateDecided(
                  id,
                  decisionId(state),
                  c.today(),
                  nextMonth(c.today()),
                  c.rate().area(),
                  c.preparedBy()));
      case RecordWillingness c ->
          care.willing() == c.willingness()
              ? Outcome.nothingToDo()
              : recorded(
                  c,
                  new WillingnessRecorded(
                      id, c.today(), c.willingness(), c.signedBy(), c.guardianshipId()));
      case StartPlacement c -> place(c, state);
      case EndPlacement c ->
          recorded(
              c,
              new PlacementEnded(
                  id,
                  Objects.requireNonNull(care.institution(), "they live in one"),
                  c.on(),
                  c.preparedBy()));
      case BeginAgreement c ->
          c.caregiverId().equals(care.caregiver())
              ? Outcome.nothingToDo()
              : recorded(c, new CareAgreementBegan(id, c.caregiverId(), c.on(), c.preparedBy()));
      case EndAgreement c ->
          recorded(
              c,
              new CareAgreementEnded(
                  id,
                  Objects.requireNonNull(care.caregiver(), "an agreement stands"),
                  c.on(),
                  AgreementEnd.GIVEN_UP));
    };
  }

  private static Outcome<Recorded, SupportRejection> place(
      StartPlacement command, Supported state) {
    Care care = state.care();
    if (command.institutionId().equals(care.institution())) {
      return Outcome.nothingToDo();
    }
    UUID id = state.supportId();
    List<CareEvent> events = new ArrayList<>();
    if (care.caregiver() != null) {
      events.add(new CareAgreementEnded(id, care.caregiver(), command.on(), AgreementEnd.PLACED));
    }
    events.add(
        new PlacementStarted(id, command.institutionId(), command.on(), command.preparedBy()));
    return recorded(command.officer().id(), events);
  }
}
