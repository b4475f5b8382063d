package org.huimin.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.huimin.edge.Recipes.Command;
import org.huimin.edge.Recipes.Maker;
import org.huimin.journeys.ChildHome;
import org.huimin.journeys.CountyOffice;

/**
 * 低保家庭的情形: who belongs to a household, and what was verified of it.
 *
 * @param home of a child alone, each time another
 * @param person of no household yet, each time another
 */
record ReliefHouseholdRecipes(
    CountyOffice office, Supplier<ChildHome> home, Supplier<String> person, Maker maker) {

  Map<String, Supplier<Command>> all() {
    Map<String, Supplier<Command>> recipes = new LinkedHashMap<>();
    recipes.put("defineHousehold", this::defineHousehold);
    recipes.put("joinHousehold", this::joinHousehold);
    recipes.put("leaveHousehold", this::leaveHousehold);
    recipes.put("changeHead", this::changeHead);
    recipes.put("classifyHousehold", this::classifyHousehold);
    recipes.put("recordMeans", this::recordMeans);
    return recipes;
  }

  private Command defineHousehold() {
    String body =
        "{\"headId\":\"%s\",\"township\":\"%s\",\"area\":\"%%s\"}"
            .formatted(person.get(), office.township());
    return maker.make(
        "defineHousehold",
        office.clerk(),
        List.of(),
        body.formatted("URBAN"),
        body.formatted("RURAL"));
  }

  private Command joinHousehold() {
    String body = "{\"personId\":\"%s\",\"joinedOn\":\"%%s\"}".formatted(person.get());
    return maker.make(
        "joinHousehold",
        office.clerk(),
        List.of(home.get().id()),
        body.formatted("2026-03-02"),
        body.formatted("2026-03-03"));
  }

  private Command leaveHousehold() {
    ChildHome left = home.get();
    String sibling = person.get();
    left.joinedBy(sibling);
    String body = "{\"leftOn\":\"2026-03-03\",\"reason\":\"%s\"}";
    return maker.make(
        "leaveHousehold",
        office.clerk(),
        List.of(left.id(), sibling),
        body.formatted("SPLIT"),
        body.formatted("MOVED"));
  }

  private Command changeHead() {
    ChildHome headed = home.get();
    String sibling = person.get();
    headed.joinedBy(sibling);
    String body = "{\"headId\":\"%s\"}";
    return maker.make(
        "changeHead",
        office.clerk(),
        List.of(headed.id()),
        body.formatted(sibling),
        body.formatted(headed.child()));
  }

  /** From a month that is still to come: no amount changes that was decided on. */
  private Command classifyHousehold() {
    String body = "{\"area\":\"RURAL\",\"fromMonth\":\"%s\"}";
    return maker.make(
        "classifyHousehold",
        office.officer(),
        List.of(home.get().id()),
        body.formatted("2089-01"),
        body.formatted("2089-02"));
  }

  private Command recordMeans() {
    ChildHome verified = home.get().applied().authorised().home();
    String body =
        "{\"members\":[{\"personId\":\"%s\",\"role\":\"APPLICANT\"}],\"items\":[%%s],\"assets\":[]}"
            .formatted(verified.child());
    return maker.make(
        "recordMeans",
        office.officer(),
        List.of(verified.id()),
        body.formatted(""),
        body.formatted("{\"kind\":\"OTHER_SUPPORT\",\"amount\":\"30.00\",\"period\":\"MONTH\"}"));
  }
}
