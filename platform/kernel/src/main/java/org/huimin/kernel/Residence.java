package org.huimin.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 户籍沿革: in which county a person was registered when. A month belongs to the county of its first
 * day as that day begins: the old county pays the month of the move, the new one from the next.
 *
 * @param stays the counties in the order they were moved to, the first without a day
 */
public record Residence(List<Stay> stays) {

  /**
   * One county.
   *
   * @param since the day of the move; nothing for where the person was before the first one
   */
  public record Stay(DivisionCode county, @Nullable LocalDate since) {

    boolean isBegunBefore(YearMonth month) {
      return since == null || YearMonth.from(since).isBefore(month);
    }

    boolean isBegunAfter(YearMonth month) {
      return since != null && YearMonth.from(since).isAfter(month);
    }

    boolean isBegunAfter(LocalDate day) {
      return since != null && since.isAfter(day);
    }
  }

  /**
   * @throws IllegalArgumentException without any county
   */
  public Residence {
    stays = List.copyOf(stays);
    if (stays.isEmpty()) {
      throw new IllegalArgumentException("a residence needs a county");
    }
  }

  public static Residence always(DivisionCode county) {
    return new Residence(List.of(new Stay(county, null)));
  }

  /** Registered in the county since the day, and somewhere else before. */
  public static Residence movedIn(DivisionCode from, DivisionCode county, LocalDate on) {
    return new Residence(List.of(new Stay(from, null), new Stay(county, on)));
  }

  /**
   * Reads {@code 530828 530802@2026-04-18}: where the person was, and where they moved to when.
   *
   * @throws IllegalArgumentException when it is written otherwise
   */
  public static Residence parse(String text) {
    return new Residence(Stream.of(text.split(" ", -1)).map(Residence::stay).toList());
  }

  private static Stay stay(String text) {
    int at = text.indexOf('@');
    return at < 0
        ? new Stay(DivisionCode.of(text), null)
        : new Stay(DivisionCode.of(text.substring(0, at)), LocalDate.parse(text.substring(at + 1)));
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return stays.stream()
        .map(
            stay ->
                stay.since() == null ? stay.county().code() : stay.county() + "@" + stay.since())
        .collect(Collectors.joining(" "));
  }

  /**
   * The day the person last moved to one of ours from elsewhere; nothing for who always was here.
   */
  public Optional<LocalDate> movedInOn(Predicate<DivisionCode> ours) {
    LocalDate on = null;
    for (int i = 1; i < stays.size(); i++) {
      if (ours.test(stays.get(i).county()) && !ours.test(stays.get(i - 1).county())) {
        on = stays.get(i).since();
      }
    }
    return Optional.ofNullable(on);
  }

  /**
   * 迁出日: the day the person left ours for longer than the month; who is back within it has not
   * left, for no month was another place's. Absences that were over when the case began are none of
   * its.
   *
   * @param begunOn when the case began
   */
  public Optional<LocalDate> leftOn(LocalDate begunOn, Predicate<DivisionCode> ours) {
    LocalDate left = null;
    for (Stay stay : stays) {
      if (!ours.test(stay.county())) {
        left = left == null ? stay.since() : left;
      } else if (left != null) {
        if (stay.isBegunAfter(YearMonth.from(left)) && stay.isBegunAfter(begunOn)) {
          return Optional.of(left);
        }
        left = null;
      }
    }
    return Optional.ofNullable(left);
  }

  public Residence moved(DivisionCode county, LocalDate on) {
    List<Stay> more = new ArrayList<>(stays);
    more.add(new Stay(county, on));
    return new Residence(more);
  }

  /** Without the last move when it was recorded for that day, and nothing else. */
  public Residence movedBack(LocalDate on) {
    return stays.size() > 1 && on.equals(stays.getLast().since())
        ? new Residence(stays.subList(0, stays.size() - 1))
        : this;
  }

  /** The county of the month's first day. */
  public DivisionCode countyIn(YearMonth month) {
    return stays.stream()
        .filter(stay -> stay.isBegunBefore(month))
        .reduce((_, later) -> later)
        .orElse(stays.getFirst())
        .county();
  }

  /**
   * The county that answers for the month: its own, or for a month elsewhere the last of ours
   * before it, which may have paid by mistake, or else the first of ours. Nothing for who was never
   * here.
   */
  public Optional<DivisionCode> answeringFor(YearMonth month, Predicate<DivisionCode> ours) {
    return stays.stream()
        .filter(stay -> ours.test(stay.county()) && stay.isBegunBefore(month))
        .reduce((_, later) -> later)
        .or(() -> stays.stream().filter(stay -> ours.test(stay.county())).findFirst())
        .map(Stay::county);
  }

  public DivisionCode last() {
    return stays.getLast().county();
  }
}
