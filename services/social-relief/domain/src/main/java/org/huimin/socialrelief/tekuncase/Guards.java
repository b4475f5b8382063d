package org.huimin.socialrelief.tekuncase;

import java.util.List;
import java.util.stream.Stream;

/** 程序要求一览: all guards, in the order they are asked: whoever breaks several is told the first. */
final class Guards {

  static final List<Guard> ALL =
      Stream.of(
              OfficerGuards.WHO_AND_WHERE,
              OpeningGuards.OPENING,
              CareGuards.LOOKING,
              CareGuards.KEEPING,
              AdverseGuards.PROPOSING,
              AdverseGuards.DECIDING,
              OfficerGuards.WHO_DECIDES)
          .flatMap(List::stream)
          .toList();

  private Guards() {}
}
