package org.huimin.independent;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.huimin.journeys.RunningStack;

/** Asks the services through the one door, as the auditor. */
final class Auditor {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String token =
      given()
          .baseUri(RunningStack.realm())
          .formParam("grant_type", "password")
          .formParam("client_id", "huimin-cli")
          .formParam("username", "auditor")
          .formParam("password", "huimin")
          .post("/protocol/openid-connect/token")
          .then()
          .statusCode(200)
          .extract()
          .path("access_token");

  JsonNode asks(String path) {
    String body =
        given()
            .baseUri(RunningStack.door())
            .auth()
            .preemptive()
            .oauth2(token)
            .get(path)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
