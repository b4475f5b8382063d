package org.huimin.socialrelief.app.api;

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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huimin.programme.names.PersonNames;
import org.huimin.programme.names.PersonNames.Told;
import org.huimin.socialrelief.app.api.ExplanationBodies.ExplanationBody;
import org.huimin.socialrelief.app.handling.Explanations;
import org.huimin.socialrelief.app.handling.Explanations.Asked;
import org.huimin.socialrelief.app.handling.Explanations.Explanation;
import org.huimin.socialrelief.app.view.HouseholdRow;
import org.huimin.socialrelief.household.Area;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * 说明: why a household is due what it is due for a month, then and now. It tells what the household
 * lives on, so it is for those who may read that.
 */
@Path("/explanations/{householdId}/{month}")
public class ExplanationResource {

  private final Explanations explanations;
  private final OwnCases own;
  private final CurrentOfficer officers;
  private final PersonNames names;
  private final Template sheet;

  public ExplanationResource(
      Explanations explanations,
      OwnCases own,
      CurrentOfficer officers,
      PersonNames names,
      @Location("explanation.html") Template sheet) {
    this.explanations = explanations;
    this.own = own;
    this.officers = officers;
    this.names = names;
    this.sheet = sheet;
  }

  /** As the named roster knew it; by default the one that last ordered the month. */
  @GET
  @Operation(
      operationId = "explainHouseholdMonth",
      summary = "说明: one month of one household, then and now")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<ExplanationBody> explain(
      UUID householdId, String month, @QueryParam("roster") @Nullable UUID roster) {
    YearMonth wanted = month(month);
    return own.household(householdId)
        .chain(row -> explained(row, wanted, roster))
        .map(ExplanationBody::of);
  }

  /** The same, to be printed, under the names that the registry tells the officer who prints. */
  @GET
  @Operation(operationId = "printHouseholdExplanation", summary = "说明单: the same, to be printed")
  @Path("/sheet")
  @Produces("text/html;charset=UTF-8")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<RestResponse<String>> print(
      UUID householdId, String month, @QueryParam("roster") @Nullable UUID roster) {
    YearMonth wanted = month(month);
    String token = officers.bearer();
    return own.household(householdId)
        .chain(
            row ->
                explained(row, wanted, roster)
                    .chain(found -> named(row, found, token).chain(told -> print(found, told))))
        .map(ExplanationResource::unkept);
  }

  private static YearMonth month(String month) {
    FieldCheck check = new FieldCheck();
    YearMonth wanted = check.month("month", month);
    check.end();
    return Objects.requireNonNull(wanted);
  }

  private Uni<Explanation> explained(HouseholdRow row, YearMonth month, @Nullable UUID roster) {
    return explanations.explain(
        new Asked(row.householdId, row.division().county(), Area.valueOf(row.area), month, roster));
  }

  private Uni<Told> named(HouseholdRow row, Explanation found, String token) {
    List<UUID> persons = SheetPersons.in(found);
    return names.of(row.division().county(), persons, token);
  }

  private Uni<String> print(Explanation found, Told told) {
    return sheet
        .data("e", ExplanationBody.of(found))
        .data("parts", ExplanationSheet.parts(found, told.names()))
        .data("away", told.away())
        .createUni();
  }

  /** Names and incomes stand on it: no browser and nothing in between keeps it. */
  private static RestResponse<String> unkept(String html) {
    return ResponseBuilder.ok(html).header("Cache-Control", "no-store").build();
  }
}
