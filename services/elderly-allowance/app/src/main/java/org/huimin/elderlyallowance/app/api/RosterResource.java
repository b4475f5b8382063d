package org.huimin.elderlyallowance.app.api;

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
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huimin.elderlyallowance.app.handling.Rosters;
import org.huimin.eventstore.Position;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.RosterRow;
import org.huimin.web.AppendedPositions;
import org.huimin.web.FieldCheck;
import org.huimin.web.Problem;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 花名册: prepared by one county officer, approved or sent back by another. */
@Path("/rosters")
public class RosterResource {

  private static final int MOST = 5_000;

  record RosterRequest(@Nullable String county, @Nullable String month) {}

  record Approval(@Nullable String rosterHash) {}

  record SentBack(@Nullable String reason) {}

  record RosterAnswer(UUID rosterId) {}

  /** A line as it will stand on the payment topic, or stands there already. */
  record LineBody(@JsonValue @JsonRawValue String payload) {}

  /** Progress and sum of a roster; the hash comes with the draft. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RosterBody(
      UUID rosterId,
      String county,
      String month,
      int ordinal,
      String state,
      @Nullable String waitingFor,
      long judgedCases,
      long count,
      String total,
      long overpayments,
      @Nullable String hash) {
    static RosterBody of(RosterRow row) {
      return new RosterBody(
          row.rosterId(),
          row.county().code(),
          row.month().toString(),
          row.ordinal(),
          row.state().name(),
          row.waitingFor(),
          row.judgedCases(),
          row.count(),
          row.total().toString(),
          row.overpayments(),
          row.rosterHash());
    }
  }

  private final Rosters rosters;
  private final Officers officers;
  private final AppendedPositions appended;

  public RosterResource(Rosters rosters, Officers officers, AppendedPositions appended) {
    this.rosters = rosters;
    this.officers = officers;
    this.appended = appended;
  }

  @POST
  @RolesAllowed(Roles.COUNTY)
  public Uni<Response> request(@Nullable RosterRequest sent) {
    RosterRequest body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    DivisionCode county = county(check, body.county());
    YearMonth month = month(check, check.required("month", body.month(), 7));
    check.end();
    DivisionCode asked = Objects.requireNonNull(county);
    return rosters
        .request(asked, Objects.requireNonNull(month), officers.within(asked).officer())
        .map(id -> Response.status(202).entity(new RosterAnswer(id)).build());
  }

  @GET
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.FINANCE, Roles.AUDITOR})
  public Uni<List<RosterBody>> list(
      @QueryParam("county") @Nullable String county, @QueryParam("month") @Nullable String month) {
    FieldCheck check = new FieldCheck();
    DivisionCode division = county == null ? officers.division() : county(check, county);
    YearMonth wanted = month == null ? null : month(check, month);
    check.end();
    DivisionCode asked = Objects.requireNonNull(division);
    officers.within(asked);
    return rosters.list(asked, wanted).map(rows -> rows.stream().map(RosterBody::of).toList());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.FINANCE, Roles.AUDITOR})
  public Uni<RosterBody> read(UUID id) {
    return covered(id).map(RosterBody::of);
  }

  /** Page by page in the order of payment ids; {@code after} is the last one of the page before. */
  @GET
  @Path("/{id}/lines")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.FINANCE, Roles.AUDITOR})
  public Uni<List<LineBody>> lines(
      UUID id,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("size") @DefaultValue("1000") int size) {
    FieldCheck check = new FieldCheck();
    if (size < 1 || size > MOST) {
      check.error("BAD_SIZE", "size", "from 1 to " + MOST);
    }
    check.end();
    return covered(id)
        .chain(row -> rosters.lines(row.rosterId(), after, size))
        .map(
            lines ->
                lines.stream()
                    .map(bytes -> new LineBody(new String(bytes, StandardCharsets.UTF_8)))
                    .toList());
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed(Roles.COUNTY)
  public Uni<Response> approve(UUID id, @Nullable Approval sent) {
    FieldCheck check = new FieldCheck();
    String hash = check.required("rosterHash", Bodies.present(sent).rosterHash(), 64);
    check.end();
    return covered(id)
        .chain(row -> rosters.approve(id, hash, officers.officer()))
        .map(positions -> accepted(id, positions));
  }

  @POST
  @Path("/{id}/refusal")
  @RolesAllowed(Roles.COUNTY)
  public Uni<Response> refuse(UUID id, @Nullable SentBack sent) {
    FieldCheck check = new FieldCheck();
    String reason = check.required("reason", Bodies.present(sent).reason(), 500);
    check.end();
    return covered(id)
        .chain(row -> rosters.refuse(id, reason, officers.officer()))
        .map(positions -> accepted(id, positions));
  }

  private Uni<RosterRow> covered(UUID id) {
    return rosters
        .find(id)
        .map(
            found -> {
              RosterRow row =
                  found.orElseThrow(
                      () -> Problem.notFound("NO_SUCH_ROSTER", "there is no roster of this id"));
              officers.within(row.county());
              return row;
            });
  }

  private Response accepted(UUID id, List<Position> positions) {
    appended.add(positions);
    return Response.status(202).entity(new RosterAnswer(id)).build();
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

  private static @Nullable YearMonth month(FieldCheck check, String text) {
    if (check.failed("month")) {
      return null;
    }
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      check.error("BAD_MONTH", "month", "a month like 2026-05 is expected");
      return null;
    }
  }
}
