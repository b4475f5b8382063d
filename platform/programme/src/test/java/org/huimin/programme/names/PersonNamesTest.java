package org.huimin.programme.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.Upstreams.UpstreamAway;
import org.huimin.programme.names.PersonNames.Told;
import org.junit.jupiter.api.Test;

final class PersonNamesTest {

  private static final DivisionCode SIMAO = DivisionCode.of("530802");

  private final List<Integer> pages = new ArrayList<>();

  @Test
  void names_are_asked_for_page_by_page_and_each_person_once() {
    List<UUID> persons = some(2_300);
    List<UUID> lines = Stream.concat(persons.stream(), persons.stream().limit(7)).toList();
    Told told = names(Integer.MAX_VALUE).ask(SIMAO, lines, "token");
    assertEquals(List.of(1_000, 1_000, 300), pages);
    assertEquals(2_300, told.names().size());
    assertFalse(told.away());
  }

  @Test
  void what_was_told_before_the_registry_went_away_is_printed_and_said_to_lack_the_rest() {
    Told told = names(1).ask(SIMAO, some(2_300), "token");
    assertEquals(1_000, told.names().size());
    assertTrue(told.away());
    assertEquals(List.of(1_000), pages, "nobody waits for the rest");
  }

  private PersonNames names(int answers) {
    return new PersonNames(
        (_, persons, _) -> {
          if (pages.size() == answers) {
            throw new UpstreamAway("registry", new IOException("away"));
          }
          pages.add(persons.size());
          Map<UUID, String> names = new HashMap<>();
          persons.forEach(person -> names.put(person, "测试"));
          return names;
        });
  }

  private static List<UUID> some(int count) {
    return Stream.generate(UUID::randomUUID).limit(count).toList();
  }
}
