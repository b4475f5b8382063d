package org.huimin.ledger.app;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.huimin.eventstore.Position;
import org.huimin.ledger.app.SyntheticTape.Part;
import org.huimin.ledger.app.handling.Rebuild;
import org.huimin.ledger.app.view.DisbursementRecord;
import org.huimin.ledger.app.view.LedgerHash;
import org.huimin.ledger.app.view.LedgerView;
import org.huimin.ledger.app.view.PositionVector;
import org.huimin.ledger.app.view.RosterControl;
import org.huimin.ledger.app.view.Trace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger as a pure function of the topics, on real PostgreSQL and Kafka. */
final class LedgerIT {

  private static final int ELDERS = 300;

  private static SyntheticTape tape;
  private static int incidents;
  private static UUID receivable;
  private static UUID reversal;
  private TestLedger ledger;

  @BeforeAll
  static void write() {
    tape = SyntheticTape.of(ELDERS);
    tape.orderAgain(tape.payments.getFirst());
    incidents = 1 + tape.unreadable();
    receivable = tape.overpaid(tape.payments.get(5), "80.00");
    reversal = tape.reversed(receivable, "50.00");
    tape.reversed(tape.overpaid(tape.payments.get(6), "80.00"), "80.00");
  }

  @AfterAll
  static void endWriting() {
    tape.close();
  }

  @BeforeEach
  void read() {
    ledger = new TestLedger(tape).holding(tape);
  }

  @AfterEach
  void endReading() {
    ledger.close();
  }

  @Test
  void every_line_is_one_record_and_the_totals_are_their_sum() {
    List<LedgerView.Total> totals = ledger.view.totals(SyntheticTape.COUNTY, SyntheticTape.MONTH);
    assertEquals(1, totals.size());
    assertEquals(tape.payments.size(), totals.getFirst().lines());
    assertEquals("160.00", totals.getFirst().identified());
    assertEquals("130.00", totals.getFirst().reversed());
    assertEquals("30.00", totals.getFirst().open());
    assertEquals(incidents, ledger.view.incidents());
    Set<UUID> found = new HashSet<>();
    for (int page = 0; page <= tape.payments.size() / 100; page++) {
      ledger
          .view
          .records(SyntheticTape.COUNTY, SyntheticTape.MONTH, page, 100)
          .forEach(record -> found.add(record.paymentId()));
    }
    assertEquals(new HashSet<>(tape.payments), found);
    assertEquals(List.of(), ledger.view.records("530821", SyntheticTape.MONTH, 0, 100));
    assertEquals(List.of(), ledger.view.totals("530821", null));
  }

  @Test
  void a_record_is_what_the_event_says_to_the_letter() {
    DisbursementRecord record = ledger.view.record(tape.payments.getFirst()).orElseThrow();
    assertEquals("150.00", record.amount());
    assertEquals("第\t三条\\", record.article());
    assertEquals("2026-03-10", record.dueOn());
    assertEquals(tape.paymentTopic(), record.topic());
  }

  @Test
  void a_record_is_traced_to_the_officers_and_positions_it_follows_from() {
    DisbursementRecord record = ledger.view.record(tape.payments.get(7)).orElseThrow();
    Trace trace = ledger.view.trace(record);
    Trace.JournalEvent order = trace.order();
    assertNotNull(order);
    assertEquals("80.00", order.payload().path("amount").asText());
    assertEquals(
        new Position(record.topic(), record.partition(), record.seq()).toString(),
        order.position());
    assertEquals(
        List.of(
            "org.huimin.elderly-allowance.CycleCutOff.v1",
            "org.huimin.elderly-allowance.RosterDrafted.v1",
            "org.huimin.elderly-allowance.RosterApproved.v1",
            "org.huimin.elderly-allowance.RosterOrdered.v1"),
        types(trace.roster()));
    assertEquals(
        List.of(
            "org.huimin.elderly-allowance.ApplicationAccepted.v1",
            "org.huimin.elderly-allowance.EnrolmentConfirmed.v1"),
        types(trace.enrolment()));
    assertEquals(tape.clerk.toString(), trace.enrolment().getFirst().actor());
    assertEquals(tape.officer.toString(), trace.enrolment().getLast().actor());
    assertEquals(List.of("org.huimin.registry.PersonRegistered.v1"), types(trace.person()));
    assertEquals(List.of(false, false), afterCutOff(trace.enrolment()));
    assertEquals(List.of(false), afterCutOff(trace.person()));
    assertNull(order.afterCutOff());
    assertNull(trace.roster().getLast().afterCutOff());
  }

  @Test
  void what_was_recorded_after_the_cut_off_is_no_ground_though_the_line_was_ordered_later() {
    UUID payment = tape.payments.get(SyntheticTape.DIED_AFTER_CUT_OFF);
    DisbursementRecord record = ledger.view.record(payment).orElseThrow();
    Trace trace = ledger.view.trace(record);
    assertEquals(
        List.of("org.huimin.registry.PersonRegistered.v1", "org.huimin.registry.DeathRecorded.v1"),
        types(trace.person()));
    assertTrue(trace.person().getLast().recordedAt().compareTo(record.recordedAt()) < 0);
    assertEquals(List.of(false, true), afterCutOff(trace.person()));
  }

