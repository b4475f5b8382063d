package org.huimin.elderlyallowance.app.handling;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.huimin.elderlyallowance.app.store.CaseFiles;
import org.huimin.elderlyallowance.app.store.ElderlyCases;
import org.huimin.elderlyallowance.app.store.ElderlyCases.Judged;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.MonthHistory.Found;
import org.huimin.monthlyrun.MonthHistory.Knowledge;
import org.huimin.monthlyrun.MonthHistory.OrderedLine;
import org.huimin.programme.explanations.DatedFact;
import org.huimin.programme.explanations.KnownFacts;
import org.huimin.programme.explanations.MonthHistories;
import org.huimin.programme.explanations.MonthHistories.Wanted;
import org.huimin.programme.work.OnWorker;
import org.jspecify.annotations.Nullable;

/**
 * 说明: any month of any person, due or not and why, as a roster knew it then and as it is known now.
 * Both are the same judgement, only the cut-off differs.
 */
public final class Explanations {

  /**
   * One knowledge of the month.
   *
   * @param rosterId whose cut-off it is; nothing for what is known now
   * @param held whether facts are parked, so that nothing is ordered until people have looked
   * @param assessment nothing when no case was confirmed
   */
  public record Side(
      @Nullable UUID rosterId,
      @Nullable Instant cutOffAt,
      boolean held,
      @Nullable UUID caseId,
      @Nullable Assessment assessment) {}

  /** All that can be said of the month. */
  public record Explanation(
      UUID personId,
      UUID subject,
      YearMonth month,
      @Nullable DivisionCode county,
      @Nullable Side then,
      Side now,
      List<OrderedLine> ordered,
      List<Found> found,
      List<DatedFact> facts) {}

  private final DataSource ds;
  private final ElderlyCases cases;
  private final EnrolmentTape tape;
  private final CaseFiles files;
  private final KnownFacts facts;
  private final MonthHistories history;

  public Explanations(
      DataSource ds,
      ElderlyCases cases,
      EnrolmentTape tape,
      CaseFiles files,
      KnownFacts facts,
      MonthHistories history) {
    this.ds = ds;
    this.cases = cases;
    this.tape = tape;
    this.files = files;
    this.facts = facts;
    this.history = history;
  }

  /**
   * Explains the month; nothing when nobody of the id is registered.
   *
   * @param rosterId whose knowledge is set beside today's; without one the roster that last ordered
   *     the month, or else the first one of county and month
   */
  public Uni<Optional<Explanation>> explain(
      UUID personId, YearMonth month, @Nullable UUID rosterId) {
    return OnWorker.call(
        () -> {
          try (Connection c = ds.getConnection()) {
            return explain(c, personId, month, rosterId);
          }
        });
  }

  private Optional<Explanation> explain(
      Connection c, UUID personId, YearMonth month, @Nullable UUID rosterId) throws SQLException {
    Optional<Judged> judged = cases.judge(c, personId, month, history.now(c));
    if (judged.isEmpty()) {
      return Optional.empty();
    }
    Judged now = judged.get();
    List<OrderedLine> ordered = history.ordered(c, now.together(), month);
    Optional<Knowledge> known =
        history.then(
            c, new Wanted(rosterId, cases.programme(), now.county().orElse(null), month), ordered);
    return Optional.of(
        new Explanation(
            personId,
            now.subject(),
            month,
            now.county().orElse(null),
            known.isEmpty() ? null : then(c, personId, month, known.get()),
            side(null, null, now),
            ordered,
            history.found(c, now.together(), month),
            facts.of(
                c, now.together(), Map.of(tape.tape(), files.idsOf(c, now.together())), known)));
  }

  private Side then(Connection c, UUID personId, YearMonth month, Knowledge knowledge)
      throws SQLException {
    Optional<Judged> judged = cases.judge(c, personId, month, knowledge.vector());
    return judged.isEmpty()
        ? new Side(knowledge.rosterId(), knowledge.cutOffAt(), false, null, null)
        : side(knowledge.rosterId(), knowledge.cutOffAt(), judged.get());
  }

  private static Side side(@Nullable UUID rosterId, @Nullable Instant cutOffAt, Judged judged) {
    return new Side(
        rosterId,
        cutOffAt,
        judged.held(),
        judged.due().map(due -> due.by().caseId()).orElse(null),
        judged.due().map(due -> due.assessment()).orElse(null));
  }
}
