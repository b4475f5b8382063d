package org.huimin.elderlyallowance.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huimin.elderlyallowance.app.handling.Rosters;
import org.huimin.monthlyrun.PaymentEvent.PaymentOrdered;
import org.huimin.monthlyrun.RosterRow;
import org.huimin.monthlyrun.SheetTotal;
import org.huimin.web.DivisionRule;
import org.huimin.web.Roles;

/** 花名册打印: a draft or an order on paper, with its hash, its sums by budget line, and its lines. */
@Path("/rosters/{rosterId}/sheet")
public class RosterPrintResource {

  /** Some two hundred sheets of paper; the whole is in the CSV. */
  private static final int MOST = 8_000;

  /** What the template shows. */
  public record Line(
      int number,
      String subject,
      String month,
      String payType,
      String band,
      String yuan,
      String standard,
      String payment) {
    static Line of(int number, PaymentOrdered line) {
      return new Line(
          number,
          line.subject().toString(),
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
  private final Template sheet;

  public RosterPrintResource(
      Rosters rosters, OwnRosters own, @Location("roster.html") Template sheet) {
    this.rosters = rosters;
    this.own = own;
    this.sheet = sheet;
  }

  @GET
  @Operation(operationId = "printRoster", summary = "花名册打印: sums and lines, to be printed")
  @Produces("text/html;charset=UTF-8")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.FINANCE, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<String> print(UUID rosterId) {
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
                                            .chain(lines -> print(row, hash, totals, lines)))));
  }

  private Uni<String> print(
      RosterRow row, String hash, List<SheetTotal> totals, List<PaymentOrdered> lines) {
    List<Line> numbered =
        IntStream.range(0, lines.size()).mapToObj(i -> Line.of(i + 1, lines.get(i))).toList();
    return sheet
        .data("roster", row)
        .data("hash", hash)
        .data("totals", totals)
        .data("lines", numbered)
        .data("more", row.count() > lines.size())
        .createUni();
  }
}
