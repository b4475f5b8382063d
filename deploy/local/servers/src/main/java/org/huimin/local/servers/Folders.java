package org.huimin.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders the servers work in. */
public final class Folders {

  private Folders() {}

  /**
   * The setting by which a JVM keeps its temporary files in its own folder, where they are wiped
   * with it and where those look who search for what should not have been kept.
   */
  static String temporary(Path folder) {
    try {
      return "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the folder and what it holds; a link is deleted, not followed. */
  public static void delete(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
