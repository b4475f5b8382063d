package org.huimin.programme.facts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Residence;
import org.huimin.kernel.Resident;
import org.huimin.programme.facts.PersonEvent.BirthDateCorrected;
import org.huimin.programme.facts.PersonEvent.DeathRecorded;
import org.huimin.programme.facts.PersonEvent.DeathRevoked;
import org.huimin.programme.facts.PersonEvent.MissingDeclared;
import org.huimin.programme.facts.PersonEvent.MissingRevoked;
import org.huimin.programme.facts.PersonEvent.PayeeAccountRecorded;
import org.huimin.programme.facts.PersonEvent.PayeeAuthorisationRevoked;
import org.huimin.programme.facts.PersonEvent.PayeeAuthorised;
import org.huimin.programme.facts.PersonEvent.PersonMergeRevoked;
import org.huimin.programme.facts.PersonEvent.PersonMerged;
import org.huimin.programme.facts.PersonEvent.PersonMergedInto;
import org.huimin.programme.facts.PersonEvent.PersonRegistered;
import org.huimin.programme.facts.PersonEvent.ProofOfLifeRecorded;
import org.huimin.programme.facts.PersonEvent.ProofOfLifeRevoked;
import org.huimin.programme.facts.PersonEvent.RegistrationMoveRevoked;
import org.huimin.programme.facts.PersonEvent.RegistrationMoved;
import org.huimin.programme.facts.PersonEvent.RelativeDeclarationWithdrawn;
import org.huimin.programme.facts.PersonEvent.RelativeDeclared;
import org.jspecify.annotations.Nullable;

/**
 * 居民: what a person's facts fold to.
 *
 * @param township the county's code for who is registered outside
 * @param mergedInto the record that stands for this one
 * @param merged the records this one stands for
 * @param at where on the topic the last of the facts stands
 */
public record ResidentRow(
    UUID personId,
    Resident resident,
    DivisionCode township,
    @Nullable UUID mergedInto,
    Set<UUID> merged,
    At at) {

  /** The place of a fact: the version of its stream, and where it stands on the topic. */
  public record At(int version, int partition, long seq) {
    static At of(PersonFact fact) {
      return new At(fact.version(), fact.partition(), fact.seq());
    }
  }

  public ResidentRow {
    merged = Set.copyOf(merged);
  }

  public DivisionCode county() {
    return resident.residence().last();
  }

  /** The next state; nothing while the person is not registered. */
  public static @Nullable ResidentRow evolve(@Nullable ResidentRow row, PersonFact fact) {
    if (fact.event() instanceof PersonRegistered e) {
      return new ResidentRow(
          e.personId(),
          new Resident(e.bornOn(), residence(e), null, null, List.of()),
          e.township(),
          null,
          Set.of(),
          At.of(fact));
    }
    return row == null ? null : row.after(fact);
  }

  private static Residence residence(PersonRegistered e) {
    return e.movedInOn() == null || e.movedInFrom() == null
        ? Residence.always(e.county())
        : Residence.movedIn(e.movedInFrom(), e.county(), e.movedInOn());
  }

  private ResidentRow after(PersonFact fact) {
    At then = At.of(fact);
    Resident r = resident;
    return switch (fact.event()) {
      case PersonRegistered _ -> this;
      case PayeeAccountRecorded _ -> with(r, then);
      case DeathRecorded e -> with(r.dead(e.diedOn()), then);
      case DeathRevoked _ -> with(r.dead(null), then);
      case BirthDateCorrected e -> with(r.born(e.bornOn()), then);
      case MissingDeclared e -> with(r.missing(e.declaredOn()), then);
      case MissingRevoked _ -> with(r.missing(null), then);
      case ProofOfLifeRecorded e -> with(r.seenAlive(e.passedOn()), then);
      case ProofOfLifeRevoked e -> with(r.notSeenAlive(e.passedOn()), then);
      case RegistrationMoved e ->
          registered(r.moved(e.county(), e.movedOn()), e.county(), e.township(), then);
      case RegistrationMoveRevoked e ->
          registered(r.movedBack(e.movedOn()), e.county(), e.township(), then);
      case PersonMerged e -> merged(plus(e.mergedPersonId()), then);
      case PersonMergedInto e ->
          new ResidentRow(personId, r, township, e.survivorId(), merged, then);
      case PersonMergeRevoked e ->
          e.otherPersonId().equals(mergedInto)
              ? new ResidentRow(personId, r, township, null, merged, then)
              : merged(minus(e.otherPersonId()), then);
      // Whose relative somebody is, and who may receive for them, changes no month by itself, so
      // that
      // none is judged again for it.
      case RelativeDeclared _,
          RelativeDeclarationWithdrawn _,
          PayeeAuthorised _,
          PayeeAuthorisationRevoked _ ->
          this;
    };
  }

  private ResidentRow registered(
      Resident r, DivisionCode in, @Nullable DivisionCode inTownship, At then) {
    return new ResidentRow(
        personId, r, inTownship == null ? in : inTownship, mergedInto, merged, then);
  }

  private ResidentRow with(Resident r, At then) {
    return new ResidentRow(personId, r, township, mergedInto, merged, then);
  }

  private ResidentRow merged(Set<UUID> others, At then) {
    return new ResidentRow(personId, resident, township, mergedInto, others, then);
  }

  private Set<UUID> plus(UUID other) {
    Set<UUID> more = new HashSet<>(merged);
    more.add(other);
    return more;
  }

  private Set<UUID> minus(UUID other) {
    Set<UUID> less = new HashSet<>(merged);
    less.remove(other);
    return less;
  }

  /** What is known of one person under several records: whatever was told of any of them counts. */
  public Resident together(Stream<ResidentRow> others) {
    return others
        .map(ResidentRow::resident)
        .reduce(
            resident,
            (all, other) -> {
              Resident known =
                  all.dead(earlier(all.diedOn(), other.diedOn()))
                      .missing(earlier(all.missingOn(), other.missingOn()));
              for (LocalDate on : other.provenAlive()) {
                known = known.seenAlive(on);
              }
              return known;
            });
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
