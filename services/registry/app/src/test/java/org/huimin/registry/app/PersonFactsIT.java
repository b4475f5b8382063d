package org.huimin.registry.app;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.huimin.registry.app.Counter.CITY;
import static org.huimin.registry.app.Counter.CLERK;
import static org.huimin.registry.app.Counter.COUNTY;
import static org.huimin.registry.app.Counter.TOWNSHIP;
import static org.huimin.registry.app.Counter.id;
import static org.huimin.registry.app.Counter.person;
import static org.huimin.registry.app.Counter.read;
import static org.huimin.registry.app.Counter.register;
import static org.huimin.registry.app.Counter.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What one officer records of a registered person, on the real store and vault. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PersonFactsIT {

  @Inject DataSource dataSource;

  @Test
  void a_corrected_number_finds_the_person_and_so_does_the_old_one() throws SQLException {
    String person = person("530899194402023019");
    send(CLERK, person + "/correction", Map.of("idNumber", "530899194403033024", "evidence", "户口簿"))
        .statusCode(201);
    for (String number : List.of("530899194402023019", "530899194403033024")) {
      register(number, Map.of()).statusCode(200).body("personId", equalTo(id(person)));
    }
    read(CLERK, person)
        .body("idNumber", equalTo("5308**********3024"))
        .body("bornOn", equalTo("1944-03-03"));
    assertEquals(
        List.of("1", "2"),
        column("select version from (select * from identity order by version) i", person));
    assertEquals(
        List.of("PersonRegistered", "PersonCorrected", "BirthDateCorrected"), events(person));
  }

  @Test
  void a_correction_changes_what_it_names_and_nothing_else() throws SQLException {
    String person = person("53089919440404303X");
    send(CLERK, person + "/correction", Map.of("name", "刀美兰")).statusCode(201);
    read(CLERK, person)
        .body("name", equalTo("刀**"))
        .body("idNumber", equalTo("5308**********303X"));
    send(CLERK, person + "/correction", Map.of("name", "刀美兰")).statusCode(200);
    send(CLERK, person + "/correction", Map.of("idNumber", "53089919440404303X", "evidence", "户口簿"))
        .statusCode(200);
    assertEquals(List.of("PersonRegistered", "PersonCorrected"), events(person));
  }

  @Test
  void the_number_of_another_is_refused_and_nothing_has_changed() throws SQLException {
    String person = person("530899194405053045");
    person("530899194406063050");
    send(CLERK, person + "/correction", Map.of("idNumber", "530899194406063050", "evidence", "户口簿"))
        .statusCode(409)
        .body("code", equalTo("NUMBER_OF_ANOTHER"))
        .body("field", equalTo("idNumber"));
    send(CLERK, person + "/correction", Map.of("idNumber", "530899194407073066"))
        .statusCode(400)
        .body("field", equalTo("evidence"));
    send(CLERK, person + "/correction", Map.of()).statusCode(400).body("code", equalTo("MISSING"));
    assertEquals(List.of("1"), column("select version from identity", person));
    assertEquals(List.of("PersonRegistered"), events(person));
  }

  @Test
  void a_birth_date_is_corrected_by_the_county_and_its_evidence_is_sealed() throws SQLException {
    String person = person("530899194408083071");
    Map<String, String> body =
        Map.of("bornOn", "1943-01-02", "basis", "PUBLIC_SECURITY", "evidence", "派出所证明龘");
    send(CLERK, person + "/birth-date", body).statusCode(403);
    send(COUNTY, person + "/birth-date", body).statusCode(201);
    send(COUNTY, person + "/birth-date", body).statusCode(200);
    read(CLERK, person).body("bornOn", equalTo("1943-01-02"));
    List<String> sealed = column("select encode(sealed, 'hex') from person_words", person);
    assertEquals(1, sealed.size());
    assertFalse(
        sealed
            .getFirst()
            .contains(
                java.util.HexFormat.of().formatHex("派出所证明龘".getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void missing_and_proofs_of_life_are_shown() {
    String person = person("530899194409093087");
    send(CLERK, person + "/missing", Map.of("declaredOn", "2026-01-10")).statusCode(201);
    read(CLERK, person).body("missingOn", equalTo("2026-01-10"));
    send(CLERK, person + "/missing-revocation", Map.of("reason", "本人已返回")).statusCode(201);
    read(CLERK, person).body("missingOn", equalTo(null));
    Map<String, String> proof = Map.of("passedOn", "2026-02-01", "method", "HOME_VISIT");
    send(CLERK, person + "/proof-of-life", proof).statusCode(201);
    send(CLERK, person + "/proof-of-life", proof).statusCode(200);
    send(CLERK, person + "/proof-of-life", Map.of("passedOn", "2025-02-01", "method", "VIDEO"))
        .statusCode(201);
    read(CLERK, person)
        .body("provedAliveOn", equalTo("2026-02-01"))
        .body("provedAliveBy", equalTo("HOME_VISIT"));
  }

  @Test
  void a_mistyped_proof_of_life_is_taken_back_and_the_one_before_counts_again() {
    String person = person("53089919450517731X");
    for (String day : List.of("2025-02-01", "2026-02-01")) {
      send(CLERK, person + "/proof-of-life", Map.of("passedOn", day, "method", "VIDEO"))
          .statusCode(201);
    }
    Map<String, String> mistake =
        Map.of("passedOn", "2026-02-01", "method", "VIDEO", "reason", "录错日期");
    send(CLERK, person + "/proof-of-life-revocation", mistake).statusCode(201);
    read(CLERK, person).body("provedAliveOn", equalTo("2025-02-01"));
    send(CLERK, person + "/proof-of-life-revocation", mistake)
        .statusCode(422)
        .body("code", equalTo("NO_SUCH_PROOF"))
        .body("field", equalTo("passedOn"));
    send(
            CLERK,
            person + "/proof-of-life-revocation",
            Map.of("passedOn", "2025-02-01", "method", "VIDEO"))
        .statusCode(400)
        .body("field", equalTo("reason"));
  }

  @Test
  void a_mistyped_move_is_taken_back_by_who_keeps_the_person_now() {
    String person = person("530899194505187323");
    send(CLERK, person + "/move", Map.of("movedOn", "2026-02-01", "county", "530102"))
        .statusCode(201);
    Map<String, String> mistake = Map.of("movedOn", "2026-02-01", "reason", "录错日期");
    send(CLERK, person + "/move-revocation", mistake).statusCode(404);
    send(CITY, person + "/move-revocation", mistake).statusCode(201);
    read(CLERK, person).body("county", equalTo("530802")).body("movedOn", equalTo(null));
    send(CLERK, person + "/move-revocation", mistake)
        .statusCode(422)
        .body("code", equalTo("NO_SUCH_MOVE"))
        .body("field", equalTo("movedOn"));
    send(CLERK, person + "/move", Map.of("movedOn", "2026-01-31", "county", "530102"))
        .statusCode(201);
  }

  @Test
  void who_moves_within_the_city_is_kept_by_the_new_township() {
    String person = person("530899194410103094");
    Map<String, String> move =
        Map.of("movedOn", "2026-02-01", "county", "530828", "township", "530828101");
    send("clerk.lancang", person + "/move", move).statusCode(404);
    send(CLERK, person + "/move", move).statusCode(201);
    read(CLERK, person).statusCode(404);
    read("clerk.lancang", person).body("county", equalTo("530828"));
  }

  @Test
  void who_leaves_the_city_is_kept_by_the_city_until_they_come_back() {
    String person = person("530899194411113104");
    send(CLERK, person + "/move", Map.of("movedOn", "2026-02-01", "county", "530102"))
        .statusCode(201);
    read(CLERK, person).statusCode(404);
    read(COUNTY, person).statusCode(404);
    read(CITY, person).body("county", equalTo("530102"));
    read("auditor", person).statusCode(200);
    register("530899194411113104", Map.of())
        .statusCode(409)
        .body("code", equalTo("REGISTERED_ELSEWHERE"));
    send(
            CITY,
            person + "/move",
            Map.of("movedOn", "2026-03-01", "county", "530802", "township", TOWNSHIP))
        .statusCode(201);
    register("530899194411113104", Map.of()).statusCode(200).body("personId", equalTo(id(person)));
  }

  @Test
  void a_move_leads_to_a_township_of_the_county_or_to_none_outside() {
    String person = person("53089919441212311X");
    for (Map<String, String> to :
        List.of(
            Map.of("county", "530828"),
            Map.of("county", "530828", "township", "530802102"),
            Map.of("county", "530102", "township", "530102001"))) {
      Map<String, String> body = new java.util.HashMap<>(to);
      body.put("movedOn", "2026-02-01");
      send(CLERK, person + "/move", body).statusCode(400).body("field", equalTo("township"));
    }
  }

  @Test
  void who_came_from_outside_says_when_and_whence() {
    Map<String, String> came = Map.of("movedInOn", "2026-01-15", "movedInFrom", "530102");
    String person = register("530899194401133128", came).statusCode(201).extract().path("personId");
    read(CLERK, "/persons/" + person)
        .body("movedInOn", equalTo("2026-01-15"))
        .body("movedInFrom", equalTo("530102"));
    register("530899194402143133", Map.of("movedInOn", "2026-01-15"))
        .statusCode(400)
        .body("field", equalTo("movedInFrom"));
    register("530899194402143133", Map.of("movedInFrom", "530102"))
        .statusCode(400)
        .body("field", equalTo("movedInOn"));
    register("530899194402143133", Map.of("movedInOn", "2026-01-15", "movedInFrom", "530828"))
        .statusCode(400)
        .body("errors.code", hasSize(1))
        .body("code", equalTo("NOT_OUTSIDE"));
    register("530899194402143133", Map.of("movedInOn", "2999-01-15", "movedInFrom", "530102"))
        .statusCode(422)
        .body("field", equalTo("movedInOn"));
  }

  private List<String> events(String person) throws SQLException {
    return column(
        "select split_part(type, '.', 4) from (select type, version, stream as person_id from"
            + " event order by version) e",
        person);
  }

  private List<String> column(String select, String person) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection c = dataSource.getConnection();
        PreparedStatement ask = c.prepareStatement(select + " where person_id = ?")) {
      ask.setObject(1, UUID.fromString(id(person)));
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          values.add(row.getString(1));
        }
      }
    }
    return values;
  }
}
