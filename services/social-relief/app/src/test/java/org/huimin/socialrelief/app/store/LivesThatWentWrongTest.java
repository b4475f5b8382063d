package org.huimin.socialrelief.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.app.store.Happening.What;
import org.huimin.socialrelief.app.store.WholeChainPropertiesTest.Cut;
import org.huimin.socialrelief.app.store.WholeChainPropertiesTest.History;
import org.huimin.socialrelief.household.Area;
import org.junit.jupiter.api.Test;

/** Lives made up by chance that were once paid wrongly, the shortest of each kind. */
class LivesThatWentWrongTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);

  /** The one record has it alone by the rural standard, the other by the urban one. */
  @Test
  void one_person_is_paid_once_also_under_two_standards() throws SQLException {
    PaperMonths months =
        live(
            now(What.APPLY_ALONE, 1, 0, 0),
            now(What.APPLY_ALONE, 2, 0, 0),
            now(What.ARE_ONE, 0, 0, 0));
    Set<UUID> both = Set.of(PaperOffice.AUNT, PaperOffice.TWIN);
    assertEquals(54_500, months.net(Area.RURAL, both, MAY, "BASIC"));
    assertEquals(0, months.net(Area.URBAN, both, MAY, "BASIC"));
  }

  /** The facts of the one wait; the other turns out to be somebody else and is paid. */
  @Test
  void nobody_waits_for_the_facts_of_whom_they_were_only_taken_for() throws SQLException {
    PaperMonths months =
        live(
            now(What.APPLY_ALONE, 2, 0, 0),
            now(What.APPLY_ALONE, 1, 0, 0),
            now(What.ARE_ONE, 0, 0, 30),
            now(What.PARK, 5, 0, 0),
            now(What.ARE_TWO, 0, 0, 30));
    assertEquals(54_500, months.net(Area.RURAL, Set.of(PaperOffice.AUNT), MAY, "BASIC"));
  }

  /** Each record of the person died on another day: the first counts, whichever was told last. */
  @Test
  void two_days_of_one_death_are_told_in_any_order() throws SQLException {
    Happening apply = now(What.APPLY, 2, 0, 0);
    Happening earlier = now(What.DIE, 0, 2, 25);
    Happening one = now(What.ARE_ONE, 0, 0, 0);
    Happening later = now(What.DIE, 2, 0, 40);
    for (List<Happening> life :
        List.of(List.of(apply, earlier, one, later), List.of(apply, one, earlier, later))) {
      live(life.toArray(Happening[]::new));
    }
  }

  /**
   * Raised to the family, and let leave gradually, on one day and from one month on: by what was
   * paid before, when one alone had it, who by another record has died.
   */
  @Test
  void who_is_raised_and_leaves_from_one_month_on_is_reckoned_alike() throws SQLException {
    List<Happening> life =
        List.of(
            late(What.APPLY_ALONE, 1, 0),
            late(What.APPLY, 0, 0),
            late(What.DIE, 0, 0),
            late(What.ARE_ONE, 0, 0),
            late(What.RAISE, 1, 10),
            late(What.EXIT, 1, 0));
    Holding.live(new History(life, List.of(new Cut(2, 0, 0))), new Life());
  }

  private static Happening late(What what, int whose, int days) {
    return new Happening(what, whose, 0, days, 9);
  }

  private static Happening now(What what, int whose, int detail, int days) {
    return new Happening(what, whose, detail, days, 0);
  }

  private static PaperMonths live(Happening... life) throws SQLException {
    Cut halfway = new Cut(Math.max(1, life.length - 1), 0, 1);
    return Holding.live(new History(List.of(life), List.of(halfway)), new Life());
  }
}
