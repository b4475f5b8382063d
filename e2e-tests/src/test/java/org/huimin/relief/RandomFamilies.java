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

  private static final List<String> COUNTIES = List.of("530822", "530824", "530828", "530829");
  private static final int LATE_DAYS = 70;

  private final Random random;
  private final RandomPictures pictures;
  private final IdNumbers numbers;
  private final Standards standards = new Standards();
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
      LocalDate appliedOn,
      LocalDate confirmedOn,
      List<LocalDate> days) {
    this.random = random;
    this.pictures = new RandomPictures(random);
    this.numbers = numbers;
    this.appliedOn = appliedOn;
    this.confirmedOn = confirmedOn;
    this.days = days;
  }

  Family next(int number) {
    boolean urban = random.nextBoolean();
    Picture picture = nearALine(pictures.next(standard(urban)), urban);
    Unit unit = decided(picture, urban);
    List<Told> told = new ArrayList<>();
    told.add(new Told(new Applied(picture), appliedOn));
    if (unit == null) {
      told.add(new Told(new Refused(), confirmedOn));
    } else {
      told.add(new Told(new Confirmed(unit, picture), confirmedOn));
      happens(told, unit, picture, urban);
    }
    told.sort(Comparator.comparing(Told::on));
    String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
    return new Family(number, county, urban, numbers.of(picture), told);
  }

  private long standard(boolean urban) {
    return standards.yearFen(urban, YearMonth.from(confirmedOn), confirmedOn);
  }

  private LocalDate start() {
    return confirmedOn.plusMonths(1).withDayOfMonth(1);
  }

  /** Every third is brought to a line: one fen below the standard, at it, or above it. */
  private Picture nearALine(Picture picture, boolean urban) {
    Set<Integer> counted = Sorting.counted(picture, start());
    long line = standard(urban) * counted.size();
    long missing = line - Means.ofHousehold(picture, counted);
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
  private @Nullable Unit decided(Picture picture, boolean urban) {
    Sorting sorting = Sorting.of(picture, standard(urban), start());
    if (sorting == Sorting.DIBAO) {
      return new Together();
    }
    return picture.persons().entrySet().stream()
        .filter(one -> sorting.mayBeAlone(one.getValue(), start()) == MayBeAlone.YES)
        .map(one -> new Alone(one.getKey()))
        .filter(alone -> isDue(new Confirmed(alone, picture), urban))
        .findFirst()
        .orElse(null);
  }

  private boolean isDue(Confirmed confirmed, boolean urban) {
    return Reckoning.amountFen(confirmed, start(), Set.of(), standard(urban)) > 0;
  }

  private void happens(List<Told> told, Unit unit, Picture picture, boolean urban) {
    LocalDate day = days.get(random.nextInt(days.size()));
    LocalDate later = days.get(random.nextInt(days.size()));
    boolean inOrder = later.isAfter(day);
    int size = picture.persons().size();
    switch (random.nextInt(12)) {
      case 0, 1 -> {
        if (unit instanceof Together) {
          told.add(new Told(looked(earningElse(picture, urban), urban, random.nextInt(7)), day));
        }
      }
      case 2 -> {
        if (unit instanceof Together && size > 1) {
          int place = 1 + random.nextInt(size - 1);
          told.add(died(place, day));
          if (inOrder) {
            told.add(new Told(looked(picture.without(place), urban, 0), later));
          }
        }
      }
      case 3, 4 -> allDie(told, unit, picture, day, inOrder ? later : null);
      case 5 -> {
        int place = random.nextInt(size);
        if (unit instanceof Together && Sorting.counted(picture, start()).contains(place)) {
          told.add(new Told(new ShareStopped(place), day));
          then(told, new ShareRestored(place), inOrder ? later : null);
        }
      }
      case 6 -> {
        told.add(new Told(new Suspended(), day));
        then(told, new Lifted(), inOrder ? later : null);
      }
      case 7 -> told.add(new Told(new Ended(Why.VOLUNTARY), day));
      case 8 -> told.add(new Told(new Undone(), day));
      default -> {} // it stays as it is
    }
  }

  private Picture earningElse(Picture picture, boolean urban) {
    List<Item> items = pictures.items(picture.persons().size(), standard(urban));
    return nearALine(picture.earning(items), urban);
  }

  /** A household that is no longer below the standard leaves, at once or by and by. */
  private Fact looked(Picture picture, boolean urban, int exitMonths) {
    Unit all = new Together();
    return isDue(new Confirmed(all, picture), urban)
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
