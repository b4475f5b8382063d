package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.DibaoRejection.MEMBER_DIED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOT_IN_PAYMENT;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NO_PUBLICATION_UP;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.PUBLISHED_ALREADY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.HashedId;
import org.huimin.kernel.Money;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.MonthFacts.Due;
import org.huimin.socialrelief.dibaocase.Publication.Up;
import org.huimin.socialrelief.dibaocase.PublicationCommand.PublishDecision;
import org.huimin.socialrelief.dibaocase.PublicationCommand.TakePublicationDown;
import org.huimin.socialrelief.dibaocase.PublicationEvent.DecisionPublished;
import org.huimin.socialrelief.dibaocase.PublicationEvent.Omission;
import org.huimin.socialrelief.dibaocase.PublicationEvent.PublicationOmitted;
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
    if (!(state.in(Reviewing.nextMonth(command.today())) instanceof Due due)) {
      return state.publicationOwedSince().isPresent()
          ? omitted(command, state, Omission.NOTHING_PAID)
          : Outcome.rejected(NOT_IN_PAYMENT);
    }
    UUID named = command.sheet().personId();
    if (named == null) {
      return omitted(command, state, Omission.CHILD_ALONE);
    }
    if (!command.sheet().amount().isPositive()) {
      return omitted(command, state, Omission.NOTHING_PAID);
    }
    return state.deaths().containsKey(named)
        ? Outcome.rejected(MEMBER_DIED)
        : shown(command, state, due, named);
  }

  private static Outcome<Recorded, DibaoRejection> shown(
      PublishDecision command, Enrolled state, Due due, UUID named) {
    Publication publication = state.publication();
    Money amount = command.sheet().amount();
    int members = living(due, state);
    if (publication.tells(state.months())) {
      if (publication.shows(named, members, amount)) {
        return Outcome.nothingToDo();
      }
      if (publication.showedForAllItsDays(named, members, amount)) {
        return Outcome.rejected(PUBLISHED_ALREADY);
      }
    }
    UUID id = state.enrolmentId();
    Integer days = command.shownDays();
    List<PublicationEvent> events = takenDown(command, state);
    events.add(
        new DecisionPublished(
            id,
            HashedId.of(id.toString(), "publication", Integer.toString(publication.posted())),
            command.today(),
            days == null ? null : command.today().plusDays(days),
            named,
            members,
            amount));
    return DibaoDecider.recorded(command.officer().id(), events);
  }

  private static Outcome<Recorded, DibaoRejection> omitted(
      PublishDecision command, Enrolled state, Omission why) {
    Publication publication = state.publication();
    if (publication.up() == null && publication.tells(state.months())) {
      return Outcome.nothingToDo();
    }
    List<PublicationEvent> events = takenDown(command, state);
    events.add(new PublicationOmitted(state.enrolmentId(), command.today(), why));
    return DibaoDecider.recorded(command.officer().id(), events);
  }

  private static List<PublicationEvent> takenDown(PublishDecision command, Enrolled state) {
    List<PublicationEvent> events = new ArrayList<>();
    Up up = state.publication().up();
    if (up != null) {
      events.add(
          new PublicationTakenDown(state.enrolmentId(), up.publicationId(), command.today()));
    }
    return events;
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
    if (up != null) {
      return DibaoDecider.recorded(
          command.officer(),
          new PublicationTakenDown(state.enrolmentId(), up.publicationId(), command.today()));
    }
    return state.publication().posted() > 0
        ? Outcome.nothingToDo()
        : Outcome.rejected(NO_PUBLICATION_UP);
  }
}
