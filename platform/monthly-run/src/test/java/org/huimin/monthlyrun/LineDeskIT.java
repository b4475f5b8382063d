package org.huimin.monthlyrun;

import static org.huimin.monthlyrun.MonthOffice.APPROVER;
import static org.huimin.monthlyrun.MonthOffice.PREPARER;
import static org.huimin.monthlyrun.MonthOffice.assertRejected;
import static org.huimin.monthlyrun.MonthOffice.hash;
import static org.huimin.monthlyrun.RosterLineReason.ACCOUNT_IN_DOUBT;
import static org.huimin.monthlyrun.RosterLineReason.DEATH_REPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.LineDecision.Kind;
import org.huimin.monthlyrun.PaymentEvent.PayType;
import org.huimin.monthlyrun.PaymentEvent.PaymentOrdered;
import org.huimin.monthlyrun.RosterRow.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineDeskIT {

  private static final LineDesk.Beside NO_WORDS = (_, _) -> {};

  private MonthStore store;
  private YearMonth month;
  private YearMonth before;
  private SampleCases cases;
  private UUID doubted;
  private MonthOffice office;
  private LineDesk desk;

  @BeforeEach
  void migrate() throws SQLException {
    store = new MonthStore();
    month = store.clock.month();
    before = month.minusMonths(1);
    cases = SampleCases.of(5).since(before);
    doubted = cases.ids().getFirst();
    office = new MonthOffice(store.run(cases));
    desk = office.run().lineDesk();
  }

  @AfterEach
  void drop() {
    store.close();
  }

  @Test
  void a_held_line_stays_owed_and_is_ordered_as_arrears_once_it_is_released() throws SQLException {
    RosterRow draft = office.drafted(before);
    UUID payment = office.line(draft, doubted, before).paymentId();
    desk.hold(draft.rosterId(), payment, DEATH_REPORTED, PREPARER, NO_WORDS);

    RosterRow first = office.approved(office.row(draft.rosterId()));
    RosterRow second = office.ordered(month);
    desk.release(first.rosterId(), payment, APPROVER);
    RosterRow third = office.drafted(month);

    assertEquals(State.ORDERED, first.state());
    assertEquals(4, first.count());
    assertEquals(Money.of("320.00"), first.total());
    assertEquals(5, second.count(), "the month itself is not held");
    assertEquals(1, second.heldLines());
    assertEquals(0, third.heldLines());
    assertEquals(1, third.count());
    PaymentOrdered line = office.line(third, doubted, before);
    assertEquals(payment, line.paymentId());
    assertEquals(PayType.ARREARS, line.payType());
    assertEquals(1, store.events("RosterLineReleased"));
  }

  @Test
  void a_removed_line_comes_with_the_next_roster() throws SQLException {
    RosterRow draft = office.drafted(month);
    UUID payment = office.line(draft, doubted, month).paymentId();
    desk.remove(draft.rosterId(), payment, ACCOUNT_IN_DOUBT, PREPARER, NO_WORDS);

    RosterRow first = office.approved(office.row(draft.rosterId()));
    RosterRow second = office.ordered(month);

    assertEquals(9, first.count());
    assertEquals(0, second.heldLines());
    assertEquals(1, second.count());
    assertEquals(10, store.events("PaymentOrdered"));
  }

  @Test
  void a_restored_line_gives_the_hash_there_was_and_no_hold_is_left() throws SQLException {
    RosterRow draft = office.drafted(month);
    UUID payment = office.line(draft, doubted, month).paymentId();

    desk.hold(draft.rosterId(), payment, ACCOUNT_IN_DOUBT, PREPARER, NO_WORDS);
    RosterRow without = office.row(draft.rosterId());
    desk.restore(draft.rosterId(), payment, PREPARER);
    RosterRow again = office.row(draft.rosterId());

    assertNotEquals(hash(draft), hash(without));
    assertEquals(9, without.count());
    assertEquals(draft, again);
    assertEquals(0, store.count("select count(*) from held_line"));
    assertEquals(10, office.approved(again).count());
    assertEquals(3, store.events("RosterDrafted"));
  }

  @Test
  void a_line_held_removed_and_restored_by_turns_is_where_it_was_put_last() throws SQLException {
    RosterRow draft = office.drafted(month);
    UUID roster = draft.rosterId();
    UUID payment = office.line(draft, doubted, month).paymentId();

    desk.hold(roster, payment, ACCOUNT_IN_DOUBT, PREPARER, NO_WORDS);
    desk.restore(roster, payment, PREPARER);
    desk.remove(roster, payment, ACCOUNT_IN_DOUBT, PREPARER, NO_WORDS);
    desk.restore(roster, payment, PREPARER);
    desk.hold(roster, payment, DEATH_REPORTED, PREPARER, NO_WORDS);

    LineDecision last = desk.decisions(roster, payment).getLast();
    assertEquals(Kind.HELD, last.kind());
    assertEquals(DEATH_REPORTED, last.reason());
    assertEquals(4, last.ordinal());
    assertEquals(9, office.row(roster).count());
    assertEquals(1, store.count("select count(*) from roster_line_out"));
    assertEquals(1, store.count("select count(*) from held_line"));
  }

  @Test
  void the_hash_of_the_draft_before_is_not_approved() throws SQLException {
    RosterRow draft = office.drafted(month);
    UUID payment = office.line(draft, doubted, month).paymentId();
    desk.remove(draft.rosterId(), payment, ACCOUNT_IN_DOUBT, PREPARER, NO_WORDS);

    assertRejected(
        RosterRejection.HASH_DIFFERS,
        () -> office.run().approve(draft.rosterId(), hash(draft), APPROVER));
  }

  @Test
  void what_is_rejected_has_left_nothing_behind() throws SQLException {
    RosterRow draft = office.drafted(month);
    UUID roster = draft.rosterId();
    UUID payment = office.line(draft, doubted, month).paymentId();

    assertRejected(
        RosterRejection.ONLY_PREPARER_CHANGES_LINES,
        () -> desk.hold(roster, payment, DEATH_REPORTED, APPROVER, NO_WORDS));
    assertRejected(
        RosterRejection.LINE_UNKNOWN,
        () -> desk.hold(roster, UUID.randomUUID(), DEATH_REPORTED, PREPARER, NO_WORDS));
    assertRejected(RosterRejection.LINE_IS_IN, () -> desk.restore(roster, payment, PREPARER));
    assertRejected(RosterRejection.LINE_NOT_HELD, () -> desk.release(roster, payment, PREPARER));
    assertEquals(0, store.count("select count(*) from roster_line_decision"));
    assertEquals(draft, office.row(roster));
  }

  @Test
  void two_who_hold_a_line_at_once_hold_it_once() throws Exception {
    RosterRow draft = office.drafted(month);
    UUID payment = office.line(draft, doubted, month).paymentId();
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Boolean> hold =
        () -> {
          together.await();
          try {
            desk.hold(draft.rosterId(), payment, DEATH_REPORTED, PREPARER, NO_WORDS);
            return true;
          } catch (RosterCommandRejected e) {
            assertEquals(RosterRejection.LINE_IS_OUT, e.rejection());
            return false;
          }
        };

    List<Boolean> held = new ArrayList<>();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (var one : two.invokeAll(List.of(hold, hold))) {
        held.add(one.get());
      }
    }

    assertEquals(1, held.stream().filter(Boolean::booleanValue).count());
    assertEquals(1, store.events("RosterLineHeld"));
    assertEquals(9, office.row(draft.rosterId()).count());
  }

  @Test
  void a_line_held_meanwhile_by_another_roster_is_left_out_and_listed() throws SQLException {
    RosterRow earlier = office.drafted(before);
    RosterRow later = office.drafted(month);
    UUID payment = office.line(earlier, doubted, before).paymentId();
    assertEquals(payment, office.line(later, doubted, before).paymentId());

    desk.hold(earlier.rosterId(), payment, DEATH_REPORTED, PREPARER, NO_WORDS);
    RosterRow ordered = office.approved(later);

    assertEquals(State.ORDERED, ordered.state());
    assertEquals(9, store.events("PaymentOrdered"));
    assertEquals(
        1,
        store.count("select count(*) from roster_left_out where payment_id = '" + payment + "'"));
  }

  /** What a restore or a careless hand could do to decisions: one line is out. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from roster_line_decision",
        "update roster_line_decision set kind = 'RESTORED', reason = null",
        "insert into roster_line_decision select gen_random_uuid(), roster_id, payment_id, 1,"
            + " 'RESTORED', null, programme, subject, month, component, amount, decided_by,"
            + " decided_at from roster_line_decision",
        "insert into roster_line_decision select gen_random_uuid(), l.roster_id, l.payment_id, 0,"
            + " 'REMOVED', 'OTHER', programme, subject, month, component, amount, decided_by,"
            + " decided_at from roster_line_decision d, roster_line l"
            + " where l.payment_id <> d.payment_id limit 1"
      })
  void decisions_altered_after_the_approval_stop_the_order(String alteration) throws SQLException {
    RosterRow draft = office.drafted(month);
    UUID payment = office.line(draft, doubted, month).paymentId();
    desk.remove(draft.rosterId(), payment, ACCOUNT_IN_DOUBT, PREPARER, NO_WORDS);
    String approved = hash(office.row(draft.rosterId()));
    office.run().approve(draft.rosterId(), approved, APPROVER);
    store.asOwner(alteration);

    assertEquals(State.STOPPED, office.row(draft.rosterId()).state());
    assertEquals(0, store.events("PaymentOrdered"));
  }

  @Test
  void altered_lines_get_no_new_hash_by_taking_one_out() throws SQLException {
    RosterRow draft = office.drafted(month);
    UUID payment = office.line(draft, doubted, month).paymentId();
    store.asOwner(
        "update roster_line set payload = convert_to(replace(convert_from(payload, 'UTF8'),"
            + " '80.00', '90.00'), 'UTF8') where payment_id <> '"
            + payment
            + "'");

    assertRejected(
        RosterRejection.LINES_ALTERED,
        () -> desk.hold(draft.rosterId(), payment, DEATH_REPORTED, PREPARER, NO_WORDS));
  }

  @Test
  void the_service_may_not_change_a_decision() throws SQLException {
    for (String right : List.of("UPDATE", "DELETE", "TRUNCATE")) {
      assertFalse(
          store.count(
                  "select has_table_privilege(current_user, 'roster_line_decision', '"
                      + right
                      + "')::int")
              == 1,
          right);
    }
  }
}
