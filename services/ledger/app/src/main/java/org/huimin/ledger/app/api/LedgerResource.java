package org.huimin.ledger.app.api;

import static org.huimin.web.DivisionRule.Rule.ANSWERS_WITHIN;
import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;
import static org.huimin.web.DivisionRule.Rule.WHOLE_CITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huimin.kernel.DivisionCode;
import org.huimin.ledger.app.view.DisbursementRecord;
import org.huimin.ledger.app.view.LedgerHash;
import org.huimin.ledger.app.view.LedgerView;
import org.huimin.ledger.app.view.RosterControl;
import org.huimin.ledger.app.view.Trace;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.Problem;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 台账查询: what was ordered, why, and from which events it follows. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.CITY, Roles.COUNTY})
public class LedgerResource {

  @Inject LedgerView view;
  @Inject CurrentOfficer officer;

  /** What the ledger says up to {@code positions}, as one number. */
  public record Hash(
      SortedMap<String, SortedMap<Integer, Long>> positions,
      long records,
      long overpayments,
      long reversals,
      String hash) {

    static Hash of(LedgerHash hash) {
      return new Hash(
          hash.positions().topics(),
          hash.records(),
          hash.overpayments(),
          hash.reversals(),
          hash.hash());
    }
  }

  @GET
  @Operation(
      operationId = "readTotals",
      summary = "合计: count, sum and what is overpaid per county and month")
  @Path("totals")
  @DivisionRule(ANSWERS_WITHIN)
  public List<LedgerView.Total> totals(
      @QueryParam("county") @Nullable String county, @QueryParam("month") @Nullable String month) {
    return view.totals(Asked.division(officer, county), Asked.month(month));
  }

  @GET
  @Operation(
      operationId = "listRecords",
      summary = "台账明细: one record per payment line, page by page")
  @Path("records")
  @DivisionRule(ANSWERS_WITHIN)
  public List<DisbursementRecord> records(
      @QueryParam("county") @Nullable String county,
      @QueryParam("month") @Nullable String month,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("100") int size) {
    return view.records(
        Asked.division(officer, county), Asked.month(month), Asked.page(page), Asked.size(size));
  }

  @GET
  @Operation(operationId = "readRecord", summary = "查询台账: one payment line")
  @Path("records/{paymentId}")
  @DivisionRule(SUBJECT_WITHIN)
  public DisbursementRecord record(@PathParam("paymentId") UUID paymentId) {
    return officer.own(
        view.record(paymentId),
        record -> DivisionCode.of(record.county()),
        () -> Problem.notFound("NO_SUCH_RECORD", "the ledger holds no such payment"));
  }

  @GET
  @Operation(operationId = "traceRecord", summary = "追溯: the events a payment line follows from")
  @Path("records/{paymentId}/trace")
  // It answers from the topics of persons and cases, and finance does not read those.
  @RolesAllowed({Roles.AUDITOR, Roles.CITY, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Trace trace(@PathParam("paymentId") UUID paymentId) {
    return view.trace(record(paymentId));
  }

  @GET
  @Operation(
      operationId = "listRosterControls",
      summary = "花名册核对: what rosters announced and what came")
  @Path("rosters")
  @DivisionRule(ANSWERS_WITHIN)
  public List<RosterControl> rosters(
      @QueryParam("county") @Nullable String county, @QueryParam("month") @Nullable String month) {
    return view.rosters(Asked.division(officer, county), Asked.month(month));
  }

  @GET
  @Operation(operationId = "readLedgerHash", summary = "台账指纹: the ledger as one number")
  @Path("hash")
  @RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.CITY, Roles.ADMIN})
  @DivisionRule(WHOLE_CITY)
  public Hash hash(@QueryParam("at") @Nullable String at) {
    if (at == null) {
      return Hash.of(view.hash());
    }
    return view.hash(Asked.vector(at))
        .map(Hash::of)
        .orElseThrow(
            () -> new Problem(503, "NOT_REACHED", "the ledger has not read that far yet", "at"));
  }

  @GET
  @Operation(operationId = "readPositions", summary = "读取位置: how far the ledger has read")
  @Path("positions")
  @RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.CITY, Roles.ADMIN, Roles.SERVICE})
  @DivisionRule(WHOLE_CITY)
  public SortedMap<String, SortedMap<Integer, Long>> positions() {
    return view.positions().topics();
  }
}
