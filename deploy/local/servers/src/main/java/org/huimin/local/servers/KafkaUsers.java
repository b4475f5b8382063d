package org.huimin.local.servers;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file for each user of Kafka, with everything a client needs to sign in as that user. The
 * password is made the first time and kept, because services go on running while Kafka restarts.
 *
 * @param folder holds the files, each readable by its owner alone
 */
record KafkaUsers(Path folder) {

  static final String SCRAM = "SCRAM-SHA-256";
  static final String PLAIN = "PLAIN";

  private static final String JAAS = "sasl.jaas.config";
  private static final Pattern PASSWORD = Pattern.compile("password=\"([A-Za-z0-9_-]+)\"");
  private static final int BYTES = 24;

  /** The configuration of a client that signs in as this user. */
  Map<String, Object> client(String user) {
    Map<String, Object> config = new HashMap<>();
    read(user).forEach((key, value) -> config.put((String) key, value));
    return config;
  }

  /** Makes the user's file anew with the password it has, or with a new one. */
  String write(String user, String mechanism, String bootstrap) {
    String password = Files.exists(file(user)) ? passwordIn(read(user)) : newPassword();
    try {
      Files.createDirectories(folder);
      writePrivately(
          file(user),
          """
          bootstrap.servers=%s
          security.protocol=SASL_PLAINTEXT
          sasl.mechanism=%s
          %s=%s
          """
              .formatted(bootstrap, mechanism, JAAS, jaas(mechanism, user, password)));
    } catch (IOException e) {
      throw new UncheckedIOException("The file of Kafka's user " + user + " cannot be made", e);
    }
    return password;
  }

  /** As {@code sasl.jaas.config} wants it. */
  static String jaas(String mechanism, String user, String password) {
    return "org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\";"
        .formatted(
            mechanism.equals(PLAIN) ? "plain.PlainLoginModule" : "scram.ScramLoginModule",
            user,
            password);
  }

  /** A reader sees the old file or the new one; nobody but the owner sees either. */
  static void writePrivately(Path file, String text) throws IOException {
    Path draft =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "new",
            ".draft",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path file(String user) {
    return folder.resolve(user + ".properties");
  }

  private Properties read(String user) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file(user))) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Kafka's user " + user + " has no file " + file(user) + "; is it in the access table?",
          e);
    }
  }

  private String passwordIn(Properties client) {
    Matcher found = PASSWORD.matcher(client.getProperty(JAAS, ""));
    if (!found.find()) {
      throw new IllegalStateException("a file in " + folder + " holds no password; remove it");
    }
    return found.group(1);
  }

  private static String newPassword() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
