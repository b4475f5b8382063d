package org.huimin.edge;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huimin.contracts.Operation;
import org.huimin.journeys.CityHall;
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

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  /** By {@code service:id}, for several services have commands of the same name. */
  private final Map<String, Operation> operations = new LinkedHashMap<>();

  private final Map<String, Supplier<Command>> recipes = new LinkedHashMap<>();

  /**
   * A command ready to be sent, without a key.
   *
   * @param request what shall be carried out
   * @param other another command of the same officer to the same operation
   */
  record Command(String operation, Request request, Request other) {}

  /** Makes a command of a service: of its operation, officer, ids in the path, and two bodies. */
  @FunctionalInterface
  interface Maker {
    Command make(String id, Officer officer, List<String> path, String body, String other);

    /** These take no body, so that another command is one about something else. */
    default Command ofTwo(String id, Officer officer, Supplier<List<String>> path) {
      Command one = make(id, officer, path.get(), "{}", "{}");
      Command other = make(id, officer, path.get(), "{}", "{}");
      return new Command(one.operation(), one.request(), other.request());
    }
  }

  Recipes(List<Operation> commands) {
    commands.forEach(operation -> operations.put(operation.name(), operation));
    add("registry", this::ofRegistry);
    add("elderly-allowance", this::ofElderlyAllowance);
    add("social-relief", maker -> new ReliefRecipes(OFFICE, maker).all());
    add("ledger", maker -> Map.of("orderRebuild", () -> orderRebuild(maker)));
  }

  private void add(String service, Function<Maker, Map<String, Supplier<Command>>> recipesOf) {
    String prefix = service + ":";
    recipesOf
        .apply((id, officer, path, body, other) -> command(prefix + id, officer, path, body, other))
        .forEach((id, recipe) -> recipes.put(prefix + id, recipe));
  }

  private Map<String, Supplier<Command>> ofRegistry(Maker maker) {
    Map<String, Supplier<Command>> all = new LinkedHashMap<>();
    all.putAll(new PersonRecipes(OFFICE, Recipes::person, Recipes::idNumber, maker).all());
    all.putAll(new ChangeRecipes(OFFICE, Recipes::person, maker).all());
    all.putAll(new KinRecipes(OFFICE, Recipes::person, maker).all());
    return all;
  }

  private Map<String, Supplier<Command>> ofElderlyAllowance(Maker maker) {
    Map<String, Supplier<Command>> all = new LinkedHashMap<>();
    all.putAll(new CaseRecipes(OFFICE, Recipes::person, Recipes::idNumber, maker).all());
    all.putAll(
        new NoticeRecipes(OFFICE, "elderly-allowance", "ELDERLY.80_89", "100.00", maker).all());
    all.putAll(new TakeOverRecipes(OFFICE, Recipes::person, maker).all());
    all.putAll(
        new RosterRecipes(
                OFFICE,
                "elderly-allowance",
                "ELDERLY_ALLOWANCE",
                "2026-03",
                () -> OFFICE.applyAndConfirm(idNumber(), "2026-03-02").personId(),
                maker)
            .all());
    return all;
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

  /** What is made ready in one service waits for nothing of another's. */
  private List<Command> prepare(boolean lines) {
    Map<String, List<Supplier<Command>>> byService = new LinkedHashMap<>();
    recipes.forEach(
        (name, recipe) -> {
          if (operation(name).takesLines() == lines) {
            byService
                .computeIfAbsent(operation(name).service(), _ -> new ArrayList<>())
                .add(recipe);
          }
        });
    Map<String, List<Command>> made = new ConcurrentHashMap<>();
    CityHall.atDesks(
        byService.entrySet(),
        service ->
            made.put(service.getKey(), service.getValue().stream().map(Supplier::get).toList()));
    return byService.keySet().stream()
        .flatMap(service -> Objects.requireNonNull(made.get(service)).stream())
        .toList();
  }

  /** One at a time is rebuilt. */
  private static Command orderRebuild(Maker maker) {
    await().atMost(Duration.ofMinutes(1)).until(() -> runningRebuilds() == 0);
    return maker.make(
        "orderRebuild", new Officer("auditor"), List.of(), "{\"swap\":false}", "{\"swap\":true}");
  }

  private static long runningRebuilds() throws SQLException {
    try (Connection c = RunningStack.database("ledger")) {
      return Snapshot.column(c, "select id from rebuild where state = 'RUNNING'").size();
    }
  }

  private Command command(
      String name, Officer officer, List<String> ids, String body, String other) {
    Operation operation = operation(name);
    String path = operation.path();
    for (String one : ids) {
      path = path.replaceFirst("\\{[^}]+}", one);
    }
    Request request =
        Request.of(operation.verb(), "/api/" + operation.service() + path).by(officer.token());
    String type = operation.takesLines() ? operation.bodyType() : Request.JSON;
    return new Command(name, request.text(type, body), request.text(type, other));
  }

  private Operation operation(String name) {
    Operation operation = operations.get(name);
    if (operation == null) {
      throw new AssertionError("no contract knows the command " + name);
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
}
