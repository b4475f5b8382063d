package org.huimin.journeys;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody signed in to the realm, at the one door. */
public record Officer(String user) {

  /** The type of a list, one JSON object a line. */
  public static final String LINES = "application/jsonl; charset=UTF-8";

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  public RequestSpecification asks() {
    return given()
        .baseUri(RunningStack.door())
        .auth()
        .preemptive()
        .oauth2(token())
        .contentType(ContentType.JSON);
  }

  /** Signed in once per build. */
  public String token() {
    return TOKENS.computeIfAbsent(user, _ -> signIn());
  }

  private String signIn() {
    return given()
        .baseUri(RunningStack.realm())
        .formParam("grant_type", "password")
        .formParam("client_id", "huimin-cli")
        .formParam("username", user)
        .formParam("password", "huimin")
        .post("/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }
}
