package org.huimin.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huimin.relief.Person.Absence;
import org.huimin.relief.Person.Band;
import org.huimin.relief.Person.Dependence;
import org.huimin.relief.Person.Disability;
import org.huimin.relief.Person.Role;
import org.huimin.relief.Picture.Item;
import org.huimin.relief.Picture.Kind;

/** 随机家庭情况: one to nine people, and what they may have. */
final class RandomPictures {

  private static final int YEAR = 2026;

  /** Below them no decision falls: the handbook leaves open what a birthday after one changes. */
  private static final List<Integer> MONTHS = List.of(1, 2, 3, 5, 7, 9, 10, 11, 12);

  private static final List<Integer> SIZES = List.of(1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9);

  private final Random random;

  RandomPictures(Random random) {
    this.random = random;
  }

  Picture next(long standardYearFen) {
    List<Person> persons = new ArrayList<>();
    persons.add(adorned(Person.of(born(20 + random.nextInt(65)), Role.APPLICANT)));
    int size = SIZES.get(random.nextInt(SIZES.size()));
    if (size > 1 && oneIn(2)) {
      persons.add(maybeAway(adorned(Person.of(born(20 + random.nextInt(65)), Role.SPOUSE))));
    }
    while (persons.size() < size) {
      persons.add(maybeAway(adorned(oneIn(4) ? supported() : child())));
    }
    return Picture.of(persons, items(size, standardYearFen));
  }

  private Person child() {
    Dependence[] why = Dependence.values();
    return oneIn(3)
        ? Person.of(born(19 + random.nextInt(12)), Role.CHILD).as(why[random.nextInt(why.length)])
        : Person.of(born(random.nextInt(19)), Role.CHILD);
  }

  private Person supported() {
    return Person.of(born(oneIn(4) ? random.nextInt(18) : 60 + random.nextInt(36)), Role.SUPPORTED);
  }

  /** In the first days of a month, so that no decision and its first month lie on two sides. */
  private LocalDate born(int yearsAgo) {
    return anyDay(YEAR - 1 - yearsAgo);
  }

  private LocalDate anyDay(int year) {
    return LocalDate.of(year, MONTHS.get(random.nextInt(MONTHS.size())), 2 + random.nextInt(4));
  }

  private Person adorned(Person person) {
    Person adorned = person;
    if (oneIn(6)) {
      Disability[] all = Disability.values();
      adorned = adorned.withCard(all[random.nextInt(all.length)], 1 + random.nextInt(4));
    }
    adorned = oneIn(8) ? adorned.ill() : adorned;
    Band[] bands = Band.values();
    adorned = adorned.inBand(bands[random.nextInt(bands.length)]);
    return oneIn(4) ? adorned.withoutWork() : adorned;
  }

  private Person maybeAway(Person person) {
    Absence[] all = Absence.values();
    return oneIn(8)
        ? person.away(all[random.nextInt(all.length)], anyDay(YEAR - 1 - random.nextInt(5)))
        : person;
  }

  /**
   * Anything of anybody's, also a wage of who is away and a loss of who has no business; the
   * central part of a pension once each, as the state sets it.
   */
  List<Item> items(int size, long standardYearFen) {
    List<Item> items = new ArrayList<>();
    for (int place = Picture.HOUSEHOLD; place < size; place++) {
      for (int count = random.nextInt(3); count > 0; count--) {
        Item item = item(place, standardYearFen);
        if (item.kind() != Kind.CENTRAL_BASIC_PENSION || !items.contains(item)) {
          items.add(item);
        }
      }
    }
    return items;
  }

  private Item item(int place, long standardYearFen) {
    Kind[] all = Kind.values();
    Kind kind = all[random.nextInt(all.length)];
    if (kind == Kind.CENTRAL_BASIC_PENSION) {
      return new Item(kind, place, 163_00, false);
    }
    boolean ofSomebody = kind == Kind.WAGE_EARNED || kind == Kind.WORK_COST;
    boolean yearly = oneIn(2);
    long most = standardYearFen / (yearly ? 1 : 12);
    long fen = oneIn(12) ? 0 : random.nextLong(most);
    return new Item(
        kind,
        ofSomebody ? Math.max(0, place) : place,
        kind == Kind.BUSINESS_NET && oneIn(3) ? -fen : fen,
        yearly);
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }
}
