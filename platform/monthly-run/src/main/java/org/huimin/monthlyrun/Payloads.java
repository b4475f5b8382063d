package org.huimin.monthlyrun;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huimin.eventstore.EventCodec;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.RuleVersion;
import org.huimin.monthlyrun.PaymentEvent.OverpaymentIdentified;
import org.huimin.monthlyrun.PaymentEvent.OverpaymentReversed;
import org.huimin.monthlyrun.PaymentEvent.PayType;
import org.huimin.monthlyrun.PaymentEvent.PaymentOrdered;
import org.huimin.monthlyrun.ProgrammeCases.Due;

/** 明细报文: the bytes of a line as they are drafted, hashed, approved and published. */
final class Payloads {

  private final EventCodec<PaymentEvent> codec;
  private final String programme;
  private final String budgetLine;
  private final DivisionCode county;
  private final UUID rosterId;
  private final YearMonth rosterMonth;
  private final PayDay payDay;

  Payloads(
      Programme paid,
      EventCodec<PaymentEvent> codec,
      DivisionCode county,
      UUID rosterId,
      YearMonth rosterMonth,
      PayDay payDay) {
    this.codec = codec;
    this.programme = paid.programme();
    this.budgetLine = paid.budgetLine();
    this.county = county;
    this.rosterId = rosterId;
    this.rosterMonth = rosterMonth;
    this.payDay = payDay;
  }

  /**
   * A line.
   *
   * @param amount what is ordered now, which for a difference is less than what is due
   */
  Line payment(UUID paymentId, UUID subject, Due due, int n, Money amount, Entitled entitled) {
    return line(
        new PaymentOrdered(
            paymentId,
            rosterId,
            programme,
            subject,
            due.component(),
            n,
            payType(due.month(), n),
            county,
            due.month(),
            amount,
            Objects.requireNonNull(due.by().payeeId(), "a line without payee"),
            budgetLine,
            payDay.in(rosterMonth),
            entitled.grounds().rule().id(),
            entitled.grounds().rule().version(),
            entitled.band(),
            entitled.standard().id(),
            entitled.grounds().citation().toString(),
            due.by().caseId(),
            due.by().version()));
  }

  /** An overpayment, naming the lines that were ordered for the month. */
  Line overpayment(
      UUID receivableId,
      UUID subject,
      Due due,
      Money amount,
      List<UUID> payments,
      RuleVersion rule) {
    return line(
        new OverpaymentIdentified(
            receivableId,
            rosterId,
            programme,
            subject,
            due.component(),
            county,
            due.month(),
            amount,
            payments,
            rule.id(),
            rule.version(),
            due.by().caseId(),
            due.by().version()));
  }

  /** What is overpaid no more, naming the overpayments that were identified for the month. */
  Line reversal(
      UUID reversalId,
      UUID subject,
      Due due,
      Money amount,
      List<UUID> receivables,
      RuleVersion rule) {
    return line(
        new OverpaymentReversed(
            reversalId,
            rosterId,
            programme,
            subject,
            due.component(),
            county,
            due.month(),
            amount,
            receivables,
            rule.id(),
            rule.version(),
            due.by().caseId(),
            due.by().version()));
  }

  private Line line(PaymentEvent event) {
    return Line.of(event, codec);
  }

  private PayType payType(YearMonth month, int n) {
    if (month.isBefore(rosterMonth)) {
      return PayType.ARREARS;
    }
    return n == 0 ? PayType.REGULAR : PayType.DIFFERENCE;
  }
}
