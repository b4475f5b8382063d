package org.huimin.registry.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.huimin.commands.Done;
import org.huimin.registry.app.api.ChangeBodies.AccountChange;
import org.huimin.registry.app.api.ChangeBodies.ChangeAnswer;
import org.huimin.registry.app.api.ChangeBodies.ChangeBody;
import org.huimin.registry.app.api.ChangeBodies.ChangeRefusal;
import org.huimin.registry.app.api.ChangeBodies.Evidence;
import org.huimin.registry.app.api.ChangeBodies.Merge;
import org.huimin.registry.app.handling.PersonChanges;
import org.huimin.registry.app.view.ChangeList;
import org.huimin.registry.identity.Account;
import org.huimin.registry.person.ChangeRefusalReason;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 双人变更: accounts replaced, records merged and parted, by one officer and then another. */
@Path("/persons")
public class ChangeResource {

  private final PersonChanges changes;
  private final ChangeList list;
  private final OwnPersons own;

  public ChangeResource(PersonChanges changes, ChangeList list, OwnPersons own) {
    this.changes = changes;
    this.list = list;
    this.own = own;
  }

  @POST
  @Operation(operationId = "proposeAccountChange", summary = "账户变更: propose another account")
  @APIResponseSchema(
      value = ChangeAnswer.class,
      responseCode = "201",
      responseDescription = "Proposed.")
  @Path("/{personId}/account-changes")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> proposeAccount(UUID personId, @Nullable AccountChange sent) {
    AccountChange body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID replaces = Bodies.required(check, "replaces", body.replaces());
    String evidence = check.required("evidence", body.evidence(), Bodies.WORDS);
    Account account = Bodies.account(check, body.accountType(), body.account(), body.bankCode());
    return changes
        .proposeAccount(personId, Objects.requireNonNull(replaces), account, evidence, own.desk())
        .map(this::answer);
  }

  @POST
  @Operation(
      operationId = "proposeMerge",
      summary = "人员合并: propose that another record is the same person; this one survives")
  @APIResponseSchema(
      value = ChangeAnswer.class,
      responseCode = "201",
      responseDescription = "Proposed.")
  @Path("/{personId}/merges")
  @RolesAllowed({Roles.COUNTY, Roles.CITY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> proposeMerge(UUID personId, @Nullable Merge sent) {
    return ofTwo(
        sent, (other, evidence) -> changes.proposeMerge(personId, other, evidence, own.desk()));
  }

  @POST
  @Operation(operationId = "proposeMergeRevocation", summary = "撤销合并: propose to part them again")
  @APIResponseSchema(
      value = ChangeAnswer.class,
      responseCode = "201",
      responseDescription = "Proposed.")
  @Path("/{personId}/merge-revocations")
  @RolesAllowed({Roles.COUNTY, Roles.CITY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> proposeMergeRevocation(UUID personId, @Nullable Merge sent) {
    return ofTwo(
        sent,
        (other, evidence) -> changes.proposeMergeRevocation(personId, other, evidence, own.desk()));
  }

  @POST
  @Operation(operationId = "confirmChange", summary = "变更确认: by another officer than proposed")
  @APIResponseSchema(
      value = ChangeAnswer.class,
      responseCode = "201",
      responseDescription = "Confirmed.")
  @Path("/{personId}/changes/{changeId}/confirmation")
  @RolesAllowed({Roles.COUNTY, Roles.CITY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> confirm(UUID personId, UUID changeId) {
    return changes.confirm(personId, changeId, own.desk()).map(this::answer);
  }

  @POST
  @Operation(operationId = "refuseChange", summary = "变更不予确认: refuse, or withdraw one's own")
  @APIResponseSchema(
      value = ChangeAnswer.class,
      responseCode = "201",
      responseDescription = "Refused.")
  @Path("/{personId}/changes/{changeId}/refusal")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> refuse(UUID personId, UUID changeId, @Nullable ChangeRefusal sent) {
    ChangeRefusal body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    ChangeRefusalReason reason = check.choice("reason", body.reason(), ChangeRefusalReason.class);
    String words = Bodies.words(check, reason == ChangeRefusalReason.OTHER, body.words());
    check.end();
    return changes
        .refuse(personId, changeId, Objects.requireNonNull(reason), words, own.desk())
        .map(this::answer);
  }

  @GET
  @Operation(
      operationId = "readChangeEvidence",
      summary = "佐证查阅: what a change rests on, for who proposed it or may decide it")
  @Path("/{personId}/changes/{changeId}/evidence")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Evidence> evidence(UUID personId, UUID changeId) {
    return changes
        .evidence(personId, changeId, own.desk())
        .invoke(_ -> own.noteReading("evidence of change " + changeId))
        .map(Evidence::new);
  }

  @GET
  @Operation(operationId = "listChangesOfPerson", summary = "人员变更: the changes of one person")
  @Path("/{personId}/changes")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<List<ChangeBody>> list(UUID personId) {
    return own.own(personId)
        .chain(
            person ->
                list.of(personId)
                    .map(rows -> rows.stream().map(row -> ChangeBody.of(row, person)).toList()));
  }

  private Uni<Response> ofTwo(@Nullable Merge sent, BiFunction<UUID, String, Uni<Done>> propose) {
    Merge body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID other = Bodies.required(check, "otherPersonId", body.otherPersonId());
    String evidence = check.required("evidence", body.evidence(), Bodies.WORDS);
    check.end();
    return propose.apply(Objects.requireNonNull(other), evidence).map(this::answer);
  }

  private Response answer(Done done) {
    return own.answer(done, new ChangeAnswer(done.id()));
  }
}
