package org.huimin.monthlyrun;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.eventstore.EventCodec;
import org.huimin.eventstore.JsonEventCodec;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;

/** 发放事件: the lines of a roster as finance reads them. Each is the only event of its stream. */
public sealed interface PaymentEvent {

  UUID rosterId();

  /**
   * 发放指令: one line to pay.
   *
   * @param n how many lines were ordered before for the same subject, month and component
   * @param month the month the money is for
   */
  record PaymentOrdered(
      UUID paymentId,
      UUID rosterId,
      String programme,
      UUID subject,
      String component,
      int n,
      PayType payType,
      DivisionCode county,
      YearMonth month,
      Money amount,
      UUID payeeId,
      String budgetLine,
      LocalDate dueOn,
      String ruleId,
      String ruleVersion,
      String band,
      String standard,
      String article,
      UUID enrolment,
      int enrolmentVersion)
      implements PaymentEvent {}

  /**
   * 多发: more was ordered for a month than is due.
   *
   * @param payments the lines that were ordered for the month
   * @param ruleId by which the month is due less
   */
  record OverpaymentIdentified(
      UUID receivableId,
      UUID rosterId,
      String programme,
      UUID subject,
      String component,
      DivisionCode county,
      YearMonth month,
      Money amount,
      List<UUID> payments,
      String ruleId,
      String ruleVersion,
      UUID enrolment,
      int enrolmentVersion)
      implements PaymentEvent {}

  /**
   * 多发撤销: what was found to be too much for a month is due after all, whole or in part.
   *
   * @param amount by how much less is overpaid now
   * @param receivables the overpayments that were identified for the month
   * @param ruleId by which the month is due
   */
  record OverpaymentReversed(
      UUID reversalId,
      UUID rosterId,
      String programme,
      UUID subject,
      String component,
      DivisionCode county,
      YearMonth month,
      Money amount,
      List<UUID> receivables,
      String ruleId,
      String ruleVersion,
      UUID enrolment,
      int enrolmentVersion)
      implements PaymentEvent {}

  /** 发放类型. */
  enum PayType {
    /** 当月: the roster's own month, its first line. */
    REGULAR,
    /** 补差: the roster's own month, on top of what was ordered. */
    DIFFERENCE,
    /** 补发: a month before. */
    ARREARS
  }

  /** Of the programme's service, whose name stands in the wire names. */
  static EventCodec<PaymentEvent> codec(String service) {
    String prefix = "org.huimin." + service + ".";
    return new JsonEventCodec<>(
        Map.<String, Class<? extends PaymentEvent>>of(
            prefix + "PaymentOrdered.v1", PaymentOrdered.class,
            prefix + "OverpaymentIdentified.v1", OverpaymentIdentified.class,
            prefix + "OverpaymentReversed.v1", OverpaymentReversed.class));
  }
}
