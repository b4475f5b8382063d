package org.huimin.programme.rosters;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.huimin.commands.Actor;
import org.huimin.commands.Done;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.LineDecision;
import org.huimin.monthlyrun.MonthWorker;
import org.huimin.monthlyrun.OpenOverpayment;
import org.huimin.monthlyrun.PaymentEvent.PaymentOrdered;
import org.huimin.monthlyrun.RosterChange;
import org.huimin.monthlyrun.RosterComparison;
import org.huimin.monthlyrun.RosterEvent.RosterRefused;
import org.huimin.monthlyrun.RosterLineReason;
import org.huimin.monthlyrun.RosterRefusalReason;
import org.huimin.monthlyrun.RosterRow;
import org.huimin.monthlyrun.RosterSheet;
import org.huimin.monthlyrun.SheetTotal;
import org.huimin.programme.words.RefusalWords;
import org.huimin.programme.work.OnWorker;
import org.jspecify.annotations.Nullable;

/** 月度花名册: officers' commands to the month. The month speaks JDBC, so it has worker threads. */
@Singleton
public final class Rosters {

  private static final int SHEET_PAGE = 2_000;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final MonthlyRuns runs;
  private final RefusalWords words;
  private final MonthWorker worker;

  Rosters(MonthlyRuns runs, RefusalWords words, MonthWorker worker) {
    this.runs = runs;
    this.words = words;
    this.worker = worker;
  }

  /** The programmes whose months there are. */
  List<String> programmes() {
    return runs.programmes();
  }

  /** The roster's id; it is drafted in the background. */
  Uni<Done> request(String programme, DivisionCode county, YearMonth month, Actor actor) {
    return command(() -> runs.of(programme).request(county, month, actor));
  }

  /** Where the approval stands; payments are ordered in the background. */
  public Uni<Done> approve(UUID rosterId, String rosterHash, Actor actor) {
    return command(() -> runs.ofRoster(rosterId).approve(rosterId, rosterHash, actor));
  }

  public Uni<Done> refuse(
      UUID rosterId, RosterRefusalReason reason, @Nullable String ownWords, Actor actor) {
    return command(
        () ->
            runs.ofRoster(rosterId)
                .refuse(rosterId, reason, actor, c -> words.keep(c, rosterId, ownWords)));
  }

  public Uni<Done> hold(
      UUID rosterId,
      UUID paymentId,
      RosterLineReason reason,
      @Nullable String ownWords,
      Actor actor) {
    return command(
        () ->
            runs.ofRoster(rosterId)
                .lineDesk()
                .hold(
                    rosterId,
                    paymentId,
                    reason,
                    actor,
                    (c, decisionId) -> words.keep(c, decisionId, ownWords)));
  }

  public Uni<Done> remove(
      UUID rosterId,
      UUID paymentId,
      RosterLineReason reason,
      @Nullable String ownWords,
      Actor actor) {
    return command(
        () ->
            runs.ofRoster(rosterId)
                .lineDesk()
                .remove(
                    rosterId,
                    paymentId,
                    reason,
                    actor,
                    (c, decisionId) -> words.keep(c, decisionId, ownWords)));
  }

  public Uni<Done> restore(UUID rosterId, UUID paymentId, Actor actor) {
    return command(() -> runs.ofRoster(rosterId).lineDesk().restore(rosterId, paymentId, actor));
  }

  public Uni<Done> release(UUID rosterId, UUID paymentId, Actor actor) {
    return command(() -> runs.ofRoster(rosterId).lineDesk().release(rosterId, paymentId, actor));
  }

  /** What was decided about a line, the first decision first. */
  public Uni<List<LineDecision>> decisions(UUID rosterId, UUID paymentId) {
    return OnWorker.call(() -> runs.ofRoster(rosterId).lineDesk().decisions(rosterId, paymentId));
  }

