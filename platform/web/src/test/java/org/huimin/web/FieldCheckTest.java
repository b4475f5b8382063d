package org.huimin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldCheckTest {

  enum Role {
    HEAD,
    CHILD
  }

  /** A code is a stable name, so it has neither a place nor a number in it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "role, UNKNOWN_ROLE",
    "members[0].role, UNKNOWN_ROLE",
    "members[12].stays[3].role, UNKNOWN_ROLE"
  })
  void an_unknown_name_is_refused_by_the_name_of_its_field_wherever_it_stands(
      String field, String code) {
    FieldCheck check = new FieldCheck();
    check.choice(field, "KING", Role.class);
    Problem problem = assertThrows(Problem.class, check::end);
    assertEquals(code, problem.code());
    assertEquals(field, problem.field());
  }
}
