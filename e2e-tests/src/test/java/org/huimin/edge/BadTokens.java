package org.huimin.edge;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huimin.access.Asker;
import org.huimin.journeys.RunningStack;

/** 假令牌: forged, run out and foreign tokens, each made from a true one or by a true Keycloak. */
final class BadTokens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOREIGN = "elsewhere";
  private static final String HASTY = "hasty";

  private BadTokens() {}

  /**
   * By what is wrong with them.
   *
   * @param user whose true token the forger has seen
   */
  static Map<String, String> all(String trueToken, String user)
      throws IOException, GeneralSecurityException {
    String[] part = trueToken.split("\\.", -1);
    JsonNode header = JSON.readTree(decoded(part[0]));
    ObjectNode claims = (ObjectNode) JSON.readTree(decoded(part[1]));
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("without a signature", part[0] + "." + part[1] + ".");
    tokens.put("in two parts", part[0] + "." + part[1]);
    tokens.put("with another signature", part[0] + "." + part[1] + "." + flipped(part[2]));
    tokens.put("with the signature of other claims", swapped(part, claims, "division", "53"));
    tokens.put("with another subject", swapped(part, claims, "sub", "somebody-else"));
    tokens.put("valid for longer", swapped(part, claims, "exp", "9999999999"));
    tokens.put("of no algorithm", encoded("{\"alg\":\"none\"}") + "." + part[1] + ".");
    tokens.put("of No algorithm", encoded("{\"alg\":\"NoNe\"}") + "." + part[1] + "." + part[2]);
    tokens.put("signed by another key", signed(keys(), header, part[1]));
    tokens.put("signed by the published key as a secret", hmac(part[1]));
    tokens.put("that is none", "x");
    tokens.put("empty", "");
    tokens.put("of 3,000 letters", "a".repeat(3_000));
    tokens.put("run out", runOut(user));
    tokens.put("of another realm", ofAnotherRealm());
    return tokens;
  }

  private static String flipped(String signature) {
    char first = signature.charAt(0) == 'A' ? 'B' : 'A';
    return first + signature.substring(1);
  }

  private static String swapped(String[] part, ObjectNode claims, String claim, String value) {
    ObjectNode other = claims.deepCopy().put(claim, value);
    return part[0] + "." + encoded(other.toString()) + "." + part[2];
  }

  private static String signed(KeyPair keys, JsonNode header, String claims)
      throws GeneralSecurityException {
    String text = encoded(header.toString()) + "." + claims;
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    signature.update(text.getBytes(UTF_8));
    return text + "." + encoded(signature.sign());
  }

  /** The old trick: a verifier that takes the public key for a shared secret. */
  private static String hmac(String claims) throws IOException, GeneralSecurityException {
    String certs;
    try (var in =
        URI.create(RunningStack.realm() + "/protocol/openid-connect/certs").toURL().openStream()) {
      certs = new String(in.readAllBytes(), UTF_8);
    }
    JsonNode key = JSON.readTree(certs).path("keys").path(0);
    String text =
        encoded("{\"alg\":\"HS256\",\"kid\":\"" + key.path("kid").asText() + "\"}") + "." + claims;
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(decoded(key.path("n").asText()), "HmacSHA256"));
    return text + "." + encoded(mac.doFinal(text.getBytes(UTF_8)));
  }

  /** A client of the realm whose tokens live a second; its token is used after they have. */
  private static String runOut(String user) throws IOException {
    String administrator = Asker.administrator();
    Asker.realm(administrator)
        .body(
            Map.of(
                "clientId",
                HASTY,
                "publicClient",
                true,
                "directAccessGrantsEnabled",
                true,
                "attributes",
                Map.of("access.token.lifespan", "1")))
        .post("/clients")
        .then()
        .statusCode(201);
    String token = Asker.token("huimin", HASTY, user);
    JsonNode claims = JSON.readTree(decoded(token.split("\\.", -1)[1]));
    Instant end = Instant.ofEpochSecond(claims.path("exp").asLong());
    await().atMost(Duration.ofSeconds(20)).until(() -> Instant.now().isAfter(end.plusSeconds(1)));
    return token;
  }

  /** The same Keycloak, the same claims, another realm. */
  private static String ofAnotherRealm() {
    given()
        .baseUri(RunningStack.realm().replace("/realms/huimin", "/admin/realms"))
        .auth()
        .oauth2(Asker.administrator())
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "realm",
                FOREIGN,
                "enabled",
                true,
                "roles",
                Map.of("realm", List.of(Map.of("name", "county"))),
                "clients",
                List.of(
                    Map.of(
                        "clientId",
                        "huimin-cli",
                        "publicClient",
                        true,
                        "directAccessGrantsEnabled",
                        true)),
                "users",
                List.of(
                    Map.of(
                        "username",
                        "stranger",
                        "enabled",
                        true,
                        "email",
                        "stranger@huimin.example",
                        "emailVerified",
                        true,
                        "firstName",
                        "from",
                        "lastName",
                        "elsewhere",
                        "realmRoles",
                        List.of("county"),
                        "credentials",
                        List.of(Map.of("type", "password", "value", "huimin"))))))
        .post()
        .then()
        .statusCode(201);
    return Asker.token(FOREIGN, "huimin-cli", "stranger");
  }

  private static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decoded(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
