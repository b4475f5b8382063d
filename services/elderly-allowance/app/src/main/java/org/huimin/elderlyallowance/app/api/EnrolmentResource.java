package org.huimin.elderlyallowance.app.api;

import static org.huimin.web.DivisionRule.Rule.ANSWERS_WITHIN;
import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huimin.commands.Done;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.EnrolmentAnswer;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.EnrolmentBody;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.Refusal;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.RefusalBody;
import org.huimin.elderlyallowance.app.handling.Applications;
import org.huimin.elderlyallowance.app.handling.Decisions;
import org.huimin.elderlyallowance.app.handling.Refusals;
import org.huimin.elderlyallowance.app.view.EnrolmentList;
import org.huimin.elderlyallowance.app.view.EnrolmentList.Sort;
import org.huimin.elderlyallowance.app.view.EnrolmentRow;
import org.huimin.elderlyallowance.enrolment.RefusalBasis;
import org.huimin.elderlyallowance.enrolment.RefusalReason;
import org.huimin.kernel.Citation;
import org.huimin.web.AppendedPositions;
import org.huimin.web.Bodies;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Problem;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 登记: cases read, confirmed or refused at the county. */
@Path("/enrolments")
public class EnrolmentResource {

  private static final Set<String> STATES =
      Set.of("APPLIED", "IN_PAYMENT", "SUSPENDED", "REFUSED", "WITHDRAWN", "ENDED");
  private static final Set<String> TASKS = Set.of("DECIDE", "HEAR", "SURVIVAL_CHECK");
  private static final int MOST = 500;

  private final Applications applications;
  private final Decisions decisions;
  private final EnrolmentList list;
  private final Refusals refusals;
  private final CurrentOfficer officers;
  private final AppendedPositions appended;

  public EnrolmentResource(
      Applications applications,
      Decisions decisions,
      EnrolmentList list,
      Refusals refusals,
      CurrentOfficer officers,
      AppendedPositions appended) {
    this.applications = applications;
    this.decisions = decisions;
    this.list = list;
    this.refusals = refusals;
    this.officers = officers;
    this.appended = appended;
  }

  @GET
  @Operation(operationId = "listEnrolments", summary = "登记列表: cases, page by page")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(ANSWERS_WITHIN)
  public Uni<List<EnrolmentBody>> list(
      @Parameter(description = "APPLIED, IN_PAYMENT, SUSPENDED, REFUSED, WITHDRAWN or ENDED")
          @QueryParam("state")
          @DefaultValue("")
          String state,
      @Parameter(description = "待办: DECIDE, HEAR or SURVIVAL_CHECK")
          @QueryParam("task")
          @DefaultValue("")
          String task,
      @Parameter(description = "人员: one person's cases") @QueryParam("person")
          @Nullable UUID person,
      @Parameter(description = "最后发放月: cases whose last month it is") @QueryParam("lastMonth")
          @Nullable String lastMonth,
      @Parameter(description = "逾期: tasks that were due before this day") @QueryParam("dueBefore")
          @Nullable String dueBefore,
      @Parameter(description = "ID, TASK_DUE_ON or APPLIED_ON")
          @QueryParam("sort")
          @DefaultValue("ID")
          String sort,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("50") int size) {
    FieldCheck check = new FieldCheck();
    oneOf(check, "state", state, STATES);
    oneOf(check, "task", task, TASKS);
    YearMonth month = lastMonth == null ? null : check.month("lastMonth", lastMonth);
    LocalDate day = dueBefore == null ? null : check.date("dueBefore", dueBefore);
    Sort by = check.choice("sort", sort, Sort.class);
    if (page < 0 || page > 1_000_000) {
      check.error("BAD_PAGE", "page", "from 0 to 1000000");
    }
    if (size < 1 || size > MOST) {
      check.error("BAD_SIZE", "size", "from 1 to " + MOST);
    }
    check.end();
    return list.page(
            new EnrolmentList.Asked(
                officers.division(),
                state,
                task,
                person,
                month == null ? "" : month.toString(),
                day,
                Objects.requireNonNull(by)),
            page,
            size)
        .map(rows -> rows.stream().map(EnrolmentBody::of).toList());
  }

