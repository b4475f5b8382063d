package org.huimin.commands;

import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.eventstore.RowTaken;
import org.huimin.eventstore.StoreFailures;
import org.huimin.eventstore.VersionConflict;
import org.huimin.identity.OfficerRegister;

/**
 * 办理: one command is one transaction of officer, key, rows and events. Where two officers meet on
 * the same case the later command is decided again, on what the earlier one left.
 */
public final class Commands {

  private static final int ATTEMPTS = 3;

  private final Mutiny.SessionFactory sessions;
  private final OfficerRegister officers;

  public Commands(Mutiny.SessionFactory sessions, OfficerRegister officers) {
    this.sessions = sessions;
    this.officers = officers;
  }

  /** Carries out the work once; the same command under the same key gets the same answer. */
  public Uni<Done> carryOut(Actor actor, Function<Mutiny.Session, Uni<Done>> work) {
    BiFunction<Mutiny.Session, Mutiny.Transaction, Uni<Done>> whole =
        (session, _) ->
            officers
                .write(session, actor.officer())
                .chain(() -> CommandLog.once(session, actor.key(), () -> work.apply(session)));
    return Uni.createFrom()
        .deferred(() -> sessions.withTransaction(whole))
        .onFailure()
        .transform(StoreFailures::translate)
        .onFailure(e -> e instanceof VersionConflict || e instanceof RowTaken)
        .retry()
        .atMost(ATTEMPTS)
        .invoke(() -> officers.committed(actor.officer()));
  }
}
