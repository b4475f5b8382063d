package org.huimin.monthlyrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.huimin.commands.Actor;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.RosterRow.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthIT {

  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final Actor PREPARER = MonthStore.actor("preparer");
  private static final Actor APPROVER = MonthStore.actor("approver");

  private static final String ONE_LINE =
      "payment_id = (select min(payment_id::text)::uuid from roster_line)";
  private static final String TEN_MORE =
      "convert_to(replace(convert_from(payload, 'UTF8'), '20.00', '30.00'), 'UTF8')";

  private MonthStore store;
  private YearMonth month;

  @BeforeEach
  void migrate() throws SQLException {
    store = new MonthStore();
    month = store.clock.month();
  }

  @AfterEach
  void drop() {
    store.close();
  }

  @Test
  void a_month_is_drafted_approved_and_ordered_to_the_line_and_the_fen() throws SQLException {
    MonthlyRun run = store.run(SampleCases.of(50));

    UUID roster = ordered(run);

    RosterRow row = run.find(roster).orElseThrow();
    assertEquals(50, row.count());
    assertEquals(Money.of("4000.00"), row.total());
    assertEquals(50, store.events("PaymentOrdered"));
    assertEquals(1, store.events("RosterOrdered"));
    assertEquals(50, run.lines(roster, null, 100).size());
  }

  @Test
  void running_a_month_again_orders_nothing_twice() throws SQLException {
    MonthlyRun run = store.run(SampleCases.of(20));
    ordered(run);

    UUID again = ordered(run);

    assertEquals(0, run.find(again).orElseThrow().count());
    assertEquals(20, store.events("PaymentOrdered"));
    assertEquals(2, store.events("RosterOrdered"));
  }

  @Test
  void more_due_gives_a_difference_and_less_due_an_overpayment_found_once() throws SQLException {
    SampleCases cases = SampleCases.of(2);
    UUID raised = cases.ids().get(0);
    UUID lowered = cases.ids().get(1);
    MonthlyRun run = store.run(cases);
    ordered(run);

    cases.due(raised, "150.00").due(lowered, "50.00");
    UUID second = ordered(run);
    UUID third = ordered(run);

    assertEquals(Money.of("70.00"), run.find(second).orElseThrow().total());
    assertEquals(1, run.find(second).orElseThrow().overpayments());
    assertEquals(0, run.find(third).orElseThrow().overpayments());
    assertEquals(1, store.events("OverpaymentIdentified"));
    assertEquals(30, store.count("select sum(amount)::int from identified_overpayment"));
  }

  /** The first is a death revoked, and a true reduction after it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "80.00 0.00 80.00 50.00",
        "80.00 0.00 50.00 0.00 80.00",
        "80.00 50.00 100.00 100.00 0.00 150.00",
        "80.00 50.00 30.00 60.00 80.00 20.00",
        "0.00 80.00 0.00 0.00 80.00"
      })
  void ordered_less_overpaid_is_what_is_due_after_every_roster(String known) throws SQLException {
    SampleCases cases = SampleCases.of(1);
    MonthlyRun run = store.run(cases);
    for (String due : known.split(" ", -1)) {
      cases.due(cases.ids().getFirst(), due);
      ordered(run);
      assertEquals(
          Money.of(due).fen(),
          store.count(
              "select 100 * ((select coalesce(sum(amount), 0) from ordered_payment)"
                  + " - (select coalesce(sum(amount), 0) from identified_overpayment))"));
    }
  }

  @Test
  void what_is_due_after_all_is_reversed_once_and_names_what_it_reverses() throws SQLException {
    SampleCases cases = SampleCases.of(1);
    MonthlyRun run = store.run(cases);
    UUID subject = cases.ids().getFirst();
    ordered(run);
    cases.due(subject, "0.00");
    ordered(run);
    cases.due(subject, "80.00");
    UUID third = ordered(run);
    ordered(run);

    assertEquals(1, run.find(third).orElseThrow().overpayments());
    assertEquals(1, store.events("PaymentOrdered"));
    assertEquals(1, store.events("OverpaymentIdentified"));
    assertEquals(1, store.events("OverpaymentReversed"));
    assertEquals(
        1,
        store.count(
            "select count(*) from event r join identified_overpayment o on o.amount > 0"
                + " where r.type like '%.OverpaymentReversed.v1'"
                + " and convert_from(r.payload, 'UTF8')::json->'receivables'->>0"
                + " = o.receivable_id::text"));
  }

  @Test
  void two_records_of_one_person_are_paid_once_and_what_was_paid_twice_is_found()
      throws SQLException {
    SampleCases cases = SampleCases.of(2);
    UUID survivor = cases.ids().get(0);
    UUID other = cases.ids().get(1);
    MonthlyRun run = store.run(cases);
    ordered(run);

    cases.merge(survivor, other);
    ordered(run);
    assertEquals(80, store.count("select sum(amount)::int from identified_overpayment"));

    cases.due(survivor, "200.00");
    UUID more = ordered(run);
    assertEquals(Money.of("40.00"), run.find(more).orElseThrow().total());
    assertEquals(2, store.count("select max(n) from ordered_payment"));
    assertEquals(0, store.count("select sum(amount)::int from identified_overpayment"));
  }

  @Test
  void a_merge_taken_back_leaves_each_what_was_ordered_for_them() throws SQLException {
    SampleCases cases = SampleCases.of(2);
    UUID survivor = cases.ids().get(0);
    UUID other = cases.ids().get(1);
    MonthlyRun run = store.run(cases);
    ordered(run);
    cases.merge(survivor, other).due(survivor, "200.00");
    ordered(run);

    cases.separate(survivor, other, "80.00").due(survivor, "150.00");
    ordered(run);

    assertEquals(
        150,
        store.count(
            "select sum(amount)::int from ordered_payment where subject = '%s'"
                .formatted(survivor)));
    assertEquals(
        80,
        store.count(
            "select sum(amount)::int from ordered_payment where subject = '%s'".formatted(other)));
    assertEquals(0, store.count("select count(*) from identified_overpayment"));
  }

  @Test
  void who_is_held_is_ordered_nothing_and_counted() throws SQLException {
    SampleCases cases = SampleCases.of(5);
    MonthlyRun run = store.run(cases.hold(cases.ids().getFirst()));

    RosterRow row = run.find(ordered(run)).orElseThrow();

    assertEquals(1, row.held());
    assertEquals(4, row.count());
    assertEquals(5, row.judgedCases());
  }

  @Test
  void two_approvals_at_once_give_one_order() throws Exception {
    MonthlyRun run = store.run(SampleCases.of(10));
    RosterRow draft = drafted(run);
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Boolean> approval =
        () -> {
          together.await();
          return approves(run, draft);
        };

    List<Boolean> approved = both(approval);
    finish(run);

    assertEquals(1, approved.stream().filter(Boolean::booleanValue).count());
    assertEquals(1, store.events("RosterApproved"));
    assertEquals(10, store.events("PaymentOrdered"));
  }

  @Test
  void who_prepared_a_roster_may_neither_approve_nor_refuse_it() throws SQLException {
    MonthlyRun run = store.run(SampleCases.of(1));
    RosterRow draft = drafted(run);

    assertRejected(
        RosterRejection.PREPARER_MAY_NOT_APPROVE,
        () -> run.approve(draft.rosterId(), hash(draft), PREPARER));
    assertRejected(
        RosterRejection.PREPARER_MAY_NOT_REFUSE,
        () -> run.refuse(draft.rosterId(), RosterRefusalReason.LINES_WRONG, PREPARER, _ -> {}));
    assertEquals(State.DRAFTED, run.find(draft.rosterId()).orElseThrow().state());
  }

  /** What a restore or a careless hand could do to a draft; it has lines and one overpayment. */
  enum Alteration {
    PAYLOAD("update roster_line set payload = payload || '\\x20'::bytea where " + ONE_LINE),
    PAYLOAD_THAT_IS_NONE("update roster_line set payload = '\\x7b'::bytea where " + ONE_LINE),
    AMOUNT("update roster_line set payload = " + TEN_MORE + " where " + ONE_LINE),
    PARTITION("update roster_line set partition = 99 where " + ONE_LINE),
    ID("update roster_line set payment_id = gen_random_uuid() where " + ONE_LINE),
    LINE_REMOVED("delete from roster_line where " + ONE_LINE),
    LINE_ADDED(
        "insert into roster_line (roster_id, payment_id, partition, payload)"
            + " select roster_id, gen_random_uuid(), partition, payload from roster_line where "
            + ONE_LINE),
    OVERPAID_AMOUNT(
        "update roster_overpayment set payload = "
            + "convert_to(replace(convert_from(payload, 'UTF8'), '30.00', '31.00'), 'UTF8')"),
    OVERPAYMENT_TYPE(
        "update roster_overpayment set type = replace(type, 'Identified', 'Reversed')"),
    OVERPAYMENT_ID("update roster_overpayment set receivable_id = gen_random_uuid()"),
    OVERPAYMENT_REMOVED("delete from roster_overpayment");

    private final String sql;

    Alteration(String sql) {
      this.sql = sql;
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_draft_altered_before_the_approval_is_not_approved(Alteration alteration)
      throws SQLException {
    MonthlyRun run = store.run(SampleCases.of(5));
    RosterRow draft = draftWithOverpayment(run);
    store.asOwner(alteration.sql);

    assertRejected(
        RosterRejection.LINES_ALTERED, () -> run.approve(draft.rosterId(), hash(draft), APPROVER));
    assertEquals(State.DRAFTED, run.find(draft.rosterId()).orElseThrow().state());
  }

  @ParameterizedTest
  @EnumSource
  void a_draft_altered_after_the_approval_stops_the_order(Alteration alteration)
      throws SQLException {
    MonthlyRun run = store.run(SampleCases.of(5));
    RosterRow draft = draftWithOverpayment(run);
    long before = store.events("PaymentOrdered");
    run.approve(draft.rosterId(), hash(draft), APPROVER);
    store.asOwner(alteration.sql);

    finish(run);

    assertEquals(State.STOPPED, run.find(draft.rosterId()).orElseThrow().state());
    assertEquals(before, store.events("PaymentOrdered"));
    assertEquals(0, store.events("OverpaymentIdentified"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_line_altered_on_the_way_of_the_order_stops_it_whoever_goes_on(boolean sameWorker)
      throws SQLException {
    MonthlyRun run = store.run(SampleCases.of(20));
    RosterRow draft = drafted(run);
    run.approve(draft.rosterId(), hash(draft), APPROVER);
    while (store.events("PaymentOrdered") < 6) {
      run.advance(run.find(draft.rosterId()).orElseThrow());
    }
    store.asOwner(
        "update roster_line set payload = convert_to(replace(convert_from(payload, 'UTF8'),"
            + " '80.00', '90.00'), 'UTF8') where payment_id ="
            + " (select max(payment_id::text)::uuid from roster_line)");

    finish(sameWorker ? run : store.run(SampleCases.of(20)));

    RosterRow row = run.find(draft.rosterId()).orElseThrow();
    assertEquals(State.STOPPED, row.state());
    assertEquals(RosterStopReason.LINES_ALTERED.text(), row.waitingFor());
    assertEquals(0, store.events("RosterOrdered"));
  }

  @Test
  void a_line_neither_ordered_nor_left_out_stops_the_roster() throws SQLException {
    MonthlyRun run = store.run(SampleCases.of(5));
    RosterRow draft = drafted(run);
    run.approve(draft.rosterId(), hash(draft), APPROVER);
    run.advance(run.find(draft.rosterId()).orElseThrow());
    store.asOwner("update roster set ordered_up_to = 'ffffffff-ffff-ffff-ffff-ffffffffffff'");

    finish(run);

    RosterRow row = run.find(draft.rosterId()).orElseThrow();
    assertEquals(State.STOPPED, row.state());
    assertEquals(RosterStopReason.NOT_AS_DRAFTED.text(), row.waitingFor());
    assertEquals(0, store.events("RosterOrdered"));
  }

  @Test
  void a_stopped_month_requested_again_orders_what_is_missing_and_nothing_twice()
      throws SQLException {
    MonthlyRun run = store.run(SampleCases.of(50));
    RosterRow draft = drafted(run);
    run.approve(draft.rosterId(), hash(draft), APPROVER);
    while (store.events("PaymentOrdered") < 10) {
      run.advance(run.find(draft.rosterId()).orElseThrow());
    }
    store.asOwner(
        "update roster_line set payment_id = gen_random_uuid() where payment_id ="
            + " (select payment_id from roster_line except select payment_id from ordered_payment"
            + " limit 1)");
    finish(run);
    long before = store.events("PaymentOrdered");
    assertEquals(
        List.of(draft.rosterId()), run.stopped().stream().map(RosterRow::rosterId).toList());
    assertEquals(1, store.events("RosterStopped"));
    assertRejected(
        RosterRejection.ROSTER_STOPPED, () -> run.approve(draft.rosterId(), hash(draft), APPROVER));

    UUID again = ordered(run);

    assertTrue(before >= 10 && before < 50, "stopped in the middle: " + before);
    assertEquals(List.of(), run.stopped());
    assertEquals(50 - before, run.find(again).orElseThrow().count());
    assertEquals(50, store.events("PaymentOrdered"));
    assertEquals(
        50,
        store.count(
            "select count(distinct stream) from event where type like '%PaymentOrdered.v1'"));
    assertEquals(4_000, store.count("select sum(amount)::int from ordered_payment"));
    assertEquals(1, store.events("RosterOrdered"));
  }

  @Test
  void an_order_cut_short_is_completed_once_by_several_workers() throws SQLException {
    MonthlyRun run = store.run(SampleCases.of(200));
    RosterRow draft = drafted(run);
    run.approve(draft.rosterId(), hash(draft), APPROVER);
    for (int i = 0; i < 5; i++) {
      assertTrue(run.advance(run.find(draft.rosterId()).orElseThrow()));
    }
    long before = store.events("PaymentOrdered");

    try (MonthWorker one = new MonthWorker(List.of(store.run(SampleCases.of(200))), 2, () -> {});
        MonthWorker other = new MonthWorker(List.of(store.run(SampleCases.of(200))), 2, () -> {})) {
      one.start();
      other.start();
      Awaitility.await()
          .until(() -> run.find(draft.rosterId()).orElseThrow().state() == State.ORDERED);
    }

    assertTrue(before > 0 && before < 200, "cut short in the middle: " + before);
    assertEquals(200, store.events("PaymentOrdered"));
    assertEquals(
        200,
        store.count(
            "select count(distinct stream) from event where type like '%PaymentOrdered.v1'"));
    assertEquals(1, store.events("RosterOrdered"));
  }

  @Test
  void a_roster_whose_step_fails_says_so_is_tried_again_and_holds_up_no_other()
      throws SQLException {
    SampleCases cases = SampleCases.of(5);
    cases.unreadable(SIMAO);
    MonthlyRun run = store.run(cases);
    UUID failing = run.request(SIMAO, month, PREPARER).id();
    UUID other = run.request(DivisionCode.of("530821"), month, PREPARER).id();

    try (MonthWorker worker = new MonthWorker(List.of(run), 2, () -> {})) {
      worker.start();
      Awaitility.await().until(() -> run.find(other).orElseThrow().state() == State.DRAFTED);
      Awaitility.await().until(() -> run.find(failing).orElseThrow().waitingFor() != null);
      assertEquals(Map.of(failing, "IllegalStateException"), worker.failing());

      cases.unreadable(null);
      Awaitility.await().until(() -> run.find(failing).orElseThrow().state() == State.DRAFTED);
      Awaitility.await().until(() -> worker.failing().isEmpty());
    }
    assertNull(run.find(failing).orElseThrow().waitingFor());
  }

  @Test
  void a_drafted_roster_waits_for_nothing_whatever_another_worker_said_meanwhile()
      throws SQLException {
    MonthlyRun run = store.run(SampleCases.of(3));
    UUID id = run.request(SIMAO, month, PREPARER).id();
    run.advance(run.find(id).orElseThrow());
    RosterRow seen = run.find(id).orElseThrow();
    assertEquals(State.CUT_OFF, seen.state());
    run.waits(seen, "a step failed");

    while (run.find(id).orElseThrow().state() == State.CUT_OFF) {
      run.advance(seen);
    }
    assertNull(run.find(id).orElseThrow().waitingFor());
  }

  @Test
  void a_refused_roster_makes_room_for_the_next() throws SQLException {
    MonthlyRun run = store.run(SampleCases.of(3));
    RosterRow draft = drafted(run);
    run.refuse(draft.rosterId(), RosterRefusalReason.STANDARD_PENDING, APPROVER, _ -> {});

    RosterRow next = drafted(run);

    assertTrue(!next.rosterId().equals(draft.rosterId()));
    assertEquals(1, store.events("RosterRefused"));
  }

  @Test
  void the_month_waits_visibly_for_an_upstream_it_has_not_caught_up_with() throws SQLException {
    MonthlyRun run =
        store.run(SampleCases.of(1), () -> Map.of("registry.person.v1", Map.of(0, 7L)));
    UUID roster = run.request(SIMAO, month, PREPARER).id();

    finish(run);

    RosterRow row = run.find(roster).orElseThrow();
    assertEquals(State.REQUESTED, row.state());
    assertEquals("waiting for facts on their way from upstream", row.waitingFor());
  }

  @Test
  void an_open_roster_is_its_preparers_and_a_month_to_come_is_not_run() throws SQLException {
    MonthlyRun run = store.run(SampleCases.of(1));
    UUID roster = run.request(SIMAO, month, PREPARER).id();

    assertEquals(roster, run.request(SIMAO, month, PREPARER).id());
    assertRejected(RosterRejection.ROSTER_OPEN, () -> run.request(SIMAO, month, APPROVER));
    assertRejected(
        RosterRejection.MONTH_NOT_BEGUN, () -> run.request(SIMAO, month.plusMonths(1), PREPARER));
  }

  @Test
  void a_rejected_command_has_not_even_written_down_its_officer() throws SQLException {
    MonthlyRun run = store.run(SampleCases.of(1));
    RosterRow draft = drafted(run);

    assertRejected(RosterRejection.ROSTER_OPEN, () -> run.request(SIMAO, month, APPROVER));
    assertRejected(
        RosterRejection.HASH_DIFFERS,
        () -> run.approve(draft.rosterId(), "0".repeat(64), APPROVER));
    assertEquals(1, store.count("select count(*) from officer"));

    run.approve(draft.rosterId(), hash(draft), APPROVER);
    assertEquals(2, store.count("select count(*) from officer"));
  }

  private UUID ordered(MonthlyRun run) throws SQLException {
    RosterRow draft = drafted(run);
    run.approve(draft.rosterId(), hash(draft), APPROVER);
    finish(run);
    assertEquals(State.ORDERED, run.find(draft.rosterId()).orElseThrow().state());
    return draft.rosterId();
  }

  private RosterRow drafted(MonthlyRun run) throws SQLException {
    UUID roster = run.request(SIMAO, month, PREPARER).id();
    finish(run);
    RosterRow row = run.find(roster).orElseThrow();
    assertEquals(State.DRAFTED, row.state(), () -> "waits for " + row.waitingFor());
    return row;
  }

  /** All steps there are, by this thread. */
  private static void finish(MonthlyRun run) throws SQLException {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (RosterRow roster : run.unfinished()) {
        moved |= run.advance(roster);
      }
    }
  }

  /** Four lines of 20.00 on top of what was ordered, and one overpayment of 30.00. */
  private RosterRow draftWithOverpayment(MonthlyRun run) throws SQLException {
    SampleCases cases = SampleCases.of(5);
    cases.ids().forEach(id -> cases.due(id, "100.00"));
    cases.due(cases.ids().getFirst(), "50.00");
    ordered(run);
    store.asOwner("delete from roster_line");
    return drafted(store.run(cases));
  }

  private static boolean approves(MonthlyRun run, RosterRow draft) throws SQLException {
    try {
      run.approve(draft.rosterId(), hash(draft), APPROVER);
      return true;
    } catch (RosterCommandRejected e) {
      assertEquals(RosterRejection.ALREADY_APPROVED, e.rejection());
      return false;
    }
  }

  private static List<Boolean> both(Callable<Boolean> work)
      throws InterruptedException, ExecutionException {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Future<Boolean> one = two.submit(work);
      Future<Boolean> other = two.submit(work);
      return List.of(one.get(), other.get());
    }
  }

  private static String hash(RosterRow roster) {
    return Objects.requireNonNull(roster.rosterHash());
  }

  private static void assertRejected(RosterRejection expected, Callable<?> command) {
    assertEquals(expected, assertThrows(RosterCommandRejected.class, command::call).rejection());
  }
}
