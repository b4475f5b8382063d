package org.huimin.socialrelief.app.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.function.Function;
import org.huimin.commands.Actor;
import org.huimin.commands.Done;
import org.huimin.socialrelief.app.handling.CaseDesk;
import org.huimin.socialrelief.app.handling.Step;
import org.huimin.socialrelief.app.view.Cases;
import org.huimin.socialrelief.app.view.EnrolmentRow;
import org.huimin.socialrelief.app.view.HouseholdRow;
import org.huimin.socialrelief.dibaocase.DibaoCommand;
import org.huimin.web.AppendedPositions;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.Problem;

/** 本辖区个案: the case or household of an address, if it lies within the officer's division. */
@RequestScoped
public class OwnCases {

  /** The case a command was carried out on. */
  record EnrolmentAnswer(UUID enrolmentId) {}

  private final Cases cases;
  private final CaseDesk desk;
  private final CurrentOfficer officer;
  private final AppendedPositions appended;

  public OwnCases(Cases cases, CaseDesk desk, CurrentOfficer officer, AppendedPositions appended) {
    this.cases = cases;
    this.desk = desk;
    this.officer = officer;
    this.appended = appended;
  }

  /** The case, or 404 as if it did not exist. */
  Uni<EnrolmentRow> find(UUID enrolmentId) {
    return cases
        .find(enrolmentId)
        .map(
            found ->
                officer.own(
                    found,
                    EnrolmentRow::division,
                    () -> Problem.notFound("NO_SUCH_ENROLMENT", "there is no case under this id")));
  }

  /** The household, or 404 as if it did not exist. */
  Uni<HouseholdRow> household(UUID householdId) {
    return cases
        .household(householdId)
        .map(
            found ->
                officer.own(
                    found,
                    HouseholdRow::division,
                    () ->
                        Problem.notFound(
                            "NO_SUCH_HOUSEHOLD", "there is no household under this id")));
  }

  Actor actor(HouseholdRow household) {
    return officer.actor(household.division());
  }

  /** One step of a case, by who asks. */
  Uni<EnrolmentAnswer> step(UUID enrolmentId, Function<Step, DibaoCommand> order) {
    return asked(enrolmentId, actor -> desk.carryOut(enrolmentId, order, actor));
  }

  /** What is done to a case, by who asks. */
  Uni<EnrolmentAnswer> asked(UUID enrolmentId, Function<Actor, Uni<Done>> order) {
    return find(enrolmentId)
        .chain(row -> order.apply(officer.actor(row.division())))
        .map(this::answer);
  }

  EnrolmentAnswer answer(Done done) {
    appended.add(done.positions());
    return new EnrolmentAnswer(done.id());
  }
}
