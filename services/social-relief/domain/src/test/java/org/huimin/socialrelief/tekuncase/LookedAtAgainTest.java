package org.huimin.socialrelief.tekuncase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.socialrelief.dibaocase.Officer;
import org.huimin.socialrelief.dibaocase.Officer.Office;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Disability;
import org.huimin.socialrelief.household.Disability.Category;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.tekun.EndReason;
import org.huimin.socialrelief.tekun.Livelihood;
import org.huimin.socialrelief.tekun.Recognition;
import org.huimin.socialrelief.tekun.Supporter;
import org.huimin.socialrelief.tekun.Supporter.Hindrance;
import org.huimin.socialrelief.tekun.TekunPerson;
import org.huimin.socialrelief.tekun.TekunPerson.Schooling;
import org.huimin.socialrelief.tekuncase.CourseEvent.ReviewCompleted;
import org.huimin.socialrelief.tekuncase.ReviewCommand.CompleteReview;
import org.huimin.socialrelief.tekuncase.SupportCase.Recorded;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From a look at the person by the rule to the last month that is paid: what is found is proposed
 * and shown on the same day and decided on the ninth, the first on which it may be; 0 is an edge of
 * our own.
 */
class LookedAtAgainTest {

  private static final int SHOWN = 8;
  private static final Means NOTHING = new Means(new UUID(4, 4), List.of(), List.of());

  @ParameterizedTest(name = "example {0}: born {1}, {3}, {4}, {5}; looked at {6} → {7}; {8}: {9}")
  @CsvSource(
      delimiter = '|',
      value = {
        "33 | 2008-04-10 | 2020-01-15 | -      | SENIOR_SECONDARY | -         | 2026-04-13 | -                 | 2026-05 | 988.00 P + 50.00 C1",
        "33 | 2008-04-10 | 2020-01-15 | -      | NONE             | -         | 2026-04-13 | CAME_OF_AGE       | 2026-04 | 988.00 P + 50.00 C1",
        "33 | 2008-04-10 | 2020-01-15 | -      | NONE             | -         | 2026-04-13 | CAME_OF_AGE       | 2026-05 | ENDED",
        "33 | 2008-04-10 | 2020-01-15 | -      | NONE             | -         | 2026-04-23 | CAME_OF_AGE       | 2026-05 | 988.00 P + 50.00 C1",
        "33 | 2008-04-10 | 2020-01-15 | -      | NONE             | -         | 2026-04-23 | CAME_OF_AGE       | 2026-06 | ENDED",
        "0  | 2008-04-10 | 2020-01-15 | -      | COMPULSORY       | -         | 2026-04-13 | -                 | 2026-05 | 988.00 P + 50.00 C1",
        "0  | 2008-04-10 | 2020-01-15 | -      | HIGHER           | -         | 2026-04-13 | CAME_OF_AGE       | 2026-05 | ENDED",
        // the day before the birthday, and one born on 29 February
        "0  | 2008-04-10 | 2020-01-15 | -      | NONE             | -         | 2026-04-09 | -                 | 2026-05 | 988.00 P + 50.00 C1",
        "0  | 2008-02-29 | 2020-01-15 | -      | NONE             | -         | 2026-02-28 | CAME_OF_AGE       | 2026-04 | ENDED",
        // grown up, and unable to work by a card
        "0  | 2008-04-10 | 2020-01-15 | LIMB 2 | NONE             | -         | 2026-04-13 | -                 | 2026-05 | 988.00 P + 50.00 C1",
        // 16 and 17: who came below 16 goes on, who came at 16 has to be unable
        "0  | 2010-04-30 | 2020-01-15 | -      | NONE             | -         | 2026-05-04 | -                 | 2026-06 | 988.00 P + 50.00 C1",
        "0  | 2009-04-30 | 2025-05-05 | LIMB 3 | NONE             | -         | 2026-05-04 | CAPACITY_REGAINED | 2026-06 | ENDED",
        // able to work until 60, and from the birthday on no more
        "0  | 1966-05-31 | 2020-01-15 | LIMB 3 | NONE             | -         | 2026-05-22 | CAPACITY_REGAINED | 2026-06 | ENDED",
        "0  | 1966-05-31 | 2020-01-15 | LIMB 3 | NONE             | -         | 2026-05-31 | -                 | 2026-06 | 988.00 P + 50.00 C1",
        "0  | 1990-05-05 | 2020-01-15 | LIMB 2 | NONE             | -         | 2026-05-04 | -                 | 2026-06 | 988.00 P + 50.00 C1",
        // a supporter who is able, and one who is kept from it
        "0  | 1950-05-05 | 2020-01-15 | -      | NONE             | able      | 2026-05-04 | SUPPORTER_ABLE    | 2026-06 | ENDED",
        "0  | 1950-05-05 | 2020-01-15 | -      | NONE             | in prison | 2026-05-04 | -                 | 2026-06 | 988.00 P + 50.00 C1",
        "0  | 1990-05-05 | 2020-01-15 | LIMB 3 | NONE             | able      | 2026-05-04 | CAPACITY_REGAINED SUPPORTER_ABLE | 2026-06 | ENDED",
      })
  void what_a_look_finds_is_proposed_shown_and_ends_it_from_the_month_after(
      int example,
      LocalDate bornOn,
      LocalDate confirmedOn,
      String card,
      Schooling school,
      String supporter,
      LocalDate lookedOn,
      String found,
      YearMonth month,
      String expected) {
    List<Recorded> events = begun(confirmedOn);
    CompleteReview review = review(person(bornOn, card, school, supporter), confirmedOn, lookedOn);
    give(events, review);
    List<EndReason> reasons = ((ReviewCompleted) events.getLast().event()).found();
    assertEquals(
        found,
        reasons.isEmpty()
            ? "-"
            : reasons.stream().map(EndReason::name).collect(Collectors.joining(" ")),
        () -> "example " + example);
    for (EndReason reason : reasons.stream().limit(1).toList()) {
      for (String order :
          List.of("end " + lookedOn + " " + reason, "post " + lookedOn, "hear " + lookedOn)) {
        give(events, Order.read(order));
      }
      give(events, Order.read("carry " + lookedOn.plusDays(SHOWN)));
    }
    Supported state = (Supported) SupportCase.DECIDER.fold(events);
    assertEquals(expected, Story.told(state, month), () -> "example " + example);
  }

