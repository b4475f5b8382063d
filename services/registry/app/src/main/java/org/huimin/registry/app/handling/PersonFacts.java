package org.huimin.registry.app.handling;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Commands;
import org.huimin.commands.Done;
import org.huimin.eventstore.BusinessClock;
import org.huimin.kernel.DivisionCode;
import org.huimin.registry.app.handling.PersonFiles.PersonFile;
import org.huimin.registry.app.store.Vault;
import org.huimin.registry.app.store.Vault.IdentityVersion;
import org.huimin.registry.identity.Account;
import org.huimin.registry.identity.Identity;
import org.huimin.registry.identity.ResidentId;
import org.huimin.registry.person.BirthDateBasis;
import org.huimin.registry.person.PersonCommand;
import org.huimin.registry.person.PersonCommand.CorrectBirthDate;
import org.huimin.registry.person.PersonCommand.CorrectPerson;
import org.huimin.registry.person.PersonCommand.DeclareMissing;
import org.huimin.registry.person.PersonCommand.HeldNumber;
import org.huimin.registry.person.PersonCommand.MoveRegistration;
import org.huimin.registry.person.PersonCommand.RecordDeath;
import org.huimin.registry.person.PersonCommand.RecordProofOfLife;
import org.huimin.registry.person.PersonCommand.RevokeDeath;
import org.huimin.registry.person.PersonCommand.RevokeMissing;
import org.huimin.registry.person.PersonCommand.RevokeMove;
import org.huimin.registry.person.PersonCommand.RevokeProofOfLife;
import org.huimin.registry.person.PersonEvent;
import org.huimin.registry.person.ProofOfLifeMethod;
import org.jspecify.annotations.Nullable;

/** 人员事项: what one officer records of a registered person; one command is one transaction. */
public final class PersonFacts {

  /**
   * 更正内容: what is different; the rest stays.
   *
   * @param evidence needed with another ID number
   */
  public record Correction(
      @Nullable String name,
      @Nullable ResidentId idNumber,
      @Nullable String idNumberAsTyped,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String evidence) {

    /** A number that is the same, however it was typed, stays as it was typed first. */
    Identity of(Identity old) {
      boolean sameNumber = idNumber == null || idNumber.number().equals(old.idNumber());
      return new Identity(
          Objects.requireNonNullElse(name, old.name()),
          sameNumber ? old.idNumber() : Objects.requireNonNull(idNumber).number(),
          sameNumber ? old.idNumberAsTyped() : Objects.requireNonNull(idNumberAsTyped),
          phone == null ? old.phone() : phone,
          address == null ? old.address() : address);
    }

    @Override
    public String toString() {
      return "Correction";
    }
  }

  private final Commands commands;
  private final PersonFiles files;
  private final Vault vault;
  private final BusinessClock clock;
  private final RegistrationSteps steps;

  public PersonFacts(Commands commands, PersonFiles files, Vault vault, BusinessClock clock) {
    this.commands = commands;
    this.files = files;
    this.vault = vault;
    this.clock = clock;
    this.steps = new RegistrationSteps(vault, clock);
  }

  /** The earlier version stays in the vault, and the earlier number finds the same person. */
  public Uni<Done> correct(UUID personId, Correction correction, Desk desk) {
    return commands.carryOut(
        desk.actor(),
        session ->
            files
                .open(session, personId, desk)
                .chain(
                    file ->
                        vault
                            .identity(session, personId)
                            .chain(old -> correct(session, file, old, correction, desk))));
  }

