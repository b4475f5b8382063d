package org.huimin.registry.app.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.huimin.commands.Done;
import org.huimin.registry.app.handling.CommandRejected;
import org.huimin.registry.app.handling.Desk;
import org.huimin.registry.app.handling.Persons;
import org.huimin.registry.app.view.PersonRow;
import org.huimin.registry.person.PersonRejection;
import org.huimin.web.AppendedPositions;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.Problem;
import org.jboss.logging.Logger;

/** 辖区人员: the persons of the officer who asks; all others are as if they did not exist. */
@RequestScoped
public class OwnPersons {

  private static final Logger LOG = Logger.getLogger(OwnPersons.class);

  private final Persons persons;
  private final CurrentOfficer officer;
  private final AppendedPositions appended;

  public OwnPersons(Persons persons, CurrentOfficer officer, AppendedPositions appended) {
    this.persons = persons;
    this.officer = officer;
    this.appended = appended;
  }

  Uni<PersonRow> own(UUID personId) {
    return persons.find(personId).map(this::own);
  }

  /** The officer with a command on persons of theirs. */
  Desk desk() {
    return new Desk(officer.actor(officer.division()), this::own);
  }

  private PersonRow own(Optional<PersonRow> found) {
    return officer.own(
        found,
        PersonRow::division,
        () -> Problem.notFound("NO_SUCH_PERSON", "nobody is registered under this id"));
  }

  /** For the holder of an ID number, who may be told of in their own division only. */
  void mustBeOurs(PersonRow known) {
    officer.own(Optional.of(known), PersonRow::division, this::registeredElsewhere);
  }

  Response answer(Done done, Object body) {
    appended.add(done.positions());
    return Response.status(done.isNew() ? 201 : 200).entity(body).build();
  }

  /** 查阅留痕: who has read what of the sealed, never what it says. */
  void noteReading(String what) {
    LOG.infof("read from the vault actor=%s what=%s", officer.subject(), what);
  }

  /** A number that somebody holds was found, as by a look-up. */
  void noteFound(Throwable refusal) {
    if (refusal instanceof CommandRejected rejected
        && rejected.rejection() == PersonRejection.NUMBER_OF_ANOTHER) {
      LOG.warnf("number of another actor=%s", officer.subject());
    }
  }

  /** Logged with the officer alone: who is answered this often is trying out numbers. */
  private Problem registeredElsewhere() {
    LOG.warnf("registered elsewhere actor=%s", officer.subject());
    return Problem.conflict(
        "REGISTERED_ELSEWHERE",
        "the number belongs to somebody registered in another division; ask for the move there");
  }
}
