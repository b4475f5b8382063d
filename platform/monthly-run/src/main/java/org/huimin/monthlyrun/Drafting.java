package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huimin.eventstore.EventCodec;
import org.huimin.eventstore.Position;
import org.huimin.kernel.Money;
import org.huimin.messaging.Positions;
import org.huimin.monthlyrun.ProgrammeCases.Beneficiary;
import org.huimin.monthlyrun.RosterLines.Totals;
import org.huimin.monthlyrun.RosterRow.State;
import org.huimin.monthlyrun.Upstreams.UpstreamAway;
import org.jspecify.annotations.Nullable;

/** 起草: from the request to the cut-off, from the cut-off to the draft, in short transactions. */
final class Drafting {

  private static final int PAGE = 2_000;

  private final Transactions transactions;
  private final RosterTape tape;
  private final RosterLines lines;
  private final ProgrammeCases cases;
  private final Upstreams upstreams;
  private final List<String> ownTopics;
  private final EventCodec<PaymentEvent> codec;

  /**
   * Drafts rosters.
   *
   * @param ownTopics the service's own tapes that belong to the cut-off
   */
  Drafting(
      Transactions transactions,
      RosterTape tape,
      RosterLines lines,
      ProgrammeCases cases,
      Upstreams upstreams,
      List<String> ownTopics) {
    this.transactions = transactions;
    this.tape = tape;
    this.lines = lines;
    this.cases = cases;
    this.upstreams = upstreams;
    this.ownTopics = List.copyOf(ownTopics);
    this.codec = PaymentEvent.codec(cases.service());
  }

  /** Returns whether the roster has gone on; if not it says in its row what it waits for. */
  boolean cutOff(RosterRow roster) throws SQLException {
    List<Position> heads;
    try {
      heads = positions(upstreams.heads());
    } catch (UpstreamAway e) {
      waits(roster, String.valueOf(e.getMessage()));
      return false;
    }
    if (!transactions.in(c -> Positions.reached(c, heads))) {
      waits(roster, "waiting for facts on their way from upstream");
      return false;
    }
    return transactions.in(
        c -> {
          if (RosterRow.hold(c, roster.rosterId(), State.REQUESTED).isEmpty()) {
            return false;
          }
          cutOffNow(c, roster);
          return true;
        });
  }

  private void waits(RosterRow roster, String reason) throws SQLException {
    transactions.in(c -> roster.waits(c, reason));
  }

  private void cutOffNow(Connection c, RosterRow roster) throws SQLException {
    CutOffVector vector = CutOffVector.now(c, ownTopics);
    Sql.run(
        c,
        "update roster set state = 'CUT_OFF', waiting_for = null, vector = ?, cases_to_judge = ?,"
            + " step_begun_at = clock_timestamp() where roster_id = ?",
        vector.written(),
        cases.count(c, roster.county()),
        roster.rosterId());
    Basis.choose(c, roster, cases.ruleVersion());
    tape.carryOut(
        c,
        roster.rosterId(),
        new RosterCommand.CutOff(
            roster.rosterId(),
            roster.programme(),
            roster.county(),
            roster.month(),
            vector.heads(),
            roster.preparedBy()));
  }

  /** One page of cases, or the end of the draft; returns whether this worker did it. */
  boolean draft(RosterRow seen) throws SQLException {
    return transactions.in(
        c -> {
          Optional<RosterRow> held = RosterRow.hold(c, seen.rosterId(), State.CUT_OFF);
          if (held.isEmpty()) {
            return false;
          }
          draftPage(c, held.get());
          return true;
        });
  }

  private void draftPage(Connection c, RosterRow roster) throws SQLException {
    CutOffVector vector = CutOffVector.parse(Objects.requireNonNull(roster.vector()));
    Basis basis = Basis.of(c, roster.rosterId()).orElse(null);
    List<? extends Beneficiary> page =
        cases.page(
            c,
            roster.county(),
            vector,
            basis == null ? null : basis.vector(),
            roster.judgedAfter(),
            PAGE);
    if (page.isEmpty()) {
      finish(c, roster);
    } else {
      judge(c, roster, page, vector, basis);
    }
  }

  private void judge(
      Connection c,
      RosterRow roster,
      List<? extends Beneficiary> page,
      CutOffVector vector,
      @Nullable Basis basis)
      throws SQLException {
    Judgement judgement =
        new Judgement(
            cases,
            codec,
            roster.county(),
            roster.rosterId(),
            roster.month(),
            cases.payDay(c, roster.county(), roster.month(), vector),
            HeldLines.ofPeople(c, cases.programme(), page));
    judgeAll(c, roster, page, basis, judgement);
    lines.write(c, roster.rosterId(), judgement.lines());
    lines.writeOverpayments(c, roster.rosterId(), judgement.overpayments());
    Sql.run(
        c,
        "update roster set judged_after = ?, judged_cases = judged_cases + ?,"
            + " held = held + ?, held_lines = held_lines + ?, line_count = line_count + ?,"
            + " total = total + ?, overpayments = overpayments + ? where roster_id = ?",
        page.getLast().subject(),
        page.size(),
        page.stream().filter(Beneficiary::held).count(),
        judgement.heldLines(),
        judgement.lines().size(),
        judgement.lines().stream().map(Line::amount).reduce(Money.ZERO, Money::plus).yuan(),
        judgement.overpayments().size(),
        roster.rosterId());
  }

  /** Every month of whom something has come about, and of all others those since the basis. */
  private void judgeAll(
      Connection c,
      RosterRow roster,
      List<? extends Beneficiary> page,
      @Nullable Basis basis,
      Judgement judgement)
      throws SQLException {
    Set<UUID> decided = LineDecision.subjects(c, cases.programme(), page);
    Map<Boolean, List<Beneficiary>> settled =
        page.stream()
            .collect(
                Collectors.partitioningBy(
                    whom -> basis != null && !whom.hasNews() && !decided.contains(whom.subject())));
    List<Beneficiary> others = settled.getOrDefault(false, List.of());
    Ordered ordered = Ordered.of(c, cases.programme(), others);
    others.forEach(whom -> judgement.judge(whom, roster.month(), ordered));
    if (basis != null) {
      List<Beneficiary> unchanged = settled.getOrDefault(true, List.of());
      Ordered later = Ordered.after(c, cases.programme(), unchanged, basis.month());
      unchanged.forEach(whom -> judgement.judgeAfter(basis.month(), whom, roster.month(), later));
    }
  }

  /**
   * What the bytes come to is what was judged, page by page, or the draft was altered meanwhile.
   */
  private void finish(Connection c, RosterRow roster) throws SQLException {
    Totals totals =
        lines
            .totals(c, roster.rosterId())
            .filter(
                found ->
                    found.count() == roster.count()
                        && found.total().equals(roster.total())
                        && found.overpayments() == roster.overpayments())
            .orElseThrow(
                () -> new IllegalStateException("the draft was altered while it was made"));
    RosterRow.drafted(c, roster.rosterId(), totals);
    tape.carryOut(
        c,
        roster.rosterId(),
        new RosterCommand.Draft(
            totals.count(), totals.total(), totals.hash(), totals.overpayments()));
  }

  private static List<Position> positions(Map<String, Map<Integer, Long>> heads) {
    List<Position> positions = new ArrayList<>();
    heads.forEach(
        (topic, partitions) ->
            partitions.forEach((p, seq) -> positions.add(new Position(topic, p, seq))));
    return positions;
  }
}
