package org.huimin.programme.rosters;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.monthlyrun.LineDecision;
import org.huimin.monthlyrun.RosterEvent.RosterRefused;
import org.huimin.programme.words.RefusalWords;
import org.huimin.programme.words.Told;

/** 退回与明细处置: what was sent back or taken out and why, with the officer's own words. */
@Singleton
public final class RosterWords {

  private final Mutiny.SessionFactory sessions;
  private final Rosters rosters;
  private final RefusalWords words;

  RosterWords(Mutiny.SessionFactory sessions, Rosters rosters, RefusalWords words) {
    this.sessions = sessions;
    this.rosters = rosters;
    this.words = words;
  }

  public Uni<Optional<Told<RosterRefused>>> ofRoster(UUID rosterId) {
    return rosters
        .refusal(rosterId)
        .chain(event -> sessions.withSession(session -> told(session, rosterId, event)));
  }

  /** What was decided about a line of a roster, the first decision first. */
  public Uni<List<Told<LineDecision>>> ofLine(UUID rosterId, UUID paymentId) {
    return rosters
        .decisions(rosterId, paymentId)
        .chain(
            decisions ->
                sessions.withSession(
                    session ->
                        Multi.createFrom()
                            .iterable(decisions)
                            .onItem()
                            .transformToUniAndConcatenate(
                                d ->
                                    words
                                        .read(session, d.id())
                                        .map(w -> new Told<>(d, w.orElse(null))))
                            .collect()
                            .asList()));
  }

  private <E> Uni<Optional<Told<E>>> told(Mutiny.Session session, UUID stream, Optional<E> event) {
    return event.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : words
            .read(session, stream)
            .map(text -> Optional.of(new Told<>(event.get(), text.orElse(null))));
  }
}
