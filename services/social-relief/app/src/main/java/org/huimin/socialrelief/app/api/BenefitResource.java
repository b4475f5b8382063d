package org.huimin.socialrelief.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.kernel.Citation;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.app.api.OwnCases.EnrolmentAnswer;
import org.huimin.socialrelief.dibaocase.AdverseMeasure;
import org.huimin.socialrelief.dibaocase.BenefitCommand.CompleteReview;
import org.huimin.socialrelief.dibaocase.BenefitCommand.DecideReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.HearStatement;
import org.huimin.socialrelief.dibaocase.BenefitCommand.IncreaseBenefit;
import org.huimin.socialrelief.dibaocase.BenefitCommand.LiftSuspension;
import org.huimin.socialrelief.dibaocase.BenefitCommand.ProposeReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RecordJobRefusal;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RecordJobTaken;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RestoreShare;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.dibaocase.ReductionReason;
import org.huimin.socialrelief.policy.ReviewClass;
import org.huimin.web.Bodies;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 待遇: what is found and decided of a household that is paid. */
@Path("/enrolments/{enrolmentId}")
public class BenefitResource {

  @Schema(requiredProperties = {"result", "unit", "members", "reviewClass"})
  record ReviewBody(
      @Nullable String result,
      @Nullable String unit,
      @Nullable List<UUID> members,
      @Nullable String reviewClass) {}

  /**
   * What is sent.
   *
   * @param statementUntil the last day on which the household may be heard, where it is later than
   *     the county's working days make it
   * @param personId whose share is to stop
   * @param exitMonths how long it is still paid
   * @param gain what was gained by concealment, in yuan
   */
  @Schema(requiredProperties = {"measure", "reason", "document", "article"})
  record Reduction(
      @Nullable String measure,
      @Nullable String reason,
      @Nullable String document,
      @Nullable String article,
      @Schema(
              description =
                  "the last day on which the household may be heard: left out, after as many working"
                      + " days as the county has set; sent, not earlier than that")
          @Nullable String statementUntil,
      @Nullable UUID personId,
      @Nullable Integer exitMonths,
      @Nullable String gain) {}

  @Schema(requiredProperties = {"fromMonth"})
  record Correction(
      @Schema(description = "not before the month of the last decision on the household")
          @Nullable String fromMonth) {}

  @Schema(requiredProperties = {"carriedOut"})
  record ReductionDecision(@Nullable Boolean carriedOut) {}

  @Schema(requiredProperties = {"personId", "refusedOn"})
  record JobRefusal(@Nullable UUID personId, @Nullable String refusedOn) {}

  @Schema(requiredProperties = {"personId", "takenOn"})
  record JobTaken(@Nullable UUID personId, @Nullable String takenOn) {}

  @Schema(requiredProperties = {"personId"})
  record Share(@Nullable UUID personId) {}

  private final OwnCases own;

  public BenefitResource(OwnCases own) {
    this.own = own;
  }

  @POST
  @Operation(
      operationId = "completeReview",
      summary = "定期复核: what was found of the household as it is now")
  @Path("/review")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> review(UUID enrolmentId, @Nullable ReviewBody sent) {
    ReviewBody body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    ReviewResult result = check.choice("result", body.result(), ReviewResult.class);
    DibaoUnit unit = check.choice("unit", body.unit(), DibaoUnit.class);
    Set<UUID> members = Reading.ids(check, "members", body.members());
    ReviewClass reviewClass = check.choice("reviewClass", body.reviewClass(), ReviewClass.class);
    check.end();
    Objects.requireNonNull(reviewClass);
    return own.step(
        enrolmentId,
        step ->
            new CompleteReview(
                step.officer(),
                Objects.requireNonNull(result),
                Objects.requireNonNull(unit),
                members,
                reviewClass,
                step.reviewDueOn(reviewClass),
                step.today()));
  }

  @POST
  @Operation(
      operationId = "increaseBenefit",
      summary = "增发: as the review proposes, from next month")
  @Path("/increase")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> increase(UUID enrolmentId) {
    return own.step(enrolmentId, step -> new IncreaseBenefit(step.decides(), null, step.today()));
  }

