package org.huimin.programme.rosters;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huimin.monthlyrun.PaymentEvent.PaymentOrdered;
import org.huimin.monthlyrun.RosterRow;
import org.huimin.monthlyrun.SheetTotal;
import org.huimin.programme.names.PersonNames;
import org.huimin.programme.names.PersonNames.Told;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * 花名册打印: a draft or an order on paper, with its hash, its sums by budget line, and its lines, under
 * the names that the registry tells the officer who prints.
 */
@Path("/rosters/{rosterId}/sheet")
public class RosterPrintResource {

  /** Some two hundred sheets of paper; the whole is in the CSV. */
  private static final int MOST = 8_000;

  /** What the template shows. */
  public record Line(
      int number,
      String subject,
      @Nullable String name,
      String month,
      String payType,
      String band,
      String yuan,
      String standard,
      String payment) {
    static Line of(int number, PaymentOrdered line, Map<UUID, String> names) {
      return new Line(
          number,
          line.subject().toString(),
          names.get(line.subject()),
          line.month().toString(),
          SheetWords.chinese(line.payType()),
          line.band().replace('_', '–'),
          line.amount().toString(),
          line.standard(),
          line.paymentId().toString());
    }
  }

  private final Rosters rosters;
  private final OwnRosters own;
  private final CurrentOfficer officers;
  private final PersonNames names;
  private final Template sheet;

  public RosterPrintResource(
      Rosters rosters,
      OwnRosters own,
      CurrentOfficer officers,
      PersonNames names,
      @Location("roster.html") Template sheet) {
    this.rosters = rosters;
    this.own = own;
    this.officers = officers;
    this.names = names;
    this.sheet = sheet;
  }

  @GET
  @Operation(operationId = "printRoster", summary = "花名册打印: sums and lines, to be printed")
  @Produces("text/html;charset=UTF-8")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.FINANCE, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<RestResponse<String>> print(UUID rosterId) {
    String token = officers.bearer();
    return own.find(rosterId)
        .chain(
            row ->
                rosters
                    .hash(rosterId)
                    .chain(
                        hash ->
                            rosters
                                .totals(rosterId)
                                .chain(
                                    totals ->
                                        rosters
                                            .printable(rosterId, hash, MOST)
                                            .chain(
                                                lines ->
                                                    named(row, lines, token)
                                                        .chain(
                                                            told ->
                                                                print(
                                                                    row, hash, totals, lines,
                                                                    told))))))
        .map(RosterPrintResource::unkept);
  }

  private Uni<Told> named(RosterRow row, List<PaymentOrdered> lines, String token) {
    return names.of(row.county(), lines.stream().map(PaymentOrdered::subject).toList(), token);
  }

  private Uni<String> print(
      RosterRow row, String hash, List<SheetTotal> totals, List<PaymentOrdered> lines, Told told) {
    List<Line> numbered =
        IntStream.range(0, lines.size())
            .mapToObj(i -> Line.of(i + 1, lines.get(i), told.names()))
            .toList();
    return sheet
        .data("roster", row)
        .data("hash", hash)
        .data("totals", totals)
        .data("lines", numbered)
        .data("away", told.away())
        .data("more", row.count() > lines.size())
        .createUni();
  }

  /** Names stand on it: no browser and nothing in between keeps it. */
  private static RestResponse<String> unkept(String html) {
    return ResponseBuilder.ok(html).header("Cache-Control", "no-store").build();
  }
}