  private static void oneOf(FieldCheck check, String field, String sent, Set<String> known) {
    if (!sent.isEmpty() && !known.contains(sent)) {
      check.error(
          "UNKNOWN_" + field.toUpperCase(Locale.ROOT),
          field,
          String.join(", ", new TreeSet<>(known)) + " is expected");
    }
  }

  @GET
  @Operation(operationId = "readEnrolment", summary = "查询登记: one case")
  @Path("/{enrolmentId}")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentBody> read(UUID enrolmentId) {
    return own(enrolmentId).map(EnrolmentBody::of);
  }

  @POST
  @Operation(operationId = "confirmEnrolment", summary = "审核确认: confirm a case")
  @Path("/{enrolmentId}/confirmation")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> confirm(UUID enrolmentId) {
    return own(enrolmentId)
        .chain(row -> decisions.confirm(enrolmentId, officers.actor(row.division())))
        .map(this::answer);
  }

  /** Reason and article are the agency's no to the citizen, in writing. */
  @POST
  @Operation(operationId = "refuseApplication", summary = "不予批准: refuse an application")
  @Path("/{enrolmentId}/refusal")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> refuse(UUID enrolmentId, @Nullable Refusal sent) {
    Refusal body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    RefusalReason reason = check.choice("reason", body.reason(), RefusalReason.class);
    String article = check.required("article", body.article(), 100);
    Citation citation =
        check.failed("article") ? null : check.parsed("article", RefusalBasis.parse(article));
    String words = Bodies.words(check, body.words(), reason == RefusalReason.OTHER);
    check.end();
    return own(enrolmentId)
        .chain(
            row ->
                decisions.refuse(
                    enrolmentId,
                    Objects.requireNonNull(reason),
                    Objects.requireNonNull(citation),
                    words,
                    officers.actor(row.division())))
        .map(this::answer);
  }

  /** What the citizen was told, with the officer's own words. */
  @GET
  @Operation(operationId = "readRefusal", summary = "不予批准理由: why an application was refused")
  @Path("/{enrolmentId}/refusal")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<RefusalBody> refusal(UUID enrolmentId) {
    return own(enrolmentId)
        .chain(_ -> refusals.ofEnrolment(enrolmentId))
        .map(found -> found.map(RefusalBody::of).orElseThrow(Bodies::notRefused));
  }

  @POST
  @Operation(operationId = "withdrawApplication", summary = "撤回申请: before anything was decided")
  @Path("/{enrolmentId}/withdrawal")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> withdraw(UUID enrolmentId) {
    return own(enrolmentId)
        .chain(row -> applications.withdraw(enrolmentId, officers.actor(row.division())))
        .map(this::answer);
  }

  /** A refusal or a closure of the office's own; a confirmation is taken back by a closure. */
  @POST
  @Operation(operationId = "revokeDecision", summary = "撤销决定: take a wrong refusal or closure back")
  @Path("/{enrolmentId}/decision-revocation")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> revoke(UUID enrolmentId) {
    return own(enrolmentId)
        .chain(row -> decisions.revoke(enrolmentId, officers.actor(row.division())))
        .map(this::answer);
  }

  private Uni<EnrolmentRow> own(UUID enrolmentId) {
    return applications
        .find(enrolmentId)
        .map(found -> officers.own(found, EnrolmentRow::division, EnrolmentResource::unknown));
  }

  private EnrolmentAnswer answer(Done done) {
    appended.add(done.positions());
    return new EnrolmentAnswer(done.id());
  }

  private static Problem unknown() {
    return Problem.notFound("NO_SUCH_ENROLMENT", "there is no case under this id");
  }
}
