package org.huimin.socialrelief.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.monthlyrun.CutOffVector;
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

  /** Confirmed for the head, reduced to a family; that is revoked, and the head dies. */
  @Test
  void whoever_was_counted_alone_again_keeps_the_last_months() throws SQLException {
    PaperMonths months =
        live(
            now(What.APPLY_ALONE, 0, 0, 0),
            now(What.REDUCE, 0, 0, 40),
            now(What.REVOKE, 0, 0, 5),
            now(What.DIE, 4, 0, 60));
    Set<UUID> head = Set.of(PaperOffice.person(1));
    assertTrue(months.net(Area.URBAN, head, YearMonth.of(2026, 6), "BASIC") > 0);
    assertEquals(0, months.net(Area.URBAN, head, YearMonth.of(2026, 7), "BASIC"));
  }

  /** A roster that was to pay it holds it back; in the review of one nothing has come since. */
  @Test
  void who_misses_a_payee_has_no_news_for_that() throws SQLException {
    Life life = new Life();
    life.live(now(What.APPLY, 0, 0, 0), 0);
    life.live(now(What.DIE, 4, 0, 30), 0);
    PaperTapes tapes = life.office().tapes;
    UUID household = PaperOffice.household(0);
    KnownSubjects subjects = new KnownSubjects(Area.URBAN);
    CutOffVector now = tapes.now();
    assertTrue(life.office().cases.values().iterator().next().payeeMissing(MAY));
    assertEquals(Set.of(), subjects.changedSince(tapes, Set.of(household), now));
    assertTrue(
        subjects.of(tapes, PaperOffice.SIMAO, Set.of(household), now, now).getFirst().hasNews());
  }

  private static Happening now(What what, int whose, int detail, int days) {
    return new Happening(what, whose, detail, days, 0);
  }

  private static PaperMonths live(Happening... life) throws SQLException {
    Cut halfway = new Cut(Math.max(1, life.length - 1), 0, 1);
    return Holding.live(new History(List.of(life), List.of(halfway)), new Life());
  }
}
