package org.huimin.registry.app;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.huimin.testkit.TestTokens;

/** 窗口: officers at the registry's desk, and what they ask for most. */
final class Counter {

  static final String CLERK = "clerk.simao";
  static final String COUNTY = "county.simao";
  static final String SECOND = "county.simao.2";
  static final String CITY = "city.puer";
  static final String TOWNSHIP = "530802001";

  private Counter() {}

  static ValidatableResponse send(String officer, String path, Map<String, String> body) {
    return given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(TestTokens.of(officer))
        .body(body)
        .post(path)
        .then();
  }

  static ValidatableResponse read(String officer, String path) {
    return given().auth().oauth2(TestTokens.of(officer)).get(path).then();
  }

  static ValidatableResponse register(String idNumber, Map<String, String> more) {
    Map<String, String> body = new HashMap<>(more);
    body.put("idNumber", idNumber);
    body.put("name", "岩温");
    body.put("registrationDivision", TOWNSHIP);
    return send(CLERK, "/persons", body);
  }

  /** The path of somebody new. */
  static String person(String idNumber) {
    return "/persons/" + register(idNumber, Map.of()).extract().path("personId");
  }

  static String id(String person) {
    return person.substring(person.lastIndexOf('/') + 1);
  }

  static String account(String person, String number) {
    return send(
            CLERK,
            person + "/payee-accounts",
            Map.of("accountType", "PASSBOOK", "account", number, "bankCode", "102749000001"))
        .extract()
        .path("payeeId");
  }
}
