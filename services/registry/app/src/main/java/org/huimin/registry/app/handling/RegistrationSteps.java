package org.huimin.registry.app.handling;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Actor;
import org.huimin.eventstore.BusinessClock;
import org.huimin.registry.app.handling.PersonFiles.PersonFile;
import org.huimin.registry.app.store.Vault;
import org.huimin.registry.app.view.PersonRow;
import org.huimin.registry.identity.Account;
import org.huimin.registry.identity.Identity;
import org.huimin.registry.identity.ResidentId;
import org.huimin.registry.person.PersonCommand.MovedIn;
import org.huimin.registry.person.PersonCommand.RecordPayeeAccount;
import org.huimin.registry.person.PersonCommand.RegisterPerson;
import org.huimin.registry.person.PersonEvent;
import org.jspecify.annotations.Nullable;

/**
 * 登记步骤: what registering a person and recording an account take, one at the counter or many of a
 * list: the vault's part is done, the events are decided and not appended yet.
 */
record RegistrationSteps(Vault vault, BusinessClock clock) {

  /** An account's events; none when the person has it. */
  record RecordedAccount(UUID payeeId, List<PersonEvent> events) {}

  /** Of somebody whose number was claimed for this new id. */
  Uni<List<PersonEvent>> person(
      Mutiny.Session session,
      UUID personId,
      Identity identity,
      @Nullable MovedIn movedIn,
      Actor actor) {
    return vault
        .keepIdentity(session, personId, identity)
        .map(commitment -> decide(personId, identity, movedIn, commitment, actor));
  }

  /** Of somebody whose identity the vault keeps already. */
  List<PersonEvent> decide(
      UUID personId, Identity identity, @Nullable MovedIn movedIn, String commitment, Actor actor) {
    ResidentId residentId = ResidentId.of(identity.idNumber());
    return PersonFile.blank()
        .decide(
            new RegisterPerson(
                personId,
                residentId.bornOn(),
                residentId.sex(),
                actor.division(),
                movedIn,
                1,
                commitment,
                clock.today()));
  }

  /** The same account again keeps its payee id, unless it was replaced meanwhile. */
  Uni<RecordedAccount> account(
      Mutiny.Session session, PersonFile file, UUID personId, Account account) {
    return StandingAccount.of(vault, session, file, personId, account)
        .chain(
            standing -> {
              List<PersonEvent> events =
                  file.decide(new RecordPayeeAccount(standing.payeeId(), account.accountType()));
              return standing
                  .keep(vault, session, personId)
                  .replaceWith(new RecordedAccount(standing.payeeId(), events));
            });
  }

  /** Who the id stands for. There are no chains: who takes somebody in is nobody's alias. */
  static Uni<PersonRow> survivor(Mutiny.Session session, UUID personId) {
    return session
        .find(PersonRow.class, personId)
        .chain(
            row ->
                row.mergedInto == null
                    ? Uni.createFrom().item(row)
                    : session.find(PersonRow.class, row.mergedInto));
  }
}
