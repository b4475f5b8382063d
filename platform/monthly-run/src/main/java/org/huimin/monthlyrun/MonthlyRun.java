package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.huimin.commands.Actor;
import org.huimin.commands.Done;
import org.huimin.commands.JdbcCommands;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Tape;
import org.huimin.identity.OfficerRegister;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.RosterEvent.RosterRefused;
import org.huimin.monthlyrun.RosterRow.State;
import org.jspecify.annotations.Nullable;

/**
 * 月度发放: one programme's month, from the officer who asks for a roster to the events that order it.
 * What officers do is answered at once, and once for each key they send; what takes long is done
 * step by step by {@link MonthWorker}.
 */
public final class MonthlyRun {

  /** What a programme writes in the transaction of an officer's command. */
  @FunctionalInterface
  public interface Beside {
    void keep(Connection c) throws SQLException;
  }

  private final Transactions transactions;
  private final RosterTape rosters;
  private final RosterLines lines;
  private final ProgrammeCases cases;
  private final BusinessClock clock;
  private final JdbcCommands commands;
  private final MonthHistory history;
  private final LineDesk lineDesk;
  private final RosterReview review;
  private final Drafting drafting;
  private final Ordering ordering;

  /**
   * The month of one programme.
   *
   * @param ds of the service's database; connections read committed
   * @param payments the programme's payment tape
   * @param ownTopics the service's own tapes whose facts a roster is judged by
   */
  public MonthlyRun(
      DataSource ds,
      ProgrammeCases cases,
      Upstreams upstreams,
      JdbcEventStore store,
      BusinessClock clock,
      OfficerRegister officers,
      Tape payments,
      List<String> ownTopics) {
    this(
        ds, cases, upstreams, store, clock, officers, payments, ownTopics, JdbcEventStore.MAX_BULK);
  }

  MonthlyRun(
      DataSource ds,
      ProgrammeCases cases,
      Upstreams upstreams,
      JdbcEventStore store,
      BusinessClock clock,
      OfficerRegister officers,
      Tape payments,
      List<String> ownTopics,
      int chunk) {
    this.transactions = new Transactions(ds);
    this.cases = cases;
    this.clock = clock;
    this.commands = new JdbcCommands(ds, officers);
    this.rosters = new RosterTape(payments, store, clock, cases.service());
    this.lines = new RosterLines(payments, cases.service());
    this.history = new MonthHistory(payments, store, cases.programme(), ownTopics);
    this.lineDesk = new LineDesk(commands, transactions, rosters, lines, clock, cases.programme());
    this.review = new RosterReview(transactions, lines, cases);
    this.drafting = new Drafting(transactions, rosters, lines, cases, upstreams, ownTopics);
    this.ordering =
        new Ordering(transactions, rosters, lines, store, clock, cases.service(), chunk);
  }

  /**
   * 编制: asks for a roster. The same officer asking again gets the one that is open.
   *
   * @throws RosterCommandRejected when the month has not begun or another officer's is open
   */
  public Done request(DivisionCode county, YearMonth month, Actor actor) throws SQLException {
    return commands.carryOut(
        actor,
        c -> {
          if (month.isAfter(clock.month())) {
            throw new RosterCommandRejected(RosterRejection.MONTH_NOT_BEGUN);
          }
          one(c, county, month);
          Optional<RosterRow> open = RosterRow.open(c, cases.programme(), county, month);
          return Done.nothingNew(
              open.isPresent()
                  ? mine(open.get(), actor.subject())
                  : insert(c, county, month, actor.subject()));
        });
  }

  /**
   * 审批: the roster as the officer saw it, and as its lines still stand.
   *
   * @return where the approval stands on the tape
   * @throws RosterCommandRejected when it is not drafted, altered, refused, approved before, or the
   *     officer prepared it
   */
  public Done approve(UUID rosterId, String rosterHash, Actor actor) throws SQLException {
    return commands.carryOut(
        actor,
        c -> {
          RosterRow.lock(c, rosterId);
          String now = lines.hash(c, rosterId).orElse("altered");
          RosterRow.moveTo(c, rosterId, State.APPROVED);
          return new Done(
              rosterId,
              rosters.carryOut(
                  c, rosterId, new RosterCommand.Approve(rosterHash, now, actor.subject())));
        });
  }

