package org.huimin.relief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.huimin.relief.Family.Alone;
import org.huimin.relief.Family.Applied;
import org.huimin.relief.Family.Confirmed;
import org.huimin.relief.Family.DeathRevoked;
import org.huimin.relief.Family.Died;
import org.huimin.relief.Family.Ended;
import org.huimin.relief.Family.Exit;
import org.huimin.relief.Family.Fact;
import org.huimin.relief.Family.Lifted;
import org.huimin.relief.Family.Moved;
import org.huimin.relief.Family.Place;
import org.huimin.relief.Family.Reclassified;
import org.huimin.relief.Family.Refused;
import org.huimin.relief.Family.Reviewed;
import org.huimin.relief.Family.ShareRestored;
import org.huimin.relief.Family.ShareStopped;
import org.huimin.relief.Family.Suspended;
import org.huimin.relief.Family.Together;
import org.huimin.relief.Family.Told;
import org.huimin.relief.Family.Undone;
import org.huimin.relief.Family.Unit;
import org.huimin.relief.Family.Why;
import org.huimin.relief.Picture.Item;
import org.huimin.relief.Picture.Kind;
import org.huimin.relief.Sorting.MayBeAlone;
import org.jspecify.annotations.Nullable;

/** 随机家庭: who applies, how the application is decided, and at most one thing that happens after. */
final class RandomFamilies {

  private static final List<String> COUNTIES =
      List.of("530822", "530828", Notices.TO_THE_FEN, Notices.BANDED);
  private static final int LATE_DAYS = 70;

  private final Random random;
  private final RandomPictures pictures;
  private final IdNumbers numbers;
  private final Ordinances ordinances;
  private final LocalDate appliedOn;
  private final LocalDate confirmedOn;
  private final List<LocalDate> days;

  /**
   * Households by one source of chance.
   *
   * @param days on which something may be told of who is paid
   */
  RandomFamilies(
      Random random,
      IdNumbers numbers,
      Ordinances ordinances,
      LocalDate appliedOn,
      LocalDate confirmedOn,
      List<LocalDate> days) {
    this.random = random;
    this.pictures = new RandomPictures(random);
    this.numbers = numbers;
    this.ordinances = ordinances;
    this.appliedOn = appliedOn;
    this.confirmedOn = confirmedOn;
    this.days = days;
  }

  Family next(int number) {
    Place place = new Place(anyCounty(), random.nextBoolean());
    Rules rules = rules(place, appliedOn);
    Picture picture = nearALine(pictures.next(rules.standardYearFen()), rules);
    Unit unit = decided(picture, rules);
    List<Told> told = new ArrayList<>();
    told.add(new Told(new Applied(picture), appliedOn));
    if (unit == null) {
      told.add(new Told(new Refused(null), confirmedOn));
    } else {
      told.add(new Told(new Confirmed(unit, picture), confirmedOn));
      happens(told, unit, picture, place);
    }
    told.sort(Comparator.comparing(Told::on));
    return new Family(number, place, numbers.of(picture), told);
  }

  private String anyCounty() {
    return COUNTIES.get(random.nextInt(COUNTIES.size()));
  }

  /** What counts for what is decided on the day. */
  private Rules rules(Place place, LocalDate day) {
    return ordinances.in(place, YearMonth.from(day).plusMonths(1), day);
  }

  private LocalDate start() {
    return confirmedOn.plusMonths(1).withDayOfMonth(1);
  }

  /** Every third is brought to a line: one fen below the standard, at it, or above it. */
  private Picture nearALine(Picture picture, Rules rules) {
    Set<Integer> counted = Sorting.counted(picture, start());
    long line = rules.standardYearFen() * counted.size();
    long missing = line - Means.ofHousehold(picture, counted, rules);
    if (missing <= 0) {
      return picture;
    }
    return switch (random.nextInt(12)) {
      case 0 -> picture.with(given(missing - 1));
      case 1 -> picture.with(given(missing));
      case 2, 3 -> picture.with(given(missing + random.nextLong(line / 2)));
      default -> picture;
    };
  }

  private static Item given(long fen) {
    return new Item(Kind.OTHER_TRANSFER, Picture.HOUSEHOLD, fen, true);
  }

