package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.socialrelief.tekuncase.SupportCase.Recorded;

/**
 * 穷举路径: every path of orders from a support, breadth first, each place visited once; what the
 * overseer says against any step is the answer.
 *
 * @param decider with the guards it is to be shown with
 * @param orders that can be given on any day, which {@code @} stands for
 * @param pause days that may pass at once
 * @param lastDay after which nothing more happens
 */
record AllPaths(SupportDecider decider, List<String> orders, int pause, LocalDate lastDay) {

  /** Where a path has come to. */
  private record Place(SupportCase state, Overseer overseer, LocalDate day) {}

  /** A place with the way to it; places alone are compared. */
  private record Visit(Place place, int steps, String way) {}

  /** What was looked at, and the first thing the law forbids with the way to it. */
  record Found(int places, String fault) {}

  /** A way longer than {@code depth} is not gone. */
  Found from(String before, LocalDate day, int depth) {
    List<Recorded> events = Story.events(before);
    Overseer overseer = Overseer.fresh();
    for (Recorded recorded : events) {
      overseer = overseer.after(recorded);
    }
    Map<LocalDate, List<SupportCommand>> onDay = new HashMap<>();
    Place start = new Place(decider.fold(events), overseer, day);
    Set<Place> seen = new HashSet<>(Set.of(start));
    Queue<Visit> open = new ArrayDeque<>(List.of(new Visit(start, 0, "")));
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
      List<SupportCommand> today = onDay.computeIfAbsent(at.day(), this::read);
      for (int i = 0; i < today.size(); i++) {
        if (!(decider.decide(today.get(i), at.state())
            instanceof Accepted<Recorded, SupportRejection>(List<Recorded> more))) {
          continue;
        }
        SupportCase state = at.state();
        Overseer eyes = at.overseer();
        for (Recorded recorded : more) {
          List<String> faults = eyes.faults(recorded, at.day());
          if (!faults.isEmpty()) {
            return new Found(seen.size(), faults + " after" + visit.way() + "; " + orders.get(i));
          }
          eyes = eyes.after(recorded);
          state = decider.evolve(state, recorded);
        }
        List<String> faults = eyes.faults(at.state(), state, more, at.day());
        if (!faults.isEmpty()) {
          return new Found(seen.size(), faults + " after" + visit.way() + "; " + orders.get(i));
        }
        visit(new Place(state, eyes, at.day()), visit, orders.get(i), seen, open);
      }
    }
    return new Found(seen.size(), "");
  }

  private List<SupportCommand> read(LocalDate day) {
    return orders.stream().map(order -> Order.read(order.replace("@", day.toString()))).toList();
  }

  private static void visit(
      Place place, Visit from, String step, Set<Place> seen, Queue<Visit> open) {
    if (seen.add(place)) {
      open.add(new Visit(place, from.steps() + 1, from.way() + "; " + step));
    }
  }

  /** All guards but those with these codes. */
  static SupportDecider without(SupportRejection... dropped) {
    Set<SupportRejection> gone = Set.copyOf(Arrays.asList(dropped));
    return new SupportDecider(
        Guards.ALL.stream().filter(guard -> !gone.contains(guard.rejection())).toList());
  }
}
