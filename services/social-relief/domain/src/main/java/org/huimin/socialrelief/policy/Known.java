package org.huimin.socialrelief.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huimin.socialrelief.household.Household;
import org.huimin.socialrelief.household.SinglePerson;
import org.huimin.socialrelief.household.Timeline;
import org.huimin.socialrelief.means.Means;

/**
 * 已知情况: what the rule must know of a confirmed case, at one moment of knowing. Officers decided the
 * household, its means and the course, each from a month on; the registry knows of deaths, which
 * change no amount until nobody is left. What was published is not in here but in the rules.
 *
 * @param household for somebody who has it alone, of that one person
 * @param single why one person has it alone 单人户, for themselves and wherever they live, from which
 *     month on; empty from where it is a household's
 * @param means the verified means, each from the month of the decision that rests on it
 * @param diedOn the deaths the registry knows of, of members or of others
 */
public record Known(
    Household household,
    Timeline<Optional<SinglePerson.Reason>> single,
    Timeline<Means> means,
    Course course,
    Map<UUID, LocalDate> diedOn) {

  public Known {
    diedOn = Map.copyOf(diedOn);
  }

  /** A household's case of which nothing else is known. */
  public static Known of(Household household, Timeline<Means> means, Course course) {
    return new Known(household, new Timeline<>(List.of()), means, course, Map.of());
  }

  /** As it was decided from the month on; empty for the household together. */
  public Known single(YearMonth from, Optional<SinglePerson.Reason> reason) {
    return new Known(household, single.then(from, reason), means, course, diedOn);
  }

  public Known household(Household decided) {
    return new Known(decided, single, means, course, diedOn);
  }

  public Known means(YearMonth from, Means verified) {
    return new Known(household, single, means.then(from, verified), course, diedOn);
  }

  public Known course(Course decided) {
    return new Known(household, single, means, decided, diedOn);
  }

  public Known dead(UUID personId, LocalDate on) {
    Map<UUID, LocalDate> more = new HashMap<>(diedOn);
    more.put(personId, on);
    return new Known(household, single, means, course, more);
  }

  Optional<SinglePerson.Reason> singleIn(YearMonth month) {
    return single.in(month).flatMap(reason -> reason);
  }

  boolean hasDiedBefore(UUID personId, YearMonth month) {
    LocalDate on = diedOn.get(personId);
    return on != null && YearMonth.from(on).isBefore(month);
  }
}
