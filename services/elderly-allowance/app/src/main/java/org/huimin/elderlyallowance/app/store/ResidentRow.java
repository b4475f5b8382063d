package org.huimin.elderlyallowance.app.store;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.elderlyallowance.app.store.PersonEvent.DeathRecorded;
import org.huimin.elderlyallowance.app.store.PersonEvent.DeathRevoked;
import org.huimin.elderlyallowance.app.store.PersonEvent.PayeeAccountRecorded;
import org.huimin.elderlyallowance.app.store.PersonEvent.PersonRegistered;
import org.huimin.elderlyallowance.policy.Resident;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * 居民: what a person's facts fold to.
 *
 * @param version of the person's stream
 * @param partition and seq: where on the topic the last of the facts stands
 */
record ResidentRow(
    UUID personId,
    LocalDate bornOn,
    DivisionCode county,
    DivisionCode township,
    @Nullable LocalDate diedOn,
    int version,
    int partition,
    long seq) {

  Resident resident() {
    return new Resident(bornOn, county, diedOn);
  }

  /** The next state; nothing while the person is not registered. */
  static @Nullable ResidentRow evolve(@Nullable ResidentRow row, PersonFact fact) {
    return switch (fact.event()) {
      case PersonRegistered e ->
          new ResidentRow(
              e.personId(),
              e.bornOn(),
              e.county(),
              e.township(),
              null,
              fact.version(),
              fact.partition(),
              fact.seq());
      case DeathRecorded e -> row == null ? null : row.after(fact, e.diedOn());
      case DeathRevoked _ -> row == null ? null : row.after(fact, null);
      case PayeeAccountRecorded _ -> row == null ? null : row.after(fact, row.diedOn());
    };
  }

  private ResidentRow after(PersonFact fact, @Nullable LocalDate died) {
    return new ResidentRow(
        personId, bornOn, county, township, died, fact.version(), fact.partition(), fact.seq());
  }
}
