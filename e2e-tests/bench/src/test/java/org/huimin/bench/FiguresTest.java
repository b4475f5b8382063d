package org.huimin.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void the_median_is_the_one_in_the_middle() {
    assertEquals(3.0, Figures.median(List.of(9.0, 1.0, 3.0)));
  }

  @Test
  void the_median_of_an_even_count_lies_between_the_two_in_the_middle() {
    assertEquals(2.5, Figures.median(List.of(9.0, 1.0, 3.0, 2.0)));
  }

  @Test
  void nothing_has_no_median() {
    assertThrows(IllegalArgumentException.class, () -> Figures.median(List.of()));
  }

  @Test
  void each_name_has_its_own_median_and_a_part_that_was_away_used_nothing() {
    assertEquals(
        Map.of("kafka", 2.0, "ledger", 0.0),
        Figures.medians(
            List.of(
                Map.of("kafka", 1.0), Map.of("kafka", 2.0, "ledger", 7.0), Map.of("kafka", 5.0))));
  }
}
