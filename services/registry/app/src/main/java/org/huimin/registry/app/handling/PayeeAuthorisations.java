package org.huimin.registry.app.handling;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huimin.commands.Done;
import org.huimin.eventstore.BusinessClock;
import org.huimin.registry.app.store.Vault;
import org.huimin.registry.change.ChangeCommand.ProposePayeeAuthorisation;
import org.huimin.registry.change.ChangeCommand.ProposePayeeAuthorisationRevocation;
import org.huimin.registry.person.PayeeKind;
import org.huimin.registry.person.PersonEvent.AuthorityEnd;
import org.huimin.registry.person.PersonEvent.PayeeAuthority;
import org.jspecify.annotations.Nullable;

/** 代领授权: proposed here; confirmed and refused like every change by two officers. */
public final class PayeeAuthorisations {

  /**
   * What is asked for.
   *
   * @param payeeId an account of the authorised payee
   * @param validUntil the last day; nothing when it stands until it is revoked
   */
  public record Asked(
      UUID authorisedPayeeId,
      UUID payeeId,
      PayeeKind kind,
      LocalDate validFrom,
      @Nullable LocalDate validUntil) {

    PayeeAuthority as(UUID authorisationId, String evidenceDigest) {
      return new PayeeAuthority(
          authorisationId, authorisedPayeeId, payeeId, kind, validFrom, validUntil, evidenceDigest);
    }
  }

  private final PersonChanges changes;
  private final PersonFiles files;
  private final Vault vault;
  private final BusinessClock clock;

  public PayeeAuthorisations(
      PersonChanges changes, PersonFiles files, Vault vault, BusinessClock clock) {
    this.changes = changes;
    this.files = files;
    this.vault = vault;
    this.clock = clock;
  }

  /** The evidence is sealed beside the proposal, and its digest stands in the fact. */
  public Uni<Done> propose(UUID personId, Asked asked, String evidence, Desk desk) {
    UUID changeId = UUID.randomUUID();
    UUID authorisationId = UUID.randomUUID();
    return changes.carryOut(
        personId,
        desk,
        (session, file) ->
            files
                .open(session, asked.authorisedPayeeId(), desk)
                .chain(
                    payee ->
                        vault
                            .digest(session, personId, file.nextVersion(), evidence)
                            .chain(
                                digest ->
                                    changes.record(
                                        session,
                                        List.of(file),
                                        new ProposePayeeAuthorisation(
                                            personId,
                                            changeId,
                                            asked.as(authorisationId, digest),
                                            PersonChanges.other(payee),
                                            clock.today(),
                                            PersonChanges.officer(desk.actor())),
                                        evidence,
                                        desk,
                                        changeId,
                                        Uni.createFrom().voidItem()))));
  }

  public Uni<Done> proposeRevocation(
      UUID personId, UUID authorisationId, LocalDate revokedOn, String evidence, Desk desk) {
    UUID changeId = UUID.randomUUID();
    return changes.carryOut(
        personId,
        desk,
        (session, file) ->
            changes.record(
                session,
                List.of(file),
                new ProposePayeeAuthorisationRevocation(
                    personId,
                    changeId,
                    new AuthorityEnd(authorisationId, revokedOn),
                    PersonChanges.officer(desk.actor())),
                evidence,
                desk,
                changeId,
                Uni.createFrom().voidItem()));
  }
}
