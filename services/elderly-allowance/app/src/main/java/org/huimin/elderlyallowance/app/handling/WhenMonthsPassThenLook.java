package org.huimin.elderlyallowance.app.handling;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huimin.elderlyallowance.app.store.CaseFile;
import org.huimin.elderlyallowance.app.store.CaseRows;
import org.huimin.elderlyallowance.app.store.CaseRows.Changed;
import org.huimin.elderlyallowance.app.store.DueCases;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.app.store.EnrolmentTape.Envelope;
import org.huimin.elderlyallowance.app.store.PublishedRules;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.elderlyallowance.enrolment.Enrolment.InPayment;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.ChangeAgeBand;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.LiftSuspension;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.RemindOfReview;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.Suspend;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.SuspensionReason;
import org.huimin.elderlyallowance.enrolment.EnrolmentRejection;
import org.huimin.elderlyallowance.policy.Calendar;
import org.huimin.elderlyallowance.policy.Claim;
import org.huimin.elderlyallowance.policy.LocalRules;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.kernel.Resident;
import org.huimin.programme.notices.Notices;

/**
 * 逐月查看: every case in payment is looked at when a month brings something: a band that is reached, a
 * survival check that runs out or is missed. What is due in money the rule says by itself; these
 * are the facts officials see. Each page commits whole: a crash goes on where it stood, two
 * replicas share.
 */
public final class WhenMonthsPassThenLook {

  private static final int PAGE = 500;

  private final DueCases due;
  private final CaseRows rows;
  private final PublishedRules published;
  private final EnrolmentTape tape;
  private final JdbcEventStore store;
  private final BusinessClock clock;

  public WhenMonthsPassThenLook(
      DueCases due,
      PublishedRules published,
      EnrolmentTape tape,
      JdbcEventStore store,
      BusinessClock clock) {
    this.due = due;
    this.rows = new CaseRows();
    this.published = published;
    this.tape = tape;
    this.store = store;
    this.clock = clock;
  }

  /** A page of cases; returns whether there was anybody to look at. */
  public boolean page(Connection c) throws SQLException {
    LocalDate today = clock.today();
    Notices.noneMeanwhile(c);
    List<DueCases.Person> persons = due.take(c, today, PAGE);
    if (persons.isEmpty()) {
      return false;
    }
    LocalRules rules = published.now(c);
    List<NewEvent> events = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    Map<UUID, LocalDate> lookAgain = new HashMap<>();
    for (DueCases.Person person : persons) {
      for (CaseFile file : person.cases()) {
        lookAgain.put(file.id(), next(file, person.resident(), rules));
        look(file, person.resident(), rules, events).ifPresent(changed::add);
      }
    }
    rows.note(c, changed);
    due.lookAgain(c, lookAgain);
    if (!events.isEmpty()) {
      store.append(c, events);
    }
    return true;
  }

  /** A case that is over is looked at no more: its state leaves it out. */
  private LocalDate next(CaseFile file, Resident resident, LocalRules rules) {
    return file.claim()
        .map(claim -> Calendar.nextLook(resident, claim, clock.month(), rules))
        .orElseGet(() -> clock.month().plusMonths(1))
        .atDay(1);
  }

  private Optional<Changed> look(
      CaseFile file, Resident resident, LocalRules rules, List<NewEvent> events) {
    CaseFile after = file;
    for (EnrolmentCommand order : orders(file, resident, rules)) {
      for (Enrolment.Recorded event : decide(order, after.state())) {
        after = after.after(event);
        events.add(
            tape.draft(
                event.event(),
                after.version(),
                new Envelope(
                    clock.now(), EnrolmentTape.SYSTEM_ACTOR, file.opening().county(), Map.of())));
      }
    }
    return after.version() == file.version()
        ? Optional.empty()
        : Optional.of(new Changed(after, null));
  }

  private List<EnrolmentCommand> orders(CaseFile file, Resident resident, LocalRules rules) {
    if (!(file.state() instanceof InPayment inPayment)) {
      return List.of();
    }
    YearMonth month = clock.month();
    Claim claim = file.claim().orElseThrow();
    List<EnrolmentCommand> orders = new ArrayList<>();
    Calendar.otherBand(resident, claim, month, rules, inPayment.band())
        .ifPresent(
            band ->
                orders.add(
                    new ChangeAgeBand(
                        band.label(), Calendar.bandSince(band, resident, claim, month, rules))));
    Optional<LocalDate> check = Calendar.checkDueOn(resident, claim, month, rules);
    check.ifPresent(on -> orders.add(new RemindOfReview(on)));
    Optional<YearMonth> missed =
        check.map(YearMonth::from).filter(month::isAfter).map(holds -> holds.plusMonths(1));
    orders.add(
        missed.isPresent()
            ? new Suspend(SuspensionReason.SURVIVAL_CHECK_MISSED, missed.get())
            : new LiftSuspension(SuspensionReason.SURVIVAL_CHECK_MISSED, clock.today()));
    return orders;
  }

  private static List<Enrolment.Recorded> decide(EnrolmentCommand order, Enrolment state) {
    return switch (Enrolment.DECIDER.decide(order, state)) {
      case Accepted<Enrolment.Recorded, EnrolmentRejection>(var events) -> events;
      case Rejected<Enrolment.Recorded, EnrolmentRejection>(var rejection) ->
          throw new IllegalStateException("the calendar was rejected: " + rejection.code());
    };
  }
}
