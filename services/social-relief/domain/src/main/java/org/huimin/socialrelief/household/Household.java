package org.huimin.socialrelief.household;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * 低保家庭: who was decided to belong to a household in which months, and where it is.
 *
 * @param id stands for the household whoever belongs to it
 */
public record Household(UUID id, List<Membership> memberships, Timeline<Place> place) {

  /**
   * 成员期间: one person as decided for some months. Whoever changes has another one from the month of
   * that decision. How they count is read once, as they stood in its first month: a birthday, a
   * prison term or a death takes nobody out by itself, an officer decides so, from the next month
   * on.
   */
  public record Membership(Member member, Months months) {

    public Counting counting() {
      return Counting.of(member, months.from());
    }
  }

  public Household {
    memberships = List.copyOf(memberships);
  }

  /** A household that has not changed since the month. */
  public static Household since(YearMonth month, UUID id, Place place, List<Member> members) {
    return new Household(
        id,
        members.stream().map(member -> new Membership(member, Months.from(month))).toList(),
        Timeline.from(month, place));
  }

  public Household with(Membership membership) {
    List<Membership> more = new ArrayList<>(memberships);
    more.add(membership);
    return new Household(id, more, place);
  }

  /** Without the person after the month. */
  public Household without(UUID personId, YearMonth lastMonth) {
    return new Household(
        id,
        memberships.stream()
            .map(
                one ->
                    one.member().personId().equals(personId) && one.months().contains(lastMonth)
                        ? new Membership(
                            one.member(), Months.between(one.months().from(), lastMonth))
                        : one)
            .toList(),
        place);
  }

  /** Elsewhere, or by the other standard, from the month on. */
  public Household moved(YearMonth from, Place to) {
    return new Household(id, memberships, place.then(from, to));
  }

  /** Everybody who belongs to it in the month, counted or not, each once. */
  public List<Membership> in(YearMonth month) {
    List<Membership> found = new ArrayList<>();
    for (Membership membership : memberships) {
      if (membership.months().contains(month)) {
        found.removeIf(
            earlier -> earlier.member().personId().equals(membership.member().personId()));
        found.add(membership);
      }
    }
    found.sort(Comparator.comparing(one -> one.member().personId()));
    return found;
  }

  /** Who counts in the month. */
  public List<Member> countedIn(YearMonth month) {
    return in(month).stream()
        .filter(membership -> membership.counting().counts())
        .map(Membership::member)
        .toList();
  }
}
