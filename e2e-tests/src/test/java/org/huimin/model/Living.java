package org.huimin.model;

import java.time.LocalDate;
import java.util.Map;
import org.huimin.journeys.CityHall;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.Elder;
import org.huimin.journeys.SyntheticId;
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
import org.jspecify.annotations.Nullable;

/** A life as it is lived before the offices. */
final class Living {

  private final Life life;
  private final CityHall hall;
  private @Nullable Elder elder;

  Living(Life life, CityHall hall) {
    this.life = life;
    this.hall = hall;
  }

  Life life() {
    return life;
  }

  boolean is(String personId) {
    return elder != null && elder.personId().equals(personId);
  }

  /** Tells the offices what there is to tell on the day. */
  void live(LocalDate day) {
    life.told().stream().filter(told -> told.on().equals(day)).forEach(told -> tell(told.fact()));
  }

  private void tell(Fact fact) {
    Elder now = elder == null ? registered() : elder;
    elder =
        switch (fact) {
          case Applied applied -> hall.apply(now, applied.on(), applied.paidElsewhereThrough());
          case Confirmed _ -> hall.confirm(now);
          case Died died -> hall.record(now, "death", Map.of("diedOn", died.on().toString()));
          case DeathRevoked _ -> hall.record(now, "death-revocation", Map.of("reason", "误登"));
          case DeclaredMissing gone ->
              hall.record(now, "missing", Map.of("declaredOn", gone.on().toString()));
          case Found _ -> hall.record(now, "missing-revocation", Map.of("reason", "已返回"));
          case SeenAlive seen ->
              hall.record(
                  now,
                  "proof-of-life",
                  Map.of("passedOn", seen.on().toString(), "method", "IN_PERSON"));
          case BornOn born ->
              hall.record(
                  now,
                  "birth-date",
                  Map.of(
                      "bornOn", born.on().toString(),
                      "basis", "PUBLIC_SECURITY",
                      "evidence", "户口簿"));
          case Moved move ->
              move.county().equals(Life.OUTSIDE)
                  ? hall.record(
                      now, "move", Map.of("movedOn", move.on().toString(), "county", move.county()))
                  : hall.move(now, move.on(), CityHall.county(move.county()));
        };
  }

  private Elder registered() {
    CountyOffice office = CityHall.county(life.county());
    String number =
        SyntheticId.of(
            life.bornOn().toString().replace("-", ""), "%03d".formatted(life.number() % 1000));
    LocalDate movedInOn = life.movedInOn();
    return movedInOn == null
        ? hall.register(office, number)
        : hall.registerMovedIn(office, number, Life.OUTSIDE, movedInOn);
  }
}
