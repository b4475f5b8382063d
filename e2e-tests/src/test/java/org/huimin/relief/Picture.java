package org.huimin.relief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 家庭情况: a household as it was verified on a day.
 *
 * @param persons who lives, each by their place in the household, the head first
 * @param items what they earn and spend; the place -1 is the household's
 */
record Picture(SortedMap<Integer, Person> persons, List<Item> items) {

  static final int HOUSEHOLD = -1;

  Picture {
    persons = Collections.unmodifiableSortedMap(new TreeMap<>(persons));
    items = List.copyOf(items);
  }

  /** 收入项目: in fen, by the year or by the month. */
  record Item(Kind kind, int place, long fen, boolean yearly) {

    long yearFen() {
      return yearly ? fen : fen * 12;
    }
  }

  /** What an item is, by the name it is told by. */
  enum Kind {
    WAGE_EARNED,
    WORK_COST,
    BUSINESS_NET,
    PROPERTY_NET,
    OTHER_PENSION,
    SUPPORT_FROM_CHILDREN,
    SUPPORT_FROM_SIBLING,
    SUPPORT_FROM_OVER_60,
    OTHER_SUPPORT,
    OTHER_TRANSFER,
    CENTRAL_BASIC_PENSION,
    PREFERENTIAL_PENSION,
    FAMILY_PLANNING_REWARD,
    SCHOLARSHIP,
    BRAVERY_AWARD,
    SOCIAL_ASSISTANCE,
    DISABILITY_SUBSIDY,
    ELDERLY_ALLOWANCE,
    EXCLUDED_BY_NOTICE,
    HARDSHIP_COST
  }

  static Picture of(List<Person> persons, List<Item> items) {
    SortedMap<Integer, Person> places = new TreeMap<>();
    persons.forEach(person -> places.put(places.size(), person));
    return new Picture(places, items);
  }

  /** After a death: neither the person nor what they had. */
  Picture without(int place) {
    SortedMap<Integer, Person> left = new TreeMap<>(persons);
    left.remove(place);
    return new Picture(left, items.stream().filter(item -> item.place() != place).toList());
  }

  Picture with(Item... more) {
    List<Item> all = new ArrayList<>(items);
    Collections.addAll(all, more);
    return new Picture(persons, all);
  }

  Picture earning(List<Item> instead) {
    return new Picture(persons, instead);
  }
}
