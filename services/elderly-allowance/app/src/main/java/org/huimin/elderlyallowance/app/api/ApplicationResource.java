package org.huimin.elderlyallowance.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.Application;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.EnrolmentAnswer;
import org.huimin.elderlyallowance.app.handling.Applications;
import org.huimin.elderlyallowance.app.view.RegisteredPerson;
import org.huimin.web.AppendedPositions;
import org.huimin.web.Bodies;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Problem;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 受理: an application at the township counter. */
@Path("/applications")
public class ApplicationResource {

  private final Applications applications;
  private final CurrentOfficer officers;
  private final AppendedPositions appended;

  public ApplicationResource(
      Applications applications, CurrentOfficer officers, AppendedPositions appended) {
    this.applications = applications;
    this.officers = officers;
    this.appended = appended;
  }

  @POST
  @Operation(operationId = "acceptApplication", summary = "受理: accept an application")
  @APIResponseSchema(
      value = EnrolmentAnswer.class,
      responseCode = "201",
      responseDescription = "Accepted.")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> accept(@Nullable Application sent) {
    Application body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID personId = Bodies.required(check, "personId", body.personId());
    UUID payeeId = Bodies.required(check, "payeeId", body.payeeId());
    String paidThrough = body.paidElsewhereThrough();
    YearMonth paidElsewhereThrough =
        paidThrough == null ? null : check.month("paidElsewhereThrough", paidThrough);
    check.end();
    return applications
        .person(Objects.requireNonNull(personId))
        .map(found -> officers.own(found, RegisteredPerson::division, ApplicationResource::unknown))
        .chain(
            person ->
                applications.accept(
                    person.personId,
                    Objects.requireNonNull(payeeId),
                    body.appliedOn(),
                    paidElsewhereThrough,
                    officers.actor(person.division())))
        .map(
            done -> {
              appended.add(done.positions());
              return Response.status(done.isNew() ? 201 : 200)
                  .entity(new EnrolmentAnswer(done.id()))
                  .build();
            });
  }

  private static Problem unknown() {
    return new Problem(
        422, "NO_SUCH_PERSON", "the registry has told of nobody with this id", "personId");
  }
}