  @Test
  void a_trace_shows_what_was_called_overpaid_of_the_line_and_what_of_that_was_reversed() {
    DisbursementRecord record = ledger.view.record(tape.payments.get(5)).orElseThrow();
    Trace trace = ledger.view.trace(record);
    assertEquals(
        List.of(receivable, reversal),
        trace.overpayments().stream().map(Trace.JournalEvent::stream).toList());
    assertNull(trace.overpayments().getFirst().afterCutOff());
    DisbursementRecord other = ledger.view.record(tape.payments.get(7)).orElseThrow();
    assertEquals(List.of(), ledger.view.trace(other).overpayments());
  }

  @Test
  void rebuilt_from_kafka_alone_it_has_the_same_hash() {
    Rebuild rebuild = ledger.rebuild(false);
    assertEquals(Rebuild.State.DONE, rebuild.state(), () -> String.valueOf(rebuild));
    assertEquals(true, rebuild.equal(), () -> String.valueOf(rebuild));
    assertEquals(rebuild.liveHash(), rebuild.rebuiltHash());
    assertEquals(tape.payments.size(), rebuild.records());
    assertTrue(rebuild.events() >= 4L * tape.payments.size());
    LedgerHash hash = ledger.view.hash();
    assertEquals(hash.hash(), rebuild.liveHash());
    assertEquals(2, hash.overpayments());
    assertEquals(2, hash.reversals());
  }

  @Test
  void an_altered_record_is_found() {
    UUID altered = tape.payments.get(3);
    ledger.asOwner(
        "update disbursement_record set amount = amount + 0.01 where payment_id = '%s'"
            .formatted(altered));
    Rebuild rebuild = ledger.rebuild(false);
    assertEquals(false, rebuild.equal());
    assertNotEquals(rebuild.liveHash(), rebuild.rebuiltHash());
    assertTrue(
        rebuild.differences().contains("record " + altered), rebuild.differences()::toString);
    assertNotNull(rebuild.shadow());
  }

  @Test
  void a_removed_record_an_altered_total_and_an_altered_journal_are_found() {
    UUID removed = tape.payments.get(4);
    ledger.asOwner("delete from disbursement_record where payment_id = '%s'".formatted(removed));
    ledger.asOwner("update journal set type = type || '.' where stream = '%s'".formatted(removed));
    Rebuild rebuild = ledger.rebuild(false);
    assertEquals(false, rebuild.equal());
    List<String> found = rebuild.differences();
    assertTrue(found.contains("record " + removed), found::toString);
    assertTrue(found.contains("total ELDERLY_ALLOWANCE 530802 2026-03"), found::toString);
    assertTrue(
        found.stream().anyMatch(line -> line.startsWith("journal " + tape.paymentTopic())),
        found::toString);
  }

  @Test
  void an_altered_overpayment_and_a_removed_reversal_are_found() {
    ledger.asOwner(
        "update overpayment set amount = 70 where receivable_id = '%s'".formatted(receivable));
    ledger.asOwner("delete from reversal where reversal_id = '%s'".formatted(reversal));
    List<String> found = ledger.rebuild(false).differences();
    assertTrue(found.contains("total ELDERLY_ALLOWANCE 530802 2026-03"), found::toString);
    for (String table : List.of("overpayment ", "reversal ")) {
      assertEquals(
          1,
          found.stream().filter(line -> line.startsWith(table + tape.paymentTopic())).count(),
          found::toString);
    }
  }

  @Test
  void swapped_the_rebuilt_ledger_replaces_the_altered_one_and_reads_on() {
    ledger.asOwner("delete from disbursement_record where amount = 150.00");
    Rebuild rebuild = ledger.rebuild(true);
    assertEquals(false, rebuild.equal());
    assertTrue(rebuild.swapped());
    assertNotNull(rebuild.shadow(), "the altered tables are kept for inspection");
    assertEquals(rebuild.rebuiltHash(), ledger.view.hash().hash());
    tape.oneMore();
    ledger.holding(tape);
  }

  @Test
  void a_kafka_that_has_lost_the_end_of_a_topic_is_not_equal_and_not_swapped() throws Exception {
    try (SyntheticTape shorter = SyntheticTape.of(20);
        TestLedger full = new TestLedger(shorter).holding(shorter)) {
      LedgerHash before = full.view.hash();
      List<Position> lost = shorter.losesItsLastRecords(shorter.paymentTopic());
      Rebuild rebuild = full.rebuild(true);
      assertEquals(Rebuild.State.DONE, rebuild.state(), () -> String.valueOf(rebuild));
      assertEquals(false, rebuild.equal(), () -> String.valueOf(rebuild));
      assertFalse(rebuild.swapped());
      assertTrue(
          rebuild
              .differences()
              .contains(
                  "lost %s, Kafka ends at %d"
                      .formatted(lost.getFirst(), lost.getFirst().seq() - 1)),
          rebuild.differences()::toString);
      assertEquals(before, full.view.hash());
    }
  }

