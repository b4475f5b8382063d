package org.huimin.socialrelief.app.store;

import org.huimin.contracts.EventContract;
import org.huimin.eventstore.EventCodec;
import org.huimin.kernel.notice.NoticeEvent;
import org.huimin.monthlyrun.PaymentEvent;
import org.huimin.monthlyrun.RosterEvent;
import org.huimin.programme.facts.PersonEvent;
import org.huimin.programme.notices.StandardTape;
import org.junit.jupiter.api.Test;

final class EventContractTest {

  private static final EventCodec<RosterEvent> ROSTERS = RosterEvent.codec("social-relief");
  private static final EventCodec<NoticeEvent> NOTICES = StandardTape.codec("social-relief");
  private static final EventCodec<PaymentEvent> PAYMENTS = PaymentEvent.codec("social-relief");

  @Test
  void events_are_written_as_they_were_promised() {
    EventContract.of("social-relief")
        .codec(EnrolmentTape.CASES.types(), EnrolmentTape.CASES::rewrite)
        .codec(EnrolmentTape.HOUSEHOLDS.types(), EnrolmentTape.HOUSEHOLDS::rewrite)
        .codec(MeansTape.CODEC.types(), MeansTape.CODEC::rewrite)
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
