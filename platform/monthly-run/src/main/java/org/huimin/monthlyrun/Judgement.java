package org.huimin.monthlyrun;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.eventstore.EventCodec;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.RuleVersion;
import org.huimin.monthlyrun.Ordered.Found;
import org.huimin.monthlyrun.Ordered.Sum;
import org.huimin.monthlyrun.ProgrammeCases.Beneficiary;
import org.huimin.monthlyrun.ProgrammeCases.Due;

/**
 * 核算: due less ordered, month by month. More due gives a line; less due is overpaid, and what was
 * called overpaid before is taken up or down to it. So after every roster what was ordered less
 * what is called overpaid is what is due.
 */
public final class Judgement {

  private final Programme programme;
  private final Payloads payloads;
  private final HeldLines held;
  private final List<Line> lines = new ArrayList<>();
  private final List<Line> overpayments = new ArrayList<>();
  private long heldLines;

  /**
   * Judges for one roster.
   *
   * @param county whose roster it is
   * @param month of the roster
   * @param payDay by which its lines are due
   */
  public Judgement(
      Programme programme,
      EventCodec<PaymentEvent> codec,
      DivisionCode county,
      UUID rosterId,
      YearMonth month,
      PayDay payDay,
      HeldLines held) {
    this.programme = programme;
    this.payloads = new Payloads(programme, codec, county, rosterId, month, payDay);
    this.held = held;
  }

  public List<Line> lines() {
    return lines;
  }

  /** What was found to be too much; a reversal is below zero. */
  public List<Line> overpayments() {
    return overpayments;
  }

  /** Lines that are owed and held. */
  long heldLines() {
    return heldLines;
  }

  /** Judges every month up to the last that is due or was ordered, however far back. */
  public void judge(Beneficiary whom, YearMonth last, Ordered ordered) {
    first(whom, ordered).ifPresent(first -> judge(whom, first, last, ordered));
  }

  /** Judges the months after one up to which everything is settled. */
  public void judgeAfter(YearMonth settled, Beneficiary whom, YearMonth last, Ordered ordered) {
    YearMonth next = settled.plusMonths(1);
    first(whom, ordered)
        .map(first -> first.isAfter(next) ? first : next)
        .ifPresent(first -> judge(whom, first, last, ordered));
  }

  private void judge(Beneficiary whom, YearMonth first, YearMonth last, Ordered ordered) {
    if (!whom.held()) {
      whom.dues(first, last).forEach(due -> judge(whom, due, ordered));
    }
  }

  /** A month that was ordered is judged again, also when it now lies before the first due one. */
  private static Optional<YearMonth> first(Beneficiary whom, Ordered ordered) {
    return Stream.of(whom.firstMonth(), ordered.firstMonth(whom.subject()))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private void judge(Beneficiary whom, Due due, Ordered ordered) {
    Sum sum = ordered.of(new Ordered.Key(whom.subject(), due.month(), due.component()));
    switch (due.assessment()) {
      case Entitled entitled -> {
        Money owed = entitled.amount().minus(sum.ordered());
        if (owed.isPositive() && isHeld(whom, due)) {
          heldLines++;
        } else if (owed.isPositive()) {
          lines.add(line(whom, due, sum, owed, entitled));
        }
        overpaid(whom, due, sum, entitled.amount(), entitled.grounds().rule());
      }
      case NotEntitled not -> overpaid(whom, due, sum, Money.ZERO, not.grounds().rule());
    }
  }

  /** By an officer, or because nobody can receive it. */
  private boolean isHeld(Beneficiary whom, Due due) {
    return due.by().payeeId() == null || held.has(whom, due.month(), due.component());
  }

  private Line line(Beneficiary whom, Due due, Sum sum, Money owed, Entitled entitled) {
    int n = sum.nextPayment();
    UUID id =
        MonthIds.payment(whom.subject(), programme.programme(), due.month(), due.component(), n);
    return payloads.payment(id, whom.subject(), due, n, owed, entitled);
  }

  private void overpaid(Beneficiary whom, Due due, Sum sum, Money dueNow, RuleVersion rule) {
    Money excess = sum.ordered().minus(dueNow);
    Money tooMuch = excess.isPositive() ? excess : Money.ZERO;
    Money more = tooMuch.minus(sum.overpaid());
    if (more.isPositive()) {
      overpayments.add(
          payloads.overpayment(
              id(whom.subject(), due, sum), whom.subject(), due, more, sum.payments(), rule));
    } else {
      reverse(due, sum, Money.ZERO.minus(more), rule);
    }
  }

  /**
   * Under the records they were found under, so that each stays right when a merge is taken back.
   */
  private void reverse(Due due, Sum sum, Money amount, RuleVersion rule) {
    Money left = amount;
    for (UUID record : sum.found().keySet().stream().sorted().toList()) {
      Found found = sum.of(record);
      Money here = found.overpaid().minus(left).isPositive() ? left : found.overpaid();
      if (here.isPositive()) {
        overpayments.add(
            payloads.reversal(id(record, due, sum), record, due, here, found.receivables(), rule));
        left = left.minus(here);
      }
    }
  }

  private UUID id(UUID record, Due due, Sum sum) {
    return MonthIds.receivable(
        record, programme.programme(), due.month(), due.component(), sum.of(record).findings());
  }
}
