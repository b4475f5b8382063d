package org.huimin.relief;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huimin.journeys.SyntheticId;

/** 公民身份号码: of nobody, each given once. */
final class IdNumbers {

  private final Map<LocalDate, Integer> given = new HashMap<>();

  List<String> of(Picture picture) {
    return picture.persons().values().stream().map(person -> next(person.bornOn())).toList();
  }

  private String next(LocalDate bornOn) {
    int sequence = given.merge(bornOn, 1, Integer::sum);
    return SyntheticId.of(bornOn.toString().replace("-", ""), "%03d".formatted(sequence));
  }
}
