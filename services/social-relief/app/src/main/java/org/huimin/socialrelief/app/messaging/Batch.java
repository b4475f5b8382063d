package org.huimin.socialrelief.app.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.StoredEvent;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.programme.facts.PersonFact;
import org.huimin.socialrelief.app.store.EnrolmentTape;
import org.huimin.socialrelief.app.store.Envelope;
import org.huimin.socialrelief.app.store.HouseholdTable;
import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.app.store.ReliefRows;
import org.huimin.socialrelief.dibaocase.DibaoCase;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand;
import org.huimin.socialrelief.dibaocase.DibaoCommand.FollowHousehold;
import org.huimin.socialrelief.dibaocase.DibaoRejection;
import org.huimin.socialrelief.register.HouseholdCommand;
import org.huimin.socialrelief.register.HouseholdEvent;
import org.huimin.socialrelief.register.HouseholdFile;
import org.huimin.socialrelief.register.HouseholdRejection;

/** 一批跟进: what a batch of facts does to cases and households, written once at its end. */
final class Batch {

  private static final int MONTHS_TO_LOOK = 1;

  private final EnrolmentTape tape;
  private final ReliefRows rows;
  private final HouseholdTable households;
  private final JdbcEventStore store;
  private final BusinessClock clock;
  private final Map<UUID, ReliefFile> cases = new LinkedHashMap<>();
  private final Map<UUID, List<HouseholdEvent>> moved = new LinkedHashMap<>();
  private final List<NewEvent> events = new ArrayList<>();

  Batch(
      EnrolmentTape tape,
      ReliefRows rows,
      HouseholdTable households,
      JdbcEventStore store,
      BusinessClock clock) {
    this.tape = tape;
    this.rows = rows;
    this.households = households;
    this.store = store;
    this.clock = clock;
  }

  void follow(List<ReliefFile> held, DibaoCommand order, PersonFact fact) {
    for (ReliefFile file : held) {
      ReliefFile after = cases.getOrDefault(file.id(), file);
      for (Recorded recorded : decide(order, after.state())) {
        after = after.after(recorded);
        DivisionCode county = file.opening().county();
        events.add(tape.draft(recorded.event(), after.version(), envelope(county, fact)));
      }
      cases.put(file.id(), after);
    }
  }

  /** Old pays the month of the move; the receiving county looks at the household. */
  void move(
      Connection c,
      UUID household,
      List<ReliefFile> held,
      DivisionCode township,
      LocalDate movedOn,
      PersonFact fact)
      throws SQLException {
    DivisionCode county = township.county();
    List<HouseholdEvent> history =
        moved.getOrDefault(household, EnrolmentTape.households(stored(c, household)));
    List<HouseholdEvent> after = new ArrayList<>(history);
    HouseholdCommand order = new HouseholdCommand.Follow(county, movedOn);
    for (HouseholdEvent event : decide(order, HouseholdFile.DECIDER.fold(history))) {
      after.add(event);
      households.note(c, event, township);
      events.add(tape.draft(event, after.size(), envelope(county, fact)));
    }
    moved.put(household, after);
    households.place(c, household, township);
    for (ReliefFile file : held) {
      rows.place(c, file.id(), township);
    }
    YearMonth next = YearMonth.from(movedOn).plusMonths(1);
    LocalDate look = clock.today().plusMonths(MONTHS_TO_LOOK);
    follow(held, new FollowHousehold(county, next, look), fact);
  }

  private List<StoredEvent> stored(Connection c, UUID household) {
    return store.readStream(c, tape.tape(), household);
  }

  void write(Connection c) throws SQLException {
    for (ReliefFile changed : cases.values()) {
      rows.note(c, changed, clock.today());
    }
    if (!events.isEmpty()) {
      store.append(c, events);
    }
  }

  private Envelope envelope(DivisionCode county, PersonFact fact) {
    return new Envelope(
        clock.now(),
        EnrolmentTape.SYSTEM_ACTOR,
        county,
        Map.of("causationid", fact.eventId().toString()));
  }

  private static List<Recorded> decide(DibaoCommand order, DibaoCase state) {
    return switch (DibaoCase.DECIDER.decide(order, state)) {
      case Accepted<Recorded, DibaoRejection>(var decided) -> decided;
      case Rejected<Recorded, DibaoRejection>(var rejection) ->
          throw new IllegalStateException("a fact was rejected: " + rejection.code());
    };
  }

  private static List<HouseholdEvent> decide(HouseholdCommand order, HouseholdFile state) {
    return switch (HouseholdFile.DECIDER.decide(order, state)) {
      case Accepted<HouseholdEvent, HouseholdRejection>(var decided) -> decided;
      case Rejected<HouseholdEvent, HouseholdRejection>(var rejection) ->
          throw new IllegalStateException("a move was rejected: " + rejection.code());
    };
  }
}
