package org.huimin.local.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.huimin.local.servers.ServerFailed.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerFailedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          could not bind IPv4 address "127.0.0.1": Address already in use | PORT_TAKEN
          PANIC: could not write to file "x": No space left on device     | DISK_FULL
          Exception in thread "main" java.lang.OutOfMemoryError: Java heap space | NO_MEMORY
          FATAL: could not map anonymous shared memory: Cannot allocate memory | NO_MEMORY
          HINT: Is another postmaster (PID 7) running in data directory?  | ALREADY_RUNNING
          FATAL: role does not exist                                      | EARLY_EXIT
          """)
  void the_cause_is_read_from_the_log(String line, Reason reason) {
    assertEquals(reason, ServerFailed.recognise(List.of("starting", line)));
  }
}
