package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.CLERK;
import static org.huimin.socialrelief.dibaocase.Story.COUNTY;
import static org.huimin.socialrelief.dibaocase.Story.DECIDED;
import static org.huimin.socialrelief.dibaocase.Story.OTHER;
import static org.huimin.socialrelief.dibaocase.Story.accepted;
import static org.huimin.socialrelief.dibaocase.Story.confirmed;
import static org.huimin.socialrelief.dibaocase.Story.decision;
import static org.huimin.socialrelief.dibaocase.Story.events;
import static org.huimin.socialrelief.dibaocase.Story.refused;
import static org.huimin.socialrelief.dibaocase.Story.revoke;
import static org.huimin.socialrelief.dibaocase.Story.then;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.huimin.socialrelief.dibaocase.DecisionTaken.Kind;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDelivery;
import org.junit.jupiter.api.Test;

class DecisionTakenTest {

  private static final LocalDate NEXT = DECIDED.plusDays(1);
  private static final LocalDate LATER = DECIDED.plusDays(9);

  private static List<DecisionTaken> in(DibaoCommand... commands) {
    return DecisionTaken.in(events(commands));
  }

  @Test
  void nothing_was_decided_of_an_application_yet() {
    assertEquals(List.of(), in(accepted()));
  }

  @Test
  void a_confirmation_counts_from_the_month_after_it() {
    assertEquals(
        List.of(
            new DecisionTaken(
                decision(0), Kind.CONFIRMED, DECIDED, COUNTY.id(), Story.APRIL, null, null)),
        in(confirmed()));
  }

  @Test
  void a_refusal_is_delivered_and_revoked_and_its_revocation_is_delivered_anew() {
    DibaoCommand[] delivered = then(refused(), new RecordDelivery(CLERK, decision(0), NEXT));
    DecisionTaken refusal =
        new DecisionTaken(decision(0), Kind.REFUSED, DECIDED, COUNTY.id(), null, NEXT, null);
    assertEquals(List.of(refusal), in(delivered));
    assertEquals(
        List.of(
            new DecisionTaken(decision(0), Kind.REFUSED, DECIDED, COUNTY.id(), null, null, LATER)),
        in(then(delivered, revoke(OTHER, decision(0), LATER))));
  }
}
