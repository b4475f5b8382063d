package org.huimin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule fails on a class written to break it, and only that rule. */
class RoomRulesTest {

  private static final String SAMPLE = "org.huimin.testkit.sample.";
  private static final ConcurrentMap<String, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

  @ParameterizedTest
  @CsvSource({
    "stranger, 'the domain uses the kernel'",
    "logs, 'the domain uses the kernel'",
    "prints, 'no clock'",
    "clock, 'no clock'",
    "clockreference, 'no clock'",
    "random, 'no clock'",
    "floating, 'no floating point'",
    "floatingcall, 'no floating point'",
    "floatingarray, 'no floating point'",
    "mutable, 'final fields only'",
    "cycle, 'slices matching'",
    "names, 'no name that says nothing'",
  })
  void a_domain_class_in_the_wrong_room_is_found(String sample, String rule) {
    List<String> violations = RoomRules.domain(SAMPLE + sample).violations(classes(sample));
    assertFalse(violations.isEmpty());
    for (String line : violations) {
      assertTrue(line.startsWith(rule), line);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hall, 'every class of app is in a room'",
    "guest, 'no service uses another'",
  })
  void an_app_class_in_the_wrong_room_is_found(String sample, String rule) {
    List<String> violations = RoomRules.app(SAMPLE + sample).violations(classes(sample));
    assertFalse(violations.isEmpty());
    for (String line : violations) {
      assertTrue(line.startsWith(rule), line);
    }
  }

  /** Wiring may enter every room. */
  @ParameterizedTest
  @ValueSource(strings = {"api", "handling", "messaging", "store", "view"})
  void a_room_that_enters_one_it_may_not_is_found(String room) {
    assertFound("trespass", "app." + room + " enters only rooms it may");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "handling", "messaging", "store", "view", "wiring"})
  void a_room_that_uses_a_library_it_may_not_is_found(String room) {
    assertFound("tools", "app." + room + " uses only libraries it may");
  }

  private static void assertFound(String sample, String rule) {
    List<String> violations = RoomRules.app(SAMPLE + sample).violations(classes(sample));
    assertTrue(
        violations.stream().anyMatch(line -> line.startsWith(rule)),
        () -> rule + " found nothing:\n" + String.join("\n", violations));
  }

  @Test
  void what_keeps_the_rules_passes() {
    assertEquals(List.of(), RoomRules.domain(SAMPLE + "clean").violations(classes("clean")));
    assertEquals(List.of(), RoomRules.app(SAMPLE + "tidy").violations(classes("tidy")));
    assertEquals(List.of(), RoomRules.flat(SAMPLE + "clean").violations(classes("clean")));
  }

  @Test
  void the_kernel_is_a_domain() {
    RoomRules.domain("org.huimin.kernel").check();
  }

  @Test
  void rules_that_find_no_class_fail() {
    assertThrows(AssertionError.class, () -> RoomRules.domain(SAMPLE + "nowhere").check());
  }

  /** Imported once: that takes longer than all rules together. */
  private static JavaClasses classes(String sample) {
    return IMPORTED.computeIfAbsent(
        sample, name -> new ClassFileImporter().importPackages(SAMPLE + name));
  }
}
