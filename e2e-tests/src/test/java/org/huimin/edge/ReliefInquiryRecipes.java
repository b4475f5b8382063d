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
import org.huimin.journeys.RunningStack;

/**
 * 了解情况的情形: what becomes known of a household that applies.
 *
 * @param home of a child alone, each time another
 */
record ReliefInquiryRecipes(CountyOffice office, Supplier<ChildHome> home, Maker maker) {

  Map<String, Supplier<Command>> all() {
    Map<String, Supplier<Command>> recipes = new LinkedHashMap<>();
    recipes.put("authoriseMeansCheck", this::authoriseMeansCheck);
    recipes.put("verifyMeans", this::verifyMeans);
    recipes.put("recordInvestigation", this::recordInvestigation);
    recipes.put("declareRelative", this::declareRelative);
    recipes.put("fileGrievance", () -> maker.ofTwo("fileGrievance", office.clerk(), this::applied));
    recipes.put(
        "recordHomeVisit", () -> maker.ofTwo("recordHomeVisit", office.officer(), this::applied));
    return recipes;
  }

  private Command authoriseMeansCheck() {
    ChildCase applied = home.get().applied();
    String body =
        "{\"signedBy\":[\"%s\"],\"scope\":[%%s],\"validThrough\":\"%s\"}"
            .formatted(applied.home().child(), ChildCase.inAYear());
    return maker.make(
        "authoriseMeansCheck",
        office.clerk(),
        List.of(applied.enrolmentId()),
        body.formatted("\"INCOME\",\"ASSETS\""),
        body.formatted("\"INCOME\""));
  }

  private Command verifyMeans() {
    ChildCase authorised = home.get().applied().authorised();
    String body = "{\"meansId\":\"%s\",\"verdict\":\"%%s\"}".formatted(authorised.home().means());
    return maker.make(
        "verifyMeans",
        office.officer(),
        List.of(authorised.enrolmentId()),
        body.formatted("CLEAR"),
        body.formatted("REVIEW"));
  }

  private Command recordInvestigation() {
    String body = "{\"investigators\":[\"%s\",\"%%s\"]}".formatted(subject(office.clerk()));
    return maker.make(
        "recordInvestigation",
        office.clerk(),
        applied(),
        body.formatted(subject(office.officer())),
        body.formatted(subject(office.secondOfficer())));
  }

  private Command declareRelative() {
    String body = "{\"officer\":\"%s\"}";
    return maker.make(
        "declareRelative",
        office.clerk(),
        applied(),
        body.formatted(subject(office.secondOfficer())),
        body.formatted(UUID.randomUUID()));
  }

  private static String subject(Officer officer) {
    return RunningStack.client().subject(officer);
  }

  private List<String> applied() {
    return List.of(home.get().applied().enrolmentId());
  }
}