  /**
   * Capacity is regained and, before anybody has decided, lost again: nothing is left to decide.
   */
  @Test
  void who_turns_sixty_while_the_end_is_shown_goes_on() {
    LocalDate confirmedOn = LocalDate.parse("2020-01-15");
    TekunPerson person = person(LocalDate.parse("1966-05-31"), "LIMB 3", Schooling.NONE, "-");
    List<Recorded> events = begun(confirmedOn);
    give(events, review(person, confirmedOn, LocalDate.parse("2026-05-25")));
    give(events, Order.read("end 2026-05-25 CAPACITY_REGAINED"));
    give(events, Order.read("post 2026-05-25"));
    give(events, Order.read("assess 2026-06-01 0"));
    give(events, review(person, confirmedOn, LocalDate.parse("2026-06-01")));
    Supported state = (Supported) SupportCase.DECIDER.fold(events);
    assertNull(state.proposal());
    assertEquals("988.00 P + 50.00 C1", Story.told(state, YearMonth.of(2026, 6)));
  }

  /** In payment for years, and how far they can look after themselves was looked at in January. */
  private static List<Recorded> begun(LocalDate confirmedOn) {
    return new ArrayList<>(
        Story.events(
            "takeover " + confirmedOn + "@2025-12-01 RURAL ABLE C1 2025-12; assess 2026-01-05 0"));
  }

  private static void give(List<Recorded> events, SupportCommand command) {
    if (SupportCase.DECIDER.decide(command, SupportCase.DECIDER.fold(events))
        instanceof Accepted<Recorded, SupportRejection>(List<Recorded> more)) {
      events.addAll(more);
    } else {
      throw new AssertionError(command + " was rejected");
    }
  }

  private static CompleteReview review(TekunPerson person, LocalDate confirmedOn, LocalDate on) {
    Recognition found =
        Recognition.again(person, confirmedOn, new Place(Story.SIMAO, Area.RURAL), on, Story.RULES);
    return new CompleteReview(
        new Officer("clerk", Office.TOWNSHIP, DivisionCode.of("530802100")),
        Set.of("looker", "looker-2"),
        found,
        on.plusYears(1),
        on);
  }

  private static TekunPerson person(
      LocalDate bornOn, String card, Schooling school, String supporter) {
    TekunPerson person =
        TekunPerson.of(Story.named("person"), bornOn, Livelihood.of(NOTHING)).at(school);
    if (!card.equals("-")) {
      String[] part = card.split(" ", -1);
      person =
          person.disabled(
              new Disability(Category.valueOf(part[0]), Integer.parseInt(part[1]), List.of()));
    }
    Supporter son = Supporter.of(Story.named("son"), LocalDate.parse("1985-05-05")).means(NOTHING);
    return switch (supporter) {
      case "able" -> person.with(son);
      case "in prison" -> person.with(son.hindered(Hindrance.IN_PRISON));
      default -> person;
    };
  }
}
