package org.huimin.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.huimin.edge.Recipes.Command;
import org.huimin.edge.Recipes.Maker;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.Officer;

/**
 * 人员事项的情形: what one officer records of a person.
 *
 * @param person registers somebody and answers the id
 * @param idNumber of nobody who is registered
 */
record PersonRecipes(
    CountyOffice office, Supplier<String> person, Supplier<String> idNumber, Maker maker) {

  static final String ACCOUNT =
      "{\"accountType\":\"PASSBOOK\",\"account\":\"53000000000000007\",\"bankCode\":\"%s\"}";

  private static final String REASON = "{\"reason\":\"同名误报\"}";
  private static final String OTHER_REASON = "{\"reason\":\"另有原因\"}";

  Map<String, Supplier<Command>> all() {
    Map<String, Supplier<Command>> recipes = new LinkedHashMap<>();
    simple(
        recipes,
        "recordPayeeAccount",
        ACCOUNT.formatted("314747000019"),
        ACCOUNT.formatted("102749000001"));
    simple(recipes, "recordDeath", "{\"diedOn\":\"2026-01-02\"}", "{\"diedOn\":\"2026-01-03\"}");
    simple(recipes, "correctPerson", "{\"name\":\"另名\"}", "{\"name\":\"再名\"}");
    simple(
        recipes,
        "declareMissing",
        "{\"declaredOn\":\"2026-01-02\"}",
        "{\"declaredOn\":\"2026-01-03\"}");
    simple(
        recipes,
        "recordProofOfLife",
        "{\"passedOn\":\"2026-01-02\",\"method\":\"VIDEO\"}",
        "{\"passedOn\":\"2026-01-03\",\"method\":\"VIDEO\"}");
    simple(
        recipes,
        "moveRegistration",
        "{\"movedOn\":\"2026-01-02\",\"county\":\"530102\"}",
        "{\"movedOn\":\"2026-01-03\",\"county\":\"530102\"}");
    recipes.put("registerPerson", this::registerPerson);
    recipes.put("registerPersonLines", this::registerPersonLines);
    recipes.put("correctBirthDate", this::correctBirthDate);
    recipes.put("revokeDeath", () -> taken("revokeDeath", "death", "diedOn"));
    recipes.put("revokeMissing", () -> taken("revokeMissing", "missing", "declaredOn"));
    recipes.put(
        "revokeProofOfLife",
        () ->
            mistaken(
                "revokeProofOfLife",
                "proof-of-life",
                "\"passedOn\":\"2026-01-02\",\"method\":\"VIDEO\""));
    recipes.put("revokeMove", this::revokeMove);
    return recipes;
  }

  private void simple(
      Map<String, Supplier<Command>> recipes, String id, String body, String other) {
    recipes.put(id, () -> maker.make(id, office.clerk(), List.of(person.get()), body, other));
  }

  private Command registerPerson() {
    String body = "{\"idNumber\":\"%s\",\"name\":\"%s\",\"registrationDivision\":\"%s\"}";
    String id = idNumber.get();
    return maker.make(
        "registerPerson",
        office.clerk(),
        List.of(),
        body.formatted(id, "测试", office.township()),
        body.formatted(id, "另名", office.township()));
  }

  private Command registerPersonLines() {
    String line =
        "{\"idNumber\":\"%s\",\"name\":\"测试\",\"registrationDivision\":\"%s\","
            + ACCOUNT.substring(1);
    return maker.make(
        "registerPersonLines",
        office.clerk(),
        List.of(),
        line.formatted(idNumber.get(), office.township(), "314747000019"),
        line.formatted(idNumber.get(), office.township(), "314747000019"));
  }

  private Command correctBirthDate() {
    String body = "{\"bornOn\":\"%s\",\"basis\":\"PUBLIC_SECURITY\",\"evidence\":\"公安证明\"}";
    return maker.make(
        "correctBirthDate",
        office.officer(),
        List.of(person.get()),
        body.formatted("1938-01-18"),
        body.formatted("1938-01-19"));
  }

  /** What was recorded is taken back. */
  private Command taken(String id, String path, String day) {
    String taken = person.get();
    Recipes.done(
        office.clerk(),
        "/registry/persons/" + taken + "/" + path,
        "{\"%s\":\"2026-01-02\"}".formatted(day));
    return maker.make(id, office.clerk(), List.of(taken), REASON, OTHER_REASON);
  }

  /** The revocation names what it takes back. */
  private Command mistaken(String id, String path, String what) {
    String mistaken = person.get();
    Recipes.done(
        office.clerk(), "/registry/persons/" + mistaken + "/" + path, "{%s}".formatted(what));
    return maker.make(
        id,
        office.clerk(),
        List.of(mistaken),
        "{%s,%s".formatted(what, REASON.substring(1)),
        "{%s,%s".formatted(what, OTHER_REASON.substring(1)));
  }

  /** Who has left is kept by the city, which takes the move back. */
  private Command revokeMove() {
    String moved = person.get();
    Recipes.done(
        office.clerk(),
        "/registry/persons/" + moved + "/move",
        "{\"movedOn\":\"2026-01-02\",\"county\":\"530102\"}");
    String body = "{\"movedOn\":\"2026-01-02\",%s";
    return maker.make(
        "revokeMove",
        new Officer("city.puer"),
        List.of(moved),
        body.formatted(REASON.substring(1)),
        body.formatted(OTHER_REASON.substring(1)));
  }
}
