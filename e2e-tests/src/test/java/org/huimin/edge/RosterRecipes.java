package org.huimin.edge;

import io.restassured.path.json.JsonPath;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huimin.edge.Recipes.Command;
import org.huimin.edge.Recipes.Maker;
import org.huimin.journeys.CountyOffice;

/** 花名册的情形, of any programme: months in which nobody is paid, and one with lines to take out. */
final class RosterRecipes {

  /** Years without cases: their rosters are empty, so that each costs and changes the same. */
  private static final YearMonth FIRST_MONTH = YearMonth.of(2014, 1);

  /** So many commands are about one. */
  static final int LINES = 4;

  /** A drafted line. */
  private record Line(String rosterId, String paymentId) {}

  private final CountyOffice office;
  private final String service;
  private final String programme;
  private final String month;
  private final Supplier<String> subject;
  private final Maker maker;

  private final Deque<Line> lines = new ArrayDeque<>();
  private YearMonth empty = FIRST_MONTH;
  private String drafted = "";

  /**
   * The months of one programme in one county.
   *
   * @param month of which there are lines
   * @param subject for whom there is a line in the next draft of the month, each time another
   */
  RosterRecipes(
      CountyOffice office,
      String service,
      String programme,
      String month,
      Supplier<String> subject,
      Maker maker) {
    this.office = office;
    this.service = service;
    this.programme = programme;
    this.month = month;
    this.subject = subject;
    this.maker = maker;
  }

  Map<String, Supplier<Command>> all() {
    Map<String, Supplier<Command>> recipes = new LinkedHashMap<>();
    recipes.put("requestRoster", this::requestRoster);
    recipes.put("approveRoster", this::approveRoster);
    recipes.put("refuseRoster", this::refuseRoster);
    recipes.put("holdLine", () -> takeOut("holdLine"));
    recipes.put("removeLine", () -> takeOut("removeLine"));
    recipes.put("restoreLine", () -> putBack("restoreLine", "removal"));
    recipes.put("releaseLine", () -> putBack("releaseLine", "hold"));
    return recipes;
  }

  private Command requestRoster() {
    String body = "{\"programme\":\"%s\",\"county\":\"%s\",\"month\":\"%s\"}";
    return maker.make(
        "requestRoster",
        office.officer(),
        List.of(),
        body.formatted(programme, office.code(), emptyMonth()),
        body.formatted(programme, office.code(), emptyMonth()));
  }

  private Command approveRoster() {
    String roster = office.draft(service, programme, emptyMonth());
    String body = "{\"rosterHash\":\"%s\"}";
    return maker.make(
        "approveRoster",
        office.secondOfficer(),
        List.of(roster),
        body.formatted(office.roster(service, roster).getString("hash")),
        body.formatted("0".repeat(64)));
  }

  private Command refuseRoster() {
    return maker.make(
        "refuseRoster",
        office.secondOfficer(),
        List.of(office.draft(service, programme, emptyMonth())),
        "{\"reason\":\"FUNDS_MISSING\"}",
        "{\"reason\":\"LINES_WRONG\"}");
  }

  private Command takeOut(String id) {
    Line line = line();
    return maker.make(
        id,
        office.officer(),
        List.of(line.rosterId(), line.paymentId()),
        "{\"reason\":\"COMPLAINT\"}",
        "{\"reason\":\"MOVE_REPORTED\"}");
  }

  /** These take no body, so that another command is one about a line that nobody has. */
  private Command putBack(String id, String how) {
    Line line = line();
    office
        .officer()
        .asks()
        .body("{\"reason\":\"COMPLAINT\"}")
        .post(path(line.rosterId()) + "/lines/" + line.paymentId() + "/" + how)
        .then()
        .statusCode(200);
    String nobodys = UUID.randomUUID().toString();
    return new Command(
        service + ":" + id,
        putBack(id, line.rosterId(), line.paymentId()),
        putBack(id, line.rosterId(), nobodys));
  }

  private Request putBack(String id, String roster, String payment) {
    return maker.make(id, office.officer(), List.of(roster, payment), "{}", "{}").request();
  }

  /** Each of the draft once; when all are used it is sent back, and the next has others. */
  private Line line() {
    if (lines.isEmpty()) {
      sendBack();
      List<String> subjects = Stream.generate(subject).limit(LINES).toList();
      drafted = office.draft(service, programme, month);
      JsonPath all = office.officer().asks().get(path(drafted) + "/lines").jsonPath();
      for (String one : subjects) {
        lines.add(
            new Line(
                drafted,
                all.getString(
                    "find { it.subject == '%s' && it.month == '%s' }.paymentId"
                        .formatted(one, month))));
      }
    }
    return lines.removeFirst();
  }

  private void sendBack() {
    if (!drafted.isEmpty()) {
      office
          .secondOfficer()
          .asks()
          .body("{\"reason\":\"LINES_MISSING\"}")
          .post(path(drafted) + "/refusal")
          .then()
          .statusCode(202);
    }
  }

  private String path(String roster) {
    return "/" + service + "/rosters/" + roster;
  }

  private String emptyMonth() {
    String next = empty.toString();
    empty = empty.plusMonths(1);
    return next;
  }
}
