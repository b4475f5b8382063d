package org.huimin.registry.app.api;

import static org.huimin.web.DivisionRule.Rule.DIVISION_NAMED;
import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.huimin.registry.app.api.PersonBodies.MaskedPerson;
import org.huimin.registry.app.api.PersonBodies.NewIdentity;
import org.huimin.registry.app.api.PersonBodies.PersonAnswer;
import org.huimin.registry.app.api.PersonBodies.Registration;
import org.huimin.registry.app.api.RegistrationReading.NewPerson;
import org.huimin.registry.app.handling.PersonFacts;
import org.huimin.registry.app.handling.PersonFacts.Correction;
import org.huimin.registry.app.handling.Persons;
import org.huimin.registry.identity.ResidentId;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 人员登记: register a person, correct who they are; read masked. */
@Path("/persons")
public class PersonResource {

  private final Persons persons;
  private final PersonFacts facts;
  private final RegistrationReading reading;
  private final CurrentOfficer officer;
  private final OwnPersons own;

  public PersonResource(
      Persons persons,
      PersonFacts facts,
      RegistrationReading reading,
      CurrentOfficer officer,
      OwnPersons own) {
    this.persons = persons;
    this.facts = facts;
    this.reading = reading;
    this.officer = officer;
    this.own = own;
  }

  /**
   * Registers, or answers the person who has the number already. For one who is registered in
   * another division that is all a clerk is told: neither where nor under which id nor as whom.
   */
  @POST
  @Operation(operationId = "registerPerson", summary = "人员登记: register a person")
  @APIResponseSchema(
      value = PersonAnswer.class,
      responseCode = "201",
      responseDescription = "Registered.")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(DIVISION_NAMED)
  public Uni<Response> register(@Nullable Registration sent) {
    FieldCheck check = new FieldCheck();
    NewPerson person = reading.read(check, Bodies.present(sent));
    check.end();
    officer.mustCover(person.division());
    return persons
        .register(
            person.identity(), person.movedIn(), own::mustBeOurs, officer.actor(person.division()))
        .map(done -> own.answer(done, new PersonAnswer(done.id())));
  }

  @GET
  @Operation(operationId = "readPerson", summary = "查询人员: one person, masked")
  @Path("/{personId}")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<MaskedPerson> read(UUID personId) {
    return own.own(personId).chain(persons::open).map(MaskedPerson::of);
  }

  @POST
  @Operation(operationId = "correctPerson", summary = "身份更正: correct name, number, phone, address")
  @APIResponseSchema(
      value = PersonAnswer.class,
      responseCode = "201",
      responseDescription = "Corrected.")
  @Path("/{personId}/correction")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> correct(UUID personId, @Nullable NewIdentity sent) {
    NewIdentity body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    String typed = check.optional("idNumber", body.idNumber(), 40);
    String name = check.optional("name", body.name(), 100);
    String phone = check.optional("phone", body.phone(), 20);
    String address = check.optional("address", body.address(), 200);
    ResidentId id = typed == null ? null : Bodies.residentId(check, typed);
    String evidence =
        typed == null
            ? check.optional("evidence", body.evidence(), Bodies.WORDS)
            : check.required("evidence", body.evidence(), Bodies.WORDS);
    if (typed == null && name == null && phone == null && address == null) {
      check.error("MISSING", "name", "something to correct is needed");
    }
    check.end();
    Correction correction = new Correction(name, id, typed, phone, address, evidence);
    return facts
        .correct(personId, correction, own.desk())
        .onFailure()
        .invoke(own::noteFound)
        .map(done -> own.answer(done, new PersonAnswer(done.id())));
  }
}
