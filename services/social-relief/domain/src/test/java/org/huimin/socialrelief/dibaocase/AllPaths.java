package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiFunction;
import org.huimin.kernel.Decider;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;

/**
 * 穷举路径: every path of orders from a case, breadth first, each place visited once; what the overseer
 * says against any step is the answer.
 *
 * @param decider with the guards it is to be shown with
 * @param orders that can be given in a case on a day
 * @param pause days that may pass at once
 * @param lastDay after which nothing more happens
 */
record AllPaths(
    Decider<DibaoCommand, DibaoCase, Recorded, DibaoRejection> decider,
    BiFunction<DibaoCase, LocalDate, List<DibaoCommand>> orders,
    int pause,
    LocalDate lastDay) {

  /** Where a path has come to, and the orders that led there, for the message. */
  private record Place(DibaoCase state, Overseer overseer, LocalDate day) {}

  /** A place with the way to it; places alone are compared. */
  private record Visit(Place place, int steps, String way) {}

  /** What was looked at, and the first thing the law forbids with the way to it. */
  record Found(int places, int orders, String fault) {}

  /** A way longer than {@code depth} is not gone. */
  Found from(DibaoCommand[] before, LocalDate day, int depth) {
    List<Recorded> events = Story.events(before);
    Overseer overseer = Overseer.fresh();
    for (Recorded recorded : events) {
      overseer = overseer.after(recorded);
    }
    Place start = new Place(decider.fold(events), overseer, day);
    Set<Place> seen = new HashSet<>(Set.of(start));
    Queue<Visit> open = new ArrayDeque<>(List.of(new Visit(start, 0, "")));
    int given = 0;
    while (!open.isEmpty()) {
      Visit visit = open.remove();
      Place at = visit.place();
      if (visit.steps() == depth) {
        continue;
      }
      LocalDate later = at.day().plusDays(pause);
      if (!later.isAfter(lastDay)) {
        visit(new Place(at.state(), at.overseer(), later), visit, "pause", seen, open);
      }
      for (DibaoCommand order : orders.apply(at.state(), at.day())) {
        given++;
        if (!(decider.decide(order, at.state())
            instanceof Accepted<Recorded, DibaoRejection>(List<Recorded> more))) {
          continue;
        }
        DibaoCase state = at.state();
        Overseer eyes = at.overseer();
        for (Recorded recorded : more) {
          List<String> faults = Forbidden.of(eyes, recorded, at.day());
          eyes = eyes.after(recorded);
          state = decider.evolve(state, recorded);
          if (!faults.isEmpty()) {
            return new Found(seen.size(), given, faults + " after" + visit.way() + " " + order);
          }
        }
        List<String> faults = Forbidden.of(eyes, at.state(), state, at.day());
        if (!faults.isEmpty()) {
          return new Found(seen.size(), given, faults + " after" + visit.way() + " " + order);
        }
        visit(
            new Place(state, eyes, at.day()), visit, order.getClass().getSimpleName(), seen, open);
      }
    }
    return new Found(seen.size(), given, "");
  }

  private static void visit(
      Place place, Visit from, String step, Set<Place> seen, Queue<Visit> open) {
    if (seen.add(place)) {
      open.add(new Visit(place, from.steps() + 1, from.way() + " " + step));
    }
  }

  /** All guards but those with these codes. */
  static DibaoDecider without(DibaoRejection... dropped) {
    Set<DibaoRejection> gone = Set.copyOf(Arrays.asList(dropped));
    return new DibaoDecider(
        Guards.ALL.stream().filter(guard -> !gone.contains(guard.rejection())).toList());
  }
}
