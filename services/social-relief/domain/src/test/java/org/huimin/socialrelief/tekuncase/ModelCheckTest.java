package org.huimin.socialrelief.tekuncase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.huimin.socialrelief.tekuncase.AllPaths.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * On no path does anybody lose support that was not shown, or part of it that was not told, decided
 * by one alone or by a relative; and every guard is seen to be what keeps it so.
 */
class ModelCheckTest {

  private static final int FOUR_DAYS = 4;

  /** Urban, partly unable, found better by two and with a supporter who is able. */
  private static final String LOOKED_AT =
      "confirm 2026-05-12 URBAN PARTIAL C1; assess 2026-06-01 0 looker,county-3"
          + "; review 2026-06-01 SUPPORTER_ABLE looker,county-4";

  private static final List<String> AGAINST =
      List.of(
          "lower @",
          "rate @ RURAL",
          "end @ VOLUNTARY",
          "end @ IN_PRISON",
          "end @ IN_PRISON until 2026-06-30",
          "end @ SUPPORTER_ABLE",
          "end @ CAPACITY_REGAINED",
          "post @",
          "object @",
          "answer @",
          "hear @",
          "carry @",
          "carry @ by county",
          "carry @ by county-3",
          "carry @ by county-4",
          "drop @",
          "decide @",
          "review @ OK",
          "relative @ county-2",
          "died @",
          "undied @",
          "missing @");

  private static final List<String> KEEPING =
      List.of(
          "assess @ 0",
          "assess @ 4",
          "assess @ 4 looker",
          "assess @ 4 looker,county-2",
          "decide @",
          "raise @ URBAN",
          "raise @ URBAN from county-2",
          "want @ CENTRALISED",
          "place @ I1",
          "place @ I1 from county-2",
          "leave @",
          "sign @ C2",
          "unsign @",
          "lose 2026-06-01 C1",
          "regain C1",
          "payee @ other from county-2",
          "move @ 530828",
          "relative @ county-2",
          "relative @ looker");

  @Test
  void no_path_of_what_is_decided_against_somebody_breaks_the_law() {
    Found found = against(new SupportDecider(Guards.ALL));
    assertEquals("", found.fault());
    assertTrue(found.places() > 2_000, found::toString);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "NOTICE_NOT_SHOWN",
        "TOLD_TOO_SHORT",
        "STATEMENT_WINDOW_OPEN",
        "OBJECTION_OPEN",
        "NOT_FOUND_BY_REVIEW",
        "LESS_IS_PROPOSED",
        "PROPOSER_MAY_NOT_DECIDE",
        "FINDER_MAY_NOT_DECIDE",
        "RELATED_OFFICER"
      })
  void what_is_decided_against_somebody_goes_wrong_without_this_guard(SupportRejection guard) {
    assertFalse(against(AllPaths.without(guard)).fault().isEmpty(), guard.name());
  }

  @Test
  void no_path_of_how_somebody_is_kept_breaks_the_law() {
    Found found = keeping(new SupportDecider(Guards.ALL));
    assertEquals("", found.fault());
    assertTrue(found.places() > 2_000, found::toString);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "ONE_ASSESSOR",
        "FINDER_MAY_NOT_DECIDE",
        "LESS_IS_PROPOSED",
        "PREPARER_MAY_NOT_APPROVE",
        "NOT_WANTED",
        "LIVES_IN_INSTITUTION",
        "AGREEMENT_STANDS",
        "RELATED_OFFICER",
        "RELATIVE_HAS_LOOKED"
      })
  void how_somebody_is_kept_goes_wrong_without_this_guard(SupportRejection guard) {
    assertFalse(keeping(AllPaths.without(guard)).fault().isEmpty(), guard.name());
  }

  private static Found against(SupportDecider decider) {
    LocalDate first = LocalDate.parse("2026-06-02");
    return new AllPaths(decider, AGAINST, FOUR_DAYS, first.plusDays(12)).from(LOOKED_AT, first, 7);
  }

  private static Found keeping(SupportDecider decider) {
    LocalDate first = LocalDate.parse("2026-06-24");
    return new AllPaths(decider, KEEPING, FOUR_DAYS, first.plusDays(8))
        .from(Story.CONFIRMED, first, 5);
  }
}
