package org.huimin.monthlyrun;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
import org.huimin.monthlyrun.ProgrammeCases.CaseDues;

/** 明细报文: the bytes of a line as they are drafted, hashed, approved and published. */
final class Payloads {

  /** 发放日: due by the tenth, and before it when that is no working day. */
  private static final int PAY_DUE_DAY = 10;

  private final EventCodec<PaymentEvent> codec;
  private final String programme;
  private final String budgetLine;
  private final DivisionCode county;
  private final UUID rosterId;
  private final YearMonth rosterMonth;

  Payloads(ProgrammeCases cases, DivisionCode county, UUID rosterId, YearMonth rosterMonth) {
    this.codec = PaymentEvent.codec(cases.service());
    this.programme = cases.programme();
    this.budgetLine = cases.budgetLine();
    this.county = county;
    this.rosterId = rosterId;
    this.rosterMonth = rosterMonth;
  }

  /**
   * A line.
   *
   * @param amount what is ordered now, which for a difference is less than what is due
   */
  Line payment(
      UUID paymentId,
      CaseDues due,
      YearMonth month,
      String component,
      int n,
      Money amount,
      Entitled entitled) {
    return line(
        new PaymentOrdered(
            paymentId,
            rosterId,
            programme,
            due.subject(),
            component,
            n,
            payType(month, n),
            county,
            month,
            amount,
            due.payeeId(),
            budgetLine,
            dueOn(rosterMonth),
            entitled.grounds().rule().id(),
            entitled.grounds().rule().version(),
            entitled.band(),
            entitled.standard().id(),
            entitled.grounds().citation().toString(),
            due.caseId(),
            due.caseVersion()));
  }

  /** An overpayment, naming the lines that were ordered for the month. */
  Line overpayment(
      UUID receivableId,
      CaseDues due,
      YearMonth month,
      String component,
      Money amount,
      List<UUID> payments,
      RuleVersion rule) {
    return line(
        new OverpaymentIdentified(
            receivableId,
            rosterId,
            programme,
            due.subject(),
            component,
            county,
            month,
            amount,
            payments,
            rule.id(),
            rule.version(),
            due.caseId(),
            due.caseVersion()));
  }

  /** What is overpaid no more, naming the overpayments that were identified for the month. */
  Line reversal(
      UUID reversalId,
      CaseDues due,
      YearMonth month,
      String component,
      Money amount,
      List<UUID> receivables,
      RuleVersion rule) {
    return line(
        new OverpaymentReversed(
            reversalId,
            rosterId,
            programme,
            due.subject(),
            component,
            county,
            month,
            amount,
            receivables,
            rule.id(),
            rule.version(),
            due.caseId(),
            due.caseVersion()));
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

  private static LocalDate dueOn(YearMonth month) {
    LocalDate day = month.atDay(PAY_DUE_DAY);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.minusDays(1);
    }
    return day;
  }
}
