package org.huimin.registry.app;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.huimin.registry.app.Counter.CITY;
import static org.huimin.registry.app.Counter.CLERK;
import static org.huimin.registry.app.Counter.COUNTY;
import static org.huimin.registry.app.Counter.SECOND;
import static org.huimin.registry.app.Counter.account;
import static org.huimin.registry.app.Counter.id;
import static org.huimin.registry.app.Counter.person;
import static org.huimin.registry.app.Counter.read;
import static org.huimin.registry.app.Counter.register;
import static org.huimin.registry.app.Counter.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Changes that take two officers, on the real store and vault. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PersonChangesIT {

  private static final String FIRST = "99887766554433001";
  private static final String OTHER = "99887766554433002";

  @Inject DataSource dataSource;

  @Test
  void an_account_is_replaced_by_two_officers() {
    String person = person("530899194403153149");
    String old = account(person, FIRST);
    String change =
        proposeAccount(CLERK, person, old, OTHER).statusCode(201).extract().path("changeId");
    read(CLERK, person).body("payeeAccounts.state", hasItem("PROPOSED"));
    proposeAccount(COUNTY, person, old, OTHER)
        .statusCode(409)
        .body("code", equalTo("ALREADY_PROPOSED"));
    decide(CITY, person, change).statusCode(403).body("code", equalTo("WRONG_OFFICE"));
    decide(COUNTY, person, change).statusCode(201).body("changeId", equalTo(change));
    decide(COUNTY, person, change).statusCode(409).body("code", equalTo("ALREADY_CONFIRMED"));
    read(CLERK, person)
        .body("payeeAccounts.find { it.payeeId == '" + old + "' }.state", equalTo("REPLACED"))
        .body("payeeAccounts.state", hasItem("RECORDED"));
    proposeAccount(CLERK, person, old, FIRST)
        .statusCode(409)
        .body("code", equalTo("ALREADY_REPLACED"));
  }

  @Test
  void who_decides_a_change_reads_what_it_rests_on_and_so_does_who_proposed_it() {
    String person = person("530899194505197337");
    String old = account(person, FIRST);
    String change =
        proposeAccount(CLERK, person, old, OTHER).statusCode(201).extract().path("changeId");
    String evidence = person + "/changes/" + change + "/evidence";
    for (String officer : List.of(CLERK, COUNTY, SECOND)) {
      read(officer, evidence).statusCode(200).body("evidence", equalTo("本人持存折办理"));
    }
    read(CITY, evidence).statusCode(403).body("code", equalTo("WRONG_OFFICE"));
    read("clerk.lancang", evidence).statusCode(404);
    read(COUNTY, person + "/changes/" + UUID.randomUUID() + "/evidence")
        .statusCode(404)
        .body("code", equalTo("NO_SUCH_CHANGE"));

    decide(COUNTY, person, change).statusCode(201);
    String next =
        read(CLERK, person).extract().path("payeeAccounts.find { it.state == 'RECORDED' }.payeeId");
    String another =
        proposeAccount(COUNTY, person, next, FIRST).statusCode(201).extract().path("changeId");
    read(CLERK, person + "/changes/" + another + "/evidence")
        .statusCode(403)
        .body("code", equalTo("WRONG_OFFICE"));
  }

  @Test
  void who_goes_back_to_a_replaced_account_gets_a_new_id_for_it() {
    String person = person("530899194404163154");
    String old = account(person, FIRST);
    replace(person, old, OTHER);
    String again = account(person, FIRST);
    assertNotEquals(old, again);
    assertEquals(again, account(person, FIRST));
  }

  @Test
  void an_account_that_was_proposed_in_vain_is_recorded_all_the_same() {
    String person = person("53089919440517316X");
    String old = account(person, FIRST);
    String change =
        proposeAccount(CLERK, person, old, OTHER).statusCode(201).extract().path("changeId");
    send(CLERK, person + "/changes/" + change + "/refusal", Map.of("reason", "WITHDRAWN"))
        .statusCode(201);
    decide(COUNTY, person, change).statusCode(409).body("code", equalTo("ALREADY_REFUSED"));
    read(CLERK, person).body("payeeAccounts.payeeId", equalTo(List.of(old)));
    String payee = account(person, OTHER);
    read(CLERK, person).body("payeeAccounts.payeeId", hasItem(payee));
  }

  @Test
  void a_refusal_says_why_and_is_listed_with_codes_only() {
    String person = person("530899194406183175");
    String old = account(person, FIRST);
    String change =
        proposeAccount(COUNTY, person, old, OTHER).statusCode(201).extract().path("changeId");
    String refusal = person + "/changes/" + change + "/refusal";
    send(SECOND, refusal, Map.of("reason", "OTHER"))
        .statusCode(400)
        .body("field", equalTo("words"));
    send(COUNTY, refusal, Map.of("reason", "NOT_AS_STATED"))
        .statusCode(403)
        .body("code", equalTo("PROPOSER_MAY_NOT_REFUSE"));
    send(SECOND, refusal, Map.of("reason", "OTHER", "words", "另有原因")).statusCode(201);
    String listed = read(CLERK, person + "/changes").statusCode(200).extract().asString();
    assertTrue(listed.contains("\"state\":\"REFUSED\",\"reason\":\"OTHER\""), listed);
    read(CLERK, "/changes?state=REFUSED&size=500").body("changeId", hasItem(change));
    read(CLERK, "/changes?state=OPEN&size=500").body("changeId", not(hasItem(change)));
    read("clerk.lancang", "/changes?size=500").body("changeId", not(hasItem(change)));
    read(CLERK, "/changes?state=open").statusCode(400).body("field", equalTo("state"));
  }

  @Test
  void a_merged_number_answers_the_survivor_until_the_merge_is_revoked() throws SQLException {
    String survivor = person("530899194407193180");
    String other = person("530899194408203192");
    String change = propose("merges", survivor, other).statusCode(201).extract().path("changeId");
    decide(COUNTY, survivor, change)
        .statusCode(403)
        .body("code", equalTo("PROPOSER_MAY_NOT_CONFIRM"));
    decide(SECOND, survivor, change).statusCode(201);
    assertEquals(Set.of("PersonMerged", "PersonMergedInto"), named(change, "Merged%"));
    register("530899194408203192", Map.of())
        .statusCode(200)
        .body("personId", equalTo(id(survivor)));
    send(CLERK, other + "/death", Map.of("diedOn", "2026-01-01"))
        .statusCode(409)
        .body("code", equalTo("MERGED"));
    propose("merges", other, survivor).statusCode(409).body("code", equalTo("MERGED"));
    read(CLERK, other).body("mergedInto", equalTo(id(survivor)));
    String parting =
        propose("merge-revocations", survivor, other).statusCode(201).extract().path("changeId");
    decide(CITY, survivor, parting).statusCode(201);
    register("530899194408203192", Map.of()).statusCode(200).body("personId", equalTo(id(other)));
    send(CLERK, other + "/death", Map.of("diedOn", "2026-01-01")).statusCode(201);
  }

  @Test
  void a_survivor_is_merged_into_nobody_and_a_stranger_into_no_one_of_ours() {
    String survivor = person("530899194409213202");
    String other = person("530899194410223213");
    String third = person("530899194411233229");
    String change = propose("merges", survivor, other).statusCode(201).extract().path("changeId");
    decide(SECOND, survivor, change).statusCode(201);
    propose("merges", third, survivor)
        .statusCode(409)
        .body("code", equalTo("OTHER_IS_SURVIVOR"))
        .body("field", equalTo("otherPersonId"));
    propose("merges", third, other).statusCode(409).body("code", equalTo("OTHER_MERGED"));
    propose("merges", third, third).statusCode(422).body("code", equalTo("SAME_PERSON"));
    propose("merges", third, "/persons/" + UUID.randomUUID()).statusCode(404);
    send(
            CLERK,
            third + "/move",
            Map.of("movedOn", "2026-02-01", "county", "530828", "township", "530828101"))
        .statusCode(201);
    propose("merges", survivor, third).statusCode(404);
    send(CITY, survivor + "/merges", Map.of("otherPersonId", id(third), "evidence", "同一人"))
        .statusCode(201);
  }

  @Test
  void of_two_merges_the_opposite_way_one_becomes_a_fact() throws Exception {
    String one = person("530899194412243234");
    String two = person("530899194401253242");
    String there = propose("merges", one, two).statusCode(201).extract().path("changeId");
    String back = propose("merges", two, one).statusCode(201).extract().path("changeId");
    Set<Integer> answers = new HashSet<>();
    try (ExecutorService officers = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> sent =
          List.of(
              officers.submit(() -> decide(SECOND, one, there).extract().statusCode()),
              officers.submit(() -> decide(SECOND, two, back).extract().statusCode()));
      for (Future<Integer> answer : sent) {
        answers.add(answer.get());
      }
    }
    assertEquals(Set.of(201, 409), answers);
  }

  private static void replace(String person, String old, String number) {
    String change =
        proposeAccount(CLERK, person, old, number).statusCode(201).extract().path("changeId");
    decide(COUNTY, person, change).statusCode(201);
  }

  private static ValidatableResponse proposeAccount(
      String officer, String person, String replaces, String number) {
    return send(
        officer,
        person + "/account-changes",
        Map.of(
            "replaces", replaces,
            "accountType", "PASSBOOK",
            "account", number,
            "bankCode", "102749000001",
            "evidence", "本人持存折办理"));
  }

  private static ValidatableResponse propose(String what, String person, String other) {
    return send(
        COUNTY, person + "/" + what, Map.of("otherPersonId", id(other), "evidence", "同一人两号"));
  }

  private static ValidatableResponse decide(String officer, String person, String change) {
    return send(officer, person + "/changes/" + change + "/confirmation", Map.of());
  }

  /** The types of the events that a change became. */
  private Set<String> named(String change, String type) throws SQLException {
    Set<String> types = new HashSet<>();
    try (Connection c = dataSource.getConnection();
        PreparedStatement ask =
            c.prepareStatement(
                "select split_part(type, '.', 4) from event"
                    + " where convert_from(payload, 'UTF8')::json ->> 'changeId' = ?"
                    + " and type like '%Person' || ?")) {
      ask.setString(1, change);
      ask.setString(2, type);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          types.add(row.getString(1));
        }
      }
    }
    return types;
  }
}
