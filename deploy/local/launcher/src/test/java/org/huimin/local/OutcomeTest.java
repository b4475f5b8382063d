package org.huimin.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huimin.local.audit.CountyMonth;
import org.huimin.local.audit.InLedger;
import org.huimin.local.audit.InLedger.Rebuild;
import org.huimin.local.audit.OnKafka;
import org.huimin.local.audit.Overpayments;
import org.huimin.local.audit.Positions;
import org.huimin.local.audit.Sum;
import org.huimin.local.audit.Verdict;
import org.junit.jupiter.api.Test;

/** What a demo answers in JSON of the money it has seen. */
class OutcomeTest {

  @Test
  void each_programme_stands_there_with_its_lines_and_yuan_of_all_counties_and_months() {
    TreeMap<CountyMonth, Sum> sums = new TreeMap<>();
    sums.put(new CountyMonth("ELDERLY_ALLOWANCE", "530802", "2026-05"), new Sum(100, 800_000));
    sums.put(new CountyMonth("ELDERLY_ALLOWANCE", "530802", "2026-06"), new Sum(3, 45_050));
    sums.put(new CountyMonth("ELDERLY_ALLOWANCE", "530821", "2026-05"), new Sum(19, 152_000));
    sums.put(new CountyMonth("DIBAO_URBAN", "530802", "2026-06"), new Sum(1, 58_000));
    sums.put(new CountyMonth("DIBAO_RURAL", "530821", "2026-06"), new Sum(2, 13_503));
    assertEquals(
        Map.of(
            "ELDERLY_ALLOWANCE", Map.of("lines", 122L, "yuan", "9970.50"),
            "DIBAO_URBAN", Map.of("lines", 1L, "yuan", "580.00"),
            "DIBAO_RURAL", Map.of("lines", 2L, "yuan", "135.03")),
        outcome(sums).asMap().get("programmes"));
  }

  @Test
  void where_nothing_was_ordered_no_programme_stands() {
    assertEquals(Map.of(), outcome(new TreeMap<>()).asMap().get("programmes"));
  }

  private static Outcome outcome(SortedMap<CountyMonth, Sum> sums) {
    Positions nowhere = Positions.of(Map.of());
    Overpayments none = new Overpayments(0, 0, new TreeMap<>());
    return new Outcome(
        0,
        new OnKafka(
            List.of(),
            nowhere,
            new TreeMap<>(),
            sums,
            Sum.NOTHING,
            new TreeMap<>(),
            new TreeMap<>(),
            none,
            0,
            List.of(),
            "aa",
            List.of(),
            0),
        new InLedger(nowhere, 0, none, "aa", sums, new Rebuild(0, "aa", "aa", List.of(), "")),
        new Verdict(List.of()),
        1);
  }
}