  @Test
  void a_kafka_that_has_lost_a_whole_topic_makes_no_ledger() throws Exception {
    try (SyntheticTape gone = SyntheticTape.of(20);
        TestLedger full = new TestLedger(gone).holding(gone)) {
      LedgerHash before = full.view.hash();
      gone.losesTopic(gone.paymentTopic());
      Rebuild rebuild = full.rebuild(true);
      assertEquals(Rebuild.State.FAILED, rebuild.state(), () -> String.valueOf(rebuild));
      assertEquals(gone.paymentTopic() + " is not on Kafka", rebuild.reason());
      assertFalse(rebuild.swapped());
      assertEquals(before, full.view.hash());
    }
  }

  @Test
  void a_rebuild_found_running_at_the_start_is_begun_again() {
    UUID id = ledger.rebuilds.order("auditor", false, null).orElseThrow().id();
    assertTrue(ledger.rebuilds.order("auditor", false, null).isEmpty(), "one at a time");
    ledger.asService("select open_shadow('%s')".formatted(id));
    ledger.asService(
        "insert into rebuild_%s.ledger_total values ('left over', '530802', '2026-03', 1, 1)"
            .formatted(id.toString().replace("-", "")));
    Rebuild rebuild = ledger.beginAgain(id);
    assertEquals(true, rebuild.equal(), () -> String.valueOf(rebuild));
  }

  @Test
  void what_a_roster_announced_has_arrived() {
    RosterControl roster =
        ledger.view.rosters(SyntheticTape.COUNTY, SyntheticTape.MONTH).getFirst();
    assertEquals(tape.rosterId, roster.rosterId());
    // Lines written after the roster by other tests are more than it announced.
    assertEquals(
        tape.payments.size() == ELDERS
            ? RosterControl.State.COMPLETE
            : RosterControl.State.MISMATCH,
        roster.state());
  }

  @Test
  void a_roster_is_complete_only_when_each_partition_holds_what_it_announced() {
    try (SyntheticTape own = SyntheticTape.of(0);
        TestLedger reader = new TestLedger(own)) {
      Map<UUID, RosterControl.State> expected = new HashMap<>();
      expected.put(own.rosterId, RosterControl.State.COMPLETE);
      expected.put(own.rosterSaying(UnaryOperator.identity()), RosterControl.State.COMPLETE);
      List<UnaryOperator<Part>> falsehoods =
          List.of(
              part -> said(part, part.count() + 1, part.total(), part.lastSeq(), part.lastHash()),
              part ->
                  said(
                      part,
                      part.count(),
                      part.total().add(new BigDecimal("0.01")),
                      part.lastSeq(),
                      part.lastHash()),
              part -> said(part, part.count(), part.total(), part.lastSeq() - 1, part.lastHash()),
              part -> said(part, part.count(), part.total(), part.lastSeq(), "0".repeat(64)));
      for (UnaryOperator<Part> falsehood : falsehoods) {
        expected.put(
            own.rosterSaying(
                parts -> {
                  List<Part> said = new ArrayList<>(parts);
                  said.set(0, falsehood.apply(said.getFirst()));
                  return said;
                }),
            RosterControl.State.MISMATCH);
      }
      expected.put(
          own.rosterSaying(parts -> parts.subList(1, parts.size())), RosterControl.State.MISMATCH);
      reader.holding(own);
      Map<UUID, RosterControl.State> found = new HashMap<>();
      reader
          .view
          .rosters(SyntheticTape.COUNTY, SyntheticTape.MONTH)
          .forEach(roster -> found.put(roster.rosterId(), roster.state()));
      assertEquals(expected, found);
    }
  }

  private static Part said(Part part, long count, BigDecimal total, long lastSeq, String hash) {
    return new Part(part.partition(), count, total, lastSeq, hash);
  }

  @Test
  void the_hash_of_an_earlier_vector_stays_what_it_was() {
    LedgerHash before = ledger.view.hash();
    tape.oneMore();
    ledger.holding(tape);
    assertNotEquals(before.hash(), ledger.view.hash().hash());
    assertEquals(before, ledger.view.hash(before.positions()).orElseThrow());
    assertTrue(
        ledger
            .view
            .hash(PositionVector.of(List.of(new Position(tape.paymentTopic(), 0, 1_000_000))))
            .isEmpty());
  }

  @Test
  void the_service_can_neither_change_nor_delete_a_record() {
    for (String sql :
        List.of(
            "update disbursement_record set amount = 1",
            "delete from disbursement_record",
            "update journal set type = ''",
            "delete from journal",
            "truncate overpayment",
            "delete from reversal",
            "create table mine (x int)")) {
      assertThrows(IllegalStateException.class, () -> ledger.asService(sql), sql);
    }
  }

  private static List<Boolean> afterCutOff(List<Trace.JournalEvent> facts) {
    return facts.stream().map(fact -> requireNonNull(fact.afterCutOff())).toList();
  }

  private static List<String> types(List<Trace.JournalEvent> events) {
    return events.stream().map(Trace.JournalEvent::type).toList();
  }
}
