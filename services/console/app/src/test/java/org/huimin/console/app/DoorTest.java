package org.huimin.console.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backend.class)
class DoorTest {

  @Test
  void a_request_with_a_token_reaches_the_service_without_the_prefix() {
    asClerk()
        .body("12345")
        .post("/api/registry/persons?x=a b")
        .then()
        .statusCode(200)
        .header("Huimin-Position", "t:0:1")
        .body(equalTo("POST /persons?x=a%20b 5 true"));
  }

  @Test
  void no_token_is_401() {
    given()
        .get("/api/registry/persons")
        .then()
        .statusCode(401)
        .contentType(DoorProblem.MEDIA_TYPE)
        .header("WWW-Authenticate", "Bearer")
        .body("code", equalTo("UNAUTHENTICATED"));
  }

  @Test
  void a_forged_token_is_401() {
    given()
        .header("Authorization", "Bearer " + token().replaceAll("[^.]+$", "Zm9yZ2Vk"))
        .get("/api/registry/persons")
        .then()
        .statusCode(401)
        .contentType(DoorProblem.MEDIA_TYPE)
        .body("code", equalTo("UNAUTHENTICATED"));
  }

  @Test
  void a_service_that_is_away_is_502() {
    asClerk()
        .get("/api/ledger/totals")
        .then()
        .statusCode(502)
        .contentType(DoorProblem.MEDIA_TYPE)
        .body("code", equalTo("SERVICE_AWAY"));
  }

  @Test
  void an_unknown_service_and_the_machine_room_are_404() {
    asClerk().get("/api/nobody/x").then().statusCode(404).body("code", equalTo("UNKNOWN_PATH"));
    asClerk().get("/api/registry/q/metrics").then().statusCode(404);
    asClerk()
        .urlEncodingEnabled(false)
        .get("/api/registry/x/%2e%2e/q/metrics")
        .then()
        .statusCode(404);
    asClerk().get("/api/registry/q/openapi").then().statusCode(200);
  }

  @Test
  void a_body_above_the_limit_is_413_whether_declared_or_chunked() throws Exception {
    asClerk()
        .body("x".repeat(1001))
        .post("/api/registry/persons")
        .then()
        .statusCode(413)
        .body("code", equalTo("BODY_TOO_LARGE"));
    assertEquals(200, chunked(1000));
    assertEquals(413, chunked(1001));
    assertEquals(413, chunked(900_000));
  }

  private static int chunked(int length) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/registry/files"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + token())
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[length])))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
  }

  private static RequestSpecification asClerk() {
    return given().header("Authorization", "Bearer " + token());
  }

  private static String token() {
    String key = ConfigProvider.getConfig().getValue(Backend.SIGNING_KEY, String.class);
    try {
      PrivateKey signingKey =
          KeyFactory.getInstance("RSA")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
      return Jwt.subject("an-officer").groups(Set.of("clerk")).sign(signingKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
