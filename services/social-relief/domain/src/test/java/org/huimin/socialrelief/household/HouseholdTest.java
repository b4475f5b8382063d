package org.huimin.socialrelief.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.household.Household.Membership;
import org.huimin.socialrelief.household.Member.Absence;
import org.huimin.socialrelief.household.Member.Role;
import org.junit.jupiter.api.Test;

class HouseholdTest {

  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final Place SIMAO = new Place(DivisionCode.of("530802"), Area.RURAL);
  private static final Member APPLICANT = member(1, Role.APPLICANT);
  private static final Member SPOUSE = member(2, Role.SPOUSE);

  private static final Household TWO =
      Household.since(JANUARY, new UUID(0, 9), SIMAO, List.of(APPLICANT, SPOUSE));

  private static Member member(int number, Role role) {
    return Member.of(new UUID(0, number), role, LocalDate.parse("1980-05-05"));
  }

  @Test
  void nobody_belongs_before_the_first_month() {
    assertEquals(List.of(), TWO.countedIn(JANUARY.minusMonths(1)));
    assertEquals(List.of(APPLICANT, SPOUSE), TWO.countedIn(JANUARY));
  }

  @Test
  void who_was_taken_out_counts_through_the_month_of_the_decision() {
    Household left = TWO.without(SPOUSE.personId(), APRIL);
    assertEquals(List.of(APPLICANT, SPOUSE), left.countedIn(APRIL));
    assertEquals(List.of(APPLICANT), left.countedIn(APRIL.plusMonths(1)));
  }

  @Test
  void a_later_decision_on_a_member_takes_the_place_of_the_earlier() {
    Member imprisoned = SPOUSE.absent(Absence.Kind.PRISON, LocalDate.parse("2026-03-10"));
    Household changed = TWO.with(new Membership(imprisoned, Months.from(APRIL)));
    assertEquals(List.of(APPLICANT, SPOUSE), changed.countedIn(APRIL.minusMonths(1)));
    assertEquals(List.of(APPLICANT), changed.countedIn(APRIL));
    assertEquals(2, changed.in(APRIL).size());
  }

  /** Eighteen on 2026-03-15: a minor in March, when it was decided, and still counted after. */
  @Test
  void how_a_member_counts_is_read_in_the_first_month_of_the_decision() {
    Member child = Member.of(new UUID(0, 3), Role.CHILD, LocalDate.parse("2008-03-15"));
    YearMonth march = YearMonth.of(2026, 3);
    Household inMarch = TWO.with(new Membership(child, Months.from(march)));
    assertEquals(3, inMarch.countedIn(march).size());
    assertEquals(3, inMarch.countedIn(march.plusYears(1)).size());
    Household inApril = TWO.with(new Membership(child, Months.from(APRIL)));
    assertEquals(2, inApril.countedIn(APRIL).size());
  }

  @Test
  void a_place_holds_from_its_month() {
    Place urban = new Place(SIMAO.county(), Area.URBAN);
    Household moved = TWO.moved(APRIL, urban);
    assertEquals(Optional.of(SIMAO), moved.place().in(APRIL.minusMonths(1)));
    assertEquals(Optional.of(urban), moved.place().in(APRIL));
    assertEquals(Optional.empty(), moved.place().in(JANUARY.minusMonths(1)));
  }

  @Test
  void of_two_decisions_for_one_month_the_later_counts_and_order_does_not_matter_otherwise() {
    Timeline<String> decided = Timeline.from(JANUARY, "a").then(APRIL, "b").then(APRIL, "c");
    assertEquals(Optional.of("c"), decided.in(APRIL));
    assertEquals(Optional.of("a"), decided.in(APRIL.minusMonths(1)));
    Timeline<String> late = Timeline.from(APRIL, "b").then(JANUARY, "a");
    assertEquals(Optional.of("b"), late.in(APRIL));
    assertEquals(Optional.of("a"), late.in(JANUARY));
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> Months.between(APRIL, JANUARY));
    assertThrows(
        IllegalArgumentException.class, () -> new Place(DivisionCode.of("5308"), Area.URBAN));
    assertThrows(IllegalArgumentException.class, () -> Disability.of(Disability.Category.LIMB, 5));
  }
}
