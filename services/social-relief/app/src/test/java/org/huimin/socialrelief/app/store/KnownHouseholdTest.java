package org.huimin.socialrelief.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.dibaocase.Decided.Composition;
import org.huimin.socialrelief.dibaocase.Decided.Decision;
import org.huimin.socialrelief.dibaocase.DecidedMonths;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Timeline;
import org.huimin.socialrelief.policy.Course;
import org.huimin.socialrelief.register.HouseholdFile;
import org.junit.jupiter.api.Test;

final class KnownHouseholdTest {

  private static final UUID PERSON = new UUID(5308, 1);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  @Test
  void the_day_of_the_confirmation_is_told_as_it_was() {
    Course course = course(List.of(decided(1, "2026-03-10", APRIL)));
    assertEquals(LocalDate.parse("2026-03-10"), course.confirmedOn());
    assertEquals(APRIL, course.firstMonth());
  }

  @Test
  void months_begin_where_the_decision_says_also_when_it_was_taken_later() {
    Course course = course(List.of(decided(1, "2026-05-20", APRIL)));
    assertEquals(LocalDate.parse("2026-05-20"), course.confirmedOn());
    assertEquals(APRIL, course.firstMonth());
  }

  @Test
  void without_any_decision_that_stands_the_confirmation_was_revoked() {
    assertTrue(course(List.of()).revoked());
  }

  private static Composition decided(int number, String on, YearMonth from) {
    return new Composition(
        new Decision(new UUID(7, number), number, LocalDate.parse(on), "officer"),
        from,
        DibaoUnit.HOUSEHOLD,
        Set.of(PERSON),
        new UUID(3, 3),
        false);
  }

  private static Course course(List<Composition> decided) {
    DivisionCode simao = DivisionCode.of("530802");
    return new KnownHousehold(
            new DecidedMonths(List.copyOf(decided)),
            new TreeMap<>(Map.of(APRIL, simao)),
            new HouseholdFile.Defined(
                new UUID(1, 1),
                PERSON,
                simao,
                new TreeMap<>(Map.of(PERSON, LocalDate.parse("2026-01-01"))),
                Timeline.from(YearMonth.of(1, 1), Area.RURAL)),
            Map.of(),
            Map.of(),
            Map.of())
        .known()
        .course();
  }
}
