package org.huimin.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.huimin.edge.Recipes.Command;
import org.huimin.edge.Recipes.Maker;
import org.huimin.journeys.CountyOffice;

/**
 * 亲属、代领与备案的情形: what is recorded between two persons, or between a person and an officer.
 *
 * @param person registers somebody and answers the id
 */
record KinRecipes(CountyOffice office, Supplier<String> person, Maker maker) {

  private static final String SIBLING =
      "{\"relatedPersonId\":\"%s\",\"relation\":\"%s\",\"since\":\"2001-05-01\"}";
  private static final String DECLARATION = "{\"kinship\":\"%s\",\"declaredOn\":\"2026-03-02\"}";

  Map<String, Supplier<Command>> all() {
    Map<String, Supplier<Command>> recipes = new LinkedHashMap<>();
    recipes.put("declareRelation", this::declareRelation);
    recipes.put(
        "endRelation",
        () ->
            aboutARelation(
                "endRelation",
                "{\"endedOn\":\"2026-03-01\",\"reason\":\"ADOPTION\"}",
                "{\"endedOn\":\"2026-03-02\",\"reason\":\"ADOPTION\"}"));
    recipes.put(
        "revokeRelation",
        () -> aboutARelation("revokeRelation", "{\"reason\":\"同名误登\"}", "{\"reason\":\"另有原因\"}"));
    recipes.put("proposePayeeAuthorisation", this::proposePayeeAuthorisation);
    recipes.put("proposePayeeAuthorisationRevocation", this::proposePayeeAuthorisationRevocation);
    recipes.put("declareRelative", this::declareRelative);
    recipes.put("withdrawRelativeDeclaration", this::withdrawRelativeDeclaration);
    return recipes;
  }

  private Command declareRelation() {
    String other = person.get();
    return maker.make(
        "declareRelation",
        office.clerk(),
        List.of(person.get()),
        SIBLING.formatted(other, "SIBLING"),
        SIBLING.formatted(other, "SUPPORTER"));
  }

  private Command aboutARelation(String id, String body, String other) {
    String one = person.get();
    String relation =
        Recipes.done(
                office.clerk(), path(one, "relations"), SIBLING.formatted(person.get(), "SIBLING"))
            .path("relationId");
    return maker.make(id, office.clerk(), List.of(one, relation), body, other);
  }

  private Command proposePayeeAuthorisation() {
    String body = authorisation();
    return maker.make(
        "proposePayeeAuthorisation",
        office.clerk(),
        List.of(person.get()),
        body.formatted("CAREGIVER"),
        body.formatted("OTHER"));
  }

  private Command proposePayeeAuthorisationRevocation() {
    String of = person.get();
    String change =
        Recipes.done(
                office.clerk(),
                path(of, "payee-authorisations"),
                authorisation().formatted("CAREGIVER"))
            .path("changeId");
    Recipes.done(office.officer(), path(of, "changes/" + change + "/confirmation"), "{}");
    String authorisation =
        office
            .clerk()
            .asks()
            .get(path(of, "payee-authorisations"))
            .then()
            .statusCode(200)
            .extract()
            .path("[0].authorisationId");
    String body = "{\"authorisationId\":\"%s\",\"revokedOn\":\"%s\",\"evidence\":\"本人要求自领\"}";
    return maker.make(
        "proposePayeeAuthorisationRevocation",
        office.clerk(),
        List.of(of),
        body.formatted(authorisation, "2026-09-01"),
        body.formatted(authorisation, "2026-09-02"));
  }

  /** By somebody with an account of their own. */
  private String authorisation() {
    String payee = person.get();
    String account =
        Recipes.done(
                office.clerk(),
                path(payee, "payee-accounts"),
                PersonRecipes.ACCOUNT.formatted("314747000019"))
            .path("payeeId");
    return "{\"authorisedPayeeId\":\"%s\",\"payeeId\":\"%s\",\"kind\":\"%%s\","
            .formatted(payee, account)
        + "\"validFrom\":\"2026-05-01\",\"evidence\":\"书面委托协议\"}";
  }

  private Command declareRelative() {
    return maker.make(
        "declareRelative",
        office.clerk(),
        List.of(person.get()),
        DECLARATION.formatted("PARENT"),
        DECLARATION.formatted("IN_LAW"));
  }

  private Command withdrawRelativeDeclaration() {
    String of = person.get();
    String declaration =
        Recipes.done(
                office.clerk(), path(of, "relative-declarations"), DECLARATION.formatted("PARENT"))
            .path("declarationId");
    return maker.make(
        "withdrawRelativeDeclaration",
        office.officer(),
        List.of(of, declaration),
        "{\"reason\":\"NOT_RELATED\"}",
        "{\"reason\":\"LEFT_OFFICE\"}");
  }

  private static String path(String person, String what) {
    return "/registry/persons/" + person + "/" + what;
  }
}
