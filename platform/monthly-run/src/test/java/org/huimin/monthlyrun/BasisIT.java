package org.huimin.monthlyrun;

import static org.huimin.monthlyrun.MonthOffice.APPROVER;
import static org.huimin.monthlyrun.MonthOffice.PREPARER;
import static org.huimin.monthlyrun.MonthOffice.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.RosterRow.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose months are judged again: of whoever something has come about, and whenever in doubt. */
class BasisIT {

  private static final YearMonth FIRST = YearMonth.of(2026, 1);
  private static final YearMonth SECOND = FIRST.plusMonths(1);
  private static final YearMonth THIRD = FIRST.plusMonths(2);

  private MonthStore store;
  private SampleCases cases;
  private MonthlyRun run;
  private MonthOffice office;
  private UUID one;
  private UUID other;

  @BeforeEach
  void two_people_are_due_80_a_month() throws SQLException {
    store = new MonthStore();
    cases = SampleCases.of(2).since(FIRST);
    run = store.run(cases);
    office = new MonthOffice(run);
    one = cases.ids().get(0);
    other = cases.ids().get(1);
  }

  @AfterEach
  void the_store_is_dropped() {
    store.close();
  }

  @Test
  void who_has_news_is_judged_from_the_start_and_all_others_since_the_last_roster()
      throws SQLException {
    office.ordered(FIRST);
    cases.due(one, "150.00");

    RosterRow second = office.ordered(SECOND);

    assertEquals(FIRST, cases.judgedFrom(one));
    assertEquals(SECOND, cases.judgedFrom(other));
    // 70 more for the first month and 150 for the second, and 80.
    assertEquals(Money.of("300.00"), second.total());
  }

  @Test
  void a_month_left_out_by_the_rosters_before_is_judged_too() throws SQLException {
    office.ordered(FIRST);

    RosterRow third = office.ordered(THIRD);

    assertEquals(SECOND, cases.judgedFrom(one));
    assertEquals(Money.of("320.00"), third.total());
  }

  @Test
  void a_roster_that_was_sent_back_settles_nothing() throws SQLException {
    office.ordered(FIRST);
    RosterRow refused = office.drafted(SECOND);
    run.refuse(refused.rosterId(), RosterRefusalReason.OTHER, APPROVER, _ -> {});

    RosterRow again = office.ordered(SECOND);

    assertEquals(SECOND, cases.judgedFrom(one));
    assertEquals(Money.of("160.00"), again.total());
  }

  @Test
  void rosters_that_were_on_their_way_together_settle_nothing() throws SQLException {
    RosterRow first = office.drafted(FIRST);
    RosterRow second = office.drafted(SECOND);
    office.approved(second);
    office.approved(first);

    office.drafted(THIRD);

    assertEquals(FIRST, cases.judgedFrom(one));
  }

  @Test
  void a_roster_beside_another_one_builds_on_nothing() throws SQLException {
    office.ordered(FIRST);
    office.drafted(SECOND);

    office.drafted(THIRD);

    assertEquals(FIRST, cases.judgedFrom(one));
  }

  @Test
  void who_had_a_line_taken_out_is_judged_from_the_start() throws SQLException {
    RosterRow draft = office.drafted(FIRST);
    UUID line = office.line(draft, one, FIRST).paymentId();
    run.lineDesk().remove(draft.rosterId(), line, RosterLineReason.OTHER, PREPARER, (_, _) -> {});
    office.approved(office.row(draft.rosterId()));

    RosterRow second = office.ordered(SECOND);

    assertEquals(FIRST, cases.judgedFrom(one));
    assertEquals(SECOND, cases.judgedFrom(other));
    assertEquals(Money.of("240.00"), second.total());
  }

  @Test
  void another_version_of_the_rule_judges_every_month_anew() throws SQLException {
    office.ordered(FIRST);
    cases.ruledBy("2");

    office.ordered(SECOND);

    assertEquals(FIRST, cases.judgedFrom(one));
  }

  @Test
  void an_older_month_ordered_later_settles_no_later_one() throws SQLException {
    office.ordered(SECOND);
    office.ordered(FIRST);

    RosterRow third = office.ordered(THIRD);

    assertEquals(SECOND, cases.judgedFrom(one));
    assertEquals(Money.of("160.00"), third.total());
  }

  @Test
  void a_stopped_roster_settles_nothing() throws SQLException {
    RosterRow draft = office.drafted(FIRST);
    run.approve(draft.rosterId(), hash(draft), APPROVER);
    store.asOwner("update roster_line set partition = (partition + 1) % 16");
    assertEquals(State.STOPPED, office.row(draft.rosterId()).state());

    office.drafted(SECOND);

    assertEquals(FIRST, cases.judgedFrom(one));
  }
}
