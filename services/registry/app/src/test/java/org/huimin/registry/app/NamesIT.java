package org.huimin.registry.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.huimin.registry.app.Counter.CITY;
import static org.huimin.registry.app.Counter.CLERK;
import static org.huimin.registry.app.Counter.COUNTY;
import static org.huimin.registry.app.Counter.id;
import static org.huimin.registry.app.Counter.person;
import static org.huimin.registry.app.Counter.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** The names for a list of one county, on the real store and vault. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NamesIT {

  @Test
  void the_county_reads_names_whole_and_others_read_them_masked() {
    String person = id(person("530899194505207347"));
    List<String> ids = List.of(person, UUID.randomUUID().toString());
    names(COUNTY, "530802", ids)
        .statusCode(200)
        .body("personId", contains(person))
        .body("name", contains("岩温"));
    for (String officer : List.of(CITY, "auditor")) {
      names(officer, "530802", ids).statusCode(200).body("name", contains("岩*"));
    }
  }

  @Test
  void a_corrected_name_is_the_one_that_is_read() {
    String person = person("530899194505217350");
    send(CLERK, person + "/correction", Map.of("name", "岩温龘")).statusCode(201);
    names(COUNTY, "530802", List.of(id(person))).body("name", contains("岩温龘"));
  }

  @Test
  void nobody_reads_the_names_of_another_county() {
    String person = id(person("530899194505227364"));
    names("county.lancang", "530802", List.of(person))
        .statusCode(403)
        .body("code", equalTo("OUTSIDE_DIVISION"));
    names("county.lancang", "530828", List.of(person)).statusCode(200).body("$", empty());
    names(CITY, "530828", List.of(person)).statusCode(200).body("$", empty());
    for (String officer : List.of(CLERK, "finance.simao")) {
      names(officer, "530802", List.of(person)).statusCode(403);
    }
  }

  @Test
  void what_is_asked_badly_is_refused_by_name() {
    names(COUNTY, "530802", List.of()).statusCode(400).body("field", equalTo("ids"));
    names(COUNTY, "5308", List.of(UUID.randomUUID().toString()))
        .statusCode(400)
        .body("field", equalTo("county"));
    names(
            COUNTY,
            "530802",
            Stream.generate(UUID::randomUUID).map(UUID::toString).limit(1_001).toList())
        .statusCode(400)
        .body("code", equalTo("TOO_MANY"));
  }

  private static ValidatableResponse names(String officer, String county, List<String> ids) {
    return given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(TestTokens.of(officer))
        .body(Map.of("county", county, "ids", ids))
        .post("/persons/names")
        .then();
  }
}