  @POST
  @Operation(
      operationId = "correctBenefit",
      summary =
          "更正增发: as the review proposes, from the month since which an error of the office's own"
              + " has paid too little")
  @Path("/correction")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> correct(UUID enrolmentId, @Nullable Correction sent) {
    Correction body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    YearMonth from = check.month("fromMonth", body.fromMonth());
    check.end();
    return own.step(
        enrolmentId,
        step -> new IncreaseBenefit(step.decides(), Objects.requireNonNull(from), step.today()));
  }

  @POST
  @Operation(
      operationId = "proposeReduction",
      summary = "拟作不利决定: told to the household, who may be heard")
  @Path("/reduction")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> propose(UUID enrolmentId, @Nullable Reduction sent) {
    Reduction body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    AdverseMeasure measure = check.choice("measure", body.measure(), AdverseMeasure.class);
    ReductionReason reason = check.choice("reason", body.reason(), ReductionReason.class);
    Citation basis = DecisionResource.citation(check, body.document(), body.article());
    LocalDate until =
        body.statementUntil() == null ? null : check.date("statementUntil", body.statementUntil());
    Money gain = body.gain() == null ? null : Reading.amount(check, "gain", body.gain());
    check.end();
    return own.step(
        enrolmentId,
        step ->
            new ProposeReduction(
                step.officer(),
                Objects.requireNonNull(measure),
                Objects.requireNonNull(reason),
                basis,
                step.statementWindow(until),
                body.personId(),
                body.exitMonths(),
                gain,
                step.longestExit(),
                step.today()));
  }

  @POST
  @Operation(operationId = "hearStatement", summary = "听取陈述: the household was heard")
  @Path("/statement")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> heard(UUID enrolmentId) {
    return own.step(enrolmentId, step -> new HearStatement(step.officer(), step.today()));
  }

  @POST
  @Operation(operationId = "decideReduction", summary = "不利决定: carried out, or dropped")
  @Path("/reduction-decision")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> decide(UUID enrolmentId, @Nullable ReductionDecision sent) {
    ReductionDecision body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    Boolean carriedOut = Bodies.required(check, "carriedOut", body.carriedOut());
    check.end();
    return own.step(
        enrolmentId,
        step ->
            new DecideReduction(
                step.decides(),
                Objects.requireNonNull(carriedOut),
                step.longestExit(),
                step.today()));
  }

  @POST
  @Operation(
      operationId = "recordJobRefusal",
      summary = "拒绝就业: a suitable job was refused without good reason")
  @Path("/job-refusal")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> jobRefused(UUID enrolmentId, @Nullable JobRefusal sent) {
    JobRefusal body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID person = Bodies.required(check, "personId", body.personId());
    LocalDate on = check.date("refusedOn", body.refusedOn());
    check.end();
    return own.step(
        enrolmentId,
        step ->
            new RecordJobRefusal(
                step.officer(),
                Objects.requireNonNull(person),
                Objects.requireNonNull(on),
                step.today()));
  }

  @POST
  @Operation(operationId = "recordJobTaken", summary = "已就业: refusals before it count no more")
  @Path("/job")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> jobTaken(UUID enrolmentId, @Nullable JobTaken sent) {
    JobTaken body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID person = Bodies.required(check, "personId", body.personId());
    LocalDate on = check.date("takenOn", body.takenOn());
    check.end();
    return own.step(
        enrolmentId,
        step ->
            new RecordJobTaken(
                step.officer(),
                Objects.requireNonNull(person),
                Objects.requireNonNull(on),
                step.today()));
  }

  @POST
  @Operation(operationId = "restoreShare", summary = "恢复个人份额: a member's own share is paid again")
  @Path("/share-restoration")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> restore(UUID enrolmentId, @Nullable Share sent) {
    Share body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID person = Bodies.required(check, "personId", body.personId());
    check.end();
    return own.step(
        enrolmentId,
        step -> new RestoreShare(step.decides(), Objects.requireNonNull(person), step.today()));
  }

  @POST
  @Operation(operationId = "liftSuspension", summary = "解除暂停: paid again from next month")
  @Path("/suspension-lifting")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> lift(UUID enrolmentId) {
    return own.step(enrolmentId, step -> new LiftSuspension(step.decides(), step.today()));
  }
}
