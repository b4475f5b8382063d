package org.huimin.monthlyrun;

import java.time.YearMonth;
import java.util.UUID;
import org.huimin.eventstore.EventCodec;
import org.huimin.kernel.Money;
import org.huimin.kernel.RuleVersion;
import org.huimin.monthlyrun.PaymentEvent.OverpaymentIdentified;
import org.huimin.monthlyrun.PaymentEvent.OverpaymentReversed;
import org.huimin.monthlyrun.PaymentEvent.PaymentOrdered;

/**
 * 发放明细: one drafted line, or one overpayment found or reversed. The payload is what was approved
 * and will stand on the tape; all else is read from it, so that nothing is ordered that nobody saw.
 *
 * @param type the wire name
 * @param n of a payment; a finding's id alone tells it apart
 * @param amount of a reversal below zero
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are stored and sent as they are
public record Line(
    UUID id,
    String type,
    UUID rosterId,
    UUID subject,
    UUID caseId,
    YearMonth month,
    String component,
    int n,
    Money amount,
    String ruleVersion,
    byte[] payload) {

  static Line of(PaymentEvent event, EventCodec<PaymentEvent> codec) {
    return of(event, codec.typeOf(event), codec.write(event));
  }

  /** The line of bytes that were read. */
  static Line of(PaymentEvent event, String type, byte[] payload) {
    return switch (event) {
      case PaymentOrdered e ->
          new Line(
              e.paymentId(),
              type,
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
              type,
              e.rosterId(),
              e.subject(),
              e.enrolment(),
              e.month(),
              e.component(),
              0,
              e.amount(),
              new RuleVersion(e.ruleId(), e.ruleVersion()).toString(),
              payload);
      case OverpaymentReversed e ->
          new Line(
              e.reversalId(),
              type,
              e.rosterId(),
              e.subject(),
              e.enrolment(),
              e.month(),
              e.component(),
              0,
              Money.ZERO.minus(e.amount()),
              new RuleVersion(e.ruleId(), e.ruleVersion()).toString(),
              payload);
    };
  }
}
