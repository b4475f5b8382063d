package org.huimin.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.huimin.bench.Processes.Stat;
import org.junit.jupiter.api.Test;

class ProcessesTest {

  private static final String STAT =
      "4711 (post (gres: x) S 42 4711 4711 0 -1 4194304 900 0 0 0 1 20 300 4000 20 0 1 0 77 8 9";

  @Test
  void a_process_counts_with_its_ended_children_whatever_its_name_holds() {
    assertEquals(new Stat(4711, 42, 4321), Stat.parse(STAT));
  }

  @Test
  void a_process_of_ours_has_used_some_cpu_and_holds_some_memory() {
    Processes us = new Processes(new TreeMap<>(Map.of("us", ProcessHandle.current().pid())));
    assertTrue(Figures.sum(us.cpuSeconds()) > 0);
    assertTrue(Figures.sum(us.peakMegabytes()) > 1);
  }

  @Test
  void what_was_used_is_told_by_part() {
    assertEquals(
        Map.of("kafka", 2.0, "ledger", 1.0),
        Measured.between(
            new TreeMap<>(Map.of("kafka", 3.0)),
            new TreeMap<>(Map.of("kafka", 5.0, "ledger", 1.0))));
  }
}
