package org.huimin.registry.app.api;

import static org.huimin.web.DivisionRule.Rule.DIVISION_NAMED;
import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.huimin.commands.Done;
import org.huimin.kernel.DivisionCode;
import org.huimin.registry.app.api.PersonBodies.Death;
import org.huimin.registry.app.api.PersonBodies.MaskedPerson;
import org.huimin.registry.app.api.PersonBodies.NewAccount;
import org.huimin.registry.app.api.PersonBodies.PayeeAnswer;
import org.huimin.registry.app.api.PersonBodies.PersonAnswer;
import org.huimin.registry.app.api.PersonBodies.Registration;
import org.huimin.registry.app.api.PersonBodies.Revocation;
import org.huimin.registry.app.handling.Persons;
import org.huimin.registry.app.handling.Persons.CommandRejected;
import org.huimin.registry.app.view.Divisions;
import org.huimin.registry.app.view.PersonRow;
import org.huimin.registry.identity.Account;
import org.huimin.registry.identity.AccountType;
import org.huimin.registry.identity.Identity;
import org.huimin.registry.identity.PayeeAccountNumber;
import org.huimin.registry.identity.ResidentId;
import org.huimin.web.AppendedPositions;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Problem;
import org.huimin.web.Roles;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** 人员登记: register a person, record accounts, deaths and their revocation; read masked. */
@Path("/persons")
public class PersonResource {

  private static final Logger LOG = Logger.getLogger(PersonResource.class);

  private final Persons persons;
  private final Divisions divisions;
  private final CurrentOfficer officer;
  private final AppendedPositions appended;

  public PersonResource(
      Persons persons, Divisions divisions, CurrentOfficer officer, AppendedPositions appended) {
    this.persons = persons;
    this.divisions = divisions;
    this.officer = officer;
    this.appended = appended;
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
    Registration body = present(sent);
    FieldCheck check = new FieldCheck();
    String typed = check.required("idNumber", body.idNumber(), 40);
    ResidentId id =
        check.failed("idNumber") ? null : check.parsed("idNumber", ResidentId.parse(typed));
    String name = check.required("name", body.name(), 100);
    String phone = check.optional("phone", body.phone(), 20);
    String address = check.optional("address", body.address(), 200);
    String township = township(check, body.registrationDivision());
    check.end();
    DivisionCode division = DivisionCode.of(township);
    officer.mustCover(division);
    Identity identity =
        new Identity(name, java.util.Objects.requireNonNull(id).number(), typed, phone, address);
    return persons
        .register(identity, this::mustBeOurs, officer.actor(division))
        .map(done -> answer(done, new PersonAnswer(done.id())));
  }

  @GET
  @Operation(operationId = "readPerson", summary = "查询人员: one person, masked")
  @Path("/{personId}")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<MaskedPerson> read(UUID personId) {
    return own(personId).chain(persons::open).map(MaskedPerson::of);
  }

  @POST
  @Operation(operationId = "recordPayeeAccount", summary = "账户登记: record where a person is paid")
  @APIResponseSchema(
      value = PayeeAnswer.class,
      responseCode = "201",
      responseDescription = "Recorded.")
  @Path("/{personId}/payee-accounts")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> recordAccount(UUID personId, @Nullable NewAccount sent) {
    NewAccount body = present(sent);
    FieldCheck check = new FieldCheck();
    AccountType type = accountType(check, body.accountType());
    String typed = check.required("account", body.account(), 60);
    PayeeAccountNumber number =
        type == null || check.failed("account")
            ? null
            : check.parsed("account", PayeeAccountNumber.parse(type, typed));
    String bankCode = check.required("bankCode", body.bankCode(), 12);
    if (!check.failed("bankCode") && !bankCode.matches("[0-9]{12}")) {
      check.error("BAD_BANK_CODE", "bankCode", "a bank code has 12 digits");
    }
    check.end();
    Account account =
        new Account(
            UUID.randomUUID(),
            java.util.Objects.requireNonNull(type),
            java.util.Objects.requireNonNull(number).digits(),
            bankCode);
    return own(personId)
        .chain(row -> persons.recordAccount(personId, account, officer.actor(row.division())))
        .map(done -> answer(done, new PayeeAnswer(done.id())));
  }