  public Uni<List<OpenOverpayment>> overpaid(
      String programme, DivisionCode division, OpenOverpayment.@Nullable After after, int limit) {
    return OnWorker.call(() -> runs.of(programme).overpaid(division, after, limit));
  }

  public Uni<Optional<RosterRefused>> refusal(UUID rosterId) {
    return OnWorker.call(() -> runs.ofRoster(rosterId).refusal(rosterId));
  }

  public Uni<Optional<RosterRow>> find(UUID rosterId) {
    return OnWorker.call(() -> runs.find(rosterId));
  }

  public Uni<List<RosterRow>> list(DivisionCode division, @Nullable YearMonth month) {
    return OnWorker.call(() -> runs.list(division, month));
  }

  /** Payloads of the lines in the order of payment ids. */
  public Uni<List<byte[]>> lines(UUID rosterId, @Nullable UUID after, int limit) {
    return OnWorker.call(() -> runs.ofRoster(rosterId).lines(rosterId, after, limit));
  }

  public Uni<RosterComparison> comparison(UUID rosterId) {
    return OnWorker.call(() -> runs.ofRoster(rosterId).review().comparison(rosterId));
  }

  public Uni<List<RosterChange>> changes(
      UUID rosterId, RosterChange.@Nullable Kind kind, @Nullable UUID after, int limit) {
    return OnWorker.call(
        () -> runs.ofRoster(rosterId).review().changes(rosterId, kind, after, limit));
  }

  /** Payments about whose subjects facts have come since the cut-off. */
  public Uni<List<UUID>> changedSinceCutOff(UUID rosterId, @Nullable UUID after, int limit) {
    return OnWorker.call(
        () -> runs.ofRoster(rosterId).review().changedSinceCutOff(rosterId, after, limit));
  }

  public Uni<List<SheetTotal>> totals(UUID rosterId) {
    return OnWorker.call(() -> runs.ofRoster(rosterId).review().totals(rosterId));
  }

  /** The hash of the draft that a sheet would show. */
  public Uni<String> hash(UUID rosterId) {
    return OnWorker.call(() -> runs.ofRoster(rosterId).review().hash(rosterId));
  }

  /**
   * The lines of a draft to be printed.
   *
   * @param hash of the draft
   * @param most what fits on paper; there are no more lines in the answer
   */
  public Uni<List<PaymentOrdered>> printable(UUID rosterId, String hash, int most) {
    return OnWorker.call(
        () -> {
          List<PaymentOrdered> lines = new ArrayList<>();
          UUID last = BEFORE_ALL;
          while (lines.size() < most) {
            List<PaymentOrdered> page =
                runs.ofRoster(rosterId)
                    .review()
                    .sheet(rosterId, hash, last, Math.min(SHEET_PAGE, most - lines.size()));
            if (page.isEmpty()) {
              break;
            }
            lines.addAll(page);
            last = page.getLast().paymentId();
          }
          return lines;
        });
  }

  /** The sheet page by page; it breaks off when the roster is drafted anew meanwhile. */
  public Multi<String> sheet(UUID rosterId, String hash) {
    Multi<String> rows =
        Multi.createBy()
            .repeating()
            .uni(
                () -> new AtomicReference<>(BEFORE_ALL),
                last -> OnWorker.call(() -> nextRows(rosterId, hash, last)))
            .until(String::isEmpty);
    return Multi.createBy()
        .concatenating()
        .streams(Multi.createFrom().item(RosterSheet::header), rows);
  }

  private String nextRows(UUID rosterId, String hash, AtomicReference<UUID> last)
      throws SQLException {
    List<PaymentOrdered> page =
        runs.ofRoster(rosterId).review().sheet(rosterId, hash, last.get(), SHEET_PAGE);
    if (page.isEmpty()) {
      return "";
    }
    last.set(page.getLast().paymentId());
    return RosterSheet.rows(page);
  }

  private Uni<Done> command(Callable<Done> work) {
    return OnWorker.call(work).invoke(worker::wake);
  }
}