  /**
   * 退回.
   *
   * @param beside what the programme keeps of the refusal, in its transaction
   * @return where the refusal stands on the tape
   * @throws RosterCommandRejected when it is not drafted, approved or refused before, or the
   *     officer prepared it
   */
  public Done refuse(UUID rosterId, RosterRefusalReason reason, Actor actor, Beside beside)
      throws SQLException {
    return commands.carryOut(
        actor,
        c -> {
          RosterRow.lock(c, rosterId);
          beside.keep(c);
          RosterRow.moveTo(c, rosterId, State.REFUSED);
          return new Done(
              rosterId,
              rosters.carryOut(c, rosterId, new RosterCommand.Refuse(reason, actor.subject())));
        });
  }

  /** As it stands on payment lines. */
  public String programme() {
    return cases.programme();
  }

  /** Where single lines of a draft are held, removed, restored and released. */
  public LineDesk lineDesk() {
    return lineDesk;
  }

  /** What is looked at before a draft is approved. */
  public RosterReview review() {
    return review;
  }

  /** What is overpaid in the division, by subject and month, page by page. */
  public List<OpenOverpayment> overpaid(
      DivisionCode division, OpenOverpayment.@Nullable After after, int limit) throws SQLException {
    return transactions.in(c -> OpenOverpayment.list(c, cases.programme(), division, after, limit));
  }

  /** What was ordered for a month, and by what knowledge. */
  public MonthHistory history() {
    return history;
  }

  /** Why the roster was sent back; nothing when it was not. */
  public Optional<RosterRefused> refusal(UUID rosterId) throws SQLException {
    return transactions.in(c -> rosters.refusal(c, rosterId));
  }

  public Optional<RosterRow> find(UUID rosterId) throws SQLException {
    return transactions.in(c -> RosterRow.find(c, rosterId));
  }

  /** Rosters of a division and, if named, a month; the newest month first. */
  public List<RosterRow> list(DivisionCode division, @Nullable YearMonth month)
      throws SQLException {
    return transactions.in(c -> RosterRow.list(c, cases.programme(), division, month));
  }

  /**
   * The payloads of a roster's lines in the order of payment ids.
   *
   * @param after the last payment of the page before; nothing for the first page
   */
  public List<byte[]> lines(UUID rosterId, @Nullable UUID after, int limit) throws SQLException {
    return transactions.in(c -> RosterLines.payloads(c, rosterId, after, limit));
  }

  /** Stopped rosters whose month nobody has requested again; officers have to. */
  List<RosterRow> stopped() throws SQLException {
    return transactions.in(c -> RosterRow.stopped(c, cases.programme()));
  }

  List<RosterRow> unfinished() throws SQLException {
    return transactions.in(c -> RosterRow.unfinished(c, cases.programme()));
  }

  /** One step of a roster; returns whether this worker made it. */
  boolean advance(RosterRow roster) throws SQLException {
    boolean moved =
        switch (roster.state()) {
          case REQUESTED -> drafting.cutOff(roster);
          case CUT_OFF -> drafting.draft(roster);
          case APPROVED -> ordering.order(roster);
          case DRAFTED, ORDERED, REFUSED, STOPPED -> false;
        };
    if (moved) {
      waits(roster, null);
    }
    return moved;
  }

  /** Tells the officer what a roster waits for. */
  void waits(RosterRow roster, @Nullable String reason) throws SQLException {
    transactions.in(c -> roster.waits(c, reason));
  }

  private static UUID mine(RosterRow open, String officer) {
    if (!open.preparedBy().equals(officer)) {
      throw new RosterCommandRejected(RosterRejection.ROSTER_OPEN);
    }
    return open.rosterId();
  }

  private UUID insert(Connection c, DivisionCode county, YearMonth month, String officer)
      throws SQLException {
    int ordinal = RosterRow.count(c, cases.programme(), county, month);
    UUID rosterId = MonthIds.roster(cases.programme(), county, month, ordinal);
    Sql.run(
        c,
        "insert into roster (roster_id, programme, county, month, ordinal, state, prepared_by,"
            + " requested_at) values (?, ?, ?, ?, ?, 'REQUESTED', ?, ?)",
        rosterId,
        cases.programme(),
        county.code(),
        month.toString(),
        ordinal,
        officer,
        OffsetDateTime.ofInstant(clock.now(), ZoneOffset.UTC));
    return rosterId;
  }

  /** Requests for one county and month come one after the other. */
  private void one(Connection c, DivisionCode county, YearMonth month) throws SQLException {
    try (PreparedStatement lock =
        c.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
      lock.setString(1, "roster " + cases.programme() + county.code() + month);
      lock.execute();
    }
  }
}
