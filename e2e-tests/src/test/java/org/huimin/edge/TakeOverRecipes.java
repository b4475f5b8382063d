package org.huimin.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.huimin.edge.Recipes.Command;
import org.huimin.edge.Recipes.Maker;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.Officer;

/**
 * 接续的情形: a list of an older system's cases at the step before the command.
 *
 * @param person registers somebody and answers the id
 */
record TakeOverRecipes(CountyOffice office, Supplier<String> person, Maker maker) {

  private static final String TAKE_OVERS = "/elderly-allowance/take-overs";

  Map<String, Supplier<Command>> all() {
    return Map.of(
        "openTakeOver", this::openTakeOver,
        "sendTakeOverLines", this::sendTakeOverLines,
        "approveTakeOver", this::approveTakeOver,
        "refuseTakeOver", this::refuseTakeOver);
  }

  /** An officer has one county to name: the other body says it with a blank. */
  private Command openTakeOver() {
    return maker.make("openTakeOver", office.officer(), List.of(), county(""), county(" "));
  }

  private Command sendTakeOverLines() {
    return maker.make(
        "sendTakeOverLines",
        office.officer(),
        List.of(opened()),
        line(person.get(), "2026-03-02"),
        line(person.get(), "2026-03-03"));
  }

  /** Whoever brought it may not approve it. */
  private Command approveTakeOver() {
    String takeOver = opened();
    office
        .officer()
        .asks()
        .contentType(Officer.LINES)
        .body(line(person.get(), "2026-03-02").getBytes(UTF_8))
        .post(TAKE_OVERS + "/" + takeOver + "/lines")
        .then()
        .statusCode(200);
    String hash =
        office
            .officer()
            .asks()
            .get(TAKE_OVERS + "/" + takeOver)
            .then()
            .statusCode(200)
            .extract()
            .path("hash");
    String body = "{\"lines\":1,\"hash\":\"%s\"}";
    return maker.make(
        "approveTakeOver",
        office.secondOfficer(),
        List.of(takeOver),
        body.formatted(hash),
        body.formatted("0".repeat(64)));
  }

  private Command refuseTakeOver() {
    return maker.ofTwo("refuseTakeOver", office.officer(), () -> List.of(opened()));
  }

  private String opened() {
    return Recipes.done(office.officer(), TAKE_OVERS, county("")).path("takeOverId");
  }

  private String county(String blank) {
    return "{\"county\":\"%s%s\"}".formatted(office.code(), blank);
  }

  private String line(String of, String appliedOn) {
    return "{\"personId\":\"%s\",\"payeeId\":\"%s\",\"appliedOn\":\"%s\",\"paidThrough\":\"2026-03\",\"provenAliveOn\":\"2026-03-02\"}"
        .formatted(of, Recipes.payee(office.clerk(), of), appliedOn);
  }
}
