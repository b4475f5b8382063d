package org.huimin.elderlyallowance.app.handling;

import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huimin.commands.Actor;
import org.huimin.commands.Done;
import org.huimin.elderlyallowance.app.store.RefusalWords;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.MonthWorker;
import org.huimin.monthlyrun.MonthlyRun;
import org.huimin.monthlyrun.RosterEvent.RosterRefused;
import org.huimin.monthlyrun.RosterRefusalReason;
import org.huimin.monthlyrun.RosterRow;
import org.jspecify.annotations.Nullable;

/** 月度花名册: officers' commands to the month. The month speaks JDBC, so it has worker threads. */
public final class Rosters {

  private final MonthlyRun run;
  private final RefusalWords words;
  private final MonthWorker worker;

  public Rosters(MonthlyRun run, RefusalWords words, MonthWorker worker) {
    this.run = run;
    this.words = words;
    this.worker = worker;
  }

  /** The roster's id; it is drafted in the background. */
  public Uni<Done> request(DivisionCode county, YearMonth month, Actor actor) {
    return command(() -> run.request(county, month, actor));
  }

  /** Where the approval stands; payments are ordered in the background. */
  public Uni<Done> approve(UUID rosterId, String rosterHash, Actor actor) {
    return command(() -> run.approve(rosterId, rosterHash, actor));
  }

  public Uni<Done> refuse(
      UUID rosterId, RosterRefusalReason reason, @Nullable String ownWords, Actor actor) {
    return command(
        () -> run.refuse(rosterId, reason, actor, c -> words.keep(c, rosterId, ownWords)));
  }

  public Uni<Optional<RosterRefused>> refusal(UUID rosterId) {
    return OnWorker.call(() -> run.refusal(rosterId));
  }

  public Uni<Optional<RosterRow>> find(UUID rosterId) {
    return OnWorker.call(() -> run.find(rosterId));
  }

  public Uni<List<RosterRow>> list(DivisionCode division, @Nullable YearMonth month) {
    return OnWorker.call(() -> run.list(division, month));
  }

  /** Payloads of the lines in the order of payment ids. */
  public Uni<List<byte[]>> lines(UUID rosterId, @Nullable UUID after, int limit) {
    return OnWorker.call(() -> run.lines(rosterId, after, limit));
  }

  private Uni<Done> command(Callable<Done> work) {
    return OnWorker.call(work).invoke(worker::wake);
  }
}
