package org.huimin.elderlyallowance.app.handling;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationRefused;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.StatementHeard;
import org.huimin.eventstore.ReactiveEventStore;
import org.huimin.programme.words.RefusalWords;
import org.huimin.programme.words.Told;

/** 不予确认与陈述: what was refused and why, and what was heard, with the words from beside the tape. */
public final class Refusals {

  private final Mutiny.SessionFactory sessions;
  private final ReactiveEventStore store;
  private final EnrolmentTape tape;
  private final RefusalWords words;

  public Refusals(
      Mutiny.SessionFactory sessions,
      ReactiveEventStore store,
      EnrolmentTape tape,
      RefusalWords words) {
    this.sessions = sessions;
    this.store = store;
    this.tape = tape;
    this.words = words;
  }

  /** The refusal that stands; nothing when there is none, or when it was revoked. */
  public Uni<Optional<Told<ApplicationRefused>>> ofEnrolment(UUID enrolmentId) {
    return sessions.withSession(
        session ->
            store
                .readStream(session, tape.tape(), enrolmentId)
                .map(EnrolmentTape::read)
                .chain(
                    history -> {
                      List<ApplicationRefused> all = all(history, ApplicationRefused.class);
                      boolean stands = Enrolment.DECIDER.fold(history) instanceof Enrolment.Refused;
                      return stands
                          ? told(
                              session,
                              RefusalWords.ofRefusal(enrolmentId, all.size() - 1L),
                              Optional.of(all.getLast()))
                          : Uni.createFrom().item(Optional.<Told<ApplicationRefused>>empty());
                    }));
  }

  /** What the person said each time they were heard, the first time first. */
  public Uni<List<Told<StatementHeard>>> statements(UUID enrolmentId) {
    return sessions.withSession(
        session ->
            store
                .readStream(session, tape.tape(), enrolmentId)
                .map(EnrolmentTape::read)
                .map(history -> all(history, StatementHeard.class))
                .chain(
                    heard ->
                        Multi.createFrom()
                            .range(0, heard.size())
                            .onItem()
                            .transformToUniAndConcatenate(
                                n ->
                                    words
                                        .read(session, RefusalWords.ofStatement(enrolmentId, n))
                                        .map(w -> new Told<>(heard.get(n), w.orElse(null))))
                            .collect()
                            .asList()));
  }

  private static <E> List<E> all(List<Enrolment.Recorded> history, Class<E> type) {
    return history.stream()
        .map(Enrolment.Recorded::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private <E> Uni<Optional<Told<E>>> told(Mutiny.Session session, UUID stream, Optional<E> event) {
    return event.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : words
            .read(session, stream)
            .map(text -> Optional.of(new Told<>(event.get(), text.orElse(null))));
  }
}
