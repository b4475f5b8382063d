package org.huimin.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.huimin.journeys.CityHall;
import org.huimin.journeys.CountyOffice;
import org.huimin.model.Life.Applied;
import org.huimin.model.Life.BornOn;
import org.huimin.model.Life.Confirmed;
import org.huimin.model.Life.DeathRevoked;
import org.huimin.model.Life.DeclaredMissing;
import org.huimin.model.Life.Died;
import org.huimin.model.Life.Fact;
import org.huimin.model.Life.Found;
import org.huimin.model.Life.Moved;
import org.huimin.model.Life.SeenAlive;
import org.huimin.model.Life.Told;

/** 随机人生: people around 80, 90 and 100, of whom the offices are often told late. */
final class RandomLives {

  private static final int LATE_DAYS = 130;

  private final Random random;
  private final List<LocalDate> days;

  /**
   * Lives by one source of chance.
   *
   * @param days on which the offices are open, a day a month
   */
  RandomLives(Random random, List<LocalDate> days) {
    this.random = random;
    this.days = days;
  }

  Life next(int number) {
    int served = random.nextInt(days.size() / 2);
    LocalDate today = days.get(served);
    LocalDate appliedOn = today.minusDays(random.nextInt(70));
    LocalDate bornOn = bornOn(YearMonth.from(appliedOn));
    LocalDate movedInOn = oneIn(10) ? today.minusDays(random.nextInt(200)) : null;
    List<Told> told = new ArrayList<>();
    told.add(
        new Told(
            new Applied(
                appliedOn,
                movedInOn == null ? null : YearMonth.from(today).minusMonths(random.nextInt(6))),
            today));
    tell(told, new Confirmed(), served + (oneIn(2) ? 0 : random.nextInt(4)));
    for (int facts = random.nextInt(5); facts > 0; facts--) {
      happens(told, bornOn, served + random.nextInt(days.size() - served));
    }
    told.sort(Comparator.comparing(Told::on)); // of one day in the order they were made up
    return Plausible.of(new Life(number, bornOn, anyCounty(), movedInOn, told));
  }

  /** Around a birthday that matters, and never long before the application may be taken. */
  private LocalDate bornOn(YearMonth applied) {
    int age = List.of(80, 80, 80, 90, 90, 100).get(random.nextInt(6));
    int months = random.nextInt(age == 80 ? 18 : 24);
    YearMonth born = applied.plusMonths(age == 80 ? 3 - months : 9 - months).minusYears(age);
    return born.getMonthValue() == 2 && born.isLeapYear() && oneIn(2)
        ? born.atEndOfMonth()
        : born.atDay(1 + random.nextInt(born.lengthOfMonth()));
  }

  private void happens(List<Told> told, LocalDate bornOn, int at) {
    LocalDate on = days.get(at).minusDays(random.nextInt(LATE_DAYS));
    switch (random.nextInt(10)) {
      case 0, 1 -> {
        tell(told, new Died(on), at);
        if (oneIn(3)) {
          tell(told, new DeathRevoked(), at + random.nextInt(4));
        }
      }
      case 2 -> {
        tell(told, new DeclaredMissing(on), at);
        if (oneIn(2)) {
          tell(told, new Found(), at + random.nextInt(4));
        }
      }
      case 3, 4 -> tell(told, new Moved(on, anyCounty()), at);
      case 5 -> tell(told, new Moved(on, oneIn(2) ? Life.OUTSIDE : anyCounty()), at);
      case 6 -> tell(told, new BornOn(bornOn.plusMonths(random.nextInt(40) - 20).plusDays(1)), at);
      default -> tell(told, new SeenAlive(on), at);
    }
  }

  private void tell(List<Told> told, Fact fact, int at) {
    if (at < days.size()) {
      told.add(new Told(fact, days.get(at)));
    }
  }

  private String anyCounty() {
    List<CountyOffice> counties = CityHall.COUNTIES;
    return counties.get(random.nextInt(counties.size())).code();
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }
}
