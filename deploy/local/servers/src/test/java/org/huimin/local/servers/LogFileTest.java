package org.huimin.local.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

  @Test
  void the_log_of_the_start_before_is_kept_beside(@TempDir Path folder) throws IOException {
    Path log = folder.resolve("logs/ledger.log");
    for (String word : new String[] {"first", "second"}) {
      Files.writeString(LogFile.begin(log), word);
    }
    assertFalse(Files.exists(LogFile.begin(log)));
    assertEquals("second", Files.readString(folder.resolve("logs/ledger.before.log")));
  }
}
