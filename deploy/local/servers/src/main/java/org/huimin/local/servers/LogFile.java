package org.huimin.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The log of a part: each start begins a new one. */
public final class LogFile {

  private LogFile() {}

  /** The one before stays beside it: it may tell why the part had to be started again. */
  public static Path begin(Path log) throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    if (Files.exists(log)) {
      Files.move(log, before(log), StandardCopyOption.REPLACE_EXISTING);
    }
    return log;
  }

  static Path before(Path log) {
    return log.resolveSibling(log.getFileName().toString().replaceFirst("\\.log$", ".before.log"));
  }
}
