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
import org.huimin.registry.app.api.FactBodies.MoveRevocation;
import org.huimin.registry.app.api.FactBodies.ProofOfLifeRevocation;
import org.huimin.registry.app.api.FactBodies.Revocation;
import org.huimin.registry.app.api.PersonBodies.PersonAnswer;
import org.huimin.registry.app.handling.PersonFacts;
import org.huimin.registry.person.ProofOfLifeMethod;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 撤销事项: what was recorded of a person by mistake is taken back, with a reason. */
@Path("/persons/{personId}")
public class FactRevocationResource {

  private final PersonFacts facts;
  private final OwnPersons own;

  public FactRevocationResource(PersonFacts facts, OwnPersons own) {
    this.facts = facts;
    this.own = own;
  }

  @POST
  @Operation(operationId = "revokeDeath", summary = "撤销死亡登记: take a death back")
  @APIResponseSchema(
      value = PersonAnswer.class,
      responseCode = "201",
      responseDescription = "Revoked.")
  @Path("/death-revocation")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> revokeDeath(UUID personId, @Nullable Revocation sent) {
    String reason = reason(sent);
    return answer(facts.revokeDeath(personId, reason, own.desk()));
  }

  @POST
  @Operation(operationId = "revokeMissing", summary = "撤销失踪宣告: the missing person is back")
  @APIResponseSchema(
      value = PersonAnswer.class,
      responseCode = "201",
      responseDescription = "Revoked.")
  @Path("/missing-revocation")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> revokeMissing(UUID personId, @Nullable Revocation sent) {
    String reason = reason(sent);
    return answer(facts.revokeMissing(personId, reason, own.desk()));
  }

  @POST
  @Operation(operationId = "revokeProofOfLife", summary = "撤销生存认证: take a proof of life back")
  @APIResponseSchema(
      value = PersonAnswer.class,
      responseCode = "201",
      responseDescription = "Revoked.")
  @Path("/proof-of-life-revocation")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> revokeProofOfLife(UUID personId, @Nullable ProofOfLifeRevocation sent) {
    ProofOfLifeRevocation body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    LocalDate passedOn = Bodies.required(check, "passedOn", body.passedOn());
    ProofOfLifeMethod method = check.choice("method", body.method(), ProofOfLifeMethod.class);
    String reason = check.required("reason", body.reason(), Bodies.WORDS);
    check.end();
    return answer(
        facts.revokeProofOfLife(
            personId,
            Objects.requireNonNull(passedOn),
            Objects.requireNonNull(method),
            reason,
            own.desk()));
  }

  /** By those who keep the person now: where the mistaken move led, or the city. */
  @POST
  @Operation(
      operationId = "revokeMove",
      summary = "撤销户籍迁移: take the last move of registration back")
  @APIResponseSchema(
      value = PersonAnswer.class,
      responseCode = "201",
      responseDescription = "Revoked.")
  @Path("/move-revocation")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> revokeMove(UUID personId, @Nullable MoveRevocation sent) {
    MoveRevocation body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    LocalDate movedOn = Bodies.required(check, "movedOn", body.movedOn());
    String reason = check.required("reason", body.reason(), Bodies.WORDS);
    check.end();
    return answer(facts.revokeMove(personId, Objects.requireNonNull(movedOn), reason, own.desk()));
  }

  private static String reason(@Nullable Revocation sent) {
    FieldCheck check = new FieldCheck();
    String reason = check.required("reason", Bodies.present(sent).reason(), Bodies.WORDS);
    check.end();
    return reason;
  }

  private Uni<Response> answer(Uni<Done> done) {
    return done.map(it -> own.answer(it, new PersonAnswer(it.id())));
  }
}
