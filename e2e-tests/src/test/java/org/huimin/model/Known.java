package org.huimin.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huimin.model.Life.Applied;
import org.huimin.model.Life.BornOn;
import org.huimin.model.Life.Confirmed;
import org.huimin.model.Life.DeathRevoked;
import org.huimin.model.Life.DeclaredMissing;
import org.huimin.model.Life.Died;
import org.huimin.model.Life.Found;
import org.huimin.model.Life.Moved;
import org.huimin.model.Life.SeenAlive;
import org.huimin.model.Life.Told;
import org.jspecify.annotations.Nullable;

/** 已知: what the offices know of a life by the evening of a day. */
final class Known {

  private final Life life;
  private final TreeSet<LocalDate> checks = new TreeSet<>();
  private final List<Moved> moves;
  private LocalDate bornOn;
  private @Nullable LocalDate diedOn;
  private @Nullable LocalDate missingOn;
  private @Nullable Applied application;
  private boolean confirmed;

  private Known(Life life, LocalDate day) {
    this.life = life;
    this.bornOn = life.bornOn();
    List<Told> told = life.told().stream().filter(one -> !one.on().isAfter(day)).toList();
    told.forEach(this::hear);
    this.moves =
        told.stream()
            .flatMap(one -> one.fact() instanceof Moved moved ? Stream.of(moved) : Stream.of())
            .toList();
  }

  static Known of(Life life, LocalDate day) {
    return new Known(life, day);
  }

  private void hear(Told told) {
    switch (told.fact()) {
      case Applied applied -> application = applied;
      case Confirmed _ -> confirmed = true;
      case Died died -> diedOn = died.on();
      case DeathRevoked _ -> diedOn = null;
      case DeclaredMissing missing -> missingOn = missing.on();
      case Found _ -> missingOn = null;
      case SeenAlive seen -> checks.add(seen.on());
      case BornOn corrected -> bornOn = corrected.on();
      case Moved _ -> {}
    }
  }

  boolean isConfirmed() {
    return confirmed;
  }

  Applied application() {
    return Objects.requireNonNull(application);
  }

  YearMonth bornIn() {
    return YearMonth.from(bornOn);
  }

  /** 死亡当月发放, and the month somebody was declared missing in: what comes later is not paid. */
  boolean isGoneBefore(YearMonth month) {
    return Stream.of(diedOn, missingOn)
        .anyMatch(day -> day != null && day.isBefore(month.atDay(1)));
  }

  /** The county of registration as the month's first day begins. */
  String countyIn(YearMonth month) {
    LocalDate first = month.atDay(1);
    String county =
        life.movedInOn() == null || life.movedInOn().isBefore(first) ? life.county() : Life.OUTSIDE;
    for (Moved move : moves) {
      county = move.on().isBefore(first) ? move.county() : county;
    }
    return county;
  }

  /** The months of the checks that were passed alive, the earliest first. */
  List<YearMonth> checks() {
    return checks.stream()
        .filter(on -> diedOn == null || !on.isAfter(diedOn))
        .map(YearMonth::from)
        .toList();
  }
}
