package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.CHILD;
import static org.huimin.socialrelief.dibaocase.Story.FATHER;
import static org.huimin.socialrelief.dibaocase.Story.MOTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.socialrelief.dibaocase.NamedOnSheet.Living;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamedOnSheetTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-04-10");
  private static final UUID SISTER = new UUID(3, 4);

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void one_of_age_is_named(String what, @Nullable UUID named, List<Living> living) {
    assertEquals(
        Optional.ofNullable(named), NamedOnSheet.of(FATHER, living, List.of(), TODAY), what);
    assertEquals(named != null, NamedOnSheet.anyOfAge(living, TODAY), what);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void for_one_who_has_it_alone_the_applicant_stands(
      String what, @Nullable UUID named, Living alone, List<Living> applicant) {
    assertEquals(
        Optional.ofNullable(named),
        NamedOnSheet.of(FATHER, List.of(alone), applicant, TODAY),
        what);
  }

  static Stream<Arguments> for_one_who_has_it_alone_the_applicant_stands() {
    Living mother = living(MOTHER, "1978-05-01");
    Living child = living(CHILD, "2010-05-01");
    List<Living> father = List.of(living(FATHER, "1980-05-01"));
    return Stream.of(
        arguments("with whom they live", FATHER, mother, father),
        arguments("but not one who lives elsewhere", MOTHER, mother, List.of()),
        arguments("nor one who is a child", MOTHER, mother, List.of(living(FATHER, "2010-01-01"))),
        arguments("nor for a child, who would be known by it", null, child, father));
  }

  static Stream<Arguments> one_of_age_is_named() {
    Living father = living(FATHER, "1980-05-01");
    Living mother = living(MOTHER, "1978-05-01");
    Living child = living(CHILD, "2010-05-01");
    return Stream.of(
        arguments("the applicant, though younger", FATHER, List.of(child, mother, father)),
        arguments("without the applicant the eldest", MOTHER, List.of(child, mother)),
        arguments("a child alone", null, List.of(child)),
        arguments("children alone", null, List.of(child, living(SISTER, "2012-05-01"))),
        arguments(
            "an applicant who is a child, with a grown sister",
            SISTER,
            List.of(living(FATHER, "2010-01-01"), living(SISTER, "2006-01-01"))),
        arguments("on the 18th birthday", CHILD, List.of(living(CHILD, "2008-04-10"))),
        arguments("the day before it", null, List.of(living(CHILD, "2008-04-11"))),
        arguments("nobody", null, List.of()));
  }

  private static Living living(UUID person, String bornOn) {
    return new Living(person, LocalDate.parse(bornOn));
  }
}
