package org.huimin.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.huimin.journeys.Stack;
import org.huimin.privacy.Secret.Kind;

/**
 * 打开的身份库: everything any service keeps sealed, opened with the stack's master key. So the net knows
 * every person of the run, whoever registered them. Sealed columns are found in the catalog: a new
 * one is opened without a line here, or fails the net because it does not open.
 */
final class OpenedVault {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Kind> PERSONAL =
      Map.of(
          "name", Kind.NAME,
          "idNumber", Kind.ID_NUMBER,
          "idNumberAsTyped", Kind.ID_NUMBER,
          "phone", Kind.PHONE,
          "address", Kind.ADDRESS,
          "account", Kind.ACCOUNT);
  private static final Set<String> NOT_PERSONAL = Set.of("accountType", "bankCode", "payeeId");

  /** Sealed sign-in names of officers, which Keycloak and its log hold by their nature. */
  private static final String OFFICERS = "officer";

  private final byte[] wrapping;
  private final byte[] words;
  private final Set<Secret> secrets = new LinkedHashSet<>();

  private OpenedVault(Stack stack) throws IOException, GeneralSecurityException {
    byte[] key =
        Base64.getDecoder()
            .decode(Files.readString(stack.data().resolve("secrets/vault-master.key")).strip());
    this.wrapping = derived(key, "huimin.vault.wrap.v1");
    this.words = derived(key, "huimin.vault.words.v1");
  }

  static Set<Secret> of(Stack stack, List<String> databases) throws Exception {
    OpenedVault vault = new OpenedVault(stack);
    for (String database : databases) {
      try (Connection c = stack.database(database)) {
        vault.open(c);
      }
    }
    return vault.secrets;
  }

  private void open(Connection c) throws Exception {
    List<String> tables =
        column(c, "select table_name from information_schema.columns where column_name = 'sealed'");
    for (String table : tables) {
      if (!table.equals(OFFICERS)) {
        open(c, table);
      }
    }
  }

  /** A row is sealed to its table and the rest of its key, and to its person where it has one. */
  private void open(Connection c, String table) throws Exception {
    List<String> key =
        new ArrayList<>(
            column(
                c,
                "select a.attname from pg_index i join pg_attribute a"
                    + " on a.attrelid = i.indrelid and a.attnum = any(i.indkey)"
                    + " where i.indisprimary and i.indrelid = '"
                    + table
                    + "'::regclass"));
    boolean ofPerson =
        !column(
                c,
                "select column_name from information_schema.columns"
                    + " where column_name = 'person_id' and table_name = '"
                    + table
                    + "'")
            .isEmpty();
    key.remove("person_id");
    Map<String, byte[]> keys = ofPerson ? personKeys(c) : Map.of();
    String person = ofPerson ? "person_id" : "null";
    try (Statement ask = c.createStatement();
        ResultSet row =
            ask.executeQuery(
                "select sealed, %s, %s from %s".formatted(key.getFirst(), person, table))) {
      while (row.next()) {
        String place = table.replace('_', '-') + '/' + row.getString(2);
        String owner = row.getString(3);
        byte[] text =
            owner == null
                ? opened(words, place, row.getBytes(1))
                : opened(
                    Objects.requireNonNull(keys.get(owner)), place + '/' + owner, row.getBytes(1));
        keep(new String(text, UTF_8));
      }
    }
  }

  private Map<String, byte[]> personKeys(Connection c) throws Exception {
    Map<String, byte[]> keys = new HashMap<>();
    try (Statement ask = c.createStatement();
        ResultSet row = ask.executeQuery("select person_id, wrapped from person_key")) {
      while (row.next()) {
        String person = row.getString(1);
        keys.put(person, opened(wrapping, "person-key/" + person, row.getBytes(2)));
      }
    }
    return keys;
  }

  /** Fields are known by name; one that is not is an officer's decision to make here. */
  private void keep(String text) throws IOException {
    if (!text.startsWith("{")) {
      secrets.add(new Secret(Kind.WORDS, text));
      return;
    }
    for (Map.Entry<String, JsonNode> field : JSON.readTree(text).properties()) {
      Kind kind = PERSONAL.get(field.getKey());
      if (kind == null && !NOT_PERSONAL.contains(field.getKey())) {
        throw new AssertionError("is " + field.getKey() + " personal? The net was not told.");
      }
      if (kind != null && !field.getValue().asText("").isEmpty() && !field.getValue().isNull()) {
        secrets.add(new Secret(kind, field.getValue().asText()));
      }
    }
  }

  private static List<String> column(Connection c, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement ask = c.createStatement();
        ResultSet row = ask.executeQuery(sql)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }

  private static byte[] derived(byte[] key, String purpose) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(purpose.getBytes(UTF_8));
  }

  private static byte[] opened(byte[] key, String place, byte[] sealed)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
    cipher.updateAAD(place.getBytes(UTF_8));
    return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
  }
}
