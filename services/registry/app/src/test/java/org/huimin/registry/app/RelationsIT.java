package org.huimin.registry.app;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.huimin.registry.app.Counter.CITY;
import static org.huimin.registry.app.Counter.CLERK;
import static org.huimin.registry.app.Counter.COUNTY;
import static org.huimin.registry.app.Counter.SECOND;
import static org.huimin.registry.app.Counter.id;
import static org.huimin.registry.app.Counter.person;
import static org.huimin.registry.app.Counter.read;
import static org.huimin.registry.app.Counter.send;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Relations between two persons, on the real store. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RelationsIT {

  @Inject DataSource dataSource;

  private static final String ELSEWHERE = "clerk.lancang";

  @Test
  void a_child_is_declared_once_and_known_of_both() {
    String parent = person("530899194404125115");
    String child = person("53089919710412515X");
    String relation = declared(parent, child, "CHILD", "1971-04-12");
    read(CLERK, parent + "/relations")
        .statusCode(200)
        .body("relation", equalTo(List.of("CHILD")))
        .body("[0].relationId", equalTo(relation))
        .body("[0].relatedPersonId", equalTo(id(child)));
    read(CLERK, child + "/relations")
        .body("relation", equalTo(List.of("PARENT")))
        .body("[0].relatedPersonId", equalTo(id(parent)));
    declare(CLERK, child, parent, "PARENT", "1971-04-12")
        .statusCode(409)
        .body("code", equalTo("ALREADY_DECLARED"))
        .body("field", equalTo("relation"));
    declare(CLERK, child, parent, "CHILD", "1971-04-12")
        .statusCode(422)
        .body("code", equalTo("NOT_OLDER"));
  }

  @Test
  void a_second_spouse_waits_for_the_end_of_the_first_marriage() {
    String husband = person("530899195004125129");
    String first = person("530899195004135132");
    String second = person("530899195004145146");
    String marriage = declared(first, husband, "SPOUSE", "1975-05-01");
    declare(CLERK, husband, second, "SPOUSE", "1990-05-01")
        .statusCode(409)
        .body("code", equalTo("SECOND_SPOUSE"));
    declare(CLERK, second, husband, "SPOUSE", "1990-05-01")
        .statusCode(409)
        .body("code", equalTo("SECOND_SPOUSE"));
    end(husband, marriage, "1985-03-01", "DUTY_ENDED")
        .statusCode(422)
        .body("code", equalTo("REASON_DOES_NOT_FIT"));
    end(husband, marriage, "1985-03-01", "DIVORCED")
        .statusCode(201)
        .body("relationId", equalTo(marriage));
    end(husband, marriage, "1985-03-01", "DIVORCED")
        .statusCode(409)
        .body("code", equalTo("ALREADY_ENDED"));
    declared(husband, second, "SPOUSE", "1990-05-01");
    on(husband, "1980-01-01").body("relatedPersonId", equalTo(List.of(id(first))));
    on(husband, "1985-03-01").body("", hasSize(0));
    on(husband, "2000-01-01").body("relatedPersonId", equalTo(List.of(id(second))));
    read(CLERK, husband + "/relations")
        .body("", hasSize(2))
        .body("[0].until", equalTo("1985-03-01"));
  }

  @Test
  void a_widow_marries_again() {
    String wife = person("530899195004275303");
    String first = person("530899195004285317");
    String second = person("530899195005015327");
    declared(wife, first, "SPOUSE", "1975-05-01");
    send(CLERK, first + "/death", Map.of("diedOn", "2001-02-03")).statusCode(201);
    declare(CLERK, wife, second, "SPOUSE", "2001-02-02").statusCode(409);
    declared(wife, second, "SPOUSE", "2002-05-01");
    on(wife, "2001-02-03").body("", hasSize(0));
  }

  @Test
  void a_mistake_is_revoked_once_and_nothing_is_left_of_it() {
    String one = person("530899197104135163");
    String other = person("530899197104145177");
    String relation = declared(one, other, "SIBLING", "1971-04-14");
    String revocation = "/relations/" + relation + "/revocation";
    send(CLERK, other + revocation, Map.of()).statusCode(400).body("field", equalTo("reason"));
    send(CLERK, other + revocation, Map.of("reason", "同名误登")).statusCode(201);
    send(CLERK, one + revocation, Map.of("reason", "同名误登"))
        .statusCode(409)
        .body("code", equalTo("ALREADY_REVOKED"));
    read(CLERK, one + "/relations").body("", hasSize(0));
    declared(other, one, "SIBLING", "1971-04-14");
  }

  @Test
  void nobody_relates_to_themselves_to_nobody_or_to_somebody_elsewhere() {
    String one = person("530899194404155189");
    String moved = person("530899197104165194");
    declare(CLERK, one, one, "SIBLING", "1971-04-14")
        .statusCode(422)
        .body("code", equalTo("SELF_RELATION"))
        .body("field", equalTo("relatedPersonId"));
    declare(CLERK, one, "/persons/" + UUID.randomUUID(), "SIBLING", "1971-04-14")
        .statusCode(404)
        .body("code", equalTo("NO_SUCH_PERSON"));
    String before = declared(one, moved, "CHILD", "1971-04-16");
    send(
            CLERK,
            moved + "/move",
            Map.of("movedOn", "2026-02-01", "county", "530828", "township", "530828101"))
        .statusCode(201);
    declare(CLERK, one, moved, "SUPPORTER", "2026-02-01").statusCode(404);
    end(one, before, "2026-02-01", "ADOPTION").statusCode(404);
    declare(ELSEWHERE, one, moved, "SUPPORTER", "2026-02-01").statusCode(404);
    read(ELSEWHERE, one + "/relations").statusCode(404);
    declare(CITY, one, moved, "SUPPORTER", "2026-02-01").statusCode(201);
    read(ELSEWHERE, moved + "/relations").statusCode(200).body("", hasSize(2));
  }

  @Test
  void days_and_kinds_are_read_strictly() {
    String one = person("530899194404175200");
    String other = person("530899197104185216");
    declare(CLERK, one, other, "CHILD", "2126-01-01")
        .statusCode(422)
        .body("code", equalTo("SINCE_IN_FUTURE"))
        .body("field", equalTo("since"));
    declare(CLERK, one, other, "CHILD", "1971-04-17")
        .statusCode(422)
        .body("code", equalTo("BEFORE_BIRTH"));
    declare(CLERK, one, other, "COUSIN", "1971-04-18")
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_RELATION"));
    read(CLERK, one + "/relations?on=2026-02-30").statusCode(400);
    end(one, UUID.randomUUID().toString(), "2026-02-01", "DIVORCED")
        .statusCode(404)
        .body("code", equalTo("NO_SUCH_RELATION"));
    String relation = declared(one, other, "CHILD", "1971-04-18");
    end(person("530899195005025330"), relation, "2026-02-01", "ADOPTION")
        .statusCode(404)
        .body("code", equalTo("NO_SUCH_RELATION"));
    send(
            CLERK,
            one + "/relations/" + relation + "/end",
            Map.of("endedOn", "2026-02-01", "reason", "OTHER"))
        .statusCode(400)
        .body("field", equalTo("words"));
  }

  @Test
  void a_relation_of_a_merged_record_is_the_survivor_s() {
    String survivor = person("530899194404195228");
    String alias = person("530899194404215241");
    String child = person("53089919710420523X");
    String relation = declared(alias, child, "CHILD", "1971-04-20");
    String change =
        send(COUNTY, survivor + "/merges", Map.of("otherPersonId", id(alias), "evidence", "同一人"))
            .statusCode(201)
            .extract()
            .path("changeId");
    send(SECOND, survivor + "/changes/" + change + "/confirmation", Map.of()).statusCode(201);
    read(CLERK, child + "/relations").body("relatedPersonId", equalTo(List.of(id(survivor))));
    read(CLERK, survivor + "/relations").body("relation", equalTo(List.of("CHILD")));
    declare(CLERK, survivor, child, "CHILD", "1971-04-20")
        .statusCode(409)
        .body("code", equalTo("ALREADY_DECLARED"));
    declare(CLERK, child, alias, "SUPPORTED", "2001-01-01")
        .statusCode(409)
        .body("code", equalTo("RELATED_MERGED"));
    declare(CLERK, alias, child, "SUPPORTER", "2001-01-01")
        .statusCode(409)
        .body("code", equalTo("MERGED"));
    end(alias, relation, "2010-01-01", "ADOPTION").statusCode(409).body("code", equalTo("MERGED"));
    end(survivor, relation, "2010-01-01", "ADOPTION").statusCode(201);
    on(child, "2010-01-01").body("", hasSize(0));
  }

  @Test
  void of_two_who_marry_the_same_person_at_once_one_does() throws Exception {
    String bride = person("530899195005035344");
    String one = person("530899195005045358");
    String two = person("530899195005055361");
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService officers = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> sent =
          List.of(
              officers.submit(
                  () -> declare(CLERK, one, bride, "SPOUSE", "1975-05-01").extract().statusCode()),
              officers.submit(
                  () ->
                      declare(COUNTY, two, bride, "SPOUSE", "1975-05-01").extract().statusCode()));
      for (Future<Integer> answer : sent) {
        answers.add(answer.get());
      }
    }
    Collections.sort(answers);
    assertEquals(List.of(201, 409), answers);
  }

  @Test
  void what_is_told_of_a_person_while_a_relation_waits_to_end_is_kept() throws Exception {
    String one = person("530899195005075389");
    String other = person("530899195005085392");
    String relation = declared(one, other, "SPOUSE", "1975-05-01");
    try (ExecutorService officers = Executors.newFixedThreadPool(1);
        Connection c = dataSource.getConnection();
        Statement statement = c.createStatement()) {
      c.setAutoCommit(false);
      statement.execute(
          "update person set missing_on = date '2026-01-02' where person_id = '" + id(one) + "'");
      Future<Integer> answer =
          officers.submit(
              () -> end(one, relation, "1985-03-01", "DIVORCED").extract().statusCode());
      await().until(() -> isWaiting(statement));
      c.commit();
      assertEquals(201, answer.get());
    }
    read(CLERK, one).body("missingOn", equalTo("2026-01-02"));
  }

  private static boolean isWaiting(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select 1 from pg_locks where not granted")) {
      return row.next();
    }
  }

  private static String declared(String person, String other, String relation, String since) {
    return declare(CLERK, person, other, relation, since)
        .statusCode(201)
        .extract()
        .path("relationId");
  }

  private static ValidatableResponse declare(
      String officer, String person, String other, String relation, String since) {
    return send(
        officer,
        person + "/relations",
        Map.of("relatedPersonId", id(other), "relation", relation, "since", since));
  }

  private static ValidatableResponse end(
      String person, String relation, String endedOn, String reason) {
    return send(
        CLERK,
        person + "/relations/" + relation + "/end",
        Map.of("endedOn", endedOn, "reason", reason));
  }

  private static ValidatableResponse on(String person, String day) {
    return read(CLERK, person + "/relations?on=" + day).statusCode(200);
  }
}
