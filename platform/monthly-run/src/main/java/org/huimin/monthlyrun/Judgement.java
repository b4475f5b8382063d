package org.huimin.monthlyrun;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.Money;
import org.huimin.kernel.RuleVersion;
import org.huimin.monthlyrun.Ordered.Sum;
import org.huimin.monthlyrun.ProgrammeCases.CaseDues;
import org.huimin.monthlyrun.ProgrammeCases.Due;

/**
 * 核算: due less ordered, month by month. More due gives a line; less due is overpaid, and what was
 * called overpaid before is taken up or down to it. So after every roster what was ordered less
 * what is called overpaid is what is due.
 */
final class Judgement {

  private final ProgrammeCases cases;
  private final Payloads payloads;
  private final HeldLines held;
  private final List<Line> lines = new ArrayList<>();
  private final List<Line> overpayments = new ArrayList<>();
  private long heldLines;

  Judgement(ProgrammeCases cases, Payloads payloads, HeldLines held) {
    this.cases = cases;
    this.payloads = payloads;
    this.held = held;
  }

  List<Line> lines() {
    return lines;
  }

  List<Line> overpayments() {
    return overpayments;
  }

  /** Lines that are owed and held. */
  long heldLines() {
    return heldLines;
  }

  void judge(CaseDues dues, Ordered ordered) {
    for (Due due : dues.dues()) {
      Sum sum = ordered.of(new Ordered.Key(dues.subject(), due.month(), due.component()));
      switch (due.assessment()) {
        case Entitled entitled -> {
          Money owed = entitled.amount().minus(sum.ordered());
          if (owed.isPositive() && held.has(dues.subject(), due.month(), due.component())) {
            heldLines++;
          } else if (owed.isPositive()) {
            lines.add(line(dues, due, sum, owed, entitled));
          }
          overpaid(dues, due, sum, entitled.amount(), entitled.grounds().rule());
        }
        case NotEntitled not -> overpaid(dues, due, sum, Money.ZERO, not.grounds().rule());
      }
    }
  }

  private Line line(CaseDues dues, Due due, Sum sum, Money owed, Entitled entitled) {
    int n = sum.payments().size();
    UUID id = MonthIds.payment(dues.subject(), cases.programme(), due.month(), due.component(), n);
    return payloads.payment(id, dues, due.month(), due.component(), n, owed, entitled);
  }

  private void overpaid(CaseDues dues, Due due, Sum sum, Money dueNow, RuleVersion rule) {
    Money excess = sum.ordered().minus(dueNow);
    Money tooMuch = excess.isPositive() ? excess : Money.ZERO;
    Money more = tooMuch.minus(sum.overpaid());
    if (more.equals(Money.ZERO)) {
      return;
    }
    UUID id =
        MonthIds.receivable(
            dues.subject(), cases.programme(), due.month(), due.component(), sum.findings());
    overpayments.add(
        more.isPositive()
            ? payloads.overpayment(
                id, dues, due.month(), due.component(), more, sum.payments(), rule)
            : payloads.reversal(
                id,
                dues,
                due.month(),
                due.component(),
                Money.ZERO.minus(more),
                sum.receivables(),
                rule));
  }
}
