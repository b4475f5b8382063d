package org.huimin.local.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huimin.local.audit.Finding.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money is added up in fen, each payment once; what cannot be read is named, never guessed. */
class PaymentsTest {

  private static final String TOPIC = "huimin.elderly-allowance.payment.v1";
  private static final UUID FIRST = new UUID(1, 1);
  private static final UUID SECOND = new UUID(-1, 2);
  private static final UUID REVERSAL = new UUID(9, 9);
  private static final String ROSTER = new UUID(7, 7).toString();

  private final Payments payments = new Payments(Set.of("someone"));
  private long sequence;

  @AfterEach
  void nothing_stays_on_the_disk() {
    payments.close();
  }

  @Test
  void lines_are_added_up_per_county_and_month() {
    take("PaymentOrdered", FIRST, line(FIRST, "80.00"));
    take("PaymentOrdered", SECOND, line(SECOND, "150.05"));
    assertEquals(
        Map.of(new CountyMonth("ELDERLY_ALLOWANCE", "530802", "2026-05"), new Sum(2, 23_005)),
        payments.sums());
    assertEquals("230.05", new Sum(2, 23_005).yuan());
    assertEquals(List.of(), payments.findings());
  }

  @Test
  void arrears_are_added_up_apart_and_what_was_paid_twice_is_none() {
    String late = line(SECOND, "150.05").replace("REGULAR", "ARREARS");
    take("PaymentOrdered", FIRST, line(FIRST, "80.00"));
    take("PaymentOrdered", SECOND, late);
    take("PaymentOrdered", SECOND, late);
    assertEquals(new Sum(1, 15_005), payments.arrears());
  }

  @Test
  void of_whom_it_watches_every_entry_is_kept() {
    take("PaymentOrdered", FIRST, line(FIRST, "80.00"));
    take("PaymentOrdered", SECOND, line(SECOND, "80.00").replace("someone", "another"));
    take("OverpaymentIdentified", FIRST, overpayment(FIRST, "80.00"));
    take("OverpaymentReversed", REVERSAL, reversal(REVERSAL, "someone", "80.00", FIRST));
    assertEquals(
        List.of(
            "2026-05 530802 REGULAR 80.00",
            "2026-05 530802 OVERPAID 80.00",
            "2026-05 530802 REVERSED 80.00"),
        payments.ofWatched().stream().map(Entry::toString).toList());
    assertEquals(
        List.of(true, false, false), payments.ofWatched().stream().map(Entry::isLine).toList());
  }

  @Test
  void a_roster_is_held_against_its_own_lines() {
    take("PaymentOrdered", FIRST, line(FIRST, "80.00"));
    take("RosterOrdered", UUID.fromString(ROSTER), "{\"count\":2,\"total\":\"160.00\"}");
    assertEquals(Map.of(ROSTER, new Sum(2, 16_000)), payments.announced());
    assertEquals(Map.of(ROSTER, new Sum(1, 8_000)), payments.received());
  }

  @Test
  void lines_of_a_roster_that_is_never_announced_are_named_where_they_begin() {
    take("PaymentOrdered", FIRST, line(FIRST, "80.00"));
    take("PaymentOrdered", SECOND, line(SECOND, "150.00"));
    assertEquals(Map.of(), payments.received());
    Finding finding = payments.notAnnounced().getFirst();
    assertEquals(Kind.NOT_ANNOUNCED, finding.kind());
    assertEquals(1, finding.sequence());
    assertEquals("2 lines 230.00 yuan of roster " + ROSTER, finding.found());
    take("RosterOrdered", UUID.fromString(ROSTER), "{\"count\":2,\"total\":\"230.00\"}");
    assertEquals(List.of(), payments.notAnnounced());
  }

  @Test
  void what_stands_of_a_stopped_roster_is_held_against_what_it_says() {
    take("PaymentOrdered", FIRST, line(FIRST, "80.00"));
    take("RosterStopped", UUID.fromString(ROSTER), "{\"count\":1,\"total\":\"80.00\"}");
    assertEquals(List.of(), payments.notAnnounced());
    assertEquals(payments.announced(), payments.received());
    take("PaymentOrdered", SECOND, line(SECOND, "80.00"));
    assertNotEquals(payments.announced(), payments.received());
  }

