package org.huimin.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.huimin.independent.Recount.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecountTest {

  private static final String ROSTER = "11111111-1111-8111-8111-111111111111";
  private static final String FIRST = "202604a0-1b2c-8d3e-9f40-5162738495a6";
  private static final String SECOND = "202604b0-1b2c-8d3e-9f40-5162738495a6";

  @Test
  void lines_add_up_by_county_and_month_and_to_what_the_roster_says() {
    Recount recount = recount(line(FIRST, "80.00"), line(SECOND, "150.50"), said(2, "230.50", 2));
    assertEquals(new Sum(2, 23_050), recount.sums.get("ELDERLY_ALLOWANCE 530802 2026-04"));
    assertEquals(new Sum(2, 23_050), recount.total());
    assertEquals(List.of(), wrong(recount));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 230.50, 2, count",
    "2, 230.51, 2, total",
    "2, 230.50, 1, partitions",
  })
  void a_roster_that_says_otherwise_than_its_lines_is_named(
      long count, String total, long lastSeq, String what) {
    Recount recount =
        recount(line(FIRST, "80.00"), line(SECOND, "150.50"), said(count, total, lastSeq));
    assertTrue(wrong(recount).getFirst().contains(what), recount.problems::toString);
  }

  @Test
  void a_line_that_is_gone_is_named_also_when_the_sum_stays() {
    Recount recount = recount(line(FIRST, "230.50"), said(2, "230.50", 2));
    assertTrue(wrong(recount).getFirst().contains("count"), recount.problems::toString);
  }

  @Test
  void a_payment_ordered_twice_is_named_and_counted_once() {
    Recount recount = recount(line(FIRST, "80.00"), line(FIRST, "80.00"));
    assertEquals(new Sum(1, 8_000), recount.total());
    assertEquals("payment " + FIRST + " was ordered twice", recount.problems.getFirst());
  }

  @Test
  void lines_without_a_roster_are_named() {
    assertEquals(
        List.of("lines of roster " + ROSTER + " without its RosterOrdered"),
        recount(line(FIRST, "80.00")).problems);
  }

  @Test
  void lines_that_differ_from_what_was_approved_are_named() {
    Recount recount =
        recount(
            new Content("RosterApproved", ROSTER, approval("00")),
            line(FIRST, "80.00"),
            new Content("RosterOrdered", ROSTER, ordered(1, "80.00", "[]")));
    assertTrue(
        recount.problems.stream().anyMatch(p -> p.contains("hash: said 00")),
        recount.problems::toString);
  }

  @Test
  void what_was_approved_is_the_lines_and_what_was_found_overpaid_or_not_so() {
    Recount recount =
        recount(
            line(FIRST, "80.00"),
            line(SECOND, "150.50"),
            found("OverpaymentIdentified", "receivableId", "33333333-3333-8333-8333-333333333333"),
            found("OverpaymentReversed", "reversalId", "22222222-2222-8222-8222-222222222222"),
            new Content(
                "RosterApproved",
                ROSTER,
                approval("f50521f1592d7b20d0d79dc2ea48ce2b053ec14a71db17e6b15e3e72725718bc")),
            said(2, "230.50", 2));
    assertEquals(List.of(), recount.problems);
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "80.0", "80.000", "-80.00", "080.00", "8e1", "", "80,00", " 80.00"})
  void an_amount_has_one_written_form(String text) {
    assertThrows(IllegalArgumentException.class, () -> Recount.fen(text));
    assertEquals(1, recount(line(FIRST, text)).problems.size());
  }

  /** Event name, stream and payload. */
  private record Content(String name, String stream, String payload) {}

  private static Recount recount(Content... contents) {
    HandMade made = new HandMade();
    for (Content content : contents) {
      made.add(content.name(), content.stream(), content.payload());
    }
    return Recount.of(List.of(made.tape()));
  }

  /** Without what follows from this test's shortcuts: no approval, the last hash not given. */
  private static List<String> wrong(Recount recount) {
    return recount.problems.stream().filter(p -> !p.contains(" hash: said null")).toList();
  }

  private static Content found(String name, String key, String id) {
    return new Content(name, id, "{\"%s\":\"%s\",\"rosterId\":\"%s\"}".formatted(key, id, ROSTER));
  }

  private static Content line(String id, String amount) {
    return new Content(
        "PaymentOrdered",
        id,
        """
        {"paymentId":"%s","rosterId":"%s","programme":"ELDERLY_ALLOWANCE","county":"530802",\
        "month":"2026-04","amount":"%s"}"""
            .formatted(id, ROSTER, amount));
  }

  private static String approval(String hash) {
    return "{\"rosterId\":\"%s\",\"rosterHash\":\"%s\"}".formatted(ROSTER, hash);
  }

  private static String ordered(long count, String total, String partitions) {
    return """
    {"rosterId":"%s","count":%d,"total":"%s","partitions":%s,"leftOut":[]}"""
        .formatted(ROSTER, count, total, partitions);
  }

  /** The roster of the two lines, of which both lie on this one partition. */
  private static Content said(long count, String total, long lastSeq) {
    HandMade lines = new HandMade();
    lines.add("PaymentOrdered", FIRST, line(FIRST, "80.00").payload());
    lines.add("PaymentOrdered", SECOND, line(SECOND, "150.50").payload());
    String partitions =
        """
        [{"partition":%d,"count":2,"total":"230.50","lastSeq":%d,"lastHash":"%s"}]"""
            .formatted(HandMade.PARTITION, lastSeq, HandMade.header(lines.record(2), "ce_hash"));
    return new Content("RosterOrdered", ROSTER, ordered(count, total, partitions));
  }
}