  @POST
  @Operation(operationId = "recordDeath", summary = "死亡登记: record a death")
  @APIResponseSchema(
      value = PersonAnswer.class,
      responseCode = "201",
      responseDescription = "Recorded.")
  @Path("/{personId}/death")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> recordDeath(UUID personId, @Nullable Death sent) {
    LocalDate diedOn = present(sent).diedOn();
    if (diedOn == null) {
      throw new Problem(400, "MISSING", "a value is needed", "diedOn");
    }
    return own(personId)
        .chain(row -> persons.recordDeath(personId, diedOn, officer.actor(row.division())))
        .map(done -> answer(done, new PersonAnswer(done.id())));
  }

  @POST
  @Operation(operationId = "revokeDeath", summary = "撤销死亡登记: take a death back")
  @APIResponseSchema(
      value = PersonAnswer.class,
      responseCode = "201",
      responseDescription = "Revoked.")
  @Path("/{personId}/death-revocation")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> revokeDeath(UUID personId, @Nullable Revocation sent) {
    FieldCheck check = new FieldCheck();
    String reason = check.required("reason", present(sent).reason(), 500);
    check.end();
    return own(personId)
        .chain(row -> persons.revokeDeath(personId, reason, officer.actor(row.division())))
        .map(done -> answer(done, new PersonAnswer(done.id())));
  }

  @ServerExceptionMapper
  public Response rejected(CommandRejected e) {
    String field =
        switch (e.rejection()) {
          case DIED_BEFORE_BIRTH, DIED_IN_FUTURE, DEATH_ALREADY_RECORDED -> "diedOn";
          case BORN_IN_FUTURE -> "idNumber";
          case NOT_REGISTERED, NO_DEATH_RECORDED -> null;
        };
    return new org.huimin.web.ProblemMappers()
        .problem(new Problem(422, e.rejection().code(), e.rejection().message(), field));
  }

  private Uni<PersonRow> own(UUID personId) {
    return persons
        .find(personId)
        .map(
            found ->
                officer.own(
                    found,
                    PersonRow::division,
                    () ->
                        Problem.notFound("NO_SUCH_PERSON", "nobody is registered under this id")));
  }

  private void mustBeOurs(PersonRow known) {
    officer.own(Optional.of(known), PersonRow::division, this::registeredElsewhere);
  }

  /** Logged with the officer alone: who is answered this often is trying out numbers. */
  private Problem registeredElsewhere() {
    LOG.warnf("registered elsewhere actor=%s", officer.subject());
    return Problem.conflict(
        "REGISTERED_ELSEWHERE",
        "the number belongs to somebody registered in another division; ask for the move there");
  }

  private Response answer(Done done, Object body) {
    appended.add(done.positions());
    return Response.status(done.isNew() ? 201 : 200).entity(body).build();
  }

  private String township(FieldCheck check, @Nullable String code) {
    String township = check.required("registrationDivision", code, 9);
    if (!check.failed("registrationDivision") && !divisions.hasTownship(township)) {
      check.error("UNKNOWN_TOWNSHIP", "registrationDivision", "a township of 9 digits is needed");
    }
    return township;
  }

  private static @Nullable AccountType accountType(FieldCheck check, @Nullable String type) {
    String text = check.required("accountType", type, 20);
    return switch (text) {
      case "CARD" -> AccountType.CARD;
      case "PASSBOOK" -> AccountType.PASSBOOK;
      case "" -> null;
      default -> {
        check.error("BAD_ACCOUNT_TYPE", "accountType", "CARD or PASSBOOK is expected");
        yield null;
      }
    };
  }

  private static <T> T present(@Nullable T body) {
    if (body == null) {
      throw new Problem(400, "BAD_JSON", "a JSON body is needed", null);
    }
    return body;
  }
}
