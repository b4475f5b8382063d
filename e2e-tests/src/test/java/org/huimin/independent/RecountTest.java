package org.huimin.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.huimin.independent.OverpaidRecount.Overpaid;
import org.huimin.independent.Recount.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecountTest {

  private static final String ROSTER = "11111111-1111-8111-8111-111111111111";
  private static final String FIRST = "202604a0-1b2c-8d3e-9f40-5162738495a6";
  private static final String RECEIVABLE = "33333333-3333-8333-8333-333333333333";
  private static final String REVERSAL = "22222222-2222-8222-8222-222222222222";
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
        List.of("lines of roster " + ROSTER + " without its RosterOrdered or RosterStopped"),
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
            overpaid("80.00"),
            reversed(REVERSAL, "someone", "80.00"),
            new Content(
                "RosterApproved",
                ROSTER,
                approval("829da0eef6bb432af484b3cc246bae6cf4304b3ffc77a63578fcc0a9536f5360")),
            said(2, "230.50", 2));
    assertEquals(List.of(), recount.problems);
  }

  @Test
  void lines_of_a_stopped_roster_are_held_against_what_it_says() {
    Content stopped =
        new Content(
            "RosterStopped",
            ROSTER,
            said(2, "230.50", 2)
                .payload()
                .replace("\"leftOut\":[]", "\"reason\":\"NOT_AS_DRAFTED\""));
    assertEquals(
        List.of(), recount(line(FIRST, "80.00"), line(SECOND, "150.50"), stopped).problems);
    assertTrue(
        recount(line(FIRST, "80.00"), stopped).problems.getFirst().contains("count"),
        "a line is gone");
  }

  @Test
  void what_is_overpaid_stands_beside_what_was_ordered() {
    Recount recount = recount(overpaid("80.00"), reversed(REVERSAL, "someone", "30.50"));
    assertEquals(List.of(), recount.problems);
    assertEquals(
        new Overpaid(8_000, 3_050), recount.overpaid.sums.get("ELDERLY_ALLOWANCE 530802 2026-04"));
    assertEquals(Sum.NOTHING, recount.total());
  }

  @Test
  void a_reversal_of_nothing_or_of_too_much_is_named_also_over_a_merge() {
    assertEquals(
        List.of("reversal " + REVERSAL + " names what is not overpaid"),
        recount(reversed(REVERSAL, "someone", "80.00")).problems);
    assertEquals(
        1, recount(overpaid("80.00"), reversed(REVERSAL, "someone", "80.01")).problems.size());
    assertEquals(
        List.of(), recount(overpaid("80.00"), reversed(REVERSAL, "survivor", "80.00")).problems);
    Content again = reversed("22222222-2222-8222-8222-222222222223", "someone", "80.00");
    assertTrue(
        recount(overpaid("80.00"), reversed(REVERSAL, "survivor", "80.00"), again)
            .problems
            .getFirst()
            .startsWith("more reversed than identified"));
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

  private static Content overpaid(String amount) {
    return new Content(
        "OverpaymentIdentified",
        RECEIVABLE,
        found("receivableId", RECEIVABLE, "someone", amount, "payments", FIRST));
  }

  private static Content reversed(String id, String subject, String amount) {
    return new Content(
        "OverpaymentReversed",
        id,
        found("reversalId", id, subject, amount, "receivables", RECEIVABLE));
  }

  private static String found(
      String key, String id, String subject, String amount, String naming, String named) {
    return """
    {"%s":"%s","rosterId":"%s","programme":"ELDERLY_ALLOWANCE","subject":"%s","component":"BASIC",\
    "county":"530802","month":"2026-04","amount":"%s","%s":["%s"]}"""
        .formatted(key, id, ROSTER, subject, amount, naming, named);
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
