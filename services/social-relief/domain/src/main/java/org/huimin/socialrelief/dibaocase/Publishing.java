package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOTICE_NOT_ALLOWED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOT_IN_PAYMENT;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NO_PUBLICATION_UP;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.HashedId;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.MonthFacts.Due;
import org.huimin.socialrelief.dibaocase.Publication.Up;
import org.huimin.socialrelief.dibaocase.PublicationCommand.PublishDecision;
import org.huimin.socialrelief.dibaocase.PublicationCommand.TakePublicationDown;
import org.huimin.socialrelief.dibaocase.PublicationEvent.DecisionPublished;
import org.huimin.socialrelief.dibaocase.PublicationEvent.PublicationTakenDown;

/** 公布: after the decision, of who is paid; what is published anew takes the place of what was. */
final class Publishing {

  private Publishing() {}

  static Outcome<Recorded, DibaoRejection> decide(PublicationCommand command, Enrolled state) {
    return switch (command) {
      case PublishDecision c -> publish(c, state);
      case TakePublicationDown c -> takeDown(c, state);
    };
  }

  private static Outcome<Recorded, DibaoRejection> publish(
      PublishDecision command, Enrolled state) {
    Publication publication = state.publication();
    if (!publication.named()) {
      return Outcome.rejected(NOTICE_NOT_ALLOWED);
    }
    if (!(state.in(Reviewing.nextMonth(command.today())) instanceof Due due)
        || !command.amount().isPositive()) {
      return Outcome.rejected(NOT_IN_PAYMENT);
    }
    Up up = publication.up();
    if (up != null && publication.tells(state.months()) && up.amount().equals(command.amount())) {
      return Outcome.nothingToDo();
    }
    List<PublicationEvent> events = new ArrayList<>();
    UUID id = state.enrolmentId();
    if (up != null) {
      events.add(new PublicationTakenDown(id, up.publicationId(), command.today()));
    }
    Integer days = command.shownDays();
    events.add(
        new DecisionPublished(
            id,
            HashedId.of(id.toString(), "publication", Integer.toString(publication.posted())),
            command.today(),
            days == null ? null : command.today().plusDays(days),
            publication.applicantId(),
            living(due, state),
            command.amount()));
    return DibaoDecider.recorded(command.officer().id(), events);
  }

  private static int living(Due due, Enrolled state) {
    Set<UUID> members = new HashSet<>(due.members());
    members.removeAll(state.deaths().keySet());
    return members.size();
  }

  /** On any day, for it may hang in the wrong place; what came down too early is owed anew. */
  private static Outcome<Recorded, DibaoRejection> takeDown(
      TakePublicationDown command, Enrolled state) {
    Up up = state.publication().up();
    return up == null
        ? Outcome.rejected(NO_PUBLICATION_UP)
        : DibaoDecider.recorded(
            command.officer(),
            new PublicationTakenDown(state.enrolmentId(), up.publicationId(), command.today()));
  }
}
