package org.huimin.relief;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** 一次申请、分类办理: §3.9, which kind of household a picture shows. */
enum Sorting {
  DIBAO,
  MARGINAL,
  ABOVE;

  /** Whether somebody may apply alone 单人户. */
  enum MayBeAlone {
    YES,
    NO,
    /** Level 3 of a card that hides what it is for: looked at by somebody, refused by nobody. */
    LOOK
  }

  static Set<Integer> counted(Picture picture, LocalDate on) {
    return picture.persons().keySet().stream()
        .filter(place -> person(picture, place).counts(on))
        .collect(Collectors.toSet());
  }

  static Sorting of(Picture picture, Rules rules, LocalDate on) {
    Set<Integer> counted = counted(picture, on);
    long income = Means.ofHousehold(picture, counted, rules);
    long line = rules.standardYearFen() * counted.size();
    if (income < line) {
      return DIBAO;
    }
    return 2 * income < 3 * line ? MARGINAL : ABOVE; // the marginal line is 1.5 times the standard
  }

  MayBeAlone mayBeAlone(Person person, LocalDate on) {
    if (person.isLongInAReligiousPlace(on) || isDependentAdult(person, on)) {
      return MayBeAlone.YES;
    }
    if (this != MARGINAL) {
      return MayBeAlone.NO;
    }
    if (person.isSeverelyDisabled() || person.isOfMindLevel3() || person.severelyIll()) {
      return MayBeAlone.YES;
    }
    return person.disability() == Person.Disability.MULTIPLE
            && Integer.valueOf(3).equals(person.level())
        ? MayBeAlone.LOOK
        : MayBeAlone.NO;
  }

  /** 成年无业重度残疾人: what siblings and people of 60 or more give them is disregarded. */
  static boolean isDependentAdult(Person person, LocalDate on) {
    return person.isAdult(on) && person.unemployed() && person.isSeverelyDisabled();
  }

  private static Person person(Picture picture, int place) {
    return Objects.requireNonNull(picture.persons().get(place));
  }
}
