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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huimin.commands.Done;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.EnrolmentAnswer;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.EnrolmentBody;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.Refusal;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.RefusalBody;
import org.huimin.elderlyallowance.app.handling.Applications;
import org.huimin.elderlyallowance.app.handling.Refusals;
import org.huimin.elderlyallowance.app.view.EnrolmentList;
import org.huimin.elderlyallowance.app.view.EnrolmentRow;
import org.huimin.elderlyallowance.enrolment.RefusalBasis;
import org.huimin.elderlyallowance.enrolment.RefusalReason;
import org.huimin.kernel.Citation;
import org.huimin.web.AppendedPositions;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Problem;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 登记: cases read, confirmed or refused at the county. */
@Path("/enrolments")
public class EnrolmentResource {

  private static final Set<String> STATES = Set.of("", "APPLIED", "IN_PAYMENT", "REFUSED", "ENDED");
  private static final int MOST = 500;

  private final Applications applications;
  private final EnrolmentList list;
  private final Refusals refusals;
  private final Officers officers;
  private final AppendedPositions appended;

  public EnrolmentResource(
      Applications applications,
      EnrolmentList list,
      Refusals refusals,
      Officers officers,
      AppendedPositions appended) {
    this.applications = applications;
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
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("50") int size) {
    FieldCheck check = new FieldCheck();
    if (!STATES.contains(state)) {
      check.error("UNKNOWN_STATE", "state", "APPLIED, IN_PAYMENT, REFUSED or ENDED is expected");
    }
    if (page < 0 || page > 1_000_000) {
      check.error("BAD_PAGE", "page", "from 0 to 1000000");
    }
    if (size < 1 || size > MOST) {
      check.error("BAD_SIZE", "size", "from 1 to " + MOST);
    }
    check.end();
    return list.page(officers.division(), state, page, size)
        .map(rows -> rows.stream().map(EnrolmentBody::of).toList());
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
        .chain(row -> applications.confirm(enrolmentId, officers.actor(row.division())))
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
                applications.refuse(
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
