package org.huimin.socialrelief.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.AreaFinding.Basis;
import org.huimin.socialrelief.household.AreaFinding.By;
import org.huimin.socialrelief.register.HouseholdCommand.ChangeHead;
import org.huimin.socialrelief.register.HouseholdCommand.Define;
import org.huimin.socialrelief.register.HouseholdCommand.Follow;
import org.huimin.socialrelief.register.HouseholdCommand.Join;
import org.huimin.socialrelief.register.HouseholdCommand.Leave;
import org.huimin.socialrelief.register.HouseholdCommand.Reclassify;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdDefined;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdHeadChanged;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdMemberJoined;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdMemberLeft;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdMoved;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdReclassified;
import org.huimin.socialrelief.register.HouseholdEvent.LeavingReason;
import org.huimin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

/** Given a household, when something is ordered of it, then this has happened, or the no. */
class HouseholdFileTest {

  private static final UUID ID = new UUID(1, 1);
  private static final UUID HEAD = new UUID(2, 1);
  private static final UUID CHILD = new UUID(2, 2);
  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final DivisionCode NINGER = DivisionCode.of("530821");
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final Basis TOWN = new Basis(By.RESIDENCE, "121");
  private static final HouseholdEvent DEFINED =
      new HouseholdDefined(ID, HEAD, SIMAO, Area.RURAL, null, DAY);
  private static final HouseholdEvent JOINED = new HouseholdMemberJoined(ID, CHILD, DAY);

  private static DeciderSpec<HouseholdCommand, HouseholdFile, HouseholdEvent, HouseholdRejection>
      given(HouseholdEvent... events) {
    return DeciderSpec.given(HouseholdFile.DECIDER).given(List.of(events));
  }

  private static Leave leave(UUID person, LocalDate on) {
    return new Leave(person, on, LeavingReason.SPLIT, DAY.plusDays(9));
  }

  @Test
  void a_household_begins_with_its_head() {
    given().when(new Define(ID, HEAD, SIMAO, Area.RURAL, null, DAY)).then(DEFINED);
    given(DEFINED)
        .when(new Define(ID, HEAD, SIMAO, Area.RURAL, null, DAY))
        .thenRejected(HouseholdRejection.DEFINED_ALREADY);
    given().when(new ChangeHead(HEAD, DAY)).thenRejected(HouseholdRejection.NO_SUCH_HOUSEHOLD);
  }

  @Test
  void members_join_and_leave_and_may_come_again_on_the_same_day() {
    given(DEFINED).when(new Join(CHILD, DAY, DAY)).then(JOINED);
    given(DEFINED, JOINED)
        .when(new Join(CHILD, DAY, DAY))
        .thenRejected(HouseholdRejection.MEMBER_ALREADY);
    given(DEFINED)
        .when(new Join(CHILD, DAY.plusDays(1), DAY))
        .thenRejected(HouseholdRejection.DAY_IN_FUTURE);
    HouseholdEvent left = new HouseholdMemberLeft(ID, CHILD, DAY, LeavingReason.SPLIT);
    given(DEFINED, JOINED).when(leave(CHILD, DAY)).then(left);
    given(DEFINED, JOINED, left).when(new Join(CHILD, DAY, DAY)).then(JOINED);
    given(DEFINED, JOINED)
        .when(leave(CHILD, DAY.minusDays(1)))
        .thenRejected(HouseholdRejection.LEFT_BEFORE_JOINING);
    given(DEFINED, JOINED)
        .when(leave(CHILD, DAY.plusDays(10)))
        .thenRejected(HouseholdRejection.DAY_IN_FUTURE);
    given(DEFINED).when(leave(CHILD, DAY)).thenRejected(HouseholdRejection.NO_MEMBER);
  }

  @Test
  void the_head_leaves_last_or_after_another_was_named() {
    given(DEFINED, JOINED)
        .when(leave(HEAD, DAY))
        .thenRejected(HouseholdRejection.HEAD_CANNOT_LEAVE);
    HouseholdEvent changed = new HouseholdHeadChanged(ID, CHILD, DAY);
    given(DEFINED, JOINED).when(new ChangeHead(CHILD, DAY)).then(changed);
    given(DEFINED).when(new ChangeHead(CHILD, DAY)).thenRejected(HouseholdRejection.NO_MEMBER);
    given(DEFINED, JOINED).when(new ChangeHead(HEAD, DAY)).thenNothing();
    HouseholdEvent left = new HouseholdMemberLeft(ID, HEAD, DAY, LeavingReason.SPLIT);
    given(DEFINED, JOINED, changed).when(leave(HEAD, DAY)).then(left);
    given(DEFINED).when(leave(HEAD, DAY)).then(left);
  }

  @Test
  void whose_standard_counts_changes_from_a_month_that_has_not_begun() {
    YearMonth april = YearMonth.of(2026, 4);
    HouseholdEvent urban = new HouseholdReclassified(ID, Area.URBAN, TOWN, april);
    given(DEFINED).when(new Reclassify(Area.URBAN, TOWN, april, DAY)).then(urban);
    given(DEFINED)
        .when(new Reclassify(Area.URBAN, null, YearMonth.of(2026, 3), DAY))
        .thenRejected(HouseholdRejection.MONTH_HAS_BEGUN);
    given(DEFINED)
        .when(new Reclassify(Area.RURAL, null, april, DAY))
        .thenRejected(HouseholdRejection.SAME_AREA);
    HouseholdFile.Defined known = file(DEFINED, urban);
    assertEquals(Optional.of(Area.RURAL), known.area().in(YearMonth.of(2026, 3)));
    assertEquals(Optional.of(Area.URBAN), known.area().in(april));
  }

  @Test
  void it_follows_its_head_to_another_county_and_is_told_so_once() {
    HouseholdEvent moved = new HouseholdMoved(ID, NINGER, DAY);
    given(DEFINED).when(new Follow(NINGER, DAY)).then(moved);
    given(DEFINED, moved).when(new Follow(NINGER, DAY)).thenNothing();
    assertEquals(NINGER, file(DEFINED, moved).county());
  }

  @Test
  void who_belongs_to_it_is_known_since_their_day() {
    assertEquals(new TreeMap<>(Map.of(HEAD, DAY, CHILD, DAY)), file(DEFINED, JOINED).members());
  }

  private static HouseholdFile.Defined file(HouseholdEvent... events) {
    return (HouseholdFile.Defined) HouseholdFile.DECIDER.fold(new ArrayList<>(List.of(events)));
  }
}
