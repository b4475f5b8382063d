package org.huimin.elderlyallowance.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huimin.elderlyallowance.app.api.ExplanationBodies.ExplanationBody;
import org.huimin.elderlyallowance.app.handling.Applications;
import org.huimin.elderlyallowance.app.handling.Explanations;
import org.huimin.elderlyallowance.app.view.RegisteredPerson;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Problem;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 说明: why a person is due what they are due for a month, then and now. */
@Path("/explanations/{personId}/{month}")
public class ExplanationResource {

  private final Applications applications;
  private final Explanations explanations;
  private final CurrentOfficer officers;
  private final Template sheet;

  public ExplanationResource(
      Applications applications,
      Explanations explanations,
      CurrentOfficer officers,
      @Location("explanation.html") Template sheet) {
    this.applications = applications;
    this.explanations = explanations;
    this.officers = officers;
    this.sheet = sheet;
  }

  /** As the named roster knew it; by default the one that last ordered the month. */
  @GET
  @Operation(operationId = "explainMonth", summary = "说明: one month of one person, then and now")
  @DivisionRule(SUBJECT_WITHIN)
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  public Uni<ExplanationBody> explain(
      UUID personId, String month, @QueryParam("roster") @Nullable UUID roster) {
    FieldCheck check = new FieldCheck();
    YearMonth wanted = check.month("month", month);
    check.end();
    return own(personId)
        .chain(_ -> explanations.explain(personId, Objects.requireNonNull(wanted), roster))
        .map(found -> found.map(ExplanationBody::of).orElseThrow(ExplanationResource::unknown));
  }

  /** The same, to be printed. */
  @GET
  @Operation(operationId = "printExplanation", summary = "说明单: the same, to be printed")
  @Path("/sheet")
  @Produces("text/html;charset=UTF-8")
  @DivisionRule(SUBJECT_WITHIN)
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  public Uni<String> print(
      UUID personId, String month, @QueryParam("roster") @Nullable UUID roster) {
    return explain(personId, month, roster).chain(body -> sheet.data("e", body).createUni());
  }

  private Uni<RegisteredPerson> own(UUID personId) {
    return applications
        .person(personId)
        .map(
            found -> officers.own(found, RegisteredPerson::division, ExplanationResource::unknown));
  }

  private static Problem unknown() {
    return Problem.notFound("NO_SUCH_PERSON", "the registry has told of nobody with this id");
  }
}
