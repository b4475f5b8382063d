package org.huimin.monthlyrun;

import static org.huimin.testkit.DeciderSpec.given;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.Roster.Recorded;
import org.huimin.monthlyrun.RosterCommand.Approve;
import org.huimin.monthlyrun.RosterCommand.CompleteOrder;
import org.huimin.monthlyrun.RosterCommand.CutOff;
import org.huimin.monthlyrun.RosterCommand.Draft;
import org.huimin.monthlyrun.RosterCommand.HoldLine;
import org.huimin.monthlyrun.RosterCommand.Redraft;
import org.huimin.monthlyrun.RosterCommand.Refuse;
import org.huimin.monthlyrun.RosterCommand.ReleaseLine;
import org.huimin.monthlyrun.RosterCommand.RemoveLine;
import org.huimin.monthlyrun.RosterCommand.RestoreLine;
import org.huimin.monthlyrun.RosterCommand.Stop;
import org.huimin.monthlyrun.RosterEvent.CycleCutOff;
import org.huimin.monthlyrun.RosterEvent.PartitionOrdered;
import org.huimin.monthlyrun.RosterEvent.RosterApproved;
import org.huimin.monthlyrun.RosterEvent.RosterDrafted;
import org.huimin.monthlyrun.RosterEvent.RosterOrdered;
import org.huimin.monthlyrun.RosterEvent.RosterRefused;
import org.huimin.monthlyrun.RosterEvent.RosterStopped;
import org.junit.jupiter.api.Test;

class RosterTest {

  private static final UUID ID = new UUID(1, 2);
  private static final DivisionCode COUNTY = DivisionCode.of("530802");
  private static final YearMonth MONTH = YearMonth.of(2026, 5);
  private static final Map<String, Map<Integer, Long>> VECTOR = Map.of("t", Map.of(0, 7L));
  private static final Money SUM = Money.of("160.00");

  private static final CutOff CUT_OFF = new CutOff(ID, "SAMPLE", COUNTY, MONTH, VECTOR, "wang");
  private static final Draft DRAFT = new Draft(2, SUM, "abc", 0);
  private static final Approve APPROVE = new Approve("abc", "abc", "li");

  private static final Recorded WAS_CUT_OFF =
      new Recorded(new CycleCutOff(ID, "SAMPLE", COUNTY, MONTH, VECTOR), "wang");
  private static final Recorded DRAFTED =
      new Recorded(new RosterDrafted(ID, 2, SUM, "abc", 0), "wang");
  private static final Recorded APPROVED = new Recorded(new RosterApproved(ID, "abc"), "li");
  private static final Recorded REFUSED =
      new Recorded(new RosterRefused(ID, RosterRefusalReason.LINES_WRONG), "li");

  @Test
  void a_roster_is_cut_off_and_drafted_once() {
    given(Roster.DECIDER).when(CUT_OFF).then(WAS_CUT_OFF);
    given(Roster.DECIDER).given(WAS_CUT_OFF).when(CUT_OFF).thenNothing();
    given(Roster.DECIDER).given(WAS_CUT_OFF).when(DRAFT).then(DRAFTED);
    given(Roster.DECIDER).given(WAS_CUT_OFF, DRAFTED).when(DRAFT).thenNothing();
  }

