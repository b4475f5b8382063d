package org.huimin.local;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huimin.local.Counter.Applied;
import org.huimin.local.SyntheticPeople.Elder;
import org.huimin.local.audit.Entry;
import org.huimin.local.audit.Fen;

/**
 * 人物: the few people the demo tells of, what happens to them between the months, and what they have
 * to be paid. The amounts are reckoned here by hand, as an official would, so that a rule that errs
 * is found.
 */
final class Cast {

  private static final long FROM_80 = Fen.of("80.00");
  private static final long FROM_90 = Fen.of("150.00");
  private static final long FROM_100 = Fen.of("600.00");

  private final SyntheticPeople people;
  private final YearMonth first;
  private final YearMonth second;
  private final LocalDate bornLater;
  private final LocalDate bornEarlier;
  private final Map<Protagonist, Elder> elders = new EnumMap<>(Protagonist.class);

  Cast(SyntheticPeople people, YearMonth first) {
    this.people = people;
    this.first = first;
    this.second = first.plusMonths(1);
    this.bornLater = people.birthday(80, second);
    this.bornEarlier = people.birthday(90, first);
  }

  Elder elder(Protagonist who) {
    return elders.computeIfAbsent(who, this::born);
  }

  private Elder born(Protagonist who) {
    return switch (who) {
      case TURNS_90 -> people.reaching(90, second);
      case TURNS_100 -> people.reaching(100, second);
      case IS_OLDER -> people.born(bornEarlier.plusYears(1));
      case DIES, DIES_UNREPORTED, MOVES, IS_YOUNGER, MISSES_A_CHECK ->
          people.inTheirEighties(first);
    };
  }

  /** The check of the last one has run out with the month before the first. */
  LocalDate appliedOn(Protagonist who, LocalDate today) {
    return who == Protagonist.MISSES_A_CHECK ? firstArrears().atDay(1) : today;
  }

  private YearMonth firstArrears() {
    return first.minusMonths(1).minusMonths(CityOffice.CHECK_MONTHS);
  }

  /** In the first month, before it is run. */
  void move(Counter counter, List<Applied> applied, LocalDate today) {
    counter.recordMove(of(applied, Protagonist.MOVES), newCounty(), today);
  }

  /** Before the second month is run. */
  void reportInTime(Counter counter, List<Applied> applied, LocalDate today) {
    counter.recordDeath(of(applied, Protagonist.DIES), first.atEndOfMonth());
    counter.correctBirthDate(of(applied, Protagonist.IS_YOUNGER), bornLater);
    counter.correctBirthDate(of(applied, Protagonist.IS_OLDER), bornEarlier);
    counter.recordProofOfLife(of(applied, Protagonist.MISSES_A_CHECK), today);
  }

  /** When the second month is paid. */
  void reportLate(Counter counter, List<Applied> applied) {
    counter.recordDeath(of(applied, Protagonist.DIES_UNREPORTED), first.atEndOfMonth());
  }

  private Applied of(List<Applied> applied, Protagonist who) {
    Elder elder = elder(who);
    return applied.stream().filter(one -> one.elder().equals(elder)).findFirst().orElseThrow();
  }

  private static County newCounty() {
    return Protagonist.TURNS_90.county();
  }

  List<Tale> tales(List<Applied> applied) {
    return Stream.of(Protagonist.values())
        .map(who -> tale(who, of(applied, who).personId()))
        .toList();
  }

  private Tale tale(Protagonist who, String person) {
    Telling its = new Telling(who.county(), person);
    return new Tale(
        who + " (" + who.county().name() + ")",
        person,
        switch (who) {
          case TURNS_90 -> List.of(its.regular(first, FROM_80), its.regular(second, FROM_90));
          case TURNS_100 -> List.of(its.regular(first, FROM_90), its.regular(second, FROM_100));
          case DIES -> List.of(its.regular(first, FROM_80));
          case DIES_UNREPORTED ->
              List.of(
                  its.regular(first, FROM_80),
                  its.regular(second, FROM_80),
                  its.overpaid(second, FROM_80));
          case MOVES ->
              List.of(
                  its.regular(first, FROM_80),
                  new Telling(newCounty(), person).regular(second, FROM_80));
          case IS_YOUNGER ->
              List.of(
                  its.regular(first, FROM_80),
                  its.regular(second, FROM_80),
                  its.overpaid(first, FROM_80));
          case IS_OLDER ->
              List.of(
                  its.regular(first, FROM_80),
                  its.arrears(first, FROM_90 - FROM_80),
                  its.regular(second, FROM_90));
          case MISSES_A_CHECK -> allMonths(its);
        });
  }

  private List<Entry> allMonths(Telling its) {
    List<Entry> entries = new ArrayList<>();
    for (YearMonth month = firstArrears(); month.isBefore(second); month = month.plusMonths(1)) {
      entries.add(its.arrears(month, FROM_80));
    }
    entries.add(its.regular(second, FROM_80));
    return entries;
  }

  /** Of one person, as one county has it. */
  private record Telling(County county, String person) {

    Entry regular(YearMonth month, long fen) {
      return entry(Entry.REGULAR, month, fen);
    }

    Entry arrears(YearMonth month, long fen) {
      return entry(Entry.ARREARS, month, fen);
    }

    Entry overpaid(YearMonth month, long fen) {
      return entry(Entry.OVERPAID, month, fen);
    }

    private Entry entry(String kind, YearMonth month, long fen) {
      return new Entry(person, kind, county.code(), month.toString(), fen);
    }
  }
}
