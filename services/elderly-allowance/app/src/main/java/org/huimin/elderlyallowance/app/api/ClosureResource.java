package org.huimin.elderlyallowance.app.api;

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
import org.huimin.commands.Done;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.Closure;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.ClosureDecision;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.EnrolmentAnswer;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.Statement;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.StatementBody;
import org.huimin.elderlyallowance.app.handling.Applications;
import org.huimin.elderlyallowance.app.handling.Decisions;
import org.huimin.elderlyallowance.app.handling.Refusals;
import org.huimin.elderlyallowance.app.view.EnrolmentRow;
import org.huimin.elderlyallowance.enrolment.ClosureReason;
import org.huimin.elderlyallowance.enrolment.RefusalBasis;
import org.huimin.kernel.Citation;
import org.huimin.web.AppendedPositions;
import org.huimin.web.Bodies;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Problem;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 终止: proposed by one county officer, the person heard, decided by another. */
@Path("/enrolments/{enrolmentId}/closure")
public class ClosureResource {

  private final Applications applications;
  private final Decisions decisions;
  private final Refusals refusals;
  private final CurrentOfficer officers;
  private final AppendedPositions appended;

  public ClosureResource(
      Applications applications,
      Decisions decisions,
      Refusals refusals,
      CurrentOfficer officers,
      AppendedPositions appended) {
    this.applications = applications;
    this.decisions = decisions;
    this.refusals = refusals;
    this.officers = officers;
    this.appended = appended;
  }

  /** OFFICE_ERROR takes the confirmation back: nothing was ever due. */
  @POST
  @Operation(operationId = "proposeClosure", summary = "拟终止: propose to close a case")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> propose(UUID enrolmentId, @Nullable Closure sent) {
    Closure body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    ClosureReason reason = check.choice("reason", body.reason(), ClosureReason.class);
    String article = check.required("article", body.article(), 100);
    Citation citation =
        check.failed("article") ? null : check.parsed("article", RefusalBasis.parse(article));
    check.end();
    return own(enrolmentId)
        .chain(
            row ->
                decisions.propose(
                    enrolmentId,
                    Objects.requireNonNull(reason),
                    Objects.requireNonNull(citation),
                    officers.actor(row.division())))
        .map(this::answer);
  }

  @POST
  @Operation(operationId = "hearStatement", summary = "听取陈述: the person was heard")
  @Path("/statement")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> hear(UUID enrolmentId, @Nullable Statement sent) {
    FieldCheck check = new FieldCheck();
    String words = check.required("words", Bodies.present(sent).words(), 500);
    check.end();
    return own(enrolmentId)
        .chain(row -> decisions.hear(enrolmentId, words, officers.actor(row.division())))
        .map(this::answer);
  }

  /** For the officer who decides: what was said, each time the person was heard. */
  @GET
  @Operation(operationId = "readStatements", summary = "陈述记录: what the person said")
  @Path("/statement")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<List<StatementBody>> statements(UUID enrolmentId) {
    return own(enrolmentId)
        .chain(_ -> refusals.statements(enrolmentId))
        .map(heard -> heard.stream().map(StatementBody::of).toList());
  }

  @POST
  @Operation(operationId = "decideClosure", summary = "终止决定: close the case, or drop the proposal")
  @Path("/decision")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> decide(UUID enrolmentId, @Nullable ClosureDecision sent) {
    FieldCheck check = new FieldCheck();
    Boolean close = Bodies.required(check, "close", Bodies.present(sent).close());
    check.end();
    return own(enrolmentId)
        .chain(
            row ->
                decisions.close(
                    enrolmentId, Objects.requireNonNull(close), officers.actor(row.division())))
        .map(this::answer);
  }

  private Uni<EnrolmentRow> own(UUID enrolmentId) {
    return applications
        .find(enrolmentId)
        .map(found -> officers.own(found, EnrolmentRow::division, ClosureResource::unknown));
  }

  private EnrolmentAnswer answer(Done done) {
    appended.add(done.positions());
    return new EnrolmentAnswer(done.id());
  }

  private static Problem unknown() {
    return Problem.notFound("NO_SUCH_ENROLMENT", "there is no case under this id");
  }
}
