package org.huimin.socialrelief.household;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.socialrelief.household.Disability.Category;
import org.huimin.socialrelief.household.Disability.Component;
import org.huimin.socialrelief.household.Member.Absence;
import org.huimin.socialrelief.household.Member.Role;
import org.huimin.socialrelief.household.SinglePerson.MayApply;
import org.huimin.socialrelief.household.SinglePerson.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first column is the number of the handbook's worked example; 0 is an edge of our own. */
class SinglePersonTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private static final Member ADULT =
      Member.of(new UUID(0, 1), Role.CHILD, LocalDate.parse("1990-05-05"));

  @ParameterizedTest(name = "example {0}: {1} {2} of {3}, marginal {4} → {5}")
  @CsvSource({
    "19, INTELLECTUAL, 3, ,                     true,  MIND_LEVEL_3",
    "20, LIMB,         3, ,                     true,  None",
    "21, MULTIPLE,     3, ,                     true,  ToReview",
    "0,  PSYCHIATRIC,  3, ,                     true,  MIND_LEVEL_3",
    "0,  INTELLECTUAL, 4, ,                     true,  None",
    "0,  LIMB,         1, ,                     true,  SEVERE_DISABILITY",
    "0,  HEARING,      2, ,                     true,  SEVERE_DISABILITY",
    "0,  MULTIPLE,     2, ,                     true,  SEVERE_DISABILITY",
    "0,  MULTIPLE,     4, ,                     true,  None",
    "0,  MULTIPLE,     3, 'LIMB 3, PSYCHIATRIC 3', true, MIND_LEVEL_3",
    "0,  MULTIPLE,     3, 'LIMB 3, PSYCHIATRIC 4', true, None",
    "0,  MULTIPLE,     3, 'LIMB 3, VISUAL 4',   true,  None",
    // outside of a marginal household
    "0,  INTELLECTUAL, 3, ,                     false, None",
    "0,  LIMB,         1, ,                     false, None",
    "0,  MULTIPLE,     3, ,                     false, None",
    "0,  ,             0, ,                     true,  None",
  })
  void a_card_lets_a_member_of_a_marginal_household_apply_alone(
      int example,
      @Nullable Category category,
      int level,
      @Nullable String components,
      boolean marginal,
      String expected) {
    Member member =
        category == null ? ADULT : ADULT.disabled(new Disability(category, level, of(components)));
    assertEquals(expected, told(SinglePerson.of(member, MARCH, marginal)), "example " + example);
  }

  private static List<Component> of(@Nullable String components) {
    return components == null
        ? List.of()
        : Stream.of(components.split(", ", -1))
            .map(one -> one.split(" ", -1))
            .map(one -> new Component(Category.valueOf(one[0]), Integer.parseInt(one[1])))
            .toList();
  }

  @Test
  void an_unemployed_adult_of_severe_disability_may_apply_from_any_household() {
    Member member = ADULT.disabled(Disability.of(Category.VISUAL, 2)).unemployed(true);
    assertEquals(
        new MayApply(Reason.UNEMPLOYED_SEVERE_DISABILITY), SinglePerson.of(member, MARCH, false));
    Member minor =
        Member.of(new UUID(0, 1), Role.CHILD, LocalDate.parse("2010-05-05"))
            .disabled(Disability.of(Category.VISUAL, 2))
            .unemployed(true);
    assertEquals("None", told(SinglePerson.of(minor, MARCH, false)));
    assertEquals(
        "None",
        told(
            SinglePerson.of(
                ADULT.disabled(Disability.of(Category.INTELLECTUAL, 3)).unemployed(true),
                MARCH,
                false)));
  }

  @Test
  void severe_illness_counts_in_a_marginal_household() {
    assertEquals("SEVERE_ILLNESS", told(SinglePerson.of(ADULT.severelyIll(true), MARCH, true)));
    assertEquals("None", told(SinglePerson.of(ADULT.severelyIll(true), MARCH, false)));
  }

  @ParameterizedTest(name = "in a religious place since {0} → {1}")
  @CsvSource({"2023-03-01, CLERGY", "2023-03-02, None"})
  void clergy_may_apply_after_three_years(LocalDate since, String expected) {
    assertEquals(
        expected,
        told(SinglePerson.of(ADULT.absent(Absence.Kind.RELIGIOUS_PLACE, since), MARCH, false)));
  }

  @Test
  void a_prison_is_no_religious_place() {
    assertEquals(
        "None",
        told(
            SinglePerson.of(
                ADULT.absent(Absence.Kind.PRISON, LocalDate.parse("2020-01-01")), MARCH, true)));
  }

  private static String told(SinglePerson standing) {
    return standing instanceof MayApply may
        ? may.reason().name()
        : standing.getClass().getSimpleName();
  }
}
