package org.huimin.socialrelief.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.socialrelief.app.api.OwnCases.EnrolmentAnswer;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.AnswerObjection;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.CloseNotice;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ExtendDeadline;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.FileObjection;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.GiveInitialOpinion;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.PostNotice;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReceiveSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReturnForSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.WithdrawApplication;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ExtensionReason;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.Opinion;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.SupplementItem;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.web.Bodies;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 受理与公示: the steps of the township, from the application to the notice that is taken down. */
@Path("/enrolments/{enrolmentId}")
public class ProcedureResource {

  @Schema(requiredProperties = {"items"})
  record SupplementRequest(@Nullable List<String> items) {}

  @Schema(requiredProperties = {"reason"})
  record Extension(@Nullable String reason) {}

  @Schema(requiredProperties = {"opinion", "unit", "members"})
  record OpinionBody(
      @Nullable String opinion, @Nullable String unit, @Nullable List<UUID> members) {}

  @Schema(requiredProperties = {"upheld"})
  record Answer(@Nullable Boolean upheld) {}

  private final OwnCases own;

  public ProcedureResource(OwnCases own) {
    this.own = own;
  }

  @POST
  @Operation(operationId = "returnForSupplement", summary = "一次性告知补正: what is missing, all at once")
  @Path("/supplement-request")
  @RolesAllowed(Roles.CLERK)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> returned(UUID enrolmentId, @Nullable SupplementRequest sent) {
    SupplementRequest body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    Set<SupplementItem> items = Reading.choices(check, "items", body.items(), SupplementItem.class);
    check.end();
    return own.step(
        enrolmentId, step -> new ReturnForSupplement(step.officer(), items, step.today()));
  }

  @POST
  @Operation(operationId = "receiveSupplement", summary = "补正: the papers are whole")
  @Path("/supplement")
  @RolesAllowed(Roles.CLERK)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> supplemented(UUID enrolmentId) {
    return own.step(enrolmentId, step -> new ReceiveSupplement(step.officer(), step.today()));
  }

  @POST
  @Operation(operationId = "extendDeadline", summary = "延长办理期限: once, to 45 working days")
  @Path("/extension")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> extend(UUID enrolmentId, @Nullable Extension sent) {
    Extension body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    ExtensionReason reason = check.choice("reason", body.reason(), ExtensionReason.class);
    check.end();
    return own.step(
        enrolmentId,
        step -> new ExtendDeadline(step.officer(), Objects.requireNonNull(reason), step.today()));
  }

  @POST
  @Operation(operationId = "giveInitialOpinion", summary = "初审意见: what the township proposes")
  @Path("/opinion")
  @RolesAllowed(Roles.CLERK)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> opinion(UUID enrolmentId, @Nullable OpinionBody sent) {
    OpinionBody body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    Opinion opinion = check.choice("opinion", body.opinion(), Opinion.class);
    DibaoUnit unit = check.choice("unit", body.unit(), DibaoUnit.class);
    Set<UUID> members = Reading.ids(check, "members", body.members());
    check.end();
    return own.step(
        enrolmentId,
        step ->
            new GiveInitialOpinion(
                step.officer(),
                Objects.requireNonNull(opinion),
                Objects.requireNonNull(unit),
                members,
                step.ofAge().test(members),
                step.today()));
  }

  @POST
  @Operation(
      operationId = "postNotice",
      summary =
          "公示: a name, number of members, amount by the rule; nothing else, and nothing of children alone")
  @Path("/notice")
  @RolesAllowed(Roles.CLERK)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> notice(UUID enrolmentId) {
    return own.step(
        enrolmentId, step -> new PostNotice(step.officer(), step.proposed().get(), step.today()));
  }

  @POST
  @Operation(operationId = "closeNotice", summary = "撤下公示: after seven full days")
  @Path("/notice-closure")
  @RolesAllowed(Roles.CLERK)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> closed(UUID enrolmentId) {
    return own.step(
        enrolmentId, step -> new CloseNotice(step.officer(), step.spotCheck(), step.today()));
  }

  @POST
  @Operation(operationId = "fileObjection", summary = "登记异议: somebody objects to what is shown")
  @Path("/objection")
  @RolesAllowed(Roles.CLERK)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> objection(UUID enrolmentId) {
    return own.step(enrolmentId, step -> new FileObjection(step.officer(), step.today()));
  }

  @POST
  @Operation(operationId = "answerObjection", summary = "答复异议: after a new investigation")
  @Path("/objection-answer")
  @RolesAllowed(Roles.CLERK)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> answered(UUID enrolmentId, @Nullable Answer sent) {
    Answer body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    Boolean upheld = Bodies.required(check, "upheld", body.upheld());
    check.end();
    return own.step(
        enrolmentId,
        step -> new AnswerObjection(step.officer(), Objects.requireNonNull(upheld), step.today()));
  }

  @POST
  @Operation(operationId = "withdrawApplication", summary = "撤回申请: before anything was decided")
  @Path("/withdrawal")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> withdraw(UUID enrolmentId) {
    return own.step(enrolmentId, step -> new WithdrawApplication(step.officer(), step.today()));
  }
}
