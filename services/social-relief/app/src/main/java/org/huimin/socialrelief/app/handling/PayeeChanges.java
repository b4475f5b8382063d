package org.huimin.socialrelief.app.handling;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Actor;
import org.huimin.commands.Done;
import org.huimin.programme.words.RefusalWords;
import org.huimin.programme.words.Told;
import org.huimin.socialrelief.dibaocase.PayeeChange;
import org.huimin.socialrelief.dibaocase.PayeeChangeReason;
import org.huimin.socialrelief.dibaocase.PayeeCommand.ProposePayeeChange;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChangeProposed;
import org.jspecify.annotations.Nullable;

/** 变更领款人: what is proposed on which evidence, which may name people and is kept sealed. */
public final class PayeeChanges {

  /**
   * What is asked for.
   *
   * @param authorisationId on which somebody from outside of the household receives
   */
  public record Asked(
      UUID enrolmentId, UUID payeeId, @Nullable UUID authorisationId, PayeeChangeReason reason) {}

  private final CaseDesk desk;
  private final CaseHistory history;
  private final Mutiny.SessionFactory sessions;
  private final RefusalWords words;

  public PayeeChanges(
      CaseDesk desk, CaseHistory history, Mutiny.SessionFactory sessions, RefusalWords words) {
    this.desk = desk;
    this.history = history;
    this.sessions = sessions;
    this.words = words;
  }

  public Uni<Done> propose(Asked asked, String evidence, Actor actor) {
    return desk.carryOut(
        asked.enrolmentId(),
        step ->
            new ProposePayeeChange(
                step.officer(),
                step.payees().apply(asked.payeeId(), Optional.ofNullable(asked.authorisationId())),
                asked.reason(),
                step.today()),
        (c, after) ->
            words.keep(c, after.last(PayeeChangeProposed.class).orElseThrow().changeId(), evidence),
        actor);
  }

  /** All that were proposed in the case, with the evidence, the first first. */
  public Uni<List<Told<PayeeChange>>> of(UUID enrolmentId) {
    return history
        .payeeChanges(enrolmentId)
        .chain(
            changes ->
                sessions.withSession(
                    session ->
                        Multi.createFrom()
                            .iterable(changes)
                            .onItem()
                            .transformToUniAndConcatenate(
                                one ->
                                    words
                                        .read(session, one.changeId())
                                        .map(said -> new Told<>(one, said.orElse(null))))
                            .collect()
                            .asList()));
  }
}
