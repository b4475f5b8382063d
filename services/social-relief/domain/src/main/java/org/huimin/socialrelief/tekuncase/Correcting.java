package org.huimin.socialrelief.tekuncase;

import static org.huimin.socialrelief.tekuncase.SupportDecider.decisionId;
import static org.huimin.socialrelief.tekuncase.SupportDecider.recorded;
import static org.huimin.socialrelief.tekuncase.SupportRejection.CORRECTION_AGAINST;
import static org.huimin.socialrelief.tekuncase.SupportRejection.CORRECTS_ANOTHER_DECISION;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NOTHING_TO_REVOKE;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NO_SUCH_DECISION;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.dibaocase.BenefitEvent.RevocationGround;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.tekun.SelfCare;
import org.huimin.socialrelief.tekun.TekunKnown;
import org.huimin.socialrelief.tekuncase.CourseEvent.ConfirmationCorrected;
import org.huimin.socialrelief.tekuncase.CourseEvent.DecisionDelivered;
import org.huimin.socialrelief.tekuncase.CourseEvent.DecisionRevoked;
import org.huimin.socialrelief.tekuncase.Decided.ByDecision;
import org.huimin.socialrelief.tekuncase.SupportCase.Recorded;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;
import org.huimin.socialrelief.tekuncase.SupportCommand.OnDecision;
import org.huimin.socialrelief.tekuncase.SupportCommand.OnDecision.CorrectConfirmation;
import org.huimin.socialrelief.tekuncase.SupportCommand.OnDecision.RecordDelivery;
import org.huimin.socialrelief.tekuncase.SupportCommand.OnDecision.Revoke;

/** 送达、撤销与更正: a decision reaches the person; one turns out wrong. */
final class Correcting {

  private Correcting() {}

  static Outcome<Recorded, SupportRejection> decide(OnDecision command, Supported state) {
    Optional<ByDecision> decided = state.months().of(command.decisionId());
    if (decided.isEmpty()) {
      return Outcome.rejected(NO_SUCH_DECISION);
    }
    return switch (command) {
      case RecordDelivery c ->
          state.letters().undelivered().containsKey(c.decisionId())
              ? recorded(c, new DecisionDelivered(state.supportId(), c.decisionId(), c.today()))
              : Outcome.nothingToDo();
      case Revoke c ->
          decided.get().adverse() || c.ground() != RevocationGround.OWN_ERROR
              ? recorded(
                  c, new DecisionRevoked(state.supportId(), c.decisionId(), c.today(), c.ground()))
              : Outcome.rejected(NOTHING_TO_REVOKE);
      case CorrectConfirmation c ->
          c.decisionId().equals(state.confirmation())
              ? correct(c, state)
              : Outcome.rejected(CORRECTS_ANOTHER_DECISION);
    };
  }

  /** 行政复议法 63: whoever asked for a review is never worse off by it. */
  private static Outcome<Recorded, SupportRejection> correct(
      CorrectConfirmation command, Supported state) {
    UUID id = state.supportId();
    TekunKnown known = state.known();
    YearMonth first = known.course().firstMonth();
    Area area = known.place().in(first).map(Place::area).orElse(Area.RURAL);
    SelfCare band = known.selfCare().in(first).orElse(null);
    if ((area == Area.URBAN && command.area() == Area.RURAL)
        || (band != null && command.selfCare().compareTo(band) < 0)) {
      return Outcome.rejected(CORRECTION_AGAINST);
    }
    return area == command.area() && band == command.selfCare()
        ? Outcome.nothingToDo()
        : recorded(
            command,
            new ConfirmationCorrected(
                id,
                decisionId(state),
                command.today(),
                first,
                command.area(),
                command.selfCare(),
                command.ground(),
                command.preparedBy()));
  }
}
