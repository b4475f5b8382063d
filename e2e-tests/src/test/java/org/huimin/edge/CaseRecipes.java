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
 * 个案的情形: a case at the step before the command.
 *
 * @param person registers somebody and answers the id
 * @param idNumber of nobody yet
 */
record CaseRecipes(
    CountyOffice office, Supplier<String> person, Supplier<String> idNumber, Maker maker) {

  private static final String APPLIED_ON = "2026-03-02";

  private static final String CLOSURE = "{\"reason\":\"%s\",\"article\":\"老年人权益保障法 第33条\"}";

  Map<String, Supplier<Command>> all() {
    Map<String, Supplier<Command>> recipes = new LinkedHashMap<>();
    recipes.put("acceptApplication", this::acceptApplication);
    ofTwo(recipes, "confirmEnrolment", office.secondOfficer(), this::applied);
    recipes.put("refuseApplication", this::refuseApplication);
    ofTwo(recipes, "withdrawApplication", office.clerk(), this::applied);
    ofTwo(recipes, "revokeDecision", office.officer(), this::refused);
    recipes.put("proposeClosure", this::proposeClosure);
    recipes.put("hearStatement", this::hearStatement);
    recipes.put("decideClosure", this::decideClosure);
    return recipes;
  }

  private Command acceptApplication() {
    String of = person.get();
    String payee = Recipes.payee(office.clerk(), of);
    String body = "{\"personId\":\"%s\",\"payeeId\":\"%s\",\"appliedOn\":\"%s\"}";
    return maker.make(
        "acceptApplication",
        office.clerk(),
        List.of(),
        body.formatted(of, payee, APPLIED_ON),
        body.formatted(of, payee, "2026-03-03"));
  }

  private Command refuseApplication() {
    String body = "{\"reason\":\"OTHER\",\"article\":\"老年人权益保障法 第33条\",\"words\":\"%s\"}";
    return maker.make(
        "refuseApplication",
        office.secondOfficer(),
        List.of(applied()),
        body.formatted("见附件。"),
        body.formatted("见附件二。"));
  }

  private Command proposeClosure() {
    return maker.make(
        "proposeClosure",
        office.officer(),
        List.of(confirmed()),
        CLOSURE.formatted("WITHDRAWN"),
        CLOSURE.formatted("OFFICE_ERROR"));
  }

  private Command hearStatement() {
    return maker.make(
        "hearStatement",
        office.clerk(),
        List.of(proposed("IDENTITY_NOT_PROVED")),
        "{\"words\":\"本人到场陈述。\"}",
        "{\"words\":\"本人另有陈述。\"}");
  }

  private Command decideClosure() {
    return maker.make(
        "decideClosure",
        office.secondOfficer(),
        List.of(proposed("WITHDRAWN")),
        "{\"close\":true}",
        "{\"close\":false}");
  }

  private void ofTwo(
      Map<String, Supplier<Command>> recipes,
      String id,
      Officer officer,
      Supplier<String> situation) {
    recipes.put(id, () -> maker.ofTwo(id, officer, () -> List.of(situation.get())));
  }

  private String applied() {
    return office.apply(idNumber.get(), APPLIED_ON).enrolmentId();
  }

  private String confirmed() {
    return office.applyAndConfirm(idNumber.get(), APPLIED_ON).enrolmentId();
  }

  private String refused() {
    String refused = applied();
    recorded(
        office.secondOfficer(),
        refused,
        "/refusal",
        "{\"reason\":\"PAPERS_MISSING\",\"article\":\"老年人权益保障法 第33条\"}");
    return refused;
  }

  private String proposed(String reason) {
    String closing = confirmed();
    recorded(office.officer(), closing, "/closure", CLOSURE.formatted(reason));
    return closing;
  }

  private static void recorded(Officer officer, String enrolment, String what, String body) {
    officer
        .asks()
        .body(body)
        .post("/elderly-allowance/enrolments/" + enrolment + what)
        .then()
        .statusCode(200);
  }
}
