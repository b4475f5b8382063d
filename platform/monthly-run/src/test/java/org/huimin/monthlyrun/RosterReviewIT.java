package org.huimin.monthlyrun;

import static org.huimin.monthlyrun.MonthOffice.APPROVER;
import static org.huimin.monthlyrun.MonthOffice.PREPARER;
import static org.huimin.monthlyrun.MonthOffice.SIMAO;
import static org.huimin.monthlyrun.MonthOffice.assertRejected;
import static org.huimin.monthlyrun.MonthOffice.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.PaymentEvent.PayType;
import org.huimin.monthlyrun.RosterChange.Kind;
import org.huimin.monthlyrun.RosterComparison.Difference;
import org.huimin.monthlyrun.RosterComparison.Sum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReviewIT {

  private static final LineDesk.Beside NO_WORDS = (_, _) -> {};
  private static final Sum NONE = new Sum(0, Money.ZERO);

  private static final UUID SAME = new UUID(0x8000L, 0x8000_0000_0000_0001L);
  private static final UUID RAISED = new UUID(0x8000L, 0x8000_0000_0000_0002L);
  private static final UUID DEAD = new UUID(0x8000L, 0x8000_0000_0000_0003L);
  private static final UUID DOUBTED = new UUID(0x8000L, 0x8000_0000_0000_0004L);
  private static final UUID LATER = new UUID(0x8000L, 0x8000_0000_0000_0005L);
  private static final UUID NEW = new UUID(0x8000L, 0x8000_0000_0000_0006L);

  private MonthStore store;
  private YearMonth month;
  private YearMonth before;
  private SampleCases cases;
  private MonthOffice office;
  private RosterReview review;

  @BeforeEach
  void migrate() throws SQLException {
    store = new MonthStore();
    month = store.clock.month();
    before = month.minusMonths(1);
    cases = SampleCases.of(0);
    for (UUID old : List.of(SAME, RAISED, DEAD, DOUBTED, LATER)) {
      cases.due(old, "80.00");
    }
    office = new MonthOffice(store.run(cases));
    review = office.run().review();
  }

  @AfterEach
  void drop() {
    store.close();
  }

  @Test
  void a_draft_is_compared_with_what_was_ordered_for_the_month_before() throws SQLException {
    RosterRow draft = changed();

    RosterComparison comparison = review.comparison(draft.rosterId());

    assertEquals(before, comparison.previousMonth());
    assertEquals(sum(1, "600.00"), comparison.added());
    assertEquals(sum(1, "80.00"), comparison.ended());
    assertEquals(new Difference(1, Money.of("80.00"), Money.of("150.00")), comparison.changed());
    assertEquals(sum(1, "80.00"), comparison.held());
    assertEquals(sum(1, "80.00"), comparison.removed());
    assertEquals(NONE, comparison.arrears());
    assertEquals(NONE, comparison.overpayments());
  }

  @Test
  void each_change_is_listed_once_with_both_amounts_and_page_by_page() throws SQLException {
    UUID roster = changed().rosterId();

    assertEquals(List.of(NEW), subjects(review.changes(roster, Kind.ADDED, null, 10)));
    assertEquals(List.of(DEAD), subjects(review.changes(roster, Kind.ENDED, null, 10)));
    RosterChange raised = review.changes(roster, Kind.CHANGED, null, 10).getFirst();
    assertEquals(Money.of("80.00"), raised.before());
    assertEquals(Money.of("150.00"), raised.now());
    RosterChange held = review.changes(roster, Kind.HELD, null, 10).getFirst();
    assertEquals(DOUBTED, held.subject());
    assertEquals(RosterLineReason.IDENTITY_IN_DOUBT, held.reason());
    assertEquals(roster, held.rosterId());
    assertNull(held.before());
    assertEquals(List.of(LATER), subjects(review.changes(roster, Kind.REMOVED, null, 10)));

    List<RosterChange> all = review.changes(roster, null, null, 10);
    List<RosterChange> paged = new ArrayList<>();
    List<RosterChange> page = review.changes(roster, null, null, 2);
    while (!page.isEmpty()) {
      paged.addAll(page);
      page = review.changes(roster, null, page.getLast().paymentId(), 2);
    }
    assertEquals(5, all.size());
    assertEquals(all, paged);
  }

  @Test
  void an_ordered_roster_is_compared_as_it_was_and_a_supplementary_one_with_what_it_adds()
      throws SQLException {
    RosterRow draft = changed();
    RosterComparison drafted = review.comparison(draft.rosterId());
    RosterRow first = office.approved(office.row(draft.rosterId()));
    cases.due(SAME, "100.00");

    RosterRow second = office.drafted(month);

    assertEquals(drafted, review.comparison(first.rosterId()));
    RosterComparison comparison = review.comparison(second.rosterId());
    assertEquals(NONE, comparison.added(), "was added by the roster before");
    assertEquals(new Difference(1, Money.of("80.00"), Money.of("100.00")), comparison.changed());
    assertEquals(sum(1, "80.00"), comparison.held());
    RosterChange held = review.changes(second.rosterId(), Kind.HELD, null, 10).getFirst();
    assertEquals(first.rosterId(), held.rosterId(), "where it can be released");
    office.run().lineDesk().release(held.rosterId(), held.paymentId(), APPROVER);
    assertEquals(NONE, review.comparison(second.rosterId()).held());
  }

  @Test
  void arrears_and_overpayments_stand_beside_the_month() throws SQLException {
    cases.since(before);
    office.ordered(before);
    cases.due(DEAD, "0.00").due(NEW, "600.00");

    RosterRow draft = office.drafted(month);

    RosterComparison comparison = review.comparison(draft.rosterId());
    assertEquals(sum(1, "600.00"), comparison.arrears());
    assertEquals(sum(1, "80.00"), comparison.overpayments());
    assertEquals(
        List.of(
            new SheetTotal("2081002", PayType.ARREARS, sum(1, "600.00")),
            new SheetTotal("2081002", PayType.REGULAR, sum(5, "920.00"))),
        review.totals(draft.rosterId()));
  }

  @Test
  void what_another_county_was_ordered_is_not_compared() throws SQLException {
    UUID other = office.run().request(DivisionCode.of("530821"), before, PREPARER).id();
    office.approved(office.row(other));

    RosterRow draft = office.drafted(month);

    assertEquals(sum(5, "400.00"), review.comparison(draft.rosterId()).added());
    assertEquals(NONE, review.comparison(draft.rosterId()).ended());
  }

  @Test
  void lines_whose_facts_came_after_the_cut_off_are_flagged_and_counted() throws SQLException {
    cases.since(before).change(RAISED).change(DEAD);
    RosterRow draft = office.drafted(month);

    List<UUID> flagged = review.changedSinceCutOff(draft.rosterId(), null, 10);

    assertEquals(4, flagged.size());
    assertEquals(4, review.comparison(draft.rosterId()).changedSinceCutOff());
    assertEquals(flagged.subList(0, 3), review.changedSinceCutOff(draft.rosterId(), null, 3));
    assertEquals(
        flagged.subList(3, 4), review.changedSinceCutOff(draft.rosterId(), flagged.get(2), 3));
  }

  @Test
  void the_sheet_holds_what_is_in_the_roster_and_ends_when_it_is_drafted_anew()
      throws SQLException {
    RosterRow draft = changed();
    UUID roster = draft.rosterId();

    assertEquals(3, review.sheet(roster, hash(draft), null, 10).size());
    UUID payment = office.line(draft, SAME, month).paymentId();
    office.run().lineDesk().remove(roster, payment, RosterLineReason.OTHER, PREPARER, NO_WORDS);
    assertRejected(RosterRejection.HASH_DIFFERS, () -> review.sheet(roster, hash(draft), null, 10));
    assertEquals(2, review.sheet(roster, hash(office.row(roster)), null, 10).size());
  }

  @Test
  void a_roster_that_is_not_drafted_has_nothing_to_review() throws SQLException {
    UUID roster = office.run().request(SIMAO, month, PREPARER).id();

    assertRejected(RosterRejection.NO_DRAFT, () -> review.comparison(roster));
    assertRejected(RosterRejection.ROSTER_UNKNOWN, () -> review.totals(UUID.randomUUID()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\x7b", "\\xff", "\\x7b7d"})
  void lines_that_cannot_be_read_are_answered_as_altered(String payload) throws SQLException {
    RosterRow draft = office.drafted(month);
    store.asOwner("update roster_line set payload = '" + payload + "'");

    assertRejected(
        RosterRejection.LINES_ALTERED, () -> review.changedSinceCutOff(draft.rosterId(), null, 1));
    if (!payload.equals("\\x7b7d")) {
      assertRejected(RosterRejection.LINES_ALTERED, () -> review.comparison(draft.rosterId()));
    }
  }

  @Test
  void a_roster_says_how_far_it_has_come() throws SQLException {
    UUID id = office.run().request(SIMAO, month, PREPARER).id();
    office.run().advance(office.run().find(id).orElseThrow());
    RosterRow begun = office.run().find(id).orElseThrow();
    RosterRow draft = office.row(id);
    office.run().approve(id, hash(draft), APPROVER);
    while (office.run().find(id).orElseThrow().orderedLines() == 0) {
      office.run().advance(office.run().find(id).orElseThrow());
    }
    RosterRow ordering = office.run().find(id).orElseThrow();

    assertEquals(5, begun.casesToJudge());
    assertTrue(begun.left().isEmpty(), "no pace is known yet");
    assertTrue(draft.left().isEmpty());
    assertTrue(ordering.left().orElseThrow().isPositive());
    assertEquals(5, office.row(id).orderedLines());
  }

  /** One is new, one has ended, one gets more, one is held and one removed; one stays the same. */
  private RosterRow changed() throws SQLException {
    office.ordered(before);
    cases.due(RAISED, "150.00").due(DEAD, "0.00").due(NEW, "600.00");
    RosterRow draft = office.drafted(month);
    UUID roster = draft.rosterId();
    LineDesk desk = office.run().lineDesk();
    UUID doubted = office.line(draft, DOUBTED, month).paymentId();
    UUID later = office.line(draft, LATER, month).paymentId();
    desk.hold(roster, doubted, RosterLineReason.IDENTITY_IN_DOUBT, PREPARER, NO_WORDS);
    desk.remove(roster, later, RosterLineReason.ACCOUNT_IN_DOUBT, PREPARER, NO_WORDS);
    return office.row(roster);
  }

  private static List<UUID> subjects(List<RosterChange> changes) {
    return changes.stream().map(RosterChange::subject).toList();
  }

  private static Sum sum(long lines, String total) {
    return new Sum(lines, Money.of(total));
  }
}
