package org.huimin.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huimin.local.audit.Entry;
import org.junit.jupiter.api.Test;

/** One line tells a whole story, with the amounts. */
class ReportTest {

  @Test
  void a_move_names_each_month_and_the_county_that_paid() {
    assertEquals(
        Protagonist.MOVES + " (jinggu): 当月 regular 80.00 jinggu 2026-11, 80.00 simao 2026-12",
        Report.tale(
            Protagonist.MOVES + " (jinggu)",
            List.of(
                entry(Entry.REGULAR, "530824", "2026-11"),
                entry(Entry.REGULAR, "530802", "2026-12"))));
  }

  @Test
  void what_was_overpaid_is_told_after_what_was_paid() {
    assertEquals(
        Protagonist.DIES_UNREPORTED
            + " (jingdong): 当月 regular 80.00 jingdong 2026-12; 多发 overpaid 80.00 jingdong 2026-12",
        Report.tale(
            Protagonist.DIES_UNREPORTED + " (jingdong)",
            List.of(
                entry(Entry.OVERPAID, "530823", "2026-12"),
                entry(Entry.REGULAR, "530823", "2026-12"))));
  }

  @Test
  void many_months_of_arrears_are_added_up() {
    Stream<Entry> arrears =
        IntStream.rangeClosed(4, 11)
            .mapToObj(month -> entry(Entry.ARREARS, "530827", "2026-%02d".formatted(month)));
    Entry last = entry(Entry.REGULAR, "530827", "2026-12");
    assertEquals(
        Protagonist.MISSES_A_CHECK
            + " (menglian): 当月 regular 80.00 menglian 2026-12;"
            + " 补发 arrears 640.00 for 8 months from 2026-04",
        Report.tale(
            Protagonist.MISSES_A_CHECK + " (menglian)",
            Stream.concat(arrears, Stream.of(last)).toList()));
  }

  private static Entry entry(String kind, String county, String month) {
    return new Entry("somebody", kind, county, month, 8_000);
  }
}
