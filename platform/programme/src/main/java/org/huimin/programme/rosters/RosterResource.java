package org.huimin.programme.rosters;

import static org.huimin.web.DivisionRule.Rule.ANSWERS_WITHIN;
import static org.huimin.web.DivisionRule.Rule.DIVISION_NAMED;
import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.huimin.commands.Done;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.RosterEvent.RosterRefused;
import org.huimin.monthlyrun.RosterRefusalReason;
import org.huimin.monthlyrun.RosterRow;
import org.huimin.programme.words.Told;
import org.huimin.web.AppendedPositions;
import org.huimin.web.Bodies;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.PublishedOperations;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 花名册: prepared by one county officer, approved or sent back by another. */
@Path("/rosters")
public class RosterResource {

  /**
   * What is sent.
   *
   * @param programme may be left out where the service has one only
   */
  @Schema(requiredProperties = {"county", "month"})
  record RosterRequest(
      @Nullable String programme, @Nullable String county, @Nullable String month) {}

  @Schema(requiredProperties = {"rosterHash"})
  record Approval(@Nullable String rosterHash) {}

  /**
   * What is sent.
   *
   * @param words may name people: kept sealed, on no topic, and printed nowhere
   */
  @Schema(requiredProperties = {"reason"})
  record SentBack(@Nullable String reason, @Nullable String words) {
    @Override
    public String toString() {
      return "SentBack";
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SentBackBody(String reason, String text, @Nullable String words) {
    static SentBackBody of(Told<RosterRefused> told) {
      RosterRefusalReason reason = told.event().reason();
      return new SentBackBody(reason.name(), reason.text(), told.words());
    }

    @Override
    public String toString() {
      return "SentBackBody";
    }
  }

  record RosterAnswer(UUID rosterId) {}

  /** The same in every programme but for the service's name. */
  static final String LINE =
      "https://huimin.org/events/" + PublishedOperations.SERVICE + "/PaymentOrdered/v1/schema.json";

  /** A line as it will stand on the payment topic, or stands there already. */
  @Schema(ref = LINE)
  record LineBody(@JsonValue @JsonRawValue String payload) {}

  /** Progress and sum of a roster; the hash comes with the draft. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RosterBody(
      UUID rosterId,
      String programme,
      String county,
      String month,
      int ordinal,
      String state,
      @Nullable String waitingFor,
      @Schema(description = "at most; known from the cut-off on") long casesToJudge,
      long judgedCases,
      @Schema(description = "搁置: cases left out because facts of the person are parked") long held,
      @Schema(
              description =
                  "暂缓: lines that are owed and not drafted, because a hold of an earlier roster is open"
                      + " or nobody can receive them")
          long heldLines,
      long count,
      String total,
      @Schema(description = "下达: lines that are ordered already") long orderedLines,
      @Schema(description = "预计剩余秒数: of the step under way, by its pace until now")
          @Nullable Long secondsLeft,
      long overpayments,
      @Nullable String hash) {
    static RosterBody of(RosterRow row) {
      return new RosterBody(
          row.rosterId(),
          row.programme(),
          row.county().code(),
          row.month().toString(),
          row.ordinal(),
          row.state().name(),
          row.waitingFor(),
          row.casesToJudge(),
          row.judgedCases(),
          row.held(),
          row.heldLines(),
          row.count(),
          row.total().toString(),
          row.orderedLines(),
          row.left().map(Duration::toSeconds).orElse(null),
          row.overpayments(),
          row.rosterHash());
    }
  }

  private final Rosters rosters;
  private final RosterWords words;
  private final OwnRosters own;
  private final CurrentOfficer officers;
  private final AppendedPositions appended;

  public RosterResource(
      Rosters rosters,
      RosterWords words,
      OwnRosters own,
      CurrentOfficer officers,
      AppendedPositions appended) {
    this.rosters = rosters;
    this.words = words;
    this.own = own;
    this.officers = officers;
    this.appended = appended;
  }

  @POST
  @Operation(
      operationId = "requestRoster",
      summary = "编制花名册: have the roster of a county and month drafted")
  @APIResponseSchema(
      value = RosterAnswer.class,
      responseCode = "202",
      responseDescription = "Under way; read the roster for its state.")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(DIVISION_NAMED)
  public Uni<Response> request(@Nullable RosterRequest sent) {
    RosterRequest body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    String programme = programme(check, body.programme());
    DivisionCode county = county(check, body.county());
    YearMonth month = check.month("month", body.month());
    check.end();
    DivisionCode asked = officers.named(Objects.requireNonNull(county));
    return rosters
        .request(programme, asked, Objects.requireNonNull(month), officers.actor(asked))
        .map(this::accepted);
  }

  @GET
  @Operation(operationId = "listRosters", summary = "花名册列表: rosters of a county")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.FINANCE, Roles.AUDITOR})
  @DivisionRule(ANSWERS_WITHIN)
  public Uni<List<RosterBody>> list(
      @QueryParam("county") @Nullable String county, @QueryParam("month") @Nullable String month) {
    FieldCheck check = new FieldCheck();
    DivisionCode division = county == null ? officers.division() : county(check, county);
    YearMonth wanted = month == null ? null : check.month("month", month);
    check.end();
    DivisionCode asked = officers.named(Objects.requireNonNull(division));
    return rosters.list(asked, wanted).map(rows -> rows.stream().map(RosterBody::of).toList());
  }

  @GET
  @Operation(operationId = "readRoster", summary = "查询花名册: state, count, total and hash")
  @Path("/{rosterId}")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.FINANCE, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<RosterBody> read(UUID rosterId) {
    return own.find(rosterId).map(RosterBody::of);
  }

  /** Page by page in the order of payment ids; {@code after} is the last one of the page before. */
  @GET
  @Operation(operationId = "listRosterLines", summary = "花名册明细: its lines, page by page")
  @Path("/{rosterId}/lines")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.FINANCE, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<List<LineBody>> lines(
      UUID rosterId,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("size") @DefaultValue("1000") int size) {
    FieldCheck check = new FieldCheck();
    Bodies.size(check, size);
    check.end();
    return own.find(rosterId)
        .chain(_ -> rosters.lines(rosterId, after, size))
        .map(
            lines ->
                lines.stream()
                    .map(bytes -> new LineBody(new String(bytes, StandardCharsets.UTF_8)))
                    .toList());
  }

  @POST
  @Operation(operationId = "approveRoster", summary = "审批花名册: approve the roster of this very hash")
  @APIResponseSchema(
      value = RosterAnswer.class,
      responseCode = "202",
      responseDescription = "Approved; its lines are being ordered.")
  @Path("/{rosterId}/approval")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> approve(UUID rosterId, @Nullable Approval sent) {
    FieldCheck check = new FieldCheck();
    String hash = check.required("rosterHash", Bodies.present(sent).rosterHash(), 64);
    check.end();
    return own.actor(rosterId)
        .chain(actor -> rosters.approve(rosterId, hash, actor))
        .map(this::accepted);
  }

  @POST
  @Operation(operationId = "refuseRoster", summary = "退回花名册: send a roster back")
  @APIResponseSchema(
      value = RosterAnswer.class,
      responseCode = "202",
      responseDescription = "Sent back.")
  @Path("/{rosterId}/refusal")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<Response> refuse(UUID rosterId, @Nullable SentBack sent) {
    FieldCheck check = new FieldCheck();
    SentBack body = Bodies.present(sent);
    RosterRefusalReason reason = check.choice("reason", body.reason(), RosterRefusalReason.class);
    String words = Bodies.words(check, body.words(), reason == RosterRefusalReason.OTHER);
    check.end();
    return own.actor(rosterId)
        .chain(actor -> rosters.refuse(rosterId, Objects.requireNonNull(reason), words, actor))
        .map(this::accepted);
  }

  /** Why the roster was sent back, with the officer's own words. */
  @GET
  @Operation(operationId = "readRosterRefusal", summary = "退回原因: why a roster was sent back")
  @Path("/{rosterId}/refusal")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<SentBackBody> refusal(UUID rosterId) {
    return own.find(rosterId)
        .chain(_ -> words.ofRoster(rosterId))
        .map(found -> found.map(SentBackBody::of).orElseThrow(Bodies::notRefused));
  }

  private Response accepted(Done done) {
    appended.add(done.positions());
    return Response.status(202).entity(new RosterAnswer(done.id())).build();
  }

  private String programme(FieldCheck check, @Nullable String sent) {
    List<String> programmes = rosters.programmes();
    if (sent == null && programmes.size() == 1) {
      return programmes.getFirst();
    }
    String programme = check.required("programme", sent, 40);
    if (!check.failed("programme") && !programmes.contains(programme)) {
      check.error("BAD_PROGRAMME", "programme", "one of " + programmes + " is expected");
    }
    return programme;
  }

  private static @Nullable DivisionCode county(FieldCheck check, @Nullable String code) {
    String text = check.required("county", code, 6);
    if (check.failed("county")) {
      return null;
    }
    if (!text.matches("\\d{6}")) {
      check.error("BAD_COUNTY", "county", "a county of 6 digits is needed");
      return null;
    }
    return DivisionCode.of(text);
  }
}
