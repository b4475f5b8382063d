package org.huimin.relief;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.huimin.relief.Picture.Item;
import org.huimin.relief.Picture.Kind;

/**
 * 可支配收入: what counts of the items of some of a household, §3.2 Income, in fen of a year. A loss in
 * business is set off against other business and the cost of work against that person's wage, and
 * neither against anything else.
 */
final class Means {

  private static final Set<Kind> SUPPORT_DISREGARDED_ALONE =
      Set.of(Kind.SUPPORT_FROM_SIBLING, Kind.SUPPORT_FROM_OVER_60);

  private final Set<Integer> places;
  private final Set<Kind> disregarded;
  private final Rules rules;
  private final Map<Integer, Long> wages = new HashMap<>();
  private long business;
  private long others;

  private Means(Set<Integer> places, Set<Kind> disregarded, Rules rules) {
    this.places = places;
    this.disregarded = disregarded;
    this.rules = rules;
  }

  /** Of those who count together, and what the household has as one. */
  static long ofHousehold(Picture picture, Set<Integer> counted, Rules rules) {
    Set<Integer> places = new HashSet<>(counted);
    places.add(Picture.HOUSEHOLD);
    return new Means(places, Set.of(), rules).yearFen(picture);
  }

  /** One's own, where one is alone. */
  static long ofOne(Picture picture, int place, boolean supportDisregarded, Rules rules) {
    return new Means(
            Set.of(place), supportDisregarded ? SUPPORT_DISREGARDED_ALONE : Set.of(), rules)
        .yearFen(picture);
  }

  private long yearFen(Picture picture) {
    picture.items().stream()
        .filter(item -> places.contains(item.place()) && !disregarded.contains(item.kind()))
        .forEach(this::add);
    return wages.values().stream().mapToLong(wage -> Math.max(0, wage)).sum()
        + Math.max(0, business)
        + others;
  }

  private void add(Item item) {
    switch (item.kind()) {
      case WAGE_EARNED -> wages.merge(item.place(), item.yearFen(), Long::sum);
      case WORK_COST -> wages.merge(item.place(), -item.yearFen(), Long::sum);
      case BUSINESS_NET -> business += item.yearFen();
      case PROPERTY_NET,
          OTHER_PENSION,
          SUPPORT_FROM_CHILDREN,
          SUPPORT_FROM_SIBLING,
          SUPPORT_FROM_OVER_60,
          OTHER_SUPPORT,
          OTHER_TRANSFER,
          EXCLUDED_BY_NOTICE -> // no notice of theirs leaves anything out
          others += item.yearFen();
      case CENTRAL_BASIC_PENSION -> others += rules.pensionCounts() ? item.yearFen() : 0;
      case PREFERENTIAL_PENSION,
          FAMILY_PLANNING_REWARD,
          SCHOLARSHIP,
          BRAVERY_AWARD,
          SOCIAL_ASSISTANCE,
          DISABILITY_SUBSIDY,
          ELDERLY_ALLOWANCE -> {} // is no income
      case HARDSHIP_COST -> {} // taken off only where the county says so, and none does
    }
  }
}
