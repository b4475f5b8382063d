package org.huimin.socialrelief.app.store;

import org.huimin.eventstore.Tape;

/** 发放事件带: the topic of rosters and payments, written by the month. */
public record PaymentTape(Tape tape) {

  /** The topic without its namespace. */
  public static final String TOPIC = "social-relief.payment.v1";
}