  /** §3.9, in its order; nothing where the household is refused. */
  private @Nullable Unit decided(Picture picture, Rules rules) {
    Sorting sorting = Sorting.of(picture, rules, start());
    if (sorting == Sorting.DIBAO) {
      return new Together();
    }
    return picture.persons().entrySet().stream()
        .filter(one -> sorting.mayBeAlone(one.getValue(), start()) == MayBeAlone.YES)
        .map(one -> new Alone(one.getKey()))
        .filter(alone -> isDue(new Confirmed(alone, picture), rules))
        .findFirst()
        .orElse(null);
  }

  private boolean isDue(Confirmed confirmed, Rules rules) {
    return Reckoning.amountFen(confirmed, start(), Set.of(), rules) > 0;
  }

  private void happens(List<Told> told, Unit unit, Picture picture, Place place) {
    LocalDate day = days.get(random.nextInt(days.size()));
    LocalDate later = days.get(random.nextInt(days.size()));
    boolean inOrder = later.isAfter(day);
    int size = picture.persons().size();
    switch (random.nextInt(14)) {
      case 0, 1 -> {
        if (unit instanceof Together) {
          Rules rules = rules(place, day);
          told.add(new Told(looked(earningElse(picture, rules), rules, random.nextInt(7)), day));
        }
      }
      case 2 -> {
        if (unit instanceof Together && size > 1) {
          int member = 1 + random.nextInt(size - 1);
          told.add(died(member, day));
          if (inOrder) {
            told.add(new Told(looked(picture.without(member), rules(place, later), 0), later));
          }
        }
      }
      case 3, 4 -> allDie(told, unit, picture, day, inOrder ? later : null);
      case 5 -> {
        int member = random.nextInt(size);
        if (unit instanceof Together && Sorting.counted(picture, start()).contains(member)) {
          told.add(new Told(new ShareStopped(member), day));
          then(told, new ShareRestored(member), inOrder ? later : null);
        }
      }
      case 6 -> {
        told.add(new Told(new Suspended(), day));
        then(told, new Lifted(), inOrder ? later : null);
      }
      case 7 -> told.add(new Told(new Ended(Why.VOLUNTARY), day));
      case 8 -> told.add(new Told(new Undone(), day));
      case 9 -> {
        // To the lower standard nobody comes while a case is open.
        if (!place.urban()) {
          told.add(new Told(new Reclassified(true), day));
        }
      }
      case 10 -> {
        String county = anyCounty();
        if (!county.equals(place.county())) {
          told.add(new Told(new Moved(county), day));
        }
      }
      default -> {} // it stays as it is
    }
  }

  private Picture earningElse(Picture picture, Rules rules) {
    List<Item> items = pictures.items(picture.persons().size(), rules.standardYearFen());
    return nearALine(picture.earning(items), rules);
  }

  /** A household that is no longer below the standard leaves, at once or by and by. */
  private Fact looked(Picture picture, Rules rules, int exitMonths) {
    Unit all = new Together();
    return isDue(new Confirmed(all, picture), rules)
        ? new Reviewed(all, picture)
        : new Exit(picture, exitMonths);
  }

  /** All who count, be there others; not where they are many. */
  private void allDie(
      List<Told> told, Unit unit, Picture picture, LocalDate day, @Nullable LocalDate later) {
    Set<Integer> dead =
        unit instanceof Alone(int place) ? Set.of(place) : Sorting.counted(picture, start());
    if (dead.size() <= 2) {
      dead.stream().sorted().forEach(place -> told.add(died(place, day)));
      int last = dead.stream().max(Integer::compare).orElseThrow();
      then(told, new DeathRevoked(last), random.nextBoolean() ? later : null);
    }
  }

  private Told died(int place, LocalDate told) {
    LocalDate on = told.minusDays(random.nextInt(LATE_DAYS));
    return new Told(new Died(place, on.isAfter(confirmedOn) ? on : told), told);
  }

  private static void then(List<Told> told, Fact fact, @Nullable LocalDate day) {
    if (day != null) {
      told.add(new Told(fact, day));
    }
  }
}
