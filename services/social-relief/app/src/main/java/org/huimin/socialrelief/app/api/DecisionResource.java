package org.huimin.socialrelief.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.kernel.Citation;
import org.huimin.socialrelief.app.api.DecisionBodies.DecisionBody;
import org.huimin.socialrelief.app.api.OwnCases.EnrolmentAnswer;
import org.huimin.socialrelief.app.handling.CaseHistory;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ConfirmEnrolment;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.RefuseApplication;
import org.huimin.socialrelief.dibaocase.BenefitEvent.RevocationGround;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDelivery;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RevokeDecision;
import org.huimin.socialrelief.dibaocase.RefusalReason;
import org.huimin.socialrelief.policy.ReviewClass;
import org.huimin.web.Bodies;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/**
 * 决定: confirmed, refused, delivered and revoked, by somebody else than who accepted; by the county,
 * and by the township where it may 确认权下放; what is revoked is the county's to say.
 */
@Path("/enrolments/{enrolmentId}")
public class DecisionResource {

  @Schema(requiredProperties = {"reviewClass"})
  record ConfirmationBody(@Nullable String reviewClass) {}

  @Schema(requiredProperties = {"reason", "document", "article"})
  record RefusalBody(
      @Nullable String reason, @Nullable String document, @Nullable String article) {}

  @Schema(requiredProperties = {"decisionId"})
  record DecisionNamed(@Nullable UUID decisionId) {}

  @Schema(requiredProperties = {"decisionId", "ground"})
  record Revocation(@Nullable UUID decisionId, @Nullable String ground) {}

  private final OwnCases own;
  private final CaseHistory history;

  public DecisionResource(OwnCases own, CaseHistory history) {
    this.own = own;
    this.history = history;
  }

  @GET
  @Operation(
      operationId = "listDecisions",
      summary = "决定清单: all that was decided in the case, oldest first, delivered or revoked")
  @Path("/decisions")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<List<DecisionBody>> list(UUID enrolmentId) {
    return own.find(enrolmentId)
        .chain(row -> history.decisions(row.enrolmentId))
        .map(taken -> taken.stream().map(DecisionBody::of).toList());
  }

  @POST
  @Operation(operationId = "confirmEnrolment", summary = "审核确认: as the initial opinion proposes")
  @Path("/confirmation")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> confirm(UUID enrolmentId, @Nullable ConfirmationBody sent) {
    ConfirmationBody body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    ReviewClass reviewClass = check.choice("reviewClass", body.reviewClass(), ReviewClass.class);
    check.end();
    Objects.requireNonNull(reviewClass);
    return own.step(
        enrolmentId,
        step ->
            new ConfirmEnrolment(
                step.decides(), reviewClass, step.reviewDueOn(reviewClass), step.today()));
  }

  @POST
  @Operation(
      operationId = "refuseApplication",
      summary = "不予确认: in writing, with reason, article and remedies")
  @Path("/refusal")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> refuse(UUID enrolmentId, @Nullable RefusalBody sent) {
    RefusalBody body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    RefusalReason reason = check.choice("reason", body.reason(), RefusalReason.class);
    Citation basis = citation(check, body.document(), body.article());
    check.end();
    return own.step(
        enrolmentId,
        step ->
            new RefuseApplication(
                step.decides(), Objects.requireNonNull(reason), basis, step.today()));
  }

  @POST
  @Operation(
      operationId = "recordDelivery",
      summary = "送达登记: the household has got the decision in writing")
  @Path("/delivery")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> delivered(UUID enrolmentId, @Nullable DecisionNamed sent) {
    DecisionNamed body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID decision = Bodies.required(check, "decisionId", body.decisionId());
    check.end();
    return own.step(
        enrolmentId,
        step -> new RecordDelivery(step.officer(), Objects.requireNonNull(decision), step.today()));
  }

  @POST
  @Operation(
      operationId = "revokeDecision",
      summary = "撤销决定: its effects are as if it had never been taken")
  @Path("/decision-revocation")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> revoke(UUID enrolmentId, @Nullable Revocation sent) {
    Revocation body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID decision = Bodies.required(check, "decisionId", body.decisionId());
    RevocationGround ground = check.choice("ground", body.ground(), RevocationGround.class);
    check.end();
    return own.step(
        enrolmentId,
        step ->
            new RevokeDecision(
                step.decides(),
                Objects.requireNonNull(decision),
                Objects.requireNonNull(ground),
                step.today()));
  }

  static Citation citation(FieldCheck check, @Nullable String document, @Nullable String article) {
    return new Citation(
        check.required("document", document, 30), check.required("article", article, 20));
  }
}
