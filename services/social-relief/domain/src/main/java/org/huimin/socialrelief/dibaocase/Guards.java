package org.huimin.socialrelief.dibaocase;

import java.util.List;
import java.util.stream.Stream;

/**
 * 程序要求一览: everything the law asks of a step besides its place in the procedure, one by one, so that
 * each can be read, cited and taken away by a test that shows what it is for.
 */
final class Guards {

  /** As production uses them: whoever breaks several is told the first. */
  static final List<Guard> ALL =
      Stream.of(
              OfficerGuards.WHO_AND_WHERE,
              ApplicationGuards.INTAKE,
              ApplicationGuards.INQUIRY,
              ApplicationGuards.NOTICE,
              OfficerGuards.WHO_DECIDES,
              ApplicationGuards.DECISION,
              BenefitGuards.REVIEW,
              BenefitGuards.REDUCTION)
          .flatMap(List::stream)
          .toList();

  private Guards() {}
}
