package org.huimin.edge;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.huimin.edge.Recipes.Command;
import org.huimin.edge.Recipes.Maker;
import org.huimin.journeys.CountyOffice;

/**
 * 双人变更的情形: one officer has proposed where another confirms or refuses.
 *
 * @param person registers somebody and answers the id
 */
record ChangeRecipes(CountyOffice office, Supplier<String> person, Maker maker) {

  Map<String, Supplier<Command>> all() {
    return Map.of(
        "proposeAccountChange", this::proposeAccountChange,
        "proposeMerge", this::proposeMerge,
        "proposeMergeRevocation", this::proposeMergeRevocation,
        "confirmChange", this::confirmChange,
        "refuseChange", this::refuseChange);
  }

  private Command proposeAccountChange() {
    String of = person.get();
    String payee =
        Recipes.done(
                office.clerk(),
                "/registry/persons/" + of + "/payee-accounts",
                PersonRecipes.ACCOUNT.formatted("314747000019"))
            .path("payeeId");
    String body =
        "{\"replaces\":\"%s\",\"accountType\":\"PASSBOOK\",\"account\":\"53000000000000008\","
            + "\"bankCode\":\"%s\",\"evidence\":\"本人持存折\"}";
    return maker.make(
        "proposeAccountChange",
        office.clerk(),
        List.of(of),
        body.formatted(payee, "314747000019"),
        body.formatted(payee, "102749000001"));
  }

  private Command proposeMerge() {
    return ofTwo("proposeMerge", person.get(), person.get());
  }

  private Command proposeMergeRevocation() {
    String survivor = person.get();
    String merged = person.get();
    String change = proposed(survivor, merged);
    Recipes.done(office.secondOfficer(), changes(survivor) + change + "/confirmation", "{}");
    return ofTwo("proposeMergeRevocation", survivor, merged);
  }

  private Command confirmChange() {
    return maker.ofTwo("confirmChange", office.secondOfficer(), this::proposal);
  }

  private Command refuseChange() {
    return maker.make(
        "refuseChange",
        office.secondOfficer(),
        proposal(),
        "{\"reason\":\"NOT_AS_STATED\"}",
        "{\"reason\":\"EVIDENCE_MISSING\"}");
  }

  private Command ofTwo(String id, String survivor, String other) {
    return maker.make(
        id, office.officer(), List.of(survivor), body(other, "同一人两号"), body(other, "另有证明"));
  }

  /** The ids of a path: a survivor, and what is proposed for them. */
  private List<String> proposal() {
    String survivor = person.get();
    return List.of(survivor, proposed(survivor, person.get()));
  }

  private String proposed(String survivor, String other) {
    return Recipes.done(
            office.officer(), "/registry/persons/" + survivor + "/merges", body(other, "同一人两号"))
        .path("changeId");
  }

  private static String changes(String survivor) {
    return "/registry/persons/" + survivor + "/changes/";
  }

  private static String body(String other, String evidence) {
    return "{\"otherPersonId\":\"%s\",\"evidence\":\"%s\"}".formatted(other, evidence);
  }
}
