package org.huimin.registry.app.handling;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Commands;
import org.huimin.commands.Done;
import org.huimin.eventstore.BusinessClock;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.registry.app.handling.PersonFiles.PersonFile;
import org.huimin.registry.app.store.Vault;
import org.huimin.registry.app.view.PersonRow;
import org.huimin.registry.change.Changes.Recorded;
import org.huimin.registry.person.DeclarationWithdrawalReason;
import org.huimin.registry.person.Kinship;
import org.huimin.registry.person.PersonEvent;
import org.huimin.registry.relative.RelativeCommand;
import org.huimin.registry.relative.RelativeCommand.CommitteeMember;
import org.huimin.registry.relative.RelativeCommand.DeclareRelative;
import org.huimin.registry.relative.RelativeCommand.Declarer;
import org.huimin.registry.relative.RelativeCommand.Officer;
import org.huimin.registry.relative.RelativeCommand.WithdrawDeclaration;
import org.huimin.registry.relative.RelativeDeclarations;
import org.huimin.registry.relative.RelativeRejection;
import org.jspecify.annotations.Nullable;

/** 近亲属备案: officers declare their relatives, and those of village committees; others withdraw. */
public final class NearRelatives {

  private final Commands commands;
  private final PersonFiles files;
  private final Vault vault;
  private final BusinessClock clock;

  public NearRelatives(Commands commands, PersonFiles files, Vault vault, BusinessClock clock) {
    this.commands = commands;
    this.files = files;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Declares the person.
   *
   * @param committeeMemberId whose relative; the officer's own when there is none
   */
  public Uni<Done> declare(
      UUID personId,
      @Nullable UUID committeeMemberId,
      Kinship kinship,
      LocalDate declaredOn,
      Desk desk) {
    UUID declarationId = UUID.randomUUID();
    return commands.carryOut(
        desk.actor(),
        session ->
            files
                .open(session, personId, desk)
                .chain(
                    file ->
                        declarer(session, committeeMemberId, desk)
                            .chain(
                                declarer ->
                                    record(
                                        session,
                                        file,
                                        new DeclareRelative(
                                            personId,
                                            file.row().bornOn,
                                            file.row().mergedInto != null,
                                            declarationId,
                                            declarer,
                                            kinship,
                                            declaredOn,
                                            clock.today(),
                                            desk.actor().subject()),
                                        null,
                                        declarationId,
                                        desk))));
  }

  private Uni<Declarer> declarer(
      Mutiny.Session session, @Nullable UUID committeeMemberId, Desk desk) {
    return committeeMemberId == null
        ? Uni.createFrom().item(new Officer(desk.actor().subject()))
        : files
            .open(session, committeeMemberId, desk)
            .map(file -> new CommitteeMember(committeeMemberId, file.row().mergedInto != null));
  }

  /** Also where the record was merged meanwhile: it is told where it was declared. */
  public Uni<Done> withdraw(
      UUID personId,
      UUID declarationId,
      DeclarationWithdrawalReason reason,
      @Nullable String words,
      Desk desk) {
    return commands.carryOut(
        desk.actor(),
        session ->
            files
                .open(session, personId, desk)
                .invoke(file -> mustStand(file.row()))
                .chain(file -> declared(session, declarationId, file, desk))
                .chain(
                    file ->
                        record(
                            session,
                            file,
                            new WithdrawDeclaration(declarationId, reason, desk.actor().subject()),
                            words,
                            declarationId,
                            desk)));
  }

  /** Of the person, or of a record that was merged into them; each is opened once. */
  private Uni<PersonFile> declared(
      Mutiny.Session session, UUID declarationId, PersonFile file, Desk desk) {
    return session
        .createSelectionQuery(
            "select d.personId from DeclarationRow d where d.declarationId = :declaration",
            UUID.class)
        .setParameter("declaration", declarationId)
        .getResultList()
        .invoke(found -> mustExist(!found.isEmpty()))
        .chain(
            found ->
                found.getFirst().equals(file.row().personId)
                    ? Uni.createFrom().item(file)
                    : files.open(session, found.getFirst(), desk))
        .invoke(declared -> mustExist(declared.row().survivorId().equals(file.row().personId)));
  }

  private static void mustStand(PersonRow row) {
    if (row.mergedInto != null) {
      throw new RelativeRejected(RelativeRejection.MERGED);
    }
  }

  private static void mustExist(boolean found) {
    if (!found) {
      throw new RelativeRejected(RelativeRejection.NO_SUCH_DECLARATION);
    }
  }

  private Uni<Done> record(
      Mutiny.Session session,
      PersonFile file,
      RelativeCommand command,
      @Nullable String words,
      UUID declarationId,
      Desk desk) {
    List<PersonEvent> events = decide(command, file);
    Uni<Void> kept =
        words == null
            ? Uni.createFrom().voidItem()
            : vault.keepWords(session, file.row().personId, file.nextVersion(), words);
    return kept.chain(
        () -> files.append(session, List.of(file), events, desk.actor(), declarationId));
  }

  private static List<PersonEvent> decide(RelativeCommand command, PersonFile file) {
    return switch (RelativeDeclarations.DECIDER.decide(
        command, RelativeDeclarations.DECIDER.fold(file.history()))) {
      case Accepted<Recorded, RelativeRejection>(var events) ->
          events.stream().map(Recorded::event).toList();
      case Rejected<Recorded, RelativeRejection>(var rejection) ->
          throw new RelativeRejected(rejection);
    };
  }
}
