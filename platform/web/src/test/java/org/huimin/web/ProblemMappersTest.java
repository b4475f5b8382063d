package org.huimin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemMappersTest {

  record Row(@Nullable String code, @Nullable List<Integer> amounts) {}

  record Sheet(@Nullable String name, @Nullable List<Row> rows) {}

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":{}}                      | WRONG_TYPE    | name
          {"rows":7}                       | WRONG_TYPE    | rows
          {"rows":[7]}                     | WRONG_TYPE    | rows[0]
          {"rows":[{},{"code":[]}]}        | WRONG_TYPE    | rows[1].code
          {"rows":[{"amounts":[1,"x"]}]}   | BAD_VALUE     | rows[0].amounts[1]
          {"rows":[{"colour":"red"}]}      | UNKNOWN_FIELD | rows[0].colour
          [7]                              | BAD_JSON      |
          """)
  void a_value_is_named_as_one_would_write_it(String body, String code, @Nullable String field) {
    MismatchedInputException e =
        assertThrows(
            MismatchedInputException.class, () -> new ObjectMapper().readValue(body, Sheet.class));
    ProblemBody problem =
        assertInstanceOf(ProblemBody.class, new ProblemMappers().badJson(e).getEntity());
    assertEquals(code, problem.code());
    assertEquals(field, problem.field());
  }
}
