package org.huimin.elderlyallowance.app.api;

import static org.huimin.web.DivisionRule.Rule.ANSWERS_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huimin.elderlyallowance.app.view.ProactiveList;
import org.huimin.elderlyallowance.app.view.ProactiveList.ToAsk;
import org.huimin.elderlyallowance.policy.ElderlyAllowance;
import org.huimin.eventstore.BusinessClock;
import org.huimin.monthlyrun.OpenOverpayment;
import org.huimin.programme.rosters.Rosters;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 工作清单: whom to ask, and what is to be got back. */
@Path("/")
public class WorklistResource {

  private static final int MOST = 500;

  record ToAskBody(UUID personId, LocalDate bornOn, LocalDate eightyOn, String township) {
    static ToAskBody of(ToAsk person) {
      return new ToAskBody(
          person.personId(), person.bornOn(), person.eightyOn(), person.township().code());
    }
  }

  record OverpaymentBody(UUID subject, String month, String component, String county, String yuan) {
    static OverpaymentBody of(OpenOverpayment open) {
      return new OverpaymentBody(
          open.subject(),
          open.month().toString(),
          open.component(),
          open.county().code(),
          open.amount().toString());
    }
  }

  private final ProactiveList proactive;
  private final Rosters rosters;
  private final CurrentOfficer officers;
  private final BusinessClock clock;

  public WorklistResource(
      ProactiveList proactive, Rosters rosters, CurrentOfficer officers, BusinessClock clock) {
    this.proactive = proactive;
    this.rosters = rosters;
    this.officers = officers;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "listToAsk",
      summary = "免申即享: who is 80 within three months and has no case, the oldest first")
  @Path("to-ask")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(ANSWERS_WITHIN)
  public Uni<List<ToAskBody>> toAsk(
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("50") int size) {
    FieldCheck check = new FieldCheck();
    if (page < 0 || page > 1_000_000) {
      check.error("BAD_PAGE", "page", "from 0 to 1000000");
    }
    size(check, size);
    check.end();
    return proactive
        .page(officers.division(), clock.month(), page, size)
        .map(people -> people.stream().map(ToAskBody::of).toList());
  }

  @GET
  @Operation(
      operationId = "listOverpayments",
      summary = "未结多发: what is overpaid, by person and month")
  @Path("overpayments")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.FINANCE, Roles.AUDITOR})
  @DivisionRule(ANSWERS_WITHIN)
  public Uni<List<OverpaymentBody>> overpayments(
      @Parameter(description = "the last one of the page before") @QueryParam("after")
          @Nullable UUID after,
      @Parameter(description = "its month") @QueryParam("afterMonth") @Nullable String afterMonth,
      @QueryParam("size") @DefaultValue("50") int size) {
    FieldCheck check = new FieldCheck();
    size(check, size);
    YearMonth month = afterMonth == null ? null : check.month("afterMonth", afterMonth);
    if ((after == null) != (afterMonth == null)) {
      check.error("MISSING", after == null ? "after" : "afterMonth", "both are needed, or none");
    }
    check.end();
    return rosters
        .overpaid(
            ElderlyAllowance.PROGRAMME,
            officers.division(),
            after == null || month == null ? null : new OpenOverpayment.After(after, month),
            size)
        .map(open -> open.stream().map(OverpaymentBody::of).toList());
  }

  private static void size(FieldCheck check, int size) {
    if (size < 1 || size > MOST) {
      check.error("BAD_SIZE", "size", "from 1 to " + MOST);
    }
  }
}
