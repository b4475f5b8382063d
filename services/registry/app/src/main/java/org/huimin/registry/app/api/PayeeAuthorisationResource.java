package org.huimin.registry.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.huimin.commands.Done;
import org.huimin.registry.app.api.ChangeBodies.ChangeAnswer;
import org.huimin.registry.app.api.KinBodies.AuthorisationBody;
import org.huimin.registry.app.api.KinBodies.AuthorisationRevocation;
import org.huimin.registry.app.api.KinBodies.NewAuthorisation;
import org.huimin.registry.app.handling.PayeeAuthorisations;
import org.huimin.registry.app.handling.PayeeAuthorisations.Asked;
import org.huimin.registry.app.view.AuthorisationList;
import org.huimin.registry.person.PayeeKind;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 代领人: who receives for a person; proposed here, and confirmed like every change. */
@Path("/persons/{personId}")
public class PayeeAuthorisationResource {

  private final PayeeAuthorisations authorisations;
  private final AuthorisationList list;
  private final OwnPersons own;

  public PayeeAuthorisationResource(
      PayeeAuthorisations authorisations, AuthorisationList list, OwnPersons own) {
    this.authorisations = authorisations;
    this.list = list;
    this.own = own;
  }

  @POST
  @Operation(
      operationId = "proposePayeeAuthorisation",
      summary = "代领授权: propose that somebody else receives for the person")
  @APIResponseSchema(
      value = ChangeAnswer.class,
      responseCode = "201",
      responseDescription = "Proposed.")
  @Path("/payee-authorisations")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> propose(UUID personId, @Nullable NewAuthorisation sent) {
    NewAuthorisation body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID payee = Bodies.required(check, "authorisedPayeeId", body.authorisedPayeeId());
    UUID account = Bodies.required(check, "payeeId", body.payeeId());
    PayeeKind kind = check.choice("kind", body.kind(), PayeeKind.class);
    LocalDate from = Bodies.required(check, "validFrom", body.validFrom());
    String evidence = check.required("evidence", body.evidence(), Bodies.WORDS);
    check.end();
    Asked asked =
        new Asked(
            Objects.requireNonNull(payee),
            Objects.requireNonNull(account),
            Objects.requireNonNull(kind),
            Objects.requireNonNull(from),
            body.validUntil());
    return authorisations.propose(personId, asked, evidence, own.desk()).map(this::answer);
  }

  @POST
  @Operation(
      operationId = "proposePayeeAuthorisationRevocation",
      summary = "终止代领: propose that the authorised payee receives no more")
  @APIResponseSchema(
      value = ChangeAnswer.class,
      responseCode = "201",
      responseDescription = "Proposed.")
  @Path("/payee-authorisation-revocations")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> proposeRevocation(UUID personId, @Nullable AuthorisationRevocation sent) {
    AuthorisationRevocation body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID authorisation = Bodies.required(check, "authorisationId", body.authorisationId());
    LocalDate revokedOn = Bodies.required(check, "revokedOn", body.revokedOn());
    String evidence = check.required("evidence", body.evidence(), Bodies.WORDS);
    check.end();
    return authorisations
        .proposeRevocation(
            personId,
            Objects.requireNonNull(authorisation),
            Objects.requireNonNull(revokedOn),
            evidence,
            own.desk())
        .map(this::answer);
  }

  @GET
  @Operation(
      operationId = "listPayeeAuthorisations",
      summary = "代领授权: who may receive for the person, and who might once")
  @Path("/payee-authorisations")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<List<AuthorisationBody>> list(UUID personId) {
    return own.own(personId)
        .chain(person -> list.of(person.personId))
        .map(rows -> rows.stream().map(AuthorisationBody::of).toList());
  }

  private Response answer(Done done) {
    return own.answer(done, new ChangeAnswer(done.id()));
  }
}
