package org.huimin.relief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一户: a household and what happened to it, in the order in which the offices were told.
 *
 * @param place where it applies
 * @param idNumbers of who belongs to it, the head first
 */
record Family(int number, Place place, List<String> idNumbers, List<Told> told) {

  /** 属地: the county that answers for a household, and by which of its standards. */
  record Place(String county, boolean urban) {

    String programme() {
      return urban ? "DIBAO_URBAN" : "DIBAO_RURAL";
    }
  }

  Family {
    idNumbers = List.copyOf(idNumbers);
    told = List.copyOf(told);
  }

  /** Who answers for the month, and by which standard, as it is known on a day. */
  Place place(YearMonth month, LocalDate day) {
    Place now = place;
    for (Told one : told) {
      if (!one.on().isAfter(day) && !one.from().isAfter(month)) {
        now =
            switch (one.fact()) {
              case Moved(String county) -> new Place(county, now.urban());
              case Reclassified(boolean urban) -> new Place(now.county(), urban);
              default -> now;
            };
      }
    }
    return now;
  }

  /** As it would be had this not come about. */
  Family without(Told fact) {
    return new Family(
        number, place, idNumbers, told.stream().filter(one -> !one.equals(fact)).toList());
  }

  /** A fact, and the day it was decided or told. */
  record Told(Fact fact, LocalDate on) {

    /** §3.2: what is decided counts from the month after. */
    YearMonth from() {
      return YearMonth.from(on).plusMonths(1);
    }
  }

  /** 保障单元. */
  sealed interface Unit {}

  record Together() implements Unit {}

  /** 单人户: one of the household, by their place. */
  record Alone(int place) implements Unit {}

  /** What there is to tell. */
  sealed interface Fact {}

  /** A fact that says how the household lives from then on. */
  sealed interface Decided extends Fact {
    Unit unit();

    Picture picture();
  }

  record Applied(Picture picture) implements Fact {}

  record Confirmed(Unit unit, Picture picture) implements Decided {}

  /**
   * 不予确认.
   *
   * @param alone who is proposed alone as well, and may not be; nothing where nobody is
   */
  record Refused(@Nullable Alone alone) implements Fact {}

  record Reviewed(Unit unit, Picture picture) implements Decided {}

  record Died(int place, LocalDate on) implements Fact {}

  record DeathRevoked(int place) implements Fact {}

  /** 收入增加: a review found them above the standard; 渐退期 for some months, or for none. */
  record Exit(Picture picture, int months) implements Fact {}

  /** 隐瞒收入: stopped, and what was gained is asked back. */
  record Concealed(Picture picture, long gainFen) implements Fact {}

  /** 户籍迁移: registered in another county, which pays from the month after. */
  record Moved(String county) implements Fact {}

  /** 城乡分类. */
  record Reclassified(boolean urban) implements Fact {}

  record ShareStopped(int place) implements Fact {}

  record ShareRestored(int place) implements Fact {}

  record Suspended() implements Fact {}

  record Lifted() implements Fact {}

  record Ended(Why why) implements Fact {}

  /** 撤销确认: nothing was ever due. */
  record Undone() implements Fact {}

  /** Why a household is paid no more. */
  enum Why {
    VOLUNTARY,
    ENTERED_SPECIAL_HARDSHIP
  }
}