  private Uni<Done> correct(
      Mutiny.Session session,
      PersonFile file,
      IdentityVersion old,
      Correction correction,
      Desk desk) {
    UUID personId = file.row().personId;
    Identity identity = correction.of(old.identity());
    if (identity.equals(old.identity())) {
      return record(
          session, file, new CorrectPerson(old.version(), "", null, clock.today()), null, desk);
    }
    IdentityVersion next = new IdentityVersion(old.version() + 1, identity);
    Uni<UUID> holder =
        identity.idNumber().equals(old.identity().idNumber())
            ? Uni.createFrom().nullItem()
            : vault.claim(session, identity.idNumber(), personId);
    return holder
        .map(
            by ->
                by == null ? null : new HeldNumber(by, ResidentId.of(identity.idNumber()).bornOn()))
        .chain(
            number ->
                vault
                    .keepCorrection(session, personId, next)
                    .chain(
                        commitment ->
                            record(
                                session,
                                file,
                                new CorrectPerson(
                                    next.version(), commitment, number, clock.today()),
                                correction.evidence(),
                                desk)));
  }

  public Uni<Done> correctBirthDate(
      UUID personId, LocalDate bornOn, BirthDateBasis basis, String evidence, Desk desk) {
    return record(personId, new CorrectBirthDate(bornOn, basis, clock.today()), evidence, desk);
  }

  /** The same account again keeps its payee id, unless it was replaced meanwhile. */
  public Uni<Done> recordAccount(UUID personId, Account account, Desk desk) {
    return commands.carryOut(
        desk.actor(),
        session ->
            files
                .open(session, personId, desk)
                .chain(
                    file ->
                        steps
                            .account(session, file, personId, account)
                            .chain(
                                recorded ->
                                    files.append(
                                        session,
                                        List.of(file),
                                        recorded.events(),
                                        desk.actor(),
                                        recorded.payeeId()))));
  }

  public Uni<Done> recordDeath(UUID personId, LocalDate diedOn, Desk desk) {
    return record(personId, new RecordDeath(diedOn, clock.today()), null, desk);
  }

  public Uni<Done> revokeDeath(UUID personId, String reason, Desk desk) {
    return record(personId, new RevokeDeath(), reason, desk);
  }

  public Uni<Done> declareMissing(UUID personId, LocalDate declaredOn, Desk desk) {
    return record(personId, new DeclareMissing(declaredOn, clock.today()), null, desk);
  }

  public Uni<Done> revokeMissing(UUID personId, String reason, Desk desk) {
    return record(personId, new RevokeMissing(), reason, desk);
  }

  public Uni<Done> recordProofOfLife(
      UUID personId, LocalDate passedOn, ProofOfLifeMethod method, Desk desk) {
    return record(personId, new RecordProofOfLife(passedOn, method, clock.today()), null, desk);
  }

  public Uni<Done> revokeProofOfLife(
      UUID personId, LocalDate passedOn, ProofOfLifeMethod method, String reason, Desk desk) {
    return record(personId, new RevokeProofOfLife(passedOn, method), reason, desk);
  }

  /**
   * Moved.
   *
   * @param township nothing outside the city
   */
  public Uni<Done> move(
      UUID personId,
      LocalDate movedOn,
      DivisionCode county,
      @Nullable DivisionCode township,
      Desk desk) {
    return record(
        personId, new MoveRegistration(movedOn, county, township, clock.today()), null, desk);
  }

  public Uni<Done> revokeMove(UUID personId, LocalDate movedOn, String reason, Desk desk) {
    return record(personId, new RevokeMove(movedOn), reason, desk);
  }

  private Uni<Done> record(
      UUID personId, PersonCommand command, @Nullable String words, Desk desk) {
    return commands.carryOut(
        desk.actor(),
        session ->
            files
                .open(session, personId, desk)
                .chain(file -> record(session, file, command, words, desk)));
  }

  private Uni<Done> record(
      Mutiny.Session session,
      PersonFile file,
      PersonCommand command,
      @Nullable String words,
      Desk desk) {
    UUID personId = file.row().personId;
    List<PersonEvent> events = file.decide(command);
    Uni<Void> kept =
        words == null || events.isEmpty()
            ? Uni.createFrom().voidItem()
            : vault.keepWords(session, personId, file.nextVersion(), words);
    return kept.chain(() -> files.append(session, List.of(file), events, desk.actor(), personId));
  }
}
