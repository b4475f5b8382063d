package org.huimin.registry.app;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.huimin.registry.app.Counter.CITY;
import static org.huimin.registry.app.Counter.CLERK;
import static org.huimin.registry.app.Counter.COUNTY;
import static org.huimin.registry.app.Counter.SECOND;
import static org.huimin.registry.app.Counter.id;
import static org.huimin.registry.app.Counter.person;
import static org.huimin.registry.app.Counter.read;
import static org.huimin.registry.app.Counter.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Near relatives of those who handle cases, on the real store. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NearRelativesIT {

  @Test
  void an_officer_declares_a_relative_and_another_officer_withdraws_it() {
    String mother = person("530899195206016019");
    String declaration =
        declare(CLERK, mother, null, "2026-03-02").statusCode(201).extract().path("declarationId");
    declare(CLERK, mother, null, "2026-03-02")
        .statusCode(409)
        .body("code", equalTo("ALREADY_DECLARED"));
    String officer =
        read(COUNTY, mother + "/relative-declarations")
            .statusCode(200)
            .body("", hasSize(1))
            .body("[0].kinship", equalTo("PARENT"))
            .body("[0].committeeMemberId", nullValue())
            .extract()
            .path("[0].officer");
    read(COUNTY, "/relative-declarations?officer=" + officer + "&size=500")
        .statusCode(200)
        .body("declarationId", hasItem(declaration))
        .body("officer", everyItem(equalTo(officer)));
    read(COUNTY, "/relative-declarations?officer=county.simao")
        .statusCode(400)
        .body("code", equalTo("BAD_OFFICER"))
        .body("field", equalTo("officer"));
    read("county.lancang", "/relative-declarations?size=500")
        .body("declarationId", not(hasItem(declaration)));
    withdraw(CLERK, mother, declaration, "LEFT_OFFICE").statusCode(403);
    withdraw(COUNTY, mother, declaration, "OTHER").statusCode(400).body("field", equalTo("words"));
    withdraw(COUNTY, mother, declaration, "LEFT_OFFICE").statusCode(201);
    withdraw(COUNTY, mother, declaration, "LEFT_OFFICE")
        .statusCode(409)
        .body("code", equalTo("ALREADY_WITHDRAWN"));
    read(COUNTY, mother + "/relative-declarations")
        .body("[0].withdrawalReason", equalTo("LEFT_OFFICE"));
    declare(CLERK, mother, null, "2026-03-02").statusCode(201);
  }

  @Test
  void who_declares_does_not_clear_the_way() {
    String father = person("530899195206026022");
    String declaration =
        declare(COUNTY, father, null, "2026-03-02").statusCode(201).extract().path("declarationId");
    withdraw(COUNTY, father, declaration, "NOT_RELATED")
        .statusCode(403)
        .body("code", equalTo("DECLARER_MAY_NOT_WITHDRAW"));
    withdraw(SECOND, father, declaration, "NOT_RELATED").statusCode(201);
  }

  @Test
  void a_relative_of_a_committee_member_is_found_by_the_member() {
    String member = person("530899195206036036");
    String child = person("53089919520604604X");
    String declaration =
        declare(CLERK, child, member, "2026-03-02").statusCode(201).extract().path("declarationId");
    read(COUNTY, "/relative-declarations?committeeMember=" + id(member))
        .body("", hasSize(1))
        .body("[0].declarationId", equalTo(declaration))
        .body("[0].personId", equalTo(id(child)))
        .body("[0].officer", nullValue());
    declare(CLERK, member, member, "2026-03-02")
        .statusCode(422)
        .body("code", equalTo("SELF_DECLARED"))
        .body("field", equalTo("committeeMemberId"));
    declare(CLERK, child, "/persons/" + UUID.randomUUID(), "2026-03-02")
        .statusCode(404)
        .body("code", equalTo("NO_SUCH_PERSON"));
    declare(CLERK, child, null, "2126-03-02")
        .statusCode(422)
        .body("code", equalTo("DECLARED_IN_FUTURE"));
    read(CLERK, child + "/relative-declarations").statusCode(403);
    read("county.lancang", child + "/relative-declarations").statusCode(404);
    declare("clerk.lancang", child, null, "2026-03-02").statusCode(404);
    withdraw(COUNTY, member, declaration, "NOT_RELATED")
        .statusCode(404)
        .body("code", equalTo("NO_SUCH_DECLARATION"));
  }

  @Test
  void a_declaration_of_a_merged_record_is_the_survivor_s() {
    String survivor = person("530899195206056053");
    String alias = person("530899195206066067");
    String declaration =
        declare(CLERK, alias, null, "2026-03-02").statusCode(201).extract().path("declarationId");
    String change =
        send(COUNTY, survivor + "/merges", Map.of("otherPersonId", id(alias), "evidence", "同一人"))
            .statusCode(201)
            .extract()
            .path("changeId");
    send(SECOND, survivor + "/changes/" + change + "/confirmation", Map.of()).statusCode(201);
    read(COUNTY, survivor + "/relative-declarations")
        .body("[0].declarationId", equalTo(declaration));
    declare(COUNTY, alias, null, "2026-03-02").statusCode(409).body("code", equalTo("MERGED"));
    withdraw(CITY, alias, declaration, "NOT_RELATED").statusCode(409);
    withdraw(CITY, survivor, declaration, "NOT_RELATED").statusCode(201);
  }

  private static ValidatableResponse declare(
      String officer, String person, @Nullable String member, String declaredOn) {
    Map<String, String> body = new HashMap<>();
    body.put("kinship", "PARENT");
    body.put("declaredOn", declaredOn);
    if (member != null) {
      body.put("committeeMemberId", id(member));
    }
    return send(officer, person + "/relative-declarations", body);
  }

  private static ValidatableResponse withdraw(
      String officer, String person, String declaration, String reason) {
    return send(
        officer,
        person + "/relative-declarations/" + declaration + "/withdrawal",
        Map.of("reason", reason));
  }
}
