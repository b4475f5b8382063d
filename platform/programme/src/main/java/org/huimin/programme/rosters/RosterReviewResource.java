package org.huimin.programme.rosters;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.RosterChange;
import org.huimin.monthlyrun.RosterComparison;
import org.huimin.monthlyrun.RosterComparison.Difference;
import org.huimin.monthlyrun.RosterComparison.Sum;
import org.huimin.monthlyrun.RosterRow;
import org.huimin.monthlyrun.SheetTotal;
import org.huimin.web.Bodies;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** 花名册复核: what is looked at before a roster is approved; of no roster that is not drafted yet. */
@Path("/rosters")
public class RosterReviewResource {

  private static final String CSV = "text/csv;charset=UTF-8";

  record SumBody(long lines, String total) {
    static SumBody of(Sum sum) {
      return new SumBody(sum.lines(), sum.total().toString());
    }
  }

  record DifferenceBody(long lines, String before, String now) {
    static DifferenceBody of(Difference difference) {
      return new DifferenceBody(
          difference.lines(), difference.before().toString(), difference.now().toString());
    }
  }

  record ComparisonBody(
      String month,
      String previousMonth,
      @Schema(description = "新增: ordered nothing for the month before") SumBody added,
      @Schema(description = "停发: what was ordered for the month before, and nothing for this one")
          SumBody ended,
      @Schema(description = "调整: another amount than the month before") DifferenceBody changed,
      @Schema(description = "暂缓: held here, or by an earlier roster and not released") SumBody held,
      @Schema(description = "剔除") SumBody removed,
      @Schema(description = "补发: lines of months before") SumBody arrears,
      @Schema(description = "多发: found less those reversed") SumBody overpayments,
      @Schema(description = "截止后有变: lines about whose subjects facts have come since the cut-off")
          long changedSinceCutOff) {
    static ComparisonBody of(RosterComparison comparison) {
      return new ComparisonBody(
          comparison.month().toString(),
          comparison.previousMonth().toString(),
          SumBody.of(comparison.added()),
          SumBody.of(comparison.ended()),
          DifferenceBody.of(comparison.changed()),
          SumBody.of(comparison.held()),
          SumBody.of(comparison.removed()),
          SumBody.of(comparison.arrears()),
          SumBody.of(comparison.overpayments()),
          comparison.changedSinceCutOff());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ChangeBody(
      String kind,
      UUID paymentId,
      @Schema(description = "where a held line can be released") UUID rosterId,
      UUID subject,
      String component,
      String month,
      @Nullable String before,
      @Nullable String now,
      @Nullable String reason) {
    static ChangeBody of(RosterChange change) {
      return new ChangeBody(
          change.kind().name(),
          change.paymentId(),
          change.rosterId(),
          change.subject(),
          change.component(),
          change.month().toString(),
          text(change.before()),
          text(change.now()),
          change.reason() == null ? null : change.reason().name());
    }

    private static @Nullable String text(@Nullable Money money) {
      return money == null ? null : money.toString();
    }
  }

  record FlagBody(UUID paymentId, String flag) {}

  record TotalBody(String budgetLine, String payType, long lines, String total) {
    static TotalBody of(SheetTotal total) {
      return new TotalBody(
          total.budgetLine(),
          total.payType().name(),
          total.sum().lines(),
          total.sum().total().toString());
    }
  }

  private record Sheet(RosterRow roster, String hash) {
    Map<String, List<String>> headers() {
      String name =
          "roster-%s-%s-%d.csv".formatted(roster.county().code(), roster.month(), roster.ordinal());
      return Map.of(
          "Content-Disposition", List.of("attachment; filename=\"" + name + "\""),
          "ETag", List.of("\"" + hash + "\""));
    }
  }

  private final Rosters rosters;
  private final OwnRosters own;

  public RosterReviewResource(Rosters rosters, OwnRosters own) {
    this.rosters = rosters;
    this.own = own;
  }

  @GET
  @Operation(operationId = "compareRoster", summary = "与上月对比: how many are new, ended, changed")
  @Path("/{rosterId}/comparison")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<ComparisonBody> comparison(UUID rosterId) {
    return own.find(rosterId).chain(_ -> rosters.comparison(rosterId)).map(ComparisonBody::of);
  }

  /** Page by page in the order of payment ids; {@code after} is the last one of the page before. */
  @GET
  @Operation(
      operationId = "listRosterChanges",
      summary = "增减明细: lines that are new, ended, changed, held or removed")
  @Path("/{rosterId}/changes")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.FINANCE, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<List<ChangeBody>> changes(
      UUID rosterId,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("size") @DefaultValue("1000") int size) {
    FieldCheck check = new FieldCheck();
    RosterChange.Kind wanted =
        kind == null ? null : check.choice("kind", kind, RosterChange.Kind.class);
    Bodies.size(check, size);
    check.end();
    return own.find(rosterId)
        .chain(_ -> rosters.changes(rosterId, wanted, after, size))
        .map(changes -> changes.stream().map(ChangeBody::of).toList());
  }

  /** Page by page in the order of payment ids; {@code after} is the last one of the page before. */
  @GET
  @Operation(
      operationId = "listRosterFlags",
      summary = "截止后有变: lines about whose subjects facts have come since the cut-off")
  @Path("/{rosterId}/flags")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<List<FlagBody>> flags(
      UUID rosterId,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("size") @DefaultValue("1000") int size) {
    FieldCheck check = new FieldCheck();
    Bodies.size(check, size);
    check.end();
    return own.find(rosterId)
        .chain(_ -> rosters.changedSinceCutOff(rosterId, after, size))
        .map(ids -> ids.stream().map(id -> new FlagBody(id, "CHANGED_SINCE_CUT_OFF")).toList());
  }

  @GET
  @Operation(operationId = "readRosterTotals", summary = "花名册合计: by budget line and pay type")
  @Path("/{rosterId}/totals")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.FINANCE, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<List<TotalBody>> totals(UUID rosterId) {
    return own.find(rosterId)
        .chain(_ -> rosters.totals(rosterId))
        .map(totals -> totals.stream().map(TotalBody::of).toList());
  }

  /** All lines for a spreadsheet; the entity tag is the hash of the draft they are of. */
  @GET
  @Operation(operationId = "readRosterSheet", summary = "花名册表: all lines as CSV")
  @APIResponse(
      responseCode = "200",
      description = "RFC 4180 with a header, UTF-8 with a byte order mark.",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  @Path("/{rosterId}/sheet.csv")
  @Produces(CSV)
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.FINANCE, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public RestMulti<String> sheet(UUID rosterId) {
    return RestMulti.fromUniResponse(
        own.find(rosterId)
            .chain(roster -> rosters.hash(rosterId).map(hash -> new Sheet(roster, hash))),
        sheet -> rosters.sheet(rosterId, sheet.hash()),
        Sheet::headers);
  }
}
