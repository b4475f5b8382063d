package org.huimin.elderlyallowance.app.store;

import org.huimin.contracts.EventContract;
import org.huimin.eventstore.EventCodec;
import org.huimin.kernel.notice.NoticeEvent;
import org.huimin.monthlyrun.PaymentEvent;
import org.huimin.monthlyrun.RosterEvent;
import org.huimin.programme.facts.PersonEvent;
import org.huimin.programme.notices.StandardTape;
import org.junit.jupiter.api.Test;

final class EventContractTest {

  private static final EventCodec<RosterEvent> ROSTERS = RosterEvent.codec("elderly-allowance");
  private static final EventCodec<NoticeEvent> NOTICES = StandardTape.codec("elderly-allowance");
  private static final EventCodec<PaymentEvent> PAYMENTS = PaymentEvent.codec("elderly-allowance");

  @Test
  void events_are_written_as_they_were_promised() {
    EventContract.of("elderly-allowance")
        .codec(EnrolmentTape.CODEC.types(), EnrolmentTape.CODEC::rewrite)
        .codec(NOTICES.types(), NOTICES::rewrite)
        .codec(ROSTERS.types(), ROSTERS::rewrite)
        .codec(PAYMENTS.types(), PAYMENTS::rewrite)
        .check();
  }

  @Test
  void the_registrys_events_are_understood() {
    EventContract.of("registry")
        .readBy(PersonEvent.TYPES.keySet(), PersonEvent.CODEC::read)
        .check();
  }
}
