package org.huimin.elderlyallowance.app.api;

import static org.huimin.web.DivisionRule.Rule.ANSWERS_WITHIN;
import static org.huimin.web.DivisionRule.Rule.DIVISION_NAMED;
import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.huimin.commands.Done;
import org.huimin.elderlyallowance.app.api.TakeOverBodies.Approved;
import org.huimin.elderlyallowance.app.api.TakeOverBodies.NewTakeOver;
import org.huimin.elderlyallowance.app.api.TakeOverBodies.RejectedBody;
import org.huimin.elderlyallowance.app.api.TakeOverBodies.TakeOverAnswer;
import org.huimin.elderlyallowance.app.api.TakeOverBodies.TakeOverBody;
import org.huimin.elderlyallowance.app.handling.TakeOverDesk;
import org.huimin.elderlyallowance.takeover.TakeOverList;
import org.huimin.kernel.DivisionCode;
import org.huimin.web.AppendedPositions;
import org.huimin.web.Bodies;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Problem;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 接续: cases of an older system, brought as a list by one officer and approved by another. */
@Path("/take-overs")
public class TakeOverResource {

  private static final int MOST = 1_000;

  private final TakeOverDesk desk;
  private final CurrentOfficer officers;
  private final AppendedPositions appended;

  public TakeOverResource(TakeOverDesk desk, CurrentOfficer officers, AppendedPositions appended) {
    this.desk = desk;
    this.officers = officers;
    this.appended = appended;
  }

  @POST
  @Operation(operationId = "openTakeOver", summary = "接续名单: open a list for a county")
  @APIResponseSchema(
      value = TakeOverAnswer.class,
      responseCode = "201",
      responseDescription = "Open; its lines follow.")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(DIVISION_NAMED)
  public Uni<Response> open(@Nullable NewTakeOver sent) {
    FieldCheck check = new FieldCheck();
    String county = check.required("county", Bodies.present(sent).county(), 6);
    if (!check.failed("county") && !county.matches("[0-9]{6}")) {
      check.error("BAD_COUNTY", "county", "a county of 6 digits is needed");
    }
    check.end();
    DivisionCode named = officers.named(DivisionCode.of(county));
    return desk.open(named, officers.actor(named))
        .map(done -> Response.status(201).entity(answer(done)).build());
  }

  @GET
  @Operation(operationId = "listTakeOvers", summary = "接续名单列表: the newest first")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(ANSWERS_WITHIN)
  public Uni<List<TakeOverBody>> list() {
    return desk.list(officers.division())
        .map(rows -> rows.stream().map(row -> TakeOverBody.of(row, null)).toList());
  }

  /** With the hash of its lines, which an approval has to name. */
  @GET
  @Operation(operationId = "readTakeOver", summary = "查询接续名单: how far it has come")
  @Path("/{takeOverId}")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<TakeOverBody> read(UUID takeOverId) {
    return own(takeOverId)
        .chain(row -> desk.hash(takeOverId).map(hash -> TakeOverBody.of(row, hash)));
  }

  @GET
  @Operation(operationId = "listRejectedLines", summary = "未接续明细: lines not taken over, and why")
  @Path("/{takeOverId}/rejected")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<List<RejectedBody>> rejected(
      UUID takeOverId,
      @QueryParam("after") @DefaultValue("0") int after,
      @QueryParam("size") @DefaultValue("100") int size) {
    FieldCheck check = new FieldCheck();
    if (after < 0) {
      check.error("BAD_LINE", "after", "lines are counted from 1");
    }
    if (size < 1 || size > MOST) {
      check.error("BAD_SIZE", "size", "from 1 to " + MOST);
    }
    check.end();
    return own(takeOverId)
        .chain(_ -> desk.rejected(takeOverId, after, size))
        .map(lines -> lines.stream().map(RejectedBody::of).toList());
  }

  @POST
  @Operation(operationId = "approveTakeOver", summary = "批准接续: take the lines over as they stand")
  @APIResponseSchema(
      value = TakeOverAnswer.class,
      responseCode = "202",
      responseDescription = "Approved; its lines are being taken over.")
  @Path("/{takeOverId}/approval")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> approve(UUID takeOverId, @Nullable Approved sent) {
    Approved body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    Integer lines = Bodies.required(check, "lines", body.lines());
    String hash = check.required("hash", body.hash(), 64);
    check.end();
    return own(takeOverId)
        .chain(
            row ->
                desk.approve(
                    takeOverId, Objects.requireNonNull(lines), hash, officers.actor(row.county())))
        .map(done -> Response.status(202).entity(answer(done)).build());
  }

  @POST
  @Operation(operationId = "refuseTakeOver", summary = "退回接续名单: nothing is taken over")
  @Path("/{takeOverId}/refusal")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<TakeOverAnswer> refuse(UUID takeOverId) {
    return own(takeOverId)
        .chain(row -> desk.refuse(takeOverId, officers.actor(row.county())))
        .map(this::answer);
  }

  private Uni<TakeOverList> own(UUID takeOverId) {
    return desk.find(takeOverId)
        .map(found -> officers.own(found, TakeOverList::county, TakeOverResource::unknown));
  }

  static Problem unknown() {
    return Problem.notFound("NO_SUCH_TAKE_OVER", "there is no list under this id");
  }

  private TakeOverAnswer answer(Done done) {
    appended.add(done.positions());
    return new TakeOverAnswer(done.id());
  }
}
