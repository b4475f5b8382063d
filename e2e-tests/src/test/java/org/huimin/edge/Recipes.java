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
import org.huimin.journeys.CountyOffice.Case;
import org.huimin.journeys.Officer;
import org.huimin.journeys.RunningStack;
import org.huimin.journeys.SyntheticId;

/**
 * 各命令的情形: for every command a situation in which it is accepted and has an effect, made anew each
 * time. The one table of the net: a new command needs a line here.
 */
final class Recipes {

  private static final CountyOffice OFFICE = new CountyOffice("lancang", "530828", "530828100");
  private static final String ACCOUNT =
      "{\"accountType\":\"PASSBOOK\",\"account\":\"53000000000000007\",\"bankCode\":\"%s\"}";

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

  Recipes(List<Operation> commands) {
    commands.forEach(operation -> operations.put(operation.id(), operation));
    recipes.put("registerPerson", this::registerPerson);
    recipes.put("recordPayeeAccount", this::recordPayeeAccount);
    recipes.put("recordDeath", this::recordDeath);
    recipes.put("revokeDeath", this::revokeDeath);
    recipes.put("acceptApplication", this::acceptApplication);
    recipes.put("confirmEnrolment", this::confirmEnrolment);
    recipes.put("refuseApplication", this::refuseApplication);
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

  /** One of each. */
  List<Command> prepare() {
    return recipes.values().stream().map(Supplier::get).toList();
  }

  private Command registerPerson() {
    String body = "{\"idNumber\":\"%s\",\"name\":\"%s\",\"registrationDivision\":\"%s\"}";
    String id = idNumber();
    return command(
        "registerPerson",
        OFFICE.clerk(),
        "",
        body.formatted(id, "测试", OFFICE.township()),
        body.formatted(id, "另名", OFFICE.township()));
  }

  private Command recordPayeeAccount() {
    return command(
        "recordPayeeAccount",
        OFFICE.clerk(),
        person(),
        ACCOUNT.formatted("314747000019"),
        ACCOUNT.formatted("102749000001"));
  }

  private Command recordDeath() {
    return command(
        "recordDeath",
        OFFICE.clerk(),
        person(),
        "{\"diedOn\":\"2026-01-02\"}",
        "{\"diedOn\":\"2026-01-03\"}");
  }

  private Command revokeDeath() {
    String person = person();
    done(OFFICE.clerk(), "/registry/persons/" + person + "/death", "{\"diedOn\":\"2026-01-02\"}");
    return command(
        "revokeDeath", OFFICE.clerk(), person, "{\"reason\":\"同名误报\"}", "{\"reason\":\"另有原因\"}");
  }

  private Command acceptApplication() {
    String person = person();
    Response account =
        done(
            OFFICE.clerk(),
            "/registry/persons/" + person + "/payee-accounts",
            ACCOUNT.formatted("314747000019"));
    OFFICE
        .clerk()
        .asks()
        .header("Huimin-After", account.header("Huimin-Position"))
        .get("/elderly-allowance/enrolments?size=1")
        .then()
        .statusCode(200);
    String body = "{\"personId\":\"%s\",\"payeeId\":\"%s\",\"appliedOn\":\"%s\"}";
    String payee = account.path("payeeId");
    return command(
        "acceptApplication",
        OFFICE.clerk(),
        "",
        body.formatted(person, payee, "2026-03-02"),
        body.formatted(person, payee, "2026-03-03"));
  }

  /** It takes no body, so that another command is one about another case. */
  private Command confirmEnrolment() {
    Request request = applied("confirmEnrolment", OFFICE.secondOfficer()).json("{}");
    return new Command(
        "confirmEnrolment",
        request,
        applied("confirmEnrolment", OFFICE.secondOfficer()).json("{}"));
  }

  private Command refuseApplication() {
    Request request = applied("refuseApplication", OFFICE.secondOfficer());
    String body = "{\"reason\":\"OTHER\",\"article\":\"老年人权益保障法 第33条\",\"words\":\"%s\"}";
    return new Command(
        "refuseApplication",
        request.json(body.formatted("见附件。")),
        request.json(body.formatted("见附件二。")));
  }

  private Command requestRoster() {
    String body = "{\"county\":\"%s\",\"month\":\"%s\"}";
    return command(
        "requestRoster",
        OFFICE.officer(),
        "",
        body.formatted(OFFICE.code(), month()),
        body.formatted(OFFICE.code(), month()));
  }

  private Command approveRoster() {
    String roster = OFFICE.draft(month());
    String body = "{\"rosterHash\":\"%s\"}";
    return command(
        "approveRoster",
        OFFICE.secondOfficer(),
        roster,
        body.formatted(OFFICE.roster(roster).getString("hash")),
        body.formatted("0".repeat(64)));
  }

  private Command refuseRoster() {
    return command(
        "refuseRoster",
        OFFICE.secondOfficer(),
        OFFICE.draft(month()),
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
    Request request = about(id, OFFICE.officer(), line.rosterId(), line.paymentId());
    return new Command(id, request.json(body), request.json(other));
  }

  /** These take no body, so that another command is one about another line. */
  private Command aboutAnotherLine(String id, Line line) {
    return new Command(
        id,
        about(id, OFFICE.officer(), line.rosterId(), line.paymentId()).json("{}"),
        about(id, OFFICE.officer(), line.rosterId(), UUID.randomUUID().toString()).json("{}"));
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
        "orderRebuild", new Officer("auditor"), "", "{\"swap\":false}", "{\"swap\":true}");
  }

  private static long runningRebuilds() throws SQLException {
    try (Connection c = RunningStack.database("ledger")) {
      return Snapshot.column(c, "select id from rebuild where state = 'RUNNING'").size();
    }
  }

  private Command command(String id, Officer officer, String subject, String body, String other) {
    Request request = about(id, officer, subject);
    return new Command(id, request.json(body), request.json(other));
  }

  private Request applied(String id, Officer officer) {
    Case applied = OFFICE.apply(idNumber(), "2026-03-02");
    return about(id, officer, applied.enrolmentId());
  }

  private Request about(String id, Officer officer, String... subjects) {
    Operation operation = operations.get(id);
    if (operation == null) {
      throw new AssertionError("no contract knows the command " + id);
    }
    String path = operation.path();
    for (String subject : subjects) {
      path = path.replaceFirst("\\{[^}]+}", subject);
    }
    return Request.of(operation.verb(), "/api/" + operation.service() + path).by(officer.token());
  }

  private static String person() {
    return done(
            OFFICE.clerk(),
            "/registry/persons",
            "{\"idNumber\":\"%s\",\"name\":\"测试\",\"registrationDivision\":\"%s\"}"
                .formatted(idNumber(), OFFICE.township()))
        .path("personId");
  }

  private static Response done(Officer officer, String path, String body) {
    Response answer = officer.asks().body(body).post(path);
    answer.then().statusCode(201);
    return answer;
  }

  private static String idNumber() {
    return SyntheticId.of("19380117", "%03d".formatted(PEOPLE.incrementAndGet()));
  }

  private static String month() {
    return FIRST_MONTH.plusMonths(MONTHS.getAndIncrement()).toString();
  }
}
