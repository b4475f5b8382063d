package org.huimin.registry.change;

import static org.huimin.registry.change.ChangeRejection.AUTHORISATION_EXPIRED;
import static org.huimin.registry.change.ChangeRejection.AUTHORISATION_OVERLAPS;
import static org.huimin.registry.change.ChangeRejection.AUTHORISATION_REVOKED;
import static org.huimin.registry.change.ChangeRejection.NOT_THEIR_ACCOUNT;
import static org.huimin.registry.change.ChangeRejection.NO_SUCH_AUTHORISATION;
import static org.huimin.registry.change.ChangeRejection.OUTSIDE_AUTHORISATION;
import static org.huimin.registry.change.ChangeRejection.PAYEE_MERGED;
import static org.huimin.registry.change.ChangeRejection.SELF_AUTHORISED;
import static org.huimin.registry.change.ChangeRejection.UNTIL_BEFORE_FROM;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huimin.registry.change.ChangeCommand.OtherPerson;
import org.huimin.registry.person.PersonEvent.AuthorityEnd;
import org.huimin.registry.person.PersonEvent.AuthorityEvent;
import org.huimin.registry.person.PersonEvent.PayeeAuthorisationRevoked;
import org.huimin.registry.person.PersonEvent.PayeeAuthorised;
import org.huimin.registry.person.PersonEvent.PayeeAuthority;
import org.jspecify.annotations.Nullable;

/**
 * 代领授权 of a person: who may receive for them and when. On a day it is one or nobody, so that it is
 * never open whom the money goes to.
 */
record Authorities(Map<UUID, Authority> byId) {

  static final Authorities NONE = new Authorities(Map.of());

  Authorities {
    byId = Map.copyOf(byId);
  }

  /** From the first day on, until a last one and before the day of a revocation. */
  record Authority(LocalDate from, @Nullable LocalDate until, @Nullable LocalDate revokedOn) {

    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherUntil) {
      return !endsBefore(otherFrom) && (otherUntil == null || !otherUntil.isBefore(from));
    }

    private boolean endsBefore(LocalDate day) {
      return (until != null && until.isBefore(day))
          || (revokedOn != null && (!revokedOn.isAfter(day) || !revokedOn.isAfter(from)));
    }
  }

  /** Why the other person may not be authorised so; the account has to be one of their own. */
  Optional<ChangeRejection> hinders(
      UUID personId, PayeeAuthority asked, OtherPerson payee, LocalDate today) {
    if (payee.personId().equals(personId)) {
      return Optional.of(SELF_AUTHORISED);
    }
    if (payee.isMerged()) {
      return Optional.of(PAYEE_MERGED);
    }
    if (!payee.accounts().contains(asked.payeeId())) {
      return Optional.of(NOT_THEIR_ACCOUNT);
    }
    LocalDate until = asked.validUntil();
    if (until != null && until.isBefore(asked.validFrom())) {
      return Optional.of(UNTIL_BEFORE_FROM);
    }
    if (until != null && until.isBefore(today)) {
      return Optional.of(AUTHORISATION_EXPIRED);
    }
    return all().stream().anyMatch(known -> known.overlaps(asked.validFrom(), until))
        ? Optional.of(AUTHORISATION_OVERLAPS)
        : Optional.empty();
  }

  /** Why it may not be revoked on that day. On its first day means that it never stood. */
  Optional<ChangeRejection> hinders(AuthorityEnd asked) {
    Authority known = byId.get(asked.authorisationId());
    if (known == null) {
      return Optional.of(NO_SUCH_AUTHORISATION);
    }
    if (known.revokedOn() != null) {
      return Optional.of(AUTHORISATION_REVOKED);
    }
    boolean isOutside =
        asked.revokedOn().isBefore(known.from())
            || (known.until() != null && asked.revokedOn().isAfter(known.until()));
    return isOutside ? Optional.of(OUTSIDE_AUTHORISATION) : Optional.empty();
  }

  Authorities with(AuthorityEvent event) {
    Map<UUID, Authority> more = new HashMap<>(byId);
    switch (event) {
      case PayeeAuthorised e ->
          more.put(e.authorisationId(), new Authority(e.validFrom(), e.validUntil(), null));
      case PayeeAuthorisationRevoked e ->
          more.computeIfPresent(
              e.authorisationId(),
              (_, known) -> new Authority(known.from(), known.until(), e.revokedOn()));
    }
    return new Authorities(more);
  }

  private Collection<Authority> all() {
    return byId.values();
  }
}
