package org.huimin.relief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * 一户: a household and what happened to it, in the order in which the offices were told.
 *
 * @param idNumbers of who belongs to it, the head first
 */
record Family(int number, String county, boolean urban, List<String> idNumbers, List<Told> told) {

  Family {
    idNumbers = List.copyOf(idNumbers);
    told = List.copyOf(told);
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

  record Refused() implements Fact {}

  record Reviewed(Unit unit, Picture picture) implements Decided {}

  record Died(int place, LocalDate on) implements Fact {}

  record DeathRevoked(int place) implements Fact {}

  /** 收入增加: a review found them above the standard; 渐退期 for some months, or for none. */
  record Exit(Picture picture, int months) implements Fact {}

  /** 隐瞒收入: stopped, and what was gained is asked back. */
  record Concealed(Picture picture, long gainFen) implements Fact {}

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
