package org.huimin.crashes;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.huimin.journeys.Stack;

/**
 * kill -9 of parts and of all that they started, so that nobody can tidy up; and the way back, by
 * {@code ./huimin up} as an operator would.
 */
final class Crash {

  private final Stack stack;
  private final List<String> parts;
  private final Map<String, Long> before;

  private Crash(Stack stack, List<String> parts) {
    this.stack = stack;
    this.parts = parts;
    this.before = stack.processes();
  }

  static Crash of(Stack stack, String... parts) {
    Crash crash = new Crash(stack, List.of(parts));
    List<ProcessHandle> dying = new ArrayList<>();
    for (String part : parts) {
      ProcessHandle head = stack.process(part);
      dying.add(head);
      dying.addAll(head.descendants().toList());
    }
    dying.forEach(ProcessHandle::destroyForcibly);
    await(crash.parts + " is dead")
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> dying.stream().noneMatch(ProcessHandle::isAlive));
    return crash;
  }

  /** Nobody but the dead is started anew: what others are doing is not cut short. */
  void mend() {
    stack.huimin("up").mustSucceed();
    Map<String, Long> after = stack.processes();
    for (String part : parts) {
      assertNotEquals(before.remove(part), after.remove(part), part);
    }
    assertEquals(before, after);
  }

  /** The moment before a part dies. */
  static void awaitWork(Callable<Boolean> underWay) {
    await("work under way")
        .atMost(Duration.ofMinutes(1))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(underWay);
  }

  /** It died neither before the work nor after it. */
  static void assertMiddle(String what, long then, long inTheEnd) {
    say(then + " of " + inTheEnd + " " + what + " when it died");
    assertTrue(0 < then && then < inTheEnd, "not in the middle: " + then + " of " + inTheEnd);
  }

  static void say(String what) {
    System.out.println("crash: " + what);
  }
}
