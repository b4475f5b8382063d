package org.huimin.socialrelief.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.socialrelief.app.api.OwnCases.EnrolmentAnswer;
import org.huimin.socialrelief.dibaocase.BenefitCommand.Admonish;
import org.huimin.socialrelief.dibaocase.InquiryCommand.AuthoriseMeansCheck;
import org.huimin.socialrelief.dibaocase.InquiryCommand.DeclareRelative;
import org.huimin.socialrelief.dibaocase.InquiryCommand.FileGrievance;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordHomeVisit;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordInvestigation;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordMeans;
import org.huimin.socialrelief.dibaocase.InquiryEvent.AuthorisedScope;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansVerdict;
import org.huimin.web.Bodies;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 了解情况: what becomes known of a household, while it applies and while it is paid. */
@Path("/enrolments/{enrolmentId}")
public class InquiryResource {

  @Schema(requiredProperties = {"signedBy", "scope", "validThrough"})
  record Authorisation(
      @Nullable List<UUID> signedBy, @Nullable List<String> scope, @Nullable String validThrough) {}

  @Schema(requiredProperties = {"meansId", "verdict"})
  record Verification(@Nullable UUID meansId, @Nullable String verdict) {}

  @Schema(requiredProperties = {"investigators"})
  record Investigation(@Nullable List<String> investigators) {}

  @Schema(requiredProperties = {"officer"})
  record Relative(@Nullable String officer) {}

  @Schema(requiredProperties = {"changedOn"})
  record Admonition(@Nullable String changedOn) {}

  private final OwnCases own;

  public InquiryResource(OwnCases own) {
    this.own = own;
  }

  @POST
  @Operation(
      operationId = "authoriseMeansCheck",
      summary = "核对授权: members let the agency look into their means")
  @Path("/means-check")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> authorise(UUID enrolmentId, @Nullable Authorisation sent) {
    Authorisation body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    Set<UUID> signed = Reading.ids(check, "signedBy", body.signedBy());
    Set<AuthorisedScope> scope =
        Reading.choices(check, "scope", body.scope(), AuthorisedScope.class);
    LocalDate through = check.date("validThrough", body.validThrough());
    check.end();
    return own.step(
        enrolmentId,
        step ->
            new AuthoriseMeansCheck(
                step.officer(), signed, scope, Objects.requireNonNull(through), step.today()));
  }

  @POST
  @Operation(operationId = "verifyMeans", summary = "信息核对: which verification the case rests on")
  @Path("/means")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> verify(UUID enrolmentId, @Nullable Verification sent) {
    Verification body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID means = Bodies.required(check, "meansId", body.meansId());
    MeansVerdict verdict = check.choice("verdict", body.verdict(), MeansVerdict.class);
    check.end();
    return own.step(
        enrolmentId,
        step ->
            new RecordMeans(
                step.officer(),
                Objects.requireNonNull(means),
                Objects.requireNonNull(verdict),
                step.today()));
  }

  /** By the opaque ids of the officers who sign. */
  @POST
  @Operation(
      operationId = "recordInvestigation",
      summary = "入户调查: two or more have looked, and all sign")
  @Path("/investigation")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> investigate(UUID enrolmentId, @Nullable Investigation sent) {
    Investigation body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    Set<String> investigators = officers(check, body.investigators());
    check.end();
    return own.step(
        enrolmentId, step -> new RecordInvestigation(step.officer(), investigators, step.today()));
  }

  @POST
  @Operation(
      operationId = "declareRelative",
      summary = "近亲属备案: an officer is a near relative of the household")
  @Path("/relative")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> relative(UUID enrolmentId, @Nullable Relative sent) {
    Relative body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    String relative = officer(check, "officer", body.officer());
    check.end();
    return own.step(
        enrolmentId, step -> new DeclareRelative(step.officer(), relative, step.today()));
  }

  @POST
  @Operation(
      operationId = "fileGrievance",
      summary = "投诉举报: a complaint about the case, which the county then visits")
  @Path("/grievance")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> grievance(UUID enrolmentId) {
    return own.step(enrolmentId, step -> new FileGrievance(step.officer(), step.today()));
  }

  @POST
  @Operation(operationId = "recordHomeVisit", summary = "县级入户核查: the county has seen the home")
  @Path("/home-visit")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> visit(UUID enrolmentId) {
    return own.step(enrolmentId, step -> new RecordHomeVisit(step.officer(), step.today()));
  }

  private static Set<String> officers(FieldCheck check, @Nullable List<String> sent) {
    Set<String> officers = new LinkedHashSet<>();
    if (sent == null || sent.isEmpty()) {
      check.error("MISSING", "investigators", "a value is needed");
      return officers;
    }
    Reading.few(check, "investigators", sent);
    for (int i = 0; i < sent.size(); i++) {
      officers.add(officer(check, "investigators[" + i + "]", sent.get(i)));
    }
    return officers;
  }

  /** An opaque id, so that no name gets onto a topic. */
  private static String officer(FieldCheck check, String field, @Nullable String sent) {
    String id = check.required(field, sent, 36);
    if (!check.failed(field) && !id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      check.error("BAD_OFFICER", field, "the id of an officer is expected");
    }
    return id;
  }

  @POST
  @Operation(
      operationId = "admonishHousehold",
      summary = "批评教育: a change was not told for more than three months")
  @Path("/admonition")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> admonish(UUID enrolmentId, @Nullable Admonition sent) {
    FieldCheck check = new FieldCheck();
    LocalDate changedOn = check.date("changedOn", Bodies.present(sent).changedOn());
    check.end();
    return own.step(
        enrolmentId,
        step -> new Admonish(step.officer(), Objects.requireNonNull(changedOn), step.today()));
  }
}
