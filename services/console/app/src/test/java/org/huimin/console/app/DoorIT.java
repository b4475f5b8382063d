package org.huimin.console.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backend.class)
class DoorIT {

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

  /** They are read as they come; only who reads them knows how long one may be. */
  @Test
  void lines_have_no_limit_whether_declared_or_chunked() throws Exception {
    asClerk()
        .contentType("application/jsonl")
        .body(new byte[900_000])
        .post("/api/registry/persons/lines")
        .then()
        .statusCode(200)
        .body(containsString(" 900000 "));
    assertEquals(200, chunked(900_000, "application/jsonl"));
    assertEquals(413, chunked(900_000, "application/jsonl-else"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void over_http_2_a_body_above_the_limit_is_413_too(boolean declared) throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      HttpClientResponse answer =
          vertx
              .createHttpClient(
                  new HttpClientOptions()
                      .setProtocolVersion(HttpVersion.HTTP_2)
                      .setHttp2ClearTextUpgrade(false))
              .request(HttpMethod.POST, RestAssured.port, "localhost", "/api/registry/files")
              .compose(request -> sent(request, Buffer.buffer(new byte[900_000]), declared))
              .toCompletionStage()
              .toCompletableFuture()
              .get(10, TimeUnit.SECONDS);
      assertEquals(HttpVersion.HTTP_2, answer.version());
      assertEquals(413, answer.statusCode());
      assertEquals(DoorProblem.MEDIA_TYPE, answer.getHeader("Content-Type"));
      assertNull(answer.getHeader("Connection"));
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
  }

  private static Future<HttpClientResponse> sent(
      HttpClientRequest request, Buffer body, boolean declared) {
    request.putHeader("Authorization", "Bearer " + token());
    if (declared) {
      return request.send(body);
    }
    request.setChunked(true).write(body);
    return request.end().compose(_ -> request.response());
  }

  @Test
  void a_service_that_keeps_silent_is_504() {
    asClerk()
        .body("12345")
        .post("/api/registry" + Backend.SILENT)
        .then()
        .statusCode(504)
        .contentType(DoorProblem.MEDIA_TYPE)
        .body("code", equalTo("SERVICE_SLOW"))
        .body("type", equalTo("urn:huimin:problem:SERVICE_SLOW"));
  }

  @Test
  void an_upload_that_takes_longer_but_still_moves_is_not_cut() throws Exception {
    String answer = trickled(5, 5);
    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
  }

  @Test
  void a_body_that_stops_coming_is_408() throws Exception {
    String answer = trickled(2, 5);
    assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
    assertTrue(answer.contains("BODY_SLOW"), answer);
  }

  /** A byte every 400 ms, which no HTTP client would do, and then nothing more. */
  private static String trickled(int bytes, int declared) throws Exception {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          POST /api/registry/files HTTP/1.1
          Host: localhost
          Connection: close
          Authorization: Bearer %s
          Content-Length: %d

          """
              .formatted(token(), declared)
              .replace("\n", "\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      for (int sent = 0; sent < bytes; sent++) {
        Thread.sleep(400);
        out.write('x');
        out.flush();
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int chunked(int length) throws Exception {
    return chunked(length, "application/json");
  }

  private static int chunked(int length, String contentType) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/registry/files"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", contentType)
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
