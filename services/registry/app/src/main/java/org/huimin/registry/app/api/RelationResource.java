package org.huimin.registry.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.huimin.commands.Done;
import org.huimin.registry.app.api.FactBodies.Revocation;
import org.huimin.registry.app.api.KinBodies.NewRelation;
import org.huimin.registry.app.api.KinBodies.RelationAnswer;
import org.huimin.registry.app.api.KinBodies.RelationBody;
import org.huimin.registry.app.api.KinBodies.RelationEnd;
import org.huimin.registry.app.handling.PersonRelations;
import org.huimin.registry.app.view.RelationList;
import org.huimin.registry.person.Relation;
import org.huimin.registry.person.RelationEndReason;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 亲属关系: who is what to a person; declared of either of two, and known of both. */
@Path("/persons/{personId}/relations")
public class RelationResource {

  private final PersonRelations relations;
  private final RelationList list;
  private final OwnPersons own;

  public RelationResource(PersonRelations relations, RelationList list, OwnPersons own) {
    this.relations = relations;
    this.list = list;
    this.own = own;
  }

  @POST
  @Operation(
      operationId = "declareRelation",
      summary = "亲属关系登记: what a related person is to this one")
  @APIResponseSchema(
      value = RelationAnswer.class,
      responseCode = "201",
      responseDescription = "Declared.")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> declare(UUID personId, @Nullable NewRelation sent) {
    NewRelation body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID related = Bodies.required(check, "relatedPersonId", body.relatedPersonId());
    Relation relation = check.choice("relation", body.relation(), Relation.class);
    LocalDate since = Bodies.required(check, "since", body.since());
    check.end();
    return relations
        .declare(
            personId,
            Objects.requireNonNull(related),
            Objects.requireNonNull(relation),
            Objects.requireNonNull(since),
            own.desk())
        .map(this::answer);
  }

  @POST
  @Operation(operationId = "endRelation", summary = "亲属关系终止: it stands no longer")
  @APIResponseSchema(
      value = RelationAnswer.class,
      responseCode = "201",
      responseDescription = "Ended.")
  @Path("/{relationId}/end")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> end(UUID personId, UUID relationId, @Nullable RelationEnd sent) {
    RelationEnd body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    LocalDate endedOn = Bodies.required(check, "endedOn", body.endedOn());
    RelationEndReason reason = check.choice("reason", body.reason(), RelationEndReason.class);
    String words = Bodies.words(check, reason == RelationEndReason.OTHER, body.words());
    check.end();
    return relations
        .end(
            personId,
            relationId,
            Objects.requireNonNull(endedOn),
            Objects.requireNonNull(reason),
            words,
            own.desk())
        .map(this::answer);
  }

  @POST
  @Operation(operationId = "revokeRelation", summary = "撤销亲属关系: it was a mistake and never stood")
  @APIResponseSchema(
      value = RelationAnswer.class,
      responseCode = "201",
      responseDescription = "Revoked.")
  @Path("/{relationId}/revocation")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> revoke(UUID personId, UUID relationId, @Nullable Revocation sent) {
    FieldCheck check = new FieldCheck();
    String reason = check.required("reason", Bodies.present(sent).reason(), Bodies.WORDS);
    check.end();
    return relations.revoke(personId, relationId, reason, own.desk()).map(this::answer);
  }

  @GET
  @Operation(operationId = "listRelations", summary = "亲属关系: of one person, all or on a day")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<List<RelationBody>> list(
      UUID personId,
      @Parameter(description = "日期: those that stand on this day") @QueryParam("on")
          @Nullable LocalDate on) {
    return own.own(personId)
        .chain(person -> list.of(person.survivorId(), on))
        .map(bonds -> bonds.stream().map(RelationBody::of).toList());
  }

  private Response answer(Done done) {
    return own.answer(done, new RelationAnswer(done.id()));
  }
}
