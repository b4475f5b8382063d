package org.huimin.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huimin.edge.Recipes.Command;
import org.huimin.edge.Recipes.Maker;
import org.huimin.journeys.ChildCase;
import org.huimin.journeys.ChildHome;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.Officer;

/**
 * 低保申请的情形: a case at the step before the command, up to the decision on it.
 *
 * @param home of a child alone, each time another
 * @param ofAge of one who is shown in a notice, each time another
 */
record ReliefApplicationRecipes(
    CountyOffice office, Supplier<ChildHome> home, Supplier<ChildHome> ofAge, Maker maker) {

  private static final String REFUSAL =
      "{\"reason\":\"%s\",\"document\":\"社会救助法\",\"article\":\"第18条\"}";

  Map<String, Supplier<Command>> all() {
    Map<String, Supplier<Command>> recipes = new LinkedHashMap<>();
    recipes.put("acceptApplication", this::acceptApplication);
    on(
        recipes,
        "returnForSupplement",
        office.clerk(),
        at -> at,
        "{\"items\":[\"IDENTITY_PAPERS\"]}",
        "{\"items\":[\"MEANS_STATEMENT\"]}");
    ofTwo(recipes, "receiveSupplement", this::returned);
    on(
        recipes,
        "extendDeadline",
        office.clerk(),
        at -> at,
        "{\"reason\":\"CROSS_PLACE\"}",
        "{\"reason\":\"HARD_INVESTIGATION\"}");
    recipes.put("giveInitialOpinion", this::giveInitialOpinion);
    ofTwo(recipes, "postNotice", () -> ofAge.get().applied().inquired().proposed());
    ofTwo(recipes, "fileObjection", this::shown);
    ofTwo(recipes, "closeNotice", this::objectedTo);
    on(
        recipes,
        "answerObjection",
        office.clerk(),
        _ -> objectedTo().investigated(),
        "{\"upheld\":false}",
        "{\"upheld\":true}");
    on(
        recipes,
        "confirmEnrolment",
        office.secondOfficer(),
        at -> at.inquired().proposed(),
        "{\"reviewClass\":\"A\"}",
        "{\"reviewClass\":\"B\"}");
    on(
        recipes,
        "refuseApplication",
        office.secondOfficer(),
        at -> at,
        REFUSAL.formatted("PAPERS_MISSING"),
        REFUSAL.formatted("NO_AUTHORISATION"));
    recipes.put("recordDelivery", this::recordDelivery);
    recipes.put("revokeDecision", this::revokeDecision);
    ofTwo(recipes, "withdrawApplication", this::applied);
    return recipes;
  }

  private void on(
      Map<String, Supplier<Command>> recipes,
      String id,
      Officer officer,
      Function<ChildCase, ChildCase> situation,
      String body,
      String other) {
    recipes.put(
        id,
        () ->
            maker.make(
                id, officer, List.of(situation.apply(applied()).enrolmentId()), body, other));
  }

  private void ofTwo(
      Map<String, Supplier<Command>> recipes, String id, Supplier<ChildCase> situation) {
    recipes.put(
        id, () -> maker.ofTwo(id, office.clerk(), () -> List.of(situation.get().enrolmentId())));
  }

  private Command acceptApplication() {
    ChildHome applies = home.get();
    String body =
        "{\"householdId\":\"%s\",\"applicantId\":\"%s\",\"payeeId\":\"%s\",\"appliedOn\":\"%%s\"}"
            .formatted(applies.id(), applies.child(), applies.payeeId());
    return maker.make(
        "acceptApplication",
        office.clerk(),
        List.of(),
        body.formatted("2026-03-02"),
        body.formatted("2026-03-03"));
  }

  private Command giveInitialOpinion() {
    ChildCase inquired = applied().inquired();
    String body =
        "{\"opinion\":\"%%s\",\"unit\":\"HOUSEHOLD\",\"members\":[\"%s\"]}"
            .formatted(inquired.home().child());
    return maker.make(
        "giveInitialOpinion",
        office.clerk(),
        List.of(inquired.enrolmentId()),
        body.formatted("CONFIRM"),
        body.formatted("REFUSE"));
  }

  private Command recordDelivery() {
    ChildCase refused = refused();
    String body = "{\"decisionId\":\"%s\"}";
    return maker.make(
        "recordDelivery",
        office.clerk(),
        List.of(refused.enrolmentId()),
        body.formatted(decisionId(refused)),
        body.formatted(UUID.randomUUID()));
  }

  /** Whoever took the decision may not revoke it. */
  private Command revokeDecision() {
    ChildCase refused = refused();
    String body = "{\"decisionId\":\"%s\",\"ground\":\"%%s\"}".formatted(decisionId(refused));
    return maker.make(
        "revokeDecision",
        office.officer(),
        List.of(refused.enrolmentId()),
        body.formatted("OWN_ERROR"),
        body.formatted("COURT"));
  }

  private ChildCase applied() {
    return home.get().applied();
  }

  private ChildCase returned() {
    return applied()
        .step(office.clerk(), "supplement-request", Map.of("items", List.of("IDENTITY_PAPERS")));
  }

  private ChildCase shown() {
    return ofAge.get().applied().shown();
  }

  /** The opinion is overtaken, so that its notice may come down any day. */
  private ChildCase objectedTo() {
    return shown().step(office.clerk(), "objection", Map.of());
  }

  private ChildCase refused() {
    return applied()
        .step(
            office.secondOfficer(),
            "refusal",
            Map.of("reason", "PAPERS_MISSING", "document", "社会救助法", "article", "第18条"));
  }

  private static String decisionId(ChildCase of) {
    return of.home()
        .client()
        .get(of.home().office().clerk(), of.path() + "/decisions")
        .body()
        .path(0)
        .path("decisionId")
        .asText();
  }
}
