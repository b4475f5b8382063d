package org.huimin.access;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huimin.journeys.RunningStack;

/**
 * 提问者: somebody of one role and one division, with a real token of the realm. Each role of the
 * realm meets each division, also those that no officer has.
 *
 * @param role empty for somebody without one
 * @param division empty for somebody without one
 * @param token empty for nobody
 */
public record Asker(String role, String division, String token) {

  public static final String CITY = "5308";
  static final String COUNTY = "530802";
  static final String TOWNSHIP = "530802001";
  static final String OTHER_TOWNSHIP = "530802102";
  static final String OTHER_COUNTY = "530828";
  static final String SERVICE = "service";

  private static final List<String> DIVISIONS =
      List.of(TOWNSHIP, OTHER_TOWNSHIP, COUNTY, OTHER_COUNTY, CITY, "");

  /** Nobody first, then every role, and none, in every division, and in none. */
  static List<Asker> all() throws IOException {
    List<String> roles = new ArrayList<>(List.of(""));
    Path root = Path.of(System.getProperty("huimin.root", ".."));
    JsonNode realm =
        new ObjectMapper()
            .readTree(root.resolve("deploy/keycloak/realm/huimin-realm.json").toFile());
    realm.at("/roles/realm").forEach(role -> roles.add(role.path("name").asText()));
    List<Asker> askers = new ArrayList<>(List.of(new Asker("", "", "")));
    String administrator = administrator();
    for (String role : roles) {
      for (String division : DIVISIONS) {
        askers.add(hired(administrator, "asker", role, division));
      }
    }
    return askers;
  }

  /**
   * Somebody new to the realm, who has not acted yet.
   *
   * @param net tells those of one net from those of another
   */
  public static Asker hired(String administrator, String net, String role, String division) {
    String user = net + "-" + role + "-" + division;
    Response made =
        realm(administrator)
            .body(
                Map.of(
                    "username",
                    user,
                    "enabled",
                    true,
                    "email",
                    user + "@huimin.example",
                    "emailVerified",
                    true,
                    "firstName",
                    "access",
                    "lastName",
                    "net",
                    "attributes",
                    division.isEmpty() ? Map.of() : Map.of("division", List.of(division)),
                    "credentials",
                    List.of(Map.of("type", "password", "value", "huimin"))))
            .post("/users");
    made.then().statusCode(201);
    if (!role.isEmpty()) {
      Object mapping = realm(administrator).get("/roles/" + role).jsonPath().getMap("$");
      realm(administrator)
          .body(List.of(mapping))
          .post(made.header("Location").replaceAll(".*(/users/.*)", "$1") + "/role-mappings/realm")
          .then()
          .statusCode(204);
    }
    return new Asker(role, division, token("huimin", "huimin-cli", user));
  }

  /** Of the whole Keycloak, for a minute. */
  public static String administrator() {
    return token("master", "admin-cli", "admin");
  }

  /** What administers the realm. */
  public static RequestSpecification realm(String administrator) {
    return given()
        .baseUri(RunningStack.realm().replace("/realms/", "/admin/realms/"))
        .auth()
        .oauth2(administrator)
        .contentType(ContentType.JSON);
  }

  /** A token as this client of this realm gets it for the user. */
  public static String token(String realm, String client, String user) {
    return given()
        .baseUri(RunningStack.realm().replace("/realms/huimin", "/realms/" + realm))
        .formParam("grant_type", "password")
        .formParam("client_id", client)
        .formParam("username", user)
        .formParam("password", "huimin")
        .post("/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  boolean isSignedIn() {
    return !token.isEmpty();
  }

  /** Whether the place lies in the division. */
  boolean covers(String place) {
    return !division.isEmpty() && place.startsWith(division);
  }

  RequestSpecification asks() {
    RequestSpecification request =
        given().baseUri(RunningStack.door()).contentType(ContentType.JSON);
    return isSignedIn() ? request.auth().preemptive().oauth2(token) : request;
  }

  @Override
  public String toString() {
    return isSignedIn()
        ? (role.isEmpty() ? "no role" : role) + " of " + (division.isEmpty() ? "none" : division)
        : "nobody";
  }
}
