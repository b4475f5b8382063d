package org.huimin.edge;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.huimin.contracts.Operation;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.Officer;
import org.huimin.journeys.RunningStack;
import org.huimin.journeys.SyntheticId;

/**
 * 各命令的情形: for every command a situation in which it is accepted and has an effect, made anew each
 * time. The one table of the net: a new command needs a line here.
 */
final class Recipes {

  private static final CountyOffice OFFICE = new CountyOffice("lancang", "530828", "530828101");

  /** Years without cases: their rosters are empty, so that each costs and changes the same. */
  private static final YearMonth FIRST_MONTH = YearMonth.of(2014, 1);

  private static final String ROSTERS = "/elderly-allowance/rosters/";

  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static final AtomicInteger MONTHS = new AtomicInteger();

  /** Whose lines are taken out, by month: one roster of a month is open. */
  private final Map<String, String> drafts = new LinkedHashMap<>();

  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private final Map<String, Supplier<Command>> recipes = new LinkedHashMap<>();

  /**
   * A command ready to be sent, without a key.
   *
   * @param request what shall be carried out
   * @param other another command of the same officer to the same operation
   */
  record Command(String operation, Request request, Request other) {}

  /** Makes a command of its operation, officer, ids in the path, and two bodies. */
  @FunctionalInterface
  interface Maker {
    Command make(String id, Officer officer, List<String> path, String body, String other);
  }

  Recipes(List<Operation> commands) {
    commands.forEach(operation -> operations.put(operation.id(), operation));
    recipes.putAll(
        new PersonRecipes(OFFICE, Recipes::person, Recipes::idNumber, this::command).all());
    recipes.putAll(new ChangeRecipes(OFFICE, Recipes::person, this::command).all());
    recipes.putAll(new KinRecipes(OFFICE, Recipes::person, this::command).all());
    recipes.putAll(
        new CaseRecipes(OFFICE, Recipes::person, Recipes::idNumber, this::command).all());
    recipes.putAll(new NoticeRecipes(OFFICE, this::command).all());
    recipes.putAll(new TakeOverRecipes(OFFICE, Recipes::person, this::command).all());
    recipes.put("requestRoster", this::requestRoster);
    recipes.put("approveRoster", this::approveRoster);
    recipes.put("refuseRoster", this::refuseRoster);
    recipes.put("holdLine", this::holdLine);
    recipes.put("removeLine", this::removeLine);
    recipes.put("restoreLine", this::restoreLine);
    recipes.put("releaseLine", this::releaseLine);
    recipes.put("orderRebuild", this::orderRebuild);
  }

  List<String> known() {
    return recipes.keySet().stream().sorted().toList();
  }

  /** One of each that takes a key. */
  List<Command> prepare() {
    return prepare(false);
  }

  /** One of each that takes lines: what is sent again is nothing new without a key. */
  List<Command> prepareLines() {
    return prepare(true);
  }

  private List<Command> prepare(boolean lines) {
    return recipes.entrySet().stream()
        .filter(recipe -> operation(recipe.getKey()).takesLines() == lines)
        .map(recipe -> recipe.getValue().get())
        .toList();
  }

  private Command requestRoster() {
    String body = "{\"county\":\"%s\",\"month\":\"%s\"}";
    return command(
        "requestRoster",
        OFFICE.officer(),
        List.of(),
        body.formatted(OFFICE.code(), month()),
        body.formatted(OFFICE.code(), month()));
  }

  private Command approveRoster() {
    String roster = OFFICE.draft(month());
    String body = "{\"rosterHash\":\"%s\"}";
    return command(
        "approveRoster",
        OFFICE.secondOfficer(),
        List.of(roster),
        body.formatted(OFFICE.roster(roster).getString("hash")),
        body.formatted("0".repeat(64)));
  }

  private Command refuseRoster() {
    return command(
        "refuseRoster",
        OFFICE.secondOfficer(),
        List.of(OFFICE.draft(month())),
        "{\"reason\":\"FUNDS_MISSING\"}",
        "{\"reason\":\"LINES_WRONG\"}");
  }

  private Command holdLine() {
    Line line = line("2026-03");
    return commandOf(
        "holdLine", line, "{\"reason\":\"COMPLAINT\"}", "{\"reason\":\"MOVE_REPORTED\"}");
  }

  private Command removeLine() {
    Line line = line("2026-04");
    return commandOf(
        "removeLine", line, "{\"reason\":\"COMPLAINT\"}", "{\"reason\":\"MOVE_REPORTED\"}");
  }

