package org.huimin.socialrelief.app.store;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.eventstore.EventCodec;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.monthlyrun.HeldLines;
import org.huimin.monthlyrun.Judgement;
import org.huimin.monthlyrun.Line;
import org.huimin.monthlyrun.Ordered;
import org.huimin.monthlyrun.PayDay;
import org.huimin.monthlyrun.PaymentEvent;
import org.huimin.monthlyrun.PaymentEvent.PaymentOrdered;
import org.huimin.monthlyrun.Programme;
import org.huimin.socialrelief.household.Area;

/** 纸上发放: rosters judged one after the other, and all that was ordered and found by them. */
final class PaperMonths {

  static final EventCodec<PaymentEvent> CODEC = PaymentEvent.codec("social-relief");

  /** 项目: of one of the two standards. */
  record Paid(Area area) implements Programme {

    @Override
    public String programme() {
      return area.programme();
    }

    @Override
    public String service() {
      return "social-relief";
    }

    @Override
    public String ruleVersion() {
      return "1";
    }

    @Override
    public String budgetLine() {
      return "2081901";
    }
  }

  /** A line or a finding, with the programme of its roster. */
  record Booked(Area area, Line line) {}

  private record Of(Area area, Ordered.Key key) {}

  private record Roster(Area area, DivisionCode county) {}

  /** The last roster of a county: what it knew is settled up to its month. */
  private record Settled(YearMonth month, CutOffVector vector) {}

  final List<Booked> lines = new ArrayList<>();
  final List<Booked> findings = new ArrayList<>();
  private final Map<Of, Long> net = new HashMap<>();
  private final Map<Of, Long> overpaid = new HashMap<>();
  private final PaperTapes tapes;
  private final Map<Roster, Settled> settled = new HashMap<>();
  private int rosters;
  private int linesBefore;
  private int findingsBefore;

  PaperMonths(PaperTapes tapes) {
    this.tapes = tapes;
  }

  /** The rosters of every county and of both standards for one month, by what one cut-off knew. */
  void close(YearMonth month, CutOffVector cutOff) throws SQLException {
    linesBefore = lines.size();
    findingsBefore = findings.size();
    for (Area area : Area.values()) {
      for (DivisionCode county : PaperOffice.COUNTIES) {
        close(new Roster(area, county), month, cutOff);
      }
    }
  }

  private void close(Roster roster, YearMonth month, CutOffVector cutOff) throws SQLException {
    Settled before = settled.get(roster);
    List<UUID> subjects =
        tapes.subjects.stream()
            .filter(row -> row.county().equals(roster.county()))
            .map(PaperTapes.Subject::subject)
            .distinct()
            .sorted()
            .toList();
    List<ReliefClaimant> claimants =
        new KnownSubjects(roster.area())
            .of(tapes, roster.county(), subjects, cutOff, before == null ? null : before.vector());
    Judgement judgement =
        new Judgement(
            new Paid(roster.area()),
            CODEC,
            roster.county(),
            new UUID(8, ++rosters),
            month,
            new PayDay(10),
            new HeldLines());
    Ordered ordered = ordered(roster.area(), claimants);
    for (ReliefClaimant claimant : claimants) {
      if (before == null || claimant.hasNews()) {
        judgement.judge(claimant, month, ordered);
      } else {
        judgement.judgeAfter(before.month(), claimant, month, ordered);
      }
    }
    judgement.lines().forEach(line -> book(roster.area(), line, true));
    judgement.overpayments().forEach(line -> book(roster.area(), line, false));
    settled.put(roster, new Settled(month, cutOff));
  }

  private Ordered ordered(Area area, List<ReliefClaimant> claimants) {
    Ordered ordered = new Ordered(claimants);
    Set<UUID> records = new HashSet<>();
    for (ReliefClaimant claimant : claimants) {
      records.add(claimant.subject());
      records.addAll(claimant.merged());
    }
    for (Booked one : lines) {
      if (isOf(one, area, records)) {
        ordered.payment(key(one.line()), one.line().id(), one.line().amount(), one.line().n());
      }
    }
    for (Booked one : findings) {
      if (isOf(one, area, records)) {
        ordered.finding(key(one.line()), one.line().id(), one.line().amount());
      }
    }
    return ordered;
  }

  private static boolean isOf(Booked one, Area area, Set<UUID> records) {
    return one.area() == area && records.contains(one.line().subject());
  }

  private static Ordered.Key key(Line line) {
    return new Ordered.Key(line.subject(), line.month(), line.component());
  }

  /** What the rosters that were closed last have ordered and found. */
  List<Booked> ofLast() {
    return Stream.concat(lines.stream().skip(linesBefore), findings.stream().skip(findingsBefore))
        .toList();
  }

  /** The payments among them, as they are published. */
  List<PaymentOrdered> orderedLast() {
    return lines.stream()
        .skip(linesBefore)
        .map(one -> (PaymentOrdered) CODEC.read(one.line().type(), one.line().payload()))
        .toList();
  }

  /** Ordered less overpaid, in fen. */
  long net(Area area, Set<UUID> records, YearMonth month, String component) {
    long fen = 0;
    for (UUID record : records) {
      fen += net.getOrDefault(new Of(area, new Ordered.Key(record, month, component)), 0L);
    }
    return fen;
  }

  /** What is still called overpaid, in fen. */
  long overpaid(Booked one) {
    return overpaid.getOrDefault(new Of(one.area(), key(one.line())), 0L);
  }

  private void book(Area area, Line line, boolean ordered) {
    (ordered ? lines : findings).add(new Booked(area, line));
    Of of = new Of(area, key(line));
    long fen = line.amount().fen();
    net.merge(of, ordered ? fen : -fen, Long::sum);
    if (!ordered) {
      overpaid.merge(of, fen, Long::sum);
    }
  }
}
