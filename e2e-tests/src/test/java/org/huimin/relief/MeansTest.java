package org.huimin.relief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.huimin.relief.Family.Place;
import org.huimin.relief.Person.Absence;
import org.huimin.relief.Person.Dependence;
import org.huimin.relief.Person.Role;
import org.huimin.relief.Picture.Item;
import org.huimin.relief.Picture.Kind;
import org.junit.jupiter.api.Test;

/** Who counts of a family, and what of their income, where no worked example says so. */
class MeansTest {

  private static final Rules RULES =
      new Ordinances()
          .in(new Place("530802", true), YearMonth.of(2026, 4), LocalDate.of(2026, 3, 10));

  @Test
  void a_loss_and_the_cost_of_work_are_set_off_against_their_own_kind_only() {
    Picture picture =
        Picture.of(List.of(), List.of())
            .with(
                item(Kind.BUSINESS_NET, 0, -900_00, true),
                item(Kind.BUSINESS_NET, 1, 600_00, true),
                wage(0, 100_00, true),
                item(Kind.WORK_COST, 0, 400_00, true),
                wage(1, 1_200_00, true));
    assertEquals(1_200_00, Means.ofHousehold(picture, Set.of(0, 1), RULES));
    assertEquals(0, Means.ofHousehold(picture, Set.of(0), RULES));
  }

  @Test
  void who_is_away_or_grown_up_does_not_count_and_neither_does_what_they_have() {
    LocalDate born = LocalDate.of(1980, 1, 1);
    Picture picture =
        Picture.of(
            List.of(
                Person.of(born, Role.APPLICANT),
                Person.of(born, Role.SPOUSE).away(Absence.PRISON, LocalDate.of(2026, 3, 10)),
                Person.of(LocalDate.of(2008, 4, 1), Role.CHILD),
                Person.of(LocalDate.of(2008, 4, 2), Role.CHILD),
                Person.of(LocalDate.of(2000, 1, 1), Role.CHILD)
                    .as(Dependence.FULL_TIME_STUDENT_TO_BACHELOR),
                Person.of(LocalDate.of(2000, 1, 1), Role.CHILD)
                    .as(Dependence.FULL_TIME_STUDENT_BEYOND_BACHELOR),
                Person.of(born, Role.SUPPORTED)
                    .away(Absence.RELIGIOUS_PLACE, LocalDate.of(2023, 4, 1)),
                Person.of(born, Role.SUPPORTED)
                    .away(Absence.RELIGIOUS_PLACE, LocalDate.of(2023, 4, 2))),
            List.of(wage(1, 5_000_00, false)));
    assertEquals(Set.of(0, 3, 4, 7), Sorting.counted(picture, LocalDate.of(2026, 4, 1)));
    assertEquals(0, Means.ofHousehold(picture, Set.of(0, 3, 4, 7), RULES));
  }

  @Test
  void what_siblings_give_is_disregarded_for_a_dependent_adult_alone() {
    Picture picture =
        Picture.of(
            List.of(Person.of(LocalDate.of(1990, 1, 1), Role.APPLICANT)),
            List.of(
                new Item(Kind.SUPPORT_FROM_SIBLING, 0, 100_00, true),
                new Item(Kind.SUPPORT_FROM_OVER_60, 0, 50_00, true),
                new Item(Kind.OTHER_SUPPORT, 0, 7_00, true),
                wage(Picture.HOUSEHOLD, 900_00, true)));
    assertEquals(7_00, Means.ofOne(picture, 0, true, RULES));
    assertEquals(157_00, Means.ofOne(picture, 0, false, RULES));
    assertEquals(1_057_00, Means.ofHousehold(picture, Set.of(0), RULES));
  }

  private static Item wage(int place, long fen, boolean yearly) {
    return item(Kind.WAGE_EARNED, place, fen, yearly);
  }

  private static Item item(Kind kind, int place, long fen, boolean yearly) {
    return new Item(kind, place, fen, yearly);
  }
}
