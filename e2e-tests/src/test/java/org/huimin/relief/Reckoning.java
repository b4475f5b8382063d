package org.huimin.relief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huimin.relief.Family.Alone;
import org.huimin.relief.Family.Concealed;
import org.huimin.relief.Family.DeathRevoked;
import org.huimin.relief.Family.Decided;
import org.huimin.relief.Family.Died;
import org.huimin.relief.Family.Ended;
import org.huimin.relief.Family.Exit;
import org.huimin.relief.Family.Fact;
import org.huimin.relief.Family.Lifted;
import org.huimin.relief.Family.ShareRestored;
import org.huimin.relief.Family.ShareStopped;
import org.huimin.relief.Family.Suspended;
import org.huimin.relief.Family.Together;
import org.huimin.relief.Family.Told;
import org.huimin.relief.Family.Undone;

/** 核算: what a month of a household is due by what is known on a day, in fen. */
final class Reckoning {

  private static final int FEN = 100;

  /** 社会救助法. */
  private static final LocalDate LAW_SINCE = LocalDate.of(2026, 7, 1);

  private final Family family;
  private final Ordinances ordinances;
  private final LocalDate day;
  private final List<Told> told;

  private Reckoning(Family family, Ordinances ordinances, LocalDate day) {
    this.family = family;
    this.ordinances = ordinances;
    this.day = day;
    this.told = family.told().stream().filter(one -> !one.on().isAfter(day)).toList();
  }

  static long dueFen(Family family, YearMonth month, Ordinances ordinances, LocalDate day) {
    return new Reckoning(family, ordinances, day).dueFen(month);
  }

  /** 罚款上限: three times what was gained, and twice since 社会救助法 73 is in force. */
  static long highestFineFen(long gainFen, LocalDate decidedOn) {
    return gainFen * (decidedOn.isBefore(LAW_SINCE) ? 3 : 2);
  }

  static String yuan(long fen) {
    return "%s%d.%02d".formatted(fen < 0 ? "-" : "", Math.abs(fen) / FEN, Math.abs(fen) % FEN);
  }

  private long dueFen(YearMonth month) {
    if (told.stream().anyMatch(one -> one.fact() instanceof Undone)
        || lastOf(month, Ended.class, Concealed.class).isPresent()
        || isSuspended(month)
        || areAllDead(month)) {
      return 0;
    }
    Told exit = last(Exit.class, month).orElse(null);
    if (exit == null) {
      return decidedFen(month);
    }
    // 渐退期: unchanged while it lasts, whatever else changes.
    int months = ((Exit) exit.fact()).months();
    return month.isBefore(exit.from().plusMonths(months))
        ? decidedFen(exit.from().minusMonths(1))
        : 0;
  }

  private long decidedFen(YearMonth month) {
    return last(Decided.class, month)
        .map(
            one ->
                amountFen(
                    (Decided) one.fact(),
                    one.from().atDay(1),
                    stopped(month),
                    ordinances.in(family.place(month, day), month, day)))
        .orElse(0L);
  }

  /** §3.2 Amount: of totals over a year, a share that is stopped being one person's part of it. */
  static long amountFen(Decided decided, LocalDate on, Set<Integer> stopped, Rules rules) {
    Picture picture = decided.picture();
    return switch (decided.unit()) {
      case Alone(int place) -> {
        Person person = Objects.requireNonNull(picture.persons().get(place));
        long own = Means.ofOne(picture, place, Sorting.isDependentAdult(person, on), rules);
        yield rules.monthFen(rules.standardYearFen() - own, stopped.contains(place) ? 0 : 1, 1);
      }
      case Together _ -> {
        Set<Integer> counted = of(decided, on);
        long left =
            rules.standardYearFen() * counted.size() - Means.ofHousehold(picture, counted, rules);
        List<Person> paid =
            counted.stream()
                .filter(place -> !stopped.contains(place))
                .map(place -> Objects.requireNonNull(picture.persons().get(place)))
                .toList();
        yield rules.isBanded()
            ? left <= 0 ? 0 : paid.stream().mapToLong(one -> rules.bandFen(one.band())).sum()
            : rules.monthFen(left, paid.size(), counted.size());
      }
    };
  }

  private boolean isSuspended(YearMonth month) {
    return lastOf(month, Suspended.class, Lifted.class)
        .filter(one -> one.fact() instanceof Suspended)
        .isPresent();
  }

  /** 死亡当月发放: when nobody who counts is left, the month after the last death is not due. */
  private boolean areAllDead(YearMonth month) {
    Map<Integer, LocalDate> deaths = new HashMap<>();
    for (Told one : told) {
      switch (one.fact()) {
        case Died died -> deaths.put(died.place(), died.on());
        case DeathRevoked(int place) -> deaths.remove(place);
        default -> {}
      }
    }
    return last(Decided.class, month)
        .map(one -> of((Decided) one.fact(), one.from().atDay(1)))
        .filter(
            people ->
                people.stream()
                    .allMatch(
                        place ->
                            deaths.containsKey(place)
                                && YearMonth.from(deaths.get(place)).isBefore(month)))
        .isPresent();
  }

  private static Set<Integer> of(Decided decided, LocalDate on) {
    return decided.unit() instanceof Alone(int place)
        ? Set.of(place)
        : Sorting.counted(decided.picture(), on);
  }

  private Set<Integer> stopped(YearMonth month) {
    Set<Integer> stopped = new HashSet<>();
    for (Told one : told) {
      if (!one.from().isAfter(month)) {
        switch (one.fact()) {
          case ShareStopped(int place) -> stopped.add(place);
          case ShareRestored(int place) -> stopped.remove(place);
          default -> {}
        }
      }
    }
    return stopped;
  }

  private Optional<Told> last(Class<? extends Fact> kind, YearMonth month) {
    return lastOf(month, kind, kind);
  }

  private Optional<Told> lastOf(
      YearMonth month, Class<? extends Fact> one, Class<? extends Fact> other) {
    return told.stream()
        .filter(fact -> Stream.of(one, other).anyMatch(kind -> kind.isInstance(fact.fact())))
        .filter(fact -> !fact.from().isAfter(month))
        .reduce((_, later) -> later);
  }
}
