package org.huimin.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/** 合情理: of what was made up about a life, what a registry that knows the rest would take. */
final class Plausible {

  private String county;
  private @Nullable LocalDate movedOn;
  private @Nullable LocalDate diedOn;
  private boolean missing;
  private boolean confirmed;

  private Plausible(Life life) {
    this.county = life.county();
    this.movedOn = life.movedInOn();
  }

  /** Who has left the city is told of no more. */
  static Life of(Life life) {
    Plausible plausible = new Plausible(life);
    List<Told> told = new ArrayList<>();
    for (Told one : life.told()) {
      if (Ordinances.isOurs(plausible.county) && plausible.takes(one.fact())) {
        plausible.note(one.fact());
        told.add(one);
      }
    }
    return new Life(life.number(), life.bornOn(), life.county(), life.movedInOn(), told);
  }

  private boolean takes(Fact fact) {
    return switch (fact) {
      case Applied _, Confirmed _, BornOn _ -> true;
      case Died _ -> diedOn == null;
      case DeathRevoked _ -> diedOn != null;
      case DeclaredMissing gone -> !missing && isAlive(gone.on());
      case Found _ -> missing;
      case SeenAlive seen -> isAlive(seen.on());
      case Moved move -> isAlive(move.on()) && takesMove(move);
    };
  }

  private boolean isAlive(LocalDate on) {
    return diedOn == null || !diedOn.isBefore(on);
  }

  /** Out of the city only with a case, which the move then closes. */
  private boolean takesMove(Moved move) {
    return !move.county().equals(county)
        && (movedOn == null || !move.on().isBefore(movedOn))
        && (confirmed || Ordinances.isOurs(move.county()));
  }

  private void note(Fact fact) {
    switch (fact) {
      case Confirmed _ -> confirmed = true;
      case Died died -> diedOn = died.on();
      case DeathRevoked _ -> diedOn = null;
      case DeclaredMissing _ -> missing = true;
      case Found _ -> missing = false;
      case Moved move -> {
        county = move.county();
        movedOn = move.on();
      }
      case Applied _, BornOn _, SeenAlive _ -> {}
    }
  }
}
