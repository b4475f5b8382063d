package org.huimin.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The vault's master key of this stack: made once, readable by its owner alone. */
final class MasterKey {

  private static final int BYTES = 32;

  private MasterKey() {}

  static void makeIfAbsent(Path file) {
    if (Files.exists(file)) {
      return;
    }
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
      Path draft =
          Files.createTempFile(
              folder,
              "vault",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
      Files.move(draft, file);
    } catch (IOException e) {
      throw new UncheckedIOException("The master key " + file + " cannot be made", e);
    }
  }
}
