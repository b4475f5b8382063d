package org.huimin.registry.app;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.huimin.registry.app.Counter.CITY;
import static org.huimin.registry.app.Counter.CLERK;
import static org.huimin.registry.app.Counter.COUNTY;
import static org.huimin.registry.app.Counter.SECOND;
import static org.huimin.registry.app.Counter.account;
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

/** Who receives for somebody else, by two officers, on the real store and vault. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PayeeAuthorisationsIT {

  @Test
  void a_caregiver_receives_when_the_county_has_recorded_it() {
    String person = person("530899194404235269");
    String caregiver = person("530899197104225257");
    String payee = account(caregiver, "99887766554455001");
    String change = proposed(person, caregiver, payee, "2026-05-01", "2126-12-31");
    read(CLERK, person + "/payee-authorisations").statusCode(200).body("", hasSize(0));
    read(COUNTY, person + "/changes")
        .body("[0].change", equalTo("PAYEE_AUTHORISATION"))
        .body("[0].authorisedPayeeId", equalTo(id(caregiver)))
        .body("[0].kind", equalTo("CAREGIVER"))
        .body("[0].validUntil", equalTo("2126-12-31"));
    read(COUNTY, person + "/changes/" + change + "/evidence").body("evidence", equalTo("书面委托协议"));
    confirm(CITY, person, change).statusCode(403).body("code", equalTo("WRONG_OFFICE"));
    confirm(COUNTY, person, change).statusCode(201).body("changeId", equalTo(change));
    read(CLERK, person + "/payee-authorisations")
        .body("", hasSize(1))
        .body("[0].payeeId", equalTo(payee))
        .body("[0].authorisedPayeeId", equalTo(id(caregiver)))
        .body("[0].validFrom", equalTo("2026-05-01"));
    propose(CLERK, person, caregiver, payee, "2126-12-31", null)
        .statusCode(409)
        .body("code", equalTo("AUTHORISATION_OVERLAPS"))
        .body("field", equalTo("validFrom"));
  }

  @Test
  void nobody_confirms_their_own_proposal_and_a_revocation_comes_once() {
    String person = person("530899194404255286");
    String keeper = person("530899197104245274");
    String payee = account(keeper, "99887766554455002");
    String change =
        propose(COUNTY, person, keeper, payee, "2026-05-01", null)
            .statusCode(201)
            .extract()
            .path("changeId");
    confirm(COUNTY, person, change)
        .statusCode(403)
        .body("code", equalTo("PROPOSER_MAY_NOT_CONFIRM"));
    confirm(SECOND, person, change).statusCode(201);
    String authorisation =
        read(CLERK, person + "/payee-authorisations").extract().path("[0].authorisationId");
    revoke(CLERK, person, authorisation, "2026-04-30")
        .statusCode(422)
        .body("code", equalTo("OUTSIDE_AUTHORISATION"))
        .body("field", equalTo("revokedOn"));
    String ending =
        revoke(CLERK, person, authorisation, "2026-09-01")
            .statusCode(201)
            .extract()
            .path("changeId");
    confirm(COUNTY, person, ending).statusCode(201);
    read(CLERK, person + "/payee-authorisations").body("[0].revokedOn", equalTo("2026-09-01"));
    revoke(CLERK, person, authorisation, "2026-10-01")
        .statusCode(409)
        .body("code", equalTo("AUTHORISATION_REVOKED"));
    revoke(CLERK, person, UUID.randomUUID().toString(), "2026-10-01")
        .statusCode(422)
        .body("code", equalTo("NO_SUCH_AUTHORISATION"));
    propose(CLERK, person, keeper, payee, "2026-09-01", null).statusCode(201);
  }

  @Test
  void the_account_of_somebody_else_is_named_for_nobody() {
    String person = person("530899195005065375");
    String other = person("530899197104265291");
    String own = account(person, "99887766554455003");
    propose(CLERK, person, other, own, "2026-05-01", null)
        .statusCode(422)
        .body("code", equalTo("NOT_THEIR_ACCOUNT"))
        .body("field", equalTo("payeeId"));
    propose(CLERK, person, person, own, "2026-05-01", null)
        .statusCode(422)
        .body("code", equalTo("SELF_AUTHORISED"));
    propose(CLERK, person, "/persons/" + UUID.randomUUID(), own, "2026-05-01", null)
        .statusCode(404)
        .body("code", equalTo("NO_SUCH_PERSON"));
    String payee = account(other, "99887766554455004");
    propose(CLERK, person, other, payee, "2020-05-01", "2020-12-31")
        .statusCode(422)
        .body("code", equalTo("AUTHORISATION_EXPIRED"))
        .body("field", equalTo("validUntil"));
    propose(CLERK, person, other, payee, "2126-05-01", "2126-04-30")
        .statusCode(422)
        .body("code", equalTo("UNTIL_BEFORE_FROM"));
    propose("clerk.lancang", person, other, payee, "2026-05-01", null).statusCode(404);
    propose(CITY, person, other, payee, "2026-05-01", null).statusCode(403);
  }

  private static String proposed(
      String person, String payee, String payeeId, String from, String until) {
    return propose(CLERK, person, payee, payeeId, from, until)
        .statusCode(201)
        .extract()
        .path("changeId");
  }

  private static ValidatableResponse propose(
      String officer,
      String person,
      String payee,
      String payeeId,
      String from,
      @Nullable String until) {
    Map<String, String> body = new HashMap<>();
    body.put("authorisedPayeeId", id(payee));
    body.put("payeeId", payeeId);
    body.put("kind", "CAREGIVER");
    body.put("validFrom", from);
    if (until != null) {
      body.put("validUntil", until);
    }
    body.put("evidence", "书面委托协议");
    return send(officer, person + "/payee-authorisations", body);
  }

  private static ValidatableResponse revoke(
      String officer, String person, String authorisation, String on) {
    return send(
        officer,
        person + "/payee-authorisation-revocations",
        Map.of("authorisationId", authorisation, "revokedOn", on, "evidence", "本人要求自领"));
  }

  private static ValidatableResponse confirm(String officer, String person, String change) {
    return send(officer, person + "/changes/" + change + "/confirmation", Map.of());
  }
}
