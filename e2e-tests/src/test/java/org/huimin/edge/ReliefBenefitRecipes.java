package org.huimin.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huimin.edge.Recipes.Command;
import org.huimin.edge.Recipes.Maker;
import org.huimin.journeys.ChildCase;
import org.huimin.journeys.ChildHome;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.Officer;

/**
 * 待遇的情形: a case in payment at the step before the command. The household is heard, so that nobody
 * waits for the end of the time in which it may be; what is paid again was looked into anew.
 *
 * @param home of a child alone, each time another
 */
record ReliefBenefitRecipes(CountyOffice office, Supplier<ChildHome> home, Maker maker) {

  private static final List<String> REFUSED_ON = List.of("2026-03-02", "2026-04-02", "2026-05-02");

  Map<String, Supplier<Command>> all() {
    Map<String, Supplier<Command>> recipes = new LinkedHashMap<>();
    recipes.put("completeReview", this::completeReview);
    ofTwo(recipes, "increaseBenefit", office.officer(), this::foundToNeedMore);
    recipes.put("proposeReduction", this::proposeReduction);
    ofTwo(recipes, "hearStatement", office.clerk(), this::toBeSuspended);
    recipes.put("decideReduction", this::decideReduction);
    recipes.put("correctBenefit", this::correctBenefit);
    recipes.put("proposePayeeChange", this::proposePayeeChange);
    recipes.put("decidePayeeChange", this::decidePayeeChange);
    recipes.put("recordJobRefusal", () -> job("recordJobRefusal", "refusedOn"));
    recipes.put("recordJobTaken", () -> job("recordJobTaken", "takenOn"));
    recipes.put("admonishHousehold", this::admonishHousehold);
    recipes.put("restoreShare", this::restoreShare);
    ofTwo(
        recipes,
        "liftSuspension",
        office.secondOfficer(),
        () -> decided(toBeSuspended()).investigated());
    return recipes;
  }

  private void ofTwo(
      Map<String, Supplier<Command>> recipes,
      String id,
      Officer officer,
      Supplier<ChildCase> situation) {
    recipes.put(id, () -> maker.ofTwo(id, officer, () -> List.of(situation.get().enrolmentId())));
  }

  private Command completeReview() {
    ChildCase inquired = confirmed().inquired();
    String body =
        ("{\"result\":\"UNCHANGED\",\"unit\":\"HOUSEHOLD\",\"members\":[\"%s\"],"
                + "\"reviewClass\":\"%%s\"}")
            .formatted(inquired.home().child());
    return maker.make(
        "completeReview",
        office.clerk(),
        List.of(inquired.enrolmentId()),
        body.formatted("A"),
        body.formatted("B"));
  }

  private Command proposeReduction() {
    return maker.make(
        "proposeReduction",
        office.officer(),
        List.of(confirmed().enrolmentId()),
        termination("VOLUNTARY"),
        termination("MOVED_OUT"));
  }

  private static String termination(String reason) {
    return ("{\"measure\":\"TERMINATION\",\"reason\":\"%s\",\"document\":\"社会救助法\","
            + "\"article\":\"第48条\",\"statementUntil\":\"%s\"}")
        .formatted(reason, ChildCase.inAYear());
  }

  private Command admonishHousehold() {
    String body = "{\"changedOn\":\"%s\"}";
    return maker.make(
        "admonishHousehold",
        office.clerk(),
        List.of(confirmed().enrolmentId()),
        body.formatted("2025-11-03"),
        body.formatted("2025-11-04"));
  }

  private Command decideReduction() {
    return maker.make(
        "decideReduction",
        office.secondOfficer(),
        List.of(heard(toBeSuspended()).enrolmentId()),
        "{\"carriedOut\":true}",
        "{\"carriedOut\":false}");
  }

  /** What was wrong is the confirmation, from whose first month on it is put right. */
  private Command correctBenefit() {
    ChildCase found = foundToNeedMore();
    String start = found.home().client().get(office.clerk(), found.path()).text("startMonth");
    String body = "{\"fromMonth\":\"%s\"}";
    return maker.make(
        "correctBenefit",
        office.secondOfficer(),
        List.of(found.enrolmentId()),
        body.formatted(start),
        body.formatted("2026-01"));
  }

  /** The child gets another account, which does not take the first one's place. */
  private Command proposePayeeChange() {
    ChildCase confirmed = confirmed();
    return maker.make(
        "proposePayeeChange",
        office.clerk(),
        List.of(confirmed.enrolmentId()),
        payee(confirmed, "HOUSEHOLD_ASKED"),
        payee(confirmed, "PAYEE_UNABLE"));
  }

  private static String payee(ChildCase of, String reason) {
    return "{\"payeeId\":\"%s\",\"reason\":\"%s\",\"evidence\":\"本人申请书\"}"
        .formatted(of.home().otherAccount(), reason);
  }

  private Command decidePayeeChange() {
    ChildCase confirmed = confirmed();
    confirmed.step(
        office.clerk(),
        "payee-change",
        Map.of(
            "payeeId", confirmed.home().otherAccount(),
            "reason", "HOUSEHOLD_ASKED",
            "evidence", "本人申请书"));
    return maker.make(
        "decidePayeeChange",
        office.secondOfficer(),
        List.of(confirmed.enrolmentId()),
        "{\"carriedOut\":true}",
        "{\"carriedOut\":false}");
  }

  private Command job(String id, String day) {
    ChildCase confirmed = confirmed();
    String body = "{\"personId\":\"%s\",\"%s\":\"%%s\"}".formatted(confirmed.home().child(), day);
    return maker.make(
        id,
        office.clerk(),
        List.of(confirmed.enrolmentId()),
        body.formatted(REFUSED_ON.get(0)),
        body.formatted(REFUSED_ON.get(1)));
  }

  private Command restoreShare() {
    ChildCase stopped = confirmed();
    String child = stopped.home().child();
    for (String day : REFUSED_ON) {
      stopped.step(office.clerk(), "job-refusal", Map.of("personId", child, "refusedOn", day));
    }
    decided(
            stopped.step(
                office.officer(),
                "reduction",
                Map.of(
                    "measure", "SHARE_STOP",
                    "reason", "JOB_REFUSED",
                    "document", "社会救助法",
                    "article", "第48条",
                    "statementUntil", ChildCase.inAYear(),
                    "personId", child)))
        .investigated();
    String body = "{\"personId\":\"%s\"}";
    return maker.make(
        "restoreShare",
        office.secondOfficer(),
        List.of(stopped.enrolmentId()),
        body.formatted(child),
        body.formatted(UUID.randomUUID()));
  }

  private ChildCase confirmed() {
    return home.get().applied().confirmed();
  }

  private ChildCase foundToNeedMore() {
    ChildCase found = confirmed().inquired();
    return found.step(
        office.clerk(),
        "review",
        Map.of(
            "result", "INCREASE",
            "unit", "HOUSEHOLD",
            "members", List.of(found.home().child()),
            "reviewClass", "A"));
  }

  private ChildCase toBeSuspended() {
    return confirmed()
        .step(
            office.officer(),
            "reduction",
            Map.of(
                "measure", "SUSPENSION",
                "reason", "NOT_COOPERATING",
                "document", "社会救助法",
                "article", "第48条"));
  }

  private ChildCase heard(ChildCase proposed) {
    return proposed.step(office.clerk(), "statement", Map.of());
  }

  /** By the other officer, after the household was heard. */
  private ChildCase decided(ChildCase proposed) {
    return heard(proposed)
        .step(office.secondOfficer(), "reduction-decision", Map.of("carriedOut", true));
  }
}
