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
import org.huimin.registry.app.api.KinBodies.DeclarationAnswer;
import org.huimin.registry.app.api.KinBodies.DeclarationBody;
import org.huimin.registry.app.api.KinBodies.DeclarationWithdrawal;
import org.huimin.registry.app.api.KinBodies.NewDeclaration;
import org.huimin.registry.app.handling.NearRelatives;
import org.huimin.registry.app.view.DeclarationList;
import org.huimin.registry.person.DeclarationWithdrawalReason;
import org.huimin.registry.person.Kinship;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 近亲属备案: whose near relative a person is, of those who handle cases. */
@Path("/persons/{personId}/relative-declarations")
public class RelativeResource {

  private final NearRelatives relatives;
  private final DeclarationList list;
  private final OwnPersons own;

  public RelativeResource(NearRelatives relatives, DeclarationList list, OwnPersons own) {
    this.relatives = relatives;
    this.list = list;
    this.own = own;
  }

  @POST
  @Operation(
      operationId = "declareRelative",
      summary = "近亲属备案: a near relative of the officer's own, or of a committee member")
  @APIResponseSchema(
      value = DeclarationAnswer.class,
      responseCode = "201",
      responseDescription = "Declared.")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> declare(UUID personId, @Nullable NewDeclaration sent) {
    NewDeclaration body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    Kinship kinship = check.choice("kinship", body.kinship(), Kinship.class);
    LocalDate declaredOn = Bodies.required(check, "declaredOn", body.declaredOn());
    check.end();
    return relatives
        .declare(
            personId,
            body.committeeMemberId(),
            Objects.requireNonNull(kinship),
            Objects.requireNonNull(declaredOn),
            own.desk())
        .map(this::answer);
  }

  @POST
  @Operation(
      operationId = "withdrawRelativeDeclaration",
      summary = "撤回备案: by another officer than declared it")
  @APIResponseSchema(
      value = DeclarationAnswer.class,
      responseCode = "201",
      responseDescription = "Withdrawn.")
  @Path("/{declarationId}/withdrawal")
  @RolesAllowed({Roles.COUNTY, Roles.CITY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> withdraw(
      UUID personId, UUID declarationId, @Nullable DeclarationWithdrawal sent) {
    DeclarationWithdrawal body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    DeclarationWithdrawalReason reason =
        check.choice("reason", body.reason(), DeclarationWithdrawalReason.class);
    String words = Bodies.words(check, reason == DeclarationWithdrawalReason.OTHER, body.words());
    check.end();
    return relatives
        .withdraw(personId, declarationId, Objects.requireNonNull(reason), words, own.desk())
        .map(this::answer);
  }

  @GET
  @Operation(
      operationId = "listRelativeDeclarationsOfPerson",
      summary = "近亲属备案: whose near relative the person was declared to be")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<List<DeclarationBody>> list(UUID personId) {
    return own.own(personId)
        .chain(person -> list.of(person.survivorId()))
        .map(rows -> rows.stream().map(DeclarationBody::of).toList());
  }

  private Response answer(Done done) {
    return own.answer(done, new DeclarationAnswer(done.id()));
  }
}