  @Test
  void another_officer_approves_the_very_hash() {
    given(Roster.DECIDER).given(WAS_CUT_OFF, DRAFTED).when(APPROVE).then(APPROVED);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED)
        .when(new Approve("abc", "abc", "wang"))
        .thenRejected(RosterRejection.PREPARER_MAY_NOT_APPROVE);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED)
        .when(new Approve("abd", "abc", "li"))
        .thenRejected(RosterRejection.HASH_DIFFERS);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED)
        .when(new Approve("abc", "abd", "li"))
        .thenRejected(RosterRejection.LINES_ALTERED);
  }

  @Test
  void what_is_not_drafted_or_decided_already_is_not_approved() {
    given(Roster.DECIDER).when(APPROVE).thenRejected(RosterRejection.NOT_DRAFTED);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF)
        .when(APPROVE)
        .thenRejected(RosterRejection.NOT_DRAFTED);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, APPROVED)
        .when(APPROVE)
        .thenRejected(RosterRejection.ALREADY_APPROVED);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, REFUSED)
        .when(APPROVE)
        .thenRejected(RosterRejection.ALREADY_REFUSED);
  }

  @Test
  void another_officer_refuses_with_a_reason() {
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED)
        .when(new Refuse(RosterRefusalReason.LINES_WRONG, "li"))
        .then(REFUSED);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED)
        .when(new Refuse(RosterRefusalReason.LINES_WRONG, "wang"))
        .thenRejected(RosterRejection.PREPARER_MAY_NOT_REFUSE);
  }

  @Test
  void an_approved_roster_is_ordered_once_with_its_sum() {
    PartitionOrdered first = new PartitionOrdered(0, 1, Money.of("80.00"), 5, "aa");
    PartitionOrdered other = new PartitionOrdered(3, 1, Money.of("80.00"), 9, "bb");
    CompleteOrder complete = new CompleteOrder(List.of(first, other), List.of(), Money.ZERO);
    Recorded ordered =
        new Recorded(
            new RosterOrdered(
                ID, "SAMPLE", COUNTY, MONTH, 2, SUM, List.of(first, other), List.of()),
            "li");
    given(Roster.DECIDER).given(WAS_CUT_OFF, DRAFTED, APPROVED).when(complete).then(ordered);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, APPROVED, ordered)
        .when(complete)
        .thenNothing();
    given(Roster.DECIDER).given(WAS_CUT_OFF, DRAFTED).when(complete).thenNothing();
  }

  @Test
  void a_line_left_out_is_part_of_the_draft_and_a_lost_one_is_not() {
    PartitionOrdered first = new PartitionOrdered(0, 1, Money.of("80.00"), 5, "aa");
    CompleteOrder leftOut =
        new CompleteOrder(List.of(first), List.of(new UUID(3, 4)), Money.of("80.00"));
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, APPROVED)
        .when(leftOut)
        .then(
            new Recorded(
                new RosterOrdered(
                    ID,
                    "SAMPLE",
                    COUNTY,
                    MONTH,
                    1,
                    Money.of("80.00"),
                    List.of(first),
                    leftOut.leftOut()),
                "li"));
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, APPROVED)
        .when(new CompleteOrder(List.of(first), List.of(), Money.ZERO))
        .thenRejected(RosterRejection.NOT_AS_DRAFTED);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, APPROVED)
        .when(new CompleteOrder(List.of(first), leftOut.leftOut(), Money.of("79.00")))
        .thenRejected(RosterRejection.NOT_AS_DRAFTED);
  }

  @Test
  void only_what_is_being_ordered_is_stopped_and_then_it_is_neither_approved_nor_refused() {
    PartitionOrdered first = new PartitionOrdered(0, 1, Money.of("80.00"), 5, "aa");
    Stop stop = new Stop(RosterStopReason.LINES_ALTERED, List.of(first), "system:sample");
    Recorded stopped =
        new Recorded(
            new RosterStopped(
                ID,
                "SAMPLE",
                COUNTY,
                MONTH,
                RosterStopReason.LINES_ALTERED,
                1,
                Money.of("80.00"),
                List.of(first)),
            "system:sample");
    given(Roster.DECIDER).given(WAS_CUT_OFF, DRAFTED, APPROVED).when(stop).then(stopped);
    given(Roster.DECIDER).given(WAS_CUT_OFF, DRAFTED, APPROVED, stopped).when(stop).thenNothing();
    given(Roster.DECIDER).given(WAS_CUT_OFF, DRAFTED).when(stop).thenNothing();
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, APPROVED, stopped)
        .when(APPROVE)
        .thenRejected(RosterRejection.ROSTER_STOPPED);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, APPROVED, stopped)
        .when(new Refuse(RosterRefusalReason.LINES_WRONG, "li"))
        .thenRejected(RosterRejection.ROSTER_STOPPED);
  }

  private static final DraftedLine LINE =
      new DraftedLine(new UUID(5, 6), new UUID(7, 8), "BASIC", MONTH, Money.of("80.00"));
  private static final Redraft WITHOUT =
      new Redraft("abc", new Draft(1, Money.of("80.00"), "def", 0));
  private static final Redraft WITH = new Redraft("def", DRAFT);
  private static final Recorded HELD =
      new Recorded(LINE.held(ID, RosterLineReason.DEATH_REPORTED), "wang");
  private static final Recorded REMOVED =
      new Recorded(LINE.removed(ID, RosterLineReason.COMPLAINT), "wang");
  private static final Recorded RESTORED = new Recorded(LINE.restored(ID), "wang");
  private static final Recorded RELEASED = new Recorded(LINE.released(ID), "zhao");
  private static final Recorded REDRAFTED =
      new Recorded(new RosterDrafted(ID, 1, Money.of("80.00"), "def", 0), "wang");
  private static final HoldLine HOLD =
      new HoldLine(LINE, RosterLineReason.DEATH_REPORTED, WITHOUT, "wang");
  private static final RemoveLine REMOVE =
      new RemoveLine(LINE, RosterLineReason.COMPLAINT, WITHOUT, "wang");
  private static final RestoreLine RESTORE = new RestoreLine(LINE.paymentId(), WITH, "wang");
  private static final ReleaseLine RELEASE = new ReleaseLine(ID, LINE.paymentId(), "zhao");

  @Test
  void a_line_taken_out_and_put_back_drafts_the_roster_anew() {
    given(Roster.DECIDER).given(WAS_CUT_OFF, DRAFTED).when(HOLD).then(HELD, REDRAFTED);
    given(Roster.DECIDER).given(WAS_CUT_OFF, DRAFTED).when(REMOVE).then(REMOVED, REDRAFTED);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, HELD, REDRAFTED)
        .when(RESTORE)
        .then(RESTORED, DRAFTED);
  }

  @Test
  void a_line_is_taken_out_once_and_put_back_once() {
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, HELD, REDRAFTED)
        .when(REMOVE)
        .thenRejected(RosterRejection.LINE_IS_OUT);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, REMOVED, REDRAFTED)
        .when(HOLD)
        .thenRejected(RosterRejection.LINE_IS_OUT);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED)
        .when(RESTORE)
        .thenRejected(RosterRejection.LINE_IS_IN);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, HELD, REDRAFTED, RESTORED, DRAFTED)
        .when(HOLD)
        .then(HELD, REDRAFTED);
  }

  @Test
  void only_who_prepared_the_roster_changes_its_lines_and_only_between_draft_and_approval() {
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED)
        .when(new HoldLine(LINE, RosterLineReason.COMPLAINT, WITHOUT, "li"))
        .thenRejected(RosterRejection.ONLY_PREPARER_CHANGES_LINES);
    given(Roster.DECIDER).given(WAS_CUT_OFF).when(HOLD).thenRejected(RosterRejection.NOT_DRAFTED);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, APPROVED)
        .when(REMOVE)
        .thenRejected(RosterRejection.ALREADY_APPROVED);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, HELD, REDRAFTED, REFUSED)
        .when(RESTORE)
        .thenRejected(RosterRejection.ALREADY_REFUSED);
  }

  @Test
  void lines_altered_meanwhile_get_no_new_hash() {
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED)
        .when(new HoldLine(LINE, RosterLineReason.COMPLAINT, WITH, "wang"))
        .thenRejected(RosterRejection.LINES_ALTERED);
  }

  @Test
  void the_last_draft_is_approved_and_no_other() {
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, HELD, REDRAFTED)
        .when(APPROVE)
        .thenRejected(RosterRejection.HASH_DIFFERS);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, HELD, REDRAFTED)
        .when(new Approve("def", "def", "li"))
        .then(new Recorded(new RosterApproved(ID, "def"), "li"));
  }

  @Test
  void a_hold_is_released_once_by_any_officer_whatever_became_of_the_roster() {
    given(Roster.DECIDER).given(WAS_CUT_OFF, DRAFTED, HELD, REDRAFTED).when(RELEASE).then(RELEASED);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, HELD, REDRAFTED, APPROVED)
        .when(RELEASE)
        .then(RELEASED);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, HELD, REDRAFTED, REFUSED)
        .when(RELEASE)
        .then(RELEASED);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, HELD, REDRAFTED, RELEASED)
        .when(RELEASE)
        .thenRejected(RosterRejection.LINE_NOT_HELD);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, REMOVED, REDRAFTED)
        .when(RELEASE)
        .thenRejected(RosterRejection.LINE_NOT_HELD);
    given(Roster.DECIDER)
        .given(WAS_CUT_OFF, DRAFTED, HELD, REDRAFTED, RESTORED, DRAFTED)
        .when(RELEASE)
        .thenRejected(RosterRejection.LINE_NOT_HELD);
  }
}