  private Command restoreLine() {
    return aboutAnotherLine("restoreLine", taken("2026-05", "removal"));
  }

  private Command releaseLine() {
    return aboutAnotherLine("releaseLine", taken("2026-06", "hold"));
  }

  /** A drafted line. */
  private record Line(String rosterId, String paymentId) {}

  private Command commandOf(String id, Line line, String body, String other) {
    Request request = about(id, OFFICE.officer(), List.of(line.rosterId(), line.paymentId()));
    return new Command(id, request.json(body), request.json(other));
  }

  /** These take no body, so that another command is one about another line. */
  private Command aboutAnotherLine(String id, Line line) {
    return new Command(
        id,
        about(id, OFFICE.officer(), List.of(line.rosterId(), line.paymentId())).json("{}"),
        about(id, OFFICE.officer(), List.of(line.rosterId(), UUID.randomUUID().toString()))
            .json("{}"));
  }

  private Line taken(String month, String how) {
    Line line = line(month);
    OFFICE
        .officer()
        .asks()
        .body("{\"reason\":\"COMPLAINT\"}")
        .post(ROSTERS + line.rosterId() + "/lines/" + line.paymentId() + "/" + how)
        .then()
        .statusCode(200);
    return line;
  }

  /** Of a draft of its own: the one before is sent back, and a new case is in the next. */
  private Line line(String month) {
    String before = drafts.remove(month);
    if (before != null) {
      OFFICE
          .secondOfficer()
          .asks()
          .body("{\"reason\":\"LINES_MISSING\"}")
          .post(ROSTERS + before + "/refusal")
          .then()
          .statusCode(202);
    }
    OFFICE.applyAndConfirm(idNumber(), "2026-03-02");
    String roster = OFFICE.draft(month);
    drafts.put(month, roster);
    return new Line(
        roster,
        OFFICE
            .officer()
            .asks()
            .get(ROSTERS + roster + "/lines")
            .then()
            .statusCode(200)
            .extract()
            .path("[0].paymentId"));
  }

  /** One at a time is rebuilt. */
  private Command orderRebuild() {
    await().atMost(Duration.ofMinutes(1)).until(() -> runningRebuilds() == 0);
    return command(
        "orderRebuild", new Officer("auditor"), List.of(), "{\"swap\":false}", "{\"swap\":true}");
  }

  private static long runningRebuilds() throws SQLException {
    try (Connection c = RunningStack.database("ledger")) {
      return Snapshot.column(c, "select id from rebuild where state = 'RUNNING'").size();
    }
  }

  private Command command(
      String id, Officer officer, List<String> path, String body, String other) {
    Request request = about(id, officer, path);
    String type = operation(id).takesLines() ? operation(id).bodyType() : Request.JSON;
    return new Command(id, request.text(type, body), request.text(type, other));
  }

  private Request about(String id, Officer officer, List<String> ids) {
    Operation operation = operation(id);
    String path = operation.path();
    for (String one : ids) {
      path = path.replaceFirst("\\{[^}]+}", one);
    }
    return Request.of(operation.verb(), "/api/" + operation.service() + path).by(officer.token());
  }

  private Operation operation(String id) {
    Operation operation = operations.get(id);
    if (operation == null) {
      throw new AssertionError("no contract knows the command " + id);
    }
    return operation;
  }

  private static String person() {
    return done(
            OFFICE.clerk(),
            "/registry/persons",
            "{\"idNumber\":\"%s\",\"name\":\"测试\",\"registrationDivision\":\"%s\"}"
                .formatted(idNumber(), OFFICE.township()))
        .path("personId");
  }

  static Response done(Officer officer, String path, String body) {
    Response answer = officer.asks().body(body).post(path);
    answer.then().statusCode(201);
    return answer;
  }

  /** An account of the person, of which the allowance has heard. */
  static String payee(Officer officer, String person) {
    Response account =
        done(
            officer,
            "/registry/persons/" + person + "/payee-accounts",
            PersonRecipes.ACCOUNT.formatted("314747000019"));
    officer
        .asks()
        .header("Huimin-After", account.header("Huimin-Position"))
        .get("/elderly-allowance/enrolments?size=1")
        .then()
        .statusCode(200);
    return account.path("payeeId");
  }

  private static String idNumber() {
    return SyntheticId.of("19380117", "%03d".formatted(PEOPLE.incrementAndGet()));
  }

  private static String month() {
    return FIRST_MONTH.plusMonths(MONTHS.getAndIncrement()).toString();
  }
}