  @Test
  void a_payment_ordered_twice_counts_once_and_is_named() {
    take("PaymentOrdered", FIRST, line(FIRST, "80.00"));
    String once = payments.ledgerHash();
    take("PaymentOrdered", FIRST, line(FIRST, "80.00"));
    assertEquals(once, payments.ledgerHash());
    assertEquals(List.of(Kind.PAID_TWICE), kinds());
    assertEquals(2, payments.findings().getFirst().sequence());
  }

  @Test
  void the_hash_does_not_depend_on_the_order_of_lines_but_on_every_column() {
    String other;
    try (Payments backwards = new Payments(Set.of())) {
      backwards.take(event("PaymentOrdered", SECOND, line(SECOND, "80.00"), 2));
      backwards.take(event("PaymentOrdered", FIRST, line(FIRST, "80.00"), 1));
      other = backwards.ledgerHash();
    }
    take("PaymentOrdered", FIRST, line(FIRST, "80.00"));
    take("PaymentOrdered", SECOND, line(SECOND, "80.00"));
    assertEquals(other, payments.ledgerHash());
    try (Payments altered = new Payments(Set.of())) {
      altered.take(event("PaymentOrdered", FIRST, line(FIRST, "80.01"), 1));
      altered.take(event("PaymentOrdered", SECOND, line(SECOND, "80.00"), 2));
      assertNotEquals(other, altered.ledgerHash());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "80.0", "80.000", "-80.00", "080.00", "8E1", " 80.00", ""})
  void an_amount_that_is_not_yuan_with_two_decimals_is_named(String amount) {
    take("PaymentOrdered", FIRST, line(FIRST, amount));
    assertEquals(List.of(Kind.UNREADABLE), kinds());
    assertEquals(Map.of(), payments.sums());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PaymentOrdered | not json",
        "PaymentOrdered | []",
        "PaymentOrdered | {}",
        "PaymentOrdered | {\"paymentId\":\"x\"}",
        "PaymentOrdered | {\"paymentId\":1,\"paymentId\":2}",
        "OverpaymentIdentified | {\"programme\":\"A\"}",
        "OverpaymentReversed | {\"receivables\":[]}",
        "RosterOrdered | {\"count\":-1,\"total\":\"0.00\"}",
      })
  void a_payload_that_is_not_what_its_contract_says_is_named(String name, String payload) {
    take(name, FIRST, payload);
    assertEquals(List.of(Kind.UNREADABLE), kinds());
  }

  @Test
  void what_is_overpaid_is_what_was_identified_less_what_was_reversed() {
    take("OverpaymentReversed", REVERSAL, reversal(REVERSAL, "someone", "50.00", FIRST));
    take("OverpaymentIdentified", FIRST, overpayment(FIRST, "80.00"));
    take("OverpaymentIdentified", SECOND, overpayment(SECOND, "30.00"));
    Overpayments all = payments.overpayments();
    assertEquals(
        Map.of(
            new CountyMonth("ELDERLY_ALLOWANCE", "530802", "2026-05"), new Overpaid(11_000, 5_000)),
        all.months());
    assertEquals("60.00", all.openYuan());
    assertEquals(List.of(2L, 1L), List.of(all.identified(), all.reversals()));
    assertEquals(2, payments.openOverpayments());
    assertEquals(List.of(), payments.notOverpaid());
    assertEquals(List.of(), payments.findings());
  }

  @Test
  void what_was_reversed_whole_is_no_open_overpayment() {
    take("OverpaymentIdentified", FIRST, overpayment(FIRST, "80.00"));
    assertEquals(1, payments.openOverpayments());
    take("OverpaymentReversed", REVERSAL, reversal(REVERSAL, "someone", "80.00", FIRST));
    assertEquals(0, payments.openOverpayments());
  }

  @Test
  void a_reversal_of_what_nobody_called_overpaid_is_named() {
    take("OverpaymentIdentified", FIRST, overpayment(FIRST, "80.00"));
    take("OverpaymentReversed", REVERSAL, reversal(REVERSAL, "someone", "80.00", FIRST, SECOND));
    Finding finding = payments.notOverpaid().getFirst();
    assertEquals(Kind.NOT_OVERPAID, finding.kind());
    assertEquals(2, finding.sequence());
  }

  @Test
  void a_reversal_of_another_months_overpayment_is_named() {
    take("OverpaymentIdentified", FIRST, overpayment(FIRST, "80.00").replace("-05", "-04"));
    take("OverpaymentReversed", REVERSAL, reversal(REVERSAL, "someone", "80.00", FIRST));
    assertEquals(1, payments.notOverpaid().size());
  }

  @Test
  void a_reversal_of_more_than_was_identified_is_named() {
    take("OverpaymentIdentified", FIRST, overpayment(FIRST, "80.00"));
    take("OverpaymentReversed", REVERSAL, reversal(REVERSAL, "someone", "80.01", FIRST));
    Finding finding = payments.notOverpaid().getFirst();
    assertEquals("80.00 yuan identified, 80.01 reversed", finding.found());
    assertEquals("-0.01", payments.overpayments().openYuan());
  }

  /** After a merge the survivor reverses what was found of the other record. */
  @Test
  void a_reversal_that_names_another_subjects_overpayment_is_held_against_both() {
    take("OverpaymentIdentified", FIRST, overpayment(FIRST, "80.00"));
    take("OverpaymentReversed", REVERSAL, reversal(REVERSAL, "survivor", "80.00", FIRST));
    assertEquals(List.of(), payments.notOverpaid());
    assertEquals(0, payments.openOverpayments());
    UUID again = new UUID(9, 10);
    take("OverpaymentReversed", again, reversal(again, "someone", "80.00", FIRST));
    assertEquals(2, payments.notOverpaid().size());
  }

  @Test
  void a_line_on_another_stream_is_named() {
    take("PaymentOrdered", SECOND, line(FIRST, "80.00"));
    take("OverpaymentIdentified", SECOND, overpayment(FIRST, "80.00"));
    take("OverpaymentReversed", SECOND, reversal(REVERSAL, "someone", "80.00", FIRST));
    assertEquals(List.of(Kind.UNREADABLE, Kind.UNREADABLE, Kind.UNREADABLE), kinds());
  }

  private List<Kind> kinds() {
    return payments.findings().stream().map(Finding::kind).toList();
  }

  private void take(String name, UUID stream, String payload) {
    payments.take(event(name, stream, payload, ++sequence));
  }

  private static TapeEvent event(String name, UUID stream, String payload, long sequence) {
    return new TapeEvent(
        TOPIC,
        3,
        sequence,
        sequence - 1,
        "2026-05-01T01:46:40.123456Z",
        "org.huimin.elderly-allowance." + name + ".v1",
        stream.toString(),
        payload.getBytes(UTF_8));
  }

  private static String overpayment(UUID id, String amount) {
    return found("receivableId", id, "someone", amount, "payments", List.of(FIRST));
  }

  private static String reversal(UUID id, String subject, String amount, UUID... receivables) {
    return found("reversalId", id, subject, amount, "receivables", List.of(receivables));
  }

  private static String found(
      String key, UUID id, String subject, String amount, String naming, List<UUID> named) {
    return """
        {"%s":"%s","rosterId":"%s","programme":"ELDERLY_ALLOWANCE","subject":"%s",
         "component":"BASIC","county":"530802","month":"2026-05","amount":"%s","%s":[%s]}
        """
        .formatted(
            key,
            id,
            ROSTER,
            subject,
            amount,
            naming,
            named.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(",")));
  }

  private static String line(UUID id, String amount) {
    return """
        {"paymentId":"%s","rosterId":"%s","programme":"ELDERLY_ALLOWANCE","subject":"someone",
         "component":"BASIC","n":0,"payType":"REGULAR","county":"530802","month":"2026-05",
         "amount":"%s","payeeId":"p","budgetLine":"b","dueOn":"2026-05-08","ruleId":"r",
         "ruleVersion":"v","band":"80_89","standard":"s","article":"a","enrolment":"e",
         "enrolmentVersion":2}
        """
        .formatted(id, ROSTER, amount);
  }
}
