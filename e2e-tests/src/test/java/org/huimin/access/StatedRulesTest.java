package org.huimin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huimin.contracts.Operation;
import org.junit.jupiter.api.Test;

class StatedRulesTest {

  private static final Set<String> DIVISION_RULES =
      Set.of("subject-within", "division-named", "answers-within", "whole-city", "not-bound");

  @Test
  void every_service_has_published_its_operations() throws IOException {
    assertEquals(
        Operation.services(),
        Operation.all().stream()
            .map(Operation::service)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void every_operation_says_who_may_ask_and_for_where() throws IOException {
    List<String> silent =
        Operation.all().stream()
            .filter(o -> o.roles().isEmpty() || !DIVISION_RULES.contains(o.division()))
            .map(Operation::toString)
            .toList();
    assertEquals(List.of(), silent, "operations without a stated rule");
  }
}
