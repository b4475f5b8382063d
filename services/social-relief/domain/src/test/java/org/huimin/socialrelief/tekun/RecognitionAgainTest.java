package org.huimin.socialrelief.tekun;

import static org.huimin.socialrelief.tekun.Sample.born;
import static org.huimin.socialrelief.tekun.Sample.card;
import static org.huimin.socialrelief.tekun.Sample.rules;
import static org.huimin.socialrelief.tekun.Sample.supporter;
import static org.huimin.socialrelief.tekun.Sample.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import org.huimin.socialrelief.tekun.Recognition.IsNot;
import org.huimin.socialrelief.tekun.TekunPerson.Schooling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is supported and looked at again; 0 is an edge of our own. */
class RecognitionAgainTest {

  private static final LocalDate MAY = LocalDate.parse("2026-05-12");
  private static final LocalDate OLD = LocalDate.parse("1959-01-01");

  @ParameterizedTest(name = "example {0}: born {1}, confirmed {2}, at {4} on {3}, {5} → {6}")
  @CsvSource({
    "33, 2008-04-10, 2020-01-15, 2026-04-10, SENIOR_SECONDARY, ,               IS",
    "33, 2008-04-10, 2020-01-15, 2026-04-10, NONE, ,                           NOT STILL_YOUNG",
    "0,  2008-04-10, 2020-01-15, 2026-04-09, NONE, ,                           IS",
    "0,  2008-04-10, 2020-01-15, 2026-04-10, COMPULSORY, ,                     IS",
    "0,  2008-04-10, 2020-01-15, 2026-04-10, HIGHER, ,                         NOT STILL_YOUNG",
    "0,  2007-04-10, 2020-01-15, 2026-04-10, SENIOR_SECONDARY, ,               IS",
    // unable to work by a card: whoever has grown up goes on by it
    "0,  2008-04-10, 2020-01-15, 2026-04-10, NONE, LIMB 2,                     IS",
    "0,  2008-04-10, 2020-01-15, 2026-04-10, NONE, LIMB 3,                     NOT STILL_YOUNG",
    "0,  2008-04-10, 2020-01-15, 2026-04-10, NONE, MULTIPLE 2, LOOK CARD_HIDES_CATEGORIES",
    // 16 and 17: who came below 16 goes on, who comes now is able to work
    "0,  2010-04-30, 2020-01-15, 2026-04-30, NONE, ,                           IS",
    "0,  2010-04-30, 2026-04-29, 2026-05-12, NONE, ,                           IS",
    "0,  2010-04-30, 2026-04-30, 2026-05-12, NONE, ,                           NOT NO_CAPACITY",
    "0,  2009-04-10, 2025-08-01, 2026-05-12, SENIOR_SECONDARY, LIMB 3,         NOT NO_CAPACITY",
    // month ends and 29 February
    "0,  2008-05-31, 2020-01-15, 2026-05-30, NONE, ,                           IS",
    "0,  2008-05-31, 2020-01-15, 2026-05-31, NONE, ,                           NOT STILL_YOUNG",
    "0,  2008-02-29, 2020-01-15, 2026-02-27, NONE, ,                           IS",
    "0,  2008-02-29, 2020-01-15, 2026-02-28, NONE, ,                           NOT STILL_YOUNG",
    "0,  2008-02-29, 2024-02-28, 2026-02-27, NONE, ,                           IS",
    "0,  2008-02-29, 2024-02-29, 2026-02-27, NONE, ,                           NOT NO_CAPACITY",
  })
  void a_minor_goes_on_to_18_and_beyond_while_at_school(
      int example,
      LocalDate bornOn,
      LocalDate confirmedOn,
      LocalDate on,
      Schooling school,
      @Nullable String card,
      String expected) {
    TekunPerson person = born(bornOn, null).at(school);
    assertEquals(
        expected,
        told(
            Recognition.again(
                card == null ? person : person.disabled(card(card)),
                confirmedOn,
                Sample.RURAL,
                on,
                rules())),
        () -> "example " + example);
  }

  @ParameterizedTest(name = "born {0}, {1}, {2} → {3}")
  @CsvSource({
    "1990-05-05, LIMB 3, ,                                CAPACITY_REGAINED",
    "1990-05-05, LIMB 2, OTHER_TRANSFER 545/M,            MEANS_EXCEED",
    "1990-05-05, LIMB 2, OTHER_TRANSFER 545/M; EXCEEDS,   MEANS_EXCEED",
    "1990-05-05, LIMB 3, EXCEEDS,                         CAPACITY_REGAINED MEANS_EXCEED",
  })
  void what_fails_tells_as_what_the_support_would_end(
      LocalDate bornOn, String card, @Nullable String means, String expected) {
    assertEquals(expected, ends(born(bornOn, means).disabled(card(card))));
  }

  @Test
  void a_supporter_who_becomes_able_ends_it_and_one_who_is_unable_again_does_not() {
    TekunPerson person = born(OLD, null);
    LocalDate confirmedOn = LocalDate.parse("2025-07-01");
    assertEquals("SUPPORTER_ABLE", ends(person.with(supporter("1985-05-05 | ="))));
    assertEquals(
        "IS",
        told(
            Recognition.again(
                person.with(supporter("1985-05-05 | IN_PRISON | =")),
                confirmedOn,
                Sample.RURAL,
                MAY,
                rules())));
  }

  @Test
  void capacity_is_lost_again_at_sixty() {
    TekunPerson person = born(LocalDate.parse("1966-05-31"), null).disabled(card("LIMB 3"));
    assertEquals(
        "NOT NO_CAPACITY",
        told(Recognition.of(person, Sample.RURAL, LocalDate.parse("2026-05-30"), rules())));
    assertEquals(
        "IS", told(Recognition.of(person, Sample.RURAL, LocalDate.parse("2026-05-31"), rules())));
  }

  @Test
  void a_minor_who_changes_to_the_allowance_for_children_leaves_of_their_own_will() {
    assertEquals(
        "VOLUNTARY", ends(born(LocalDate.parse("2015-05-05"), null).choosingChildScheme(true)));
  }

  private static String ends(TekunPerson person) {
    LocalDate confirmedOn = LocalDate.parse("2025-07-01");
    List<EndReason> ends =
        assertInstanceOf(
                IsNot.class, Recognition.again(person, confirmedOn, Sample.RURAL, MAY, rules()))
            .ends();
    return String.join(" ", ends.stream().map(EndReason::name).toList());
  }
}
