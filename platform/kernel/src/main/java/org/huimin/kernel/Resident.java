package org.huimin.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 居民: what the rule must know of a person.
 *
 * @param diedOn nothing while no death is recorded
 * @param missingOn the day they were declared missing 宣告失踪; nothing for everybody else
 * @param provenAlive the days of passed survival checks 生存认证, in any order
 */
public record Resident(
    LocalDate bornOn,
    Residence residence,
    @Nullable LocalDate diedOn,
    @Nullable LocalDate missingOn,
    List<LocalDate> provenAlive) {

  public Resident {
    provenAlive = List.copyOf(provenAlive);
  }

  /** Who has lived in one county and of whom nothing else is known. */
  public static Resident of(LocalDate bornOn, DivisionCode county) {
    return new Resident(bornOn, Residence.always(county), null, null, List.of());
  }

  public Resident born(LocalDate on) {
    return new Resident(on, residence, diedOn, missingOn, provenAlive);
  }

  public Resident dead(@Nullable LocalDate on) {
    return new Resident(bornOn, residence, on, missingOn, provenAlive);
  }

  public Resident missing(@Nullable LocalDate on) {
    return new Resident(bornOn, residence, diedOn, on, provenAlive);
  }

  public Resident seenAlive(LocalDate on) {
    return new Resident(
        bornOn,
        residence,
        diedOn,
        missingOn,
        Stream.concat(provenAlive.stream(), Stream.of(on)).toList());
  }

  /** One proof of that day proves nothing; another of the same day still does. */
  public Resident notSeenAlive(LocalDate on) {
    List<LocalDate> left = new ArrayList<>(provenAlive);
    left.remove(on);
    return new Resident(bornOn, residence, diedOn, missingOn, left);
  }

  public Resident movedBack(LocalDate on) {
    return new Resident(bornOn, residence.movedBack(on), diedOn, missingOn, provenAlive);
  }

  public Resident moved(DivisionCode county, LocalDate on) {
    return new Resident(bornOn, residence.moved(county, on), diedOn, missingOn, provenAlive);
  }
}
