package org.huimin.crashes;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huimin.journeys.Stack;

/**
 * kill -9 of one part and of all that it started, so that nobody can tidy up; and the way back, by
 * {@code ./huimin up} as an operator would.
 */
final class Crash {

  private static final List<String> PARTS =
      List.of(
          "postgres", "kafka", "keycloak", "registry", "elderly-allowance", "ledger", "console");

  private final Stack stack;
  private final String part;
  private final Map<String, Long> before;

  private Crash(Stack stack, String part) {
    this.stack = stack;
    this.part = part;
    this.before = processes(stack);
  }

  static Crash of(Stack stack, String part) {
    Crash crash = new Crash(stack, part);
    ProcessHandle head = stack.process(part);
    List<ProcessHandle> dying = new ArrayList<>(List.of(head));
    dying.addAll(head.descendants().toList());
    dying.forEach(ProcessHandle::destroyForcibly);
    await(part + " is dead")
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> dying.stream().noneMatch(ProcessHandle::isAlive));
    return crash;
  }

  /** Nobody but the dead part is started anew: what others are doing is not cut short. */
  void mend() {
    stack.huimin("up").mustSucceed();
    Map<String, Long> after = processes(stack);
    assertNotEquals(before.remove(part), after.remove(part), part);
    assertEquals(before, after);
  }

  private static Map<String, Long> processes(Stack stack) {
    Map<String, Long> processes = new TreeMap<>();
    PARTS.forEach(part -> processes.put(part, stack.process(part).pid()));
    return processes;
  }
}
