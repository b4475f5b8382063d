package org.huimin.elderlyallowance.app.handling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huimin.elderlyallowance.app.store.CaseFile;
import org.huimin.elderlyallowance.app.store.CaseFile.Opening;
import org.huimin.elderlyallowance.app.store.CaseFiles;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.app.store.EnrolmentTape.Envelope;
import org.huimin.elderlyallowance.app.store.TakeOverPage;
import org.huimin.elderlyallowance.app.store.TakeOverPage.Person;
import org.huimin.elderlyallowance.app.store.TakeOvers;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.TakeOver;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.TerminateByDeath;
import org.huimin.elderlyallowance.enrolment.EnrolmentId;
import org.huimin.elderlyallowance.enrolment.EnrolmentRejection;
import org.huimin.elderlyallowance.enrolment.Standing;
import org.huimin.elderlyallowance.policy.ElderlyAllowance;
import org.huimin.elderlyallowance.takeover.TakeOverList;
import org.huimin.elderlyallowance.takeover.TakeOverList.Line;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome;
import org.huimin.kernel.Outcome.Accepted;
import org.jspecify.annotations.Nullable;

/**
 * 接续: opens the cases of an approved list, a page a transaction, and says of every line what became
 * of it. A line that cannot be taken over holds up no other.
 */
public final class TakingOver {

  private static final int PAGE = 1_000;

  private final TakeOvers lists;
  private final CaseFiles files;
  private final EnrolmentTape tape;
  private final JdbcEventStore store;
  private final BusinessClock clock;

  public TakingOver(
      TakeOvers lists,
      CaseFiles files,
      EnrolmentTape tape,
      JdbcEventStore store,
      BusinessClock clock) {
    this.lists = lists;
    this.files = files;
    this.tape = tape;
    this.store = store;
    this.clock = clock;
  }

  /** One page, in the caller's transaction; returns whether there was any. */
  public boolean page(Connection c) throws SQLException {
    Optional<TakeOverList> held = lists.holdApproved(c);
    if (held.isEmpty()) {
      return false;
    }
    TakeOverList list = held.get();
    int first = list.takenOver() + list.rejected() + 1;
    List<Line> lines = lists.lines(c, list.takeOverId(), first, PAGE);
    if (lines.isEmpty()) {
      lists.decide(c, list.takeOverId(), "DONE", null);
      return true;
    }
    TakeOverPage known = TakeOverPage.read(c, lines, files);
    List<Object> results = new ArrayList<>();
    List<CaseFile> opened = new ArrayList<>();
    List<NewEvent> events = new ArrayList<>();
    for (Line line : lines) {
      String why = notTaken(line, list.county(), known);
      if (why == null) {
        CaseFile file = open(line, list, known, events);
        opened.add(file);
        known.opened(file);
        results.add(file.id());
      } else {
        results.add(why);
      }
    }
    lists.note(c, list.takeOverId(), first, results);
    insert(c, opened, known);
    if (!events.isEmpty()) {
      store.append(c, events);
    }
    return true;
  }

  private @Nullable String notTaken(Line line, DivisionCode county, TakeOverPage known) {
    Optional<Person> found = known.person(line.personId());
    LocalDate today = clock.today();
    if (found.isEmpty()) {
      return "NO_SUCH_PERSON";
    }
    Person person = found.get();
    if (person.merged()) {
      return "PERSON_MERGED";
    }
    if (!county.contains(person.township())) {
      return "REGISTERED_ELSEWHERE";
    }
    if (!known.hasAccount(line)) {
      return "NO_SUCH_PAYEE";
    }
    if (line.appliedOn().isAfter(today) || line.provenAliveOn().isAfter(today)) {
      return "DAY_IN_FUTURE";
    }
    if (line.paidThrough().isAfter(YearMonth.from(today))) {
      return "PAID_THROUGH_IN_FUTURE";
    }
    return known.cases(line.personId()).stream().anyMatch(TakingOver::stands)
        ? "ENROLMENT_OPEN"
        : null;
  }

  private static boolean stands(CaseFile file) {
    return switch (file.state()) {
      case Enrolment.Applied _, Enrolment.InPayment _, Enrolment.EndedByDeath _ -> true;
      case Enrolment.None _,
          Enrolment.Refused _,
          Enrolment.Withdrawn _,
          Enrolment.Closed _,
          Enrolment.Revoked _ ->
          false;
    };
  }

  private CaseFile open(Line line, TakeOverList list, TakeOverPage known, List<NewEvent> events) {
    String officer = Objects.requireNonNull(list.decidedBy());
    UUID id =
        EnrolmentId.of(
            line.personId(), ElderlyAllowance.PROGRAMME, known.cases(line.personId()).size());
    List<EnrolmentCommand> orders = new ArrayList<>();
    orders.add(
        new TakeOver(
            id,
            line.personId(),
            line.payeeId(),
            list.county(),
            line.appliedOn(),
            line.paidThrough(),
            line.provenAliveOn(),
            list.takeOverId(),
            list.preparedBy(),
            officer));
    LocalDate diedOn = known.person(line.personId()).map(Person::diedOn).orElse(null);
    if (diedOn != null) {
      orders.add(new TerminateByDeath(diedOn));
    }
    List<Enrolment.Recorded> history = new ArrayList<>();
    for (EnrolmentCommand order : orders) {
      for (Enrolment.Recorded event : decide(order, Enrolment.DECIDER.fold(history))) {
        history.add(event);
        events.add(
            tape.draft(
                event.event(),
                history.size(),
                new Envelope(
                    clock.now(),
                    event.officer().isEmpty() ? EnrolmentTape.SYSTEM_ACTOR : event.officer(),
                    list.county(),
                    Map.of())));
      }
    }
    return CaseFile.of(history);
  }

  private static List<Enrolment.Recorded> decide(EnrolmentCommand order, Enrolment state) {
    Outcome<Enrolment.Recorded, EnrolmentRejection> outcome =
        Enrolment.DECIDER.decide(order, state);
    if (outcome instanceof Accepted<Enrolment.Recorded, EnrolmentRejection>(var events)) {
      return events;
    }
    throw new IllegalStateException("a line that was checked is rejected: " + outcome);
  }

  private void insert(Connection c, List<CaseFile> opened, TakeOverPage known) throws SQLException {
    LocalDate nextMonth = clock.month().plusMonths(1).atDay(1);
    try (PreparedStatement row =
        c.prepareStatement(
            "insert into enrolment (enrolment_id, person_id, payee_id, county, township,"
                + " applied_on, state, reason, last_month, version, look_on, opened_county,"
                + " seen_alive_on, paid_through, claims)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (CaseFile file : opened) {
        Opening opening = file.opening();
        Standing standing = Standing.of(file.state());
        row.setObject(1, file.id());
        row.setObject(2, opening.personId());
        row.setObject(3, opening.payeeId());
        row.setString(4, opening.county().code());
        row.setString(5, known.person(opening.personId()).orElseThrow().township().code());
        row.setObject(6, opening.appliedOn());
        row.setString(7, standing.state());
        row.setString(8, standing.reason());
        row.setObject(
            9,
            standing.lastMonth() == null ? null : standing.lastMonth().toString(),
            Types.VARCHAR);
        row.setInt(10, file.version());
        row.setObject(11, nextMonth);
        row.setString(12, opening.county().code());
        row.setObject(13, opening.seenAliveOn());
        row.setString(14, opening.paidThrough() == null ? null : opening.paidThrough().toString());
        row.setString(15, standing.claims() == null ? null : standing.claims().name());
        row.addBatch();
      }
      row.executeBatch();
    }
  }
}
