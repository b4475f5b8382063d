package org.huimin.registry.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.huimin.commands.Done;
import org.huimin.kernel.DivisionCode;
import org.huimin.registry.app.api.FactBodies.BirthDate;
import org.huimin.registry.app.api.FactBodies.Death;
import org.huimin.registry.app.api.FactBodies.Missing;
import org.huimin.registry.app.api.FactBodies.Move;
import org.huimin.registry.app.api.FactBodies.NewAccount;
import org.huimin.registry.app.api.FactBodies.PayeeAnswer;
import org.huimin.registry.app.api.FactBodies.ProofOfLife;
import org.huimin.registry.app.api.PersonBodies.PersonAnswer;
import org.huimin.registry.app.handling.PersonFacts;
import org.huimin.registry.app.view.Divisions;
import org.huimin.registry.identity.Account;
import org.huimin.registry.person.BirthDateBasis;
import org.huimin.registry.person.ProofOfLifeMethod;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 人员事项: what one officer records of a registered person. */
@Path("/persons")
public class PersonFactsResource {

  private final PersonFacts facts;
  private final Divisions divisions;
  private final OwnPersons own;

  public PersonFactsResource(PersonFacts facts, Divisions divisions, OwnPersons own) {
    this.facts = facts;
    this.divisions = divisions;
    this.own = own;
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
    NewAccount body = Bodies.present(sent);
    Account account =
        Bodies.account(new FieldCheck(), body.accountType(), body.account(), body.bankCode());
    return facts
        .recordAccount(personId, account, own.desk())
        .map(done -> own.answer(done, new PayeeAnswer(done.id())));
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
    LocalDate diedOn = day("diedOn", Bodies.present(sent).diedOn());
    return answer(facts.recordDeath(personId, diedOn, own.desk()));
  }

  @POST
  @Operation(operationId = "correctBirthDate", summary = "出生日期更正: correct a birth date")
  @APIResponseSchema(
      value = PersonAnswer.class,
      responseCode = "201",
      responseDescription = "Corrected.")
  @Path("/{personId}/birth-date")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> correctBirthDate(UUID personId, @Nullable BirthDate sent) {
    BirthDate body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    LocalDate bornOn = Bodies.required(check, "bornOn", body.bornOn());
    BirthDateBasis basis = check.choice("basis", body.basis(), BirthDateBasis.class);
    String evidence = check.required("evidence", body.evidence(), Bodies.WORDS);
    check.end();
    return answer(
        facts.correctBirthDate(
            personId,
            Objects.requireNonNull(bornOn),
            Objects.requireNonNull(basis),
            evidence,
            own.desk()));
  }

  @POST
  @Operation(operationId = "declareMissing", summary = "宣告失踪: record that a person is missing")
  @APIResponseSchema(
      value = PersonAnswer.class,
      responseCode = "201",
      responseDescription = "Recorded.")
  @Path("/{personId}/missing")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> declareMissing(UUID personId, @Nullable Missing sent) {
    LocalDate declaredOn = day("declaredOn", Bodies.present(sent).declaredOn());
    return answer(facts.declareMissing(personId, declaredOn, own.desk()));
  }

  @POST
  @Operation(operationId = "recordProofOfLife", summary = "生存认证: record that a person was alive")
  @APIResponseSchema(
      value = PersonAnswer.class,
      responseCode = "201",
      responseDescription = "Recorded.")
  @Path("/{personId}/proof-of-life")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> recordProofOfLife(UUID personId, @Nullable ProofOfLife sent) {
    ProofOfLife body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    LocalDate passedOn = Bodies.required(check, "passedOn", body.passedOn());
    ProofOfLifeMethod method = check.choice("method", body.method(), ProofOfLifeMethod.class);
    check.end();
    return answer(
        facts.recordProofOfLife(
            personId,
            Objects.requireNonNull(passedOn),
            Objects.requireNonNull(method),
            own.desk()));
  }

  /** Recorded where the person was registered until then; who is outside is kept by the city. */
  @POST
  @Operation(operationId = "moveRegistration", summary = "户籍迁移: record a move of registration")
  @APIResponseSchema(
      value = PersonAnswer.class,
      responseCode = "201",
      responseDescription = "Recorded.")
  @Path("/{personId}/move")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> move(UUID personId, @Nullable Move sent) {
    Move body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    LocalDate movedOn = Bodies.required(check, "movedOn", body.movedOn());
    String county = Bodies.county(check, "county", body.county());
    DivisionCode township = township(check, county, body.township());
    check.end();
    return answer(
        facts.move(
            personId,
            Objects.requireNonNull(movedOn),
            DivisionCode.of(county),
            township,
            own.desk()));
  }

  /** Of our counties a township is needed, of others there is none. */
  private @Nullable DivisionCode township(FieldCheck check, String county, @Nullable String code) {
    if (check.failed("county")) {
      return null;
    }
    String township =
        divisions.hasCounty(county)
            ? check.required("township", code, 9)
            : check.optional("township", code, 9);
    if (township == null || check.failed("township")) {
      return null;
    }
    if (!divisions.hasTownship(township) || !township.startsWith(county)) {
      check.error("UNKNOWN_TOWNSHIP", "township", "a township of the county is needed");
      return null;
    }
    return DivisionCode.of(township);
  }

  private static LocalDate day(String field, @Nullable LocalDate sent) {
    FieldCheck check = new FieldCheck();
    LocalDate day = Bodies.required(check, field, sent);
    check.end();
    return Objects.requireNonNull(day);
  }

  private Uni<Response> answer(Uni<Done> done) {
    return done.map(it -> own.answer(it, new PersonAnswer(it.id())));
  }
}
