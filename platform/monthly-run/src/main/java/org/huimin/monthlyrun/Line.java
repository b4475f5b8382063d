package org.huimin.monthlyrun;

import java.time.YearMonth;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.kernel.RuleVersion;
import org.huimin.monthlyrun.PaymentEvent.OverpaymentIdentified;
import org.huimin.monthlyrun.PaymentEvent.PaymentOrdered;

/**
 * 发放明细: one drafted line, or one overpayment found. The payload is what was approved and will stand
 * on the tape; all else is read from it, so that nothing is ordered that nobody saw.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are stored and sent as they are, never compared
record Line(
    UUID id,
    UUID rosterId,
    UUID subject,
    UUID caseId,
    YearMonth month,
    String component,
    int n,
    Money amount,
    String ruleVersion,
    byte[] payload) {

  /**
   * What a payload says.
   *
   * @param payload the event's very bytes
   */
  static Line of(PaymentEvent event, byte[] payload) {
    return switch (event) {
      case PaymentOrdered e ->
          new Line(
              e.paymentId(),
              e.rosterId(),
              e.subject(),
              e.enrolment(),
              e.month(),
              e.component(),
              e.n(),
              e.amount(),
              new RuleVersion(e.ruleId(), e.ruleVersion()).toString(),
              payload);
      case OverpaymentIdentified e ->
          new Line(
              e.receivableId(),
              e.rosterId(),
              e.subject(),
              e.enrolment(),
              e.month(),
              e.component(),
              0,
              e.amount(),
              new RuleVersion(e.ruleId(), e.ruleVersion()).toString(),
              payload);
    };
  }
}
