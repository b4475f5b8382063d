package org.huimin.monthlyrun;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.EventCodec;
import org.huimin.eventstore.EventDraft;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.Position;
import org.huimin.eventstore.StoredEvent;
import org.huimin.eventstore.Tape;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.monthlyrun.RosterEvent.RosterRefused;

/** 花名册事件带: rosters on the payment tape, read, decided and written. */
final class RosterTape {

  private final Tape tape;
  private final JdbcEventStore store;
  private final BusinessClock clock;
  private final EventCodec<RosterEvent> codec;

  RosterTape(Tape tape, JdbcEventStore store, BusinessClock clock, String service) {
    this.tape = tape;
    this.store = store;
    this.clock = clock;
    this.codec = RosterEvent.codec(service);
  }

  Tape tape() {
    return tape;
  }

  Roster read(Connection c, UUID rosterId) {
    return Roster.DECIDER.fold(
        store.readStream(c, tape, rosterId).stream().map(this::recorded).toList());
  }

  Optional<RosterRefused> refusal(Connection c, UUID rosterId) {
    return store.readStream(c, tape, rosterId).stream()
        .map(stored -> recorded(stored).event())
        .filter(RosterRefused.class::isInstance)
        .map(RosterRefused.class::cast)
        .findFirst();
  }

  /**
   * Decides on what stands on the tape and appends, last before the caller commits. Returns where
   * the events stand; nothing when there was nothing new.
   *
   * @throws RosterCommandRejected when the roster's state does not allow it
   */
  List<Position> carryOut(Connection c, UUID rosterId, RosterCommand command) {
    List<StoredEvent> history = store.readStream(c, tape, rosterId);
    Roster state = Roster.DECIDER.fold(history.stream().map(this::recorded).toList());
    return switch (Roster.DECIDER.decide(command, state)) {
      case Rejected<Roster.Recorded, RosterRejection>(var rejection) ->
          throw new RosterCommandRejected(rejection);
      case Accepted<Roster.Recorded, RosterRejection>(var events) -> {
        List<NewEvent> drafts = new ArrayList<>();
        for (Roster.Recorded event : events) {
          drafts.add(draft(rosterId, history.size() + drafts.size() + 1, event));
        }
        yield drafts.isEmpty() ? List.of() : store.append(c, drafts).positions();
      }
    };
  }

  private NewEvent draft(UUID rosterId, int version, Roster.Recorded recorded) {
    return EventDraft.of(
        tape,
        rosterId,
        version,
        UUID.randomUUID(),
        codec.typeOf(recorded.event()),
        clock.now(),
        Map.of("actor", recorded.officer(), "correlationid", rosterId.toString()),
        codec.write(recorded.event()));
  }

  private Roster.Recorded recorded(StoredEvent stored) {
    return new Roster.Recorded(
        codec.read(stored.type(), stored.payload()), stored.attribute("ce_actor"));
  }
}
