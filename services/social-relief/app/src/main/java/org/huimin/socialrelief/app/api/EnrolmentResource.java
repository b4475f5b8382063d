package org.huimin.socialrelief.app.api;

import static org.huimin.web.DivisionRule.Rule.ANSWERS_WITHIN;
import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huimin.socialrelief.app.api.OwnCases.EnrolmentAnswer;
import org.huimin.socialrelief.app.handling.CaseDesk;
import org.huimin.socialrelief.app.view.Cases;
import org.huimin.socialrelief.app.view.EnrolmentRow;
import org.huimin.socialrelief.dibaocase.CaseStanding.State;
import org.huimin.socialrelief.dibaocase.Task;
import org.huimin.web.Bodies;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 登记: applications accepted, cases listed and read. */
@Path("/enrolments")
public class EnrolmentResource {

  private static final int MOST = 500;

  /** 受理: who signs for the household, and the account that is to be paid. */
  @Schema(requiredProperties = {"householdId", "applicantId", "payeeId", "appliedOn"})
  record Application(
      @Nullable UUID householdId,
      @Nullable UUID applicantId,
      @Nullable UUID payeeId,
      @Nullable String appliedOn) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EnrolmentBody(
      UUID enrolmentId,
      UUID householdId,
      UUID applicantId,
      @Schema(description = "领款账户: that is paid now") UUID payeeId,
      @Schema(
              description =
                  "领款人缺位: from which month's roster on nobody can receive, and what is due is held"
                      + " back; absent while somebody can")
          @Nullable String payeeMissingFrom,
      String township,
      String appliedOn,
      String state,
      @Nullable String unit,
      @Schema(description = "起发月") @Nullable String startMonth,
      @Schema(description = "最后发放月") @Nullable String lastMonth,
      @Schema(description = "待办: the most pressing of what is to be done") @Nullable String task,
      @Nullable String taskDueOn) {
    static EnrolmentBody of(EnrolmentRow row) {
      return new EnrolmentBody(
          row.enrolmentId,
          row.householdId,
          row.applicantId,
          row.payeeId,
          row.payeeMissingFrom,
          row.township,
          row.appliedOn.toString(),
          row.state,
          row.unit,
          row.startMonth,
          row.lastMonth,
          row.task,
          row.taskDueOn == null ? null : row.taskDueOn.toString());
    }
  }

  private final CaseDesk desk;
  private final Cases cases;
  private final OwnCases own;
  private final CurrentOfficer officer;

  public EnrolmentResource(CaseDesk desk, Cases cases, OwnCases own, CurrentOfficer officer) {
    this.desk = desk;
    this.cases = cases;
    this.own = own;
    this.officer = officer;
  }

  @POST
  @Operation(operationId = "acceptApplication", summary = "受理: take a household's application")
  @RolesAllowed(Roles.CLERK)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> accept(@Nullable Application sent) {
    Application body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID household = Bodies.required(check, "householdId", body.householdId());
    UUID applicant = Bodies.required(check, "applicantId", body.applicantId());
    UUID payee = Bodies.required(check, "payeeId", body.payeeId());
    LocalDate on = check.date("appliedOn", body.appliedOn());
    check.end();
    return own.household(Objects.requireNonNull(household))
        .chain(
            row ->
                desk.accept(
                    new CaseDesk.Application(
                        row.householdId,
                        Objects.requireNonNull(applicant),
                        Objects.requireNonNull(payee),
                        Objects.requireNonNull(on)),
                    own.actor(row)))
        .map(own::answer);
  }

  @GET
  @Operation(operationId = "listEnrolments", summary = "登记列表: cases, the most pressing first")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(ANSWERS_WITHIN)
  public Uni<List<EnrolmentBody>> list(
      @Parameter(description = "状态") @QueryParam("state") @Nullable String state,
      @Parameter(description = "待办") @QueryParam("task") @Nullable String task,
      @Parameter(description = "逾期: tasks that were due before this day") @QueryParam("dueBefore")
          @Nullable String dueBefore,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("50") int size) {
    FieldCheck check = new FieldCheck();
    State wanted = state == null ? null : check.choice("state", state, State.class);
    Task.Kind kind = task == null ? null : check.choice("task", task, Task.Kind.class);
    LocalDate day = dueBefore == null ? null : check.date("dueBefore", dueBefore);
    if (page < 0 || page > 1_000_000) {
      check.error("BAD_PAGE", "page", "from 0 to 1000000");
    }
    if (size < 1 || size > MOST) {
      check.error("BAD_SIZE", "size", "from 1 to " + MOST);
    }
    check.end();
    return cases
        .page(
            new Cases.Asked(
                officer.division(),
                wanted == null ? "" : wanted.name(),
                kind == null ? "" : kind.name(),
                day),
            page,
            size)
        .map(rows -> rows.stream().map(EnrolmentBody::of).toList());
  }

  @GET
  @Operation(operationId = "readEnrolment", summary = "查询登记: one case")
  @Path("/{enrolmentId}")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentBody> read(UUID enrolmentId) {
    return own.find(enrolmentId).map(EnrolmentBody::of);
  }
}
