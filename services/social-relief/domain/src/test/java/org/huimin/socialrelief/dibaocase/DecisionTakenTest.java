package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.CLERK;
import static org.huimin.socialrelief.dibaocase.Story.COUNTY;
import static org.huimin.socialrelief.dibaocase.Story.DECIDED;
import static org.huimin.socialrelief.dibaocase.Story.FAMILY;
import static org.huimin.socialrelief.dibaocase.Story.ID;
import static org.huimin.socialrelief.dibaocase.Story.OTHER;
import static org.huimin.socialrelief.dibaocase.Story.REDUCED;
import static org.huimin.socialrelief.dibaocase.Story.accepted;
import static org.huimin.socialrelief.dibaocase.Story.confirmed;
import static org.huimin.socialrelief.dibaocase.Story.decide;
import static org.huimin.socialrelief.dibaocase.Story.decision;
import static org.huimin.socialrelief.dibaocase.Story.events;
import static org.huimin.socialrelief.dibaocase.Story.propose;
import static org.huimin.socialrelief.dibaocase.Story.refused;
import static org.huimin.socialrelief.dibaocase.Story.reviewed;
import static org.huimin.socialrelief.dibaocase.Story.revoke;
import static org.huimin.socialrelief.dibaocase.Story.then;
import static org.huimin.socialrelief.dibaocase.Story.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitSuspended;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionRevoked;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.BenefitEvent.RevocationGround;
import org.huimin.socialrelief.dibaocase.DecisionTaken.Effect;
import org.huimin.socialrelief.dibaocase.DecisionTaken.Fate;
import org.huimin.socialrelief.dibaocase.DecisionTaken.Kind;
import org.huimin.socialrelief.dibaocase.DecisionTaken.Why;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDelivery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTakenTest {

  private static final LocalDate NEXT = DECIDED.plusDays(1);
  private static final LocalDate LATER = DECIDED.plusDays(9);
  private static final DecisionTaken CONFIRMED =
      new DecisionTaken(
          decision(0),
          Kind.CONFIRMED,
          DECIDED,
          COUNTY.id(),
          Effect.from(Story.APRIL, DibaoUnit.HOUSEHOLD),
          null,
          null,
          Fate.OPEN);

  private static List<DecisionTaken> in(DibaoCommand... commands) {
    return DecisionTaken.in(events(commands));
  }

  @Test
  void nothing_was_decided_of_an_application_yet() {
    assertEquals(List.of(), in(accepted()));
  }

  @Test
  void a_confirmation_counts_from_the_month_after_it() {
    assertEquals(List.of(CONFIRMED), in(confirmed()));
  }

  @Test
  void a_refusal_is_delivered_and_revoked() {
    DibaoCommand[] delivered = then(refused(), new RecordDelivery(CLERK, decision(0), NEXT));
    assertEquals(List.of(refusal(null)), in(delivered));
    assertEquals(List.of(refusal(LATER)), in(then(delivered, revoke(OTHER, decision(0), LATER))));
  }

  @Test
  void a_decision_against_a_household_is_delivered_and_so_is_its_revocation() {
    DibaoCommand[] ended =
        then(
            reviewed(ReviewResult.STOP, FAMILY),
            propose(AdverseMeasure.TERMINATION, ReductionReason.INCOME_ROSE),
            decide(true, REDUCED));
    LocalDate revoked = REDUCED.plusDays(9);
    DibaoCommand[] corrected =
        then(
            ended,
            new RecordDelivery(CLERK, decision(1), REDUCED.plusDays(1)),
            revoke(COUNTY, decision(1), revoked));
    assertEquals(List.of(CONFIRMED, end(null, null, null)), in(ended));
    assertEquals(List.of(CONFIRMED, end(REDUCED.plusDays(1), revoked, null)), in(corrected));
    assertEquals(
        List.of(CONFIRMED, end(REDUCED.plusDays(1), revoked, revoked.plusDays(2))),
        in(then(corrected, new RecordDelivery(CLERK, decision(1), revoked.plusDays(2)))));
  }

  @Test
  void what_was_concealed_stands_with_the_decision_that_rests_on_it() {
    DecisionTaken end =
        in(then(
                reviewed(ReviewResult.STOP, FAMILY),
                propose(
                    AdverseMeasure.TERMINATION,
                    ReductionReason.CONCEALMENT,
                    null,
                    null,
                    Money.of("5000.00")),
                Story.hear(),
                decide(true, LocalDate.parse("2026-08-01"))))
            .getLast();
    assertEquals(Kind.ENDED, end.kind());
    assertEquals(
        new DecisionTaken.Concealed(Money.of("5000.00"), Money.of("10000.00")), end.concealed());
  }

  /** 撤销确认: as if it had never been confirmed. */
  @Test
  void with_the_confirmation_falls_what_was_decided_after_it() {
    List<Recorded> history = new ArrayList<>(events(confirmed()));
    history.add(
        told(
            OTHER,
            new BenefitSuspended(
                ID, decision(1), REDUCED, ReductionReason.NOT_COOPERATING, Story.JUNE)));
    history.add(
        told(
            COUNTY,
            new DecisionRevoked(ID, decision(0), LATER.plusMonths(3), RevocationGround.OWN_ERROR)));
    assertEquals(
        List.of(LATER.plusMonths(3), LATER.plusMonths(3)),
        DecisionTaken.in(history).stream()
            .map(one -> Objects.requireNonNull(one.fate().revoked()).on())
            .toList());
  }

  /** 撤销确认, after they were heard. */
  @Test
  void a_revocation_that_was_proposed_says_why_and_by_which_article() {
    DecisionTaken confirmation =
        in(then(
                confirmed(),
                propose(AdverseMeasure.REVOCATION, ReductionReason.OFFICE_ERROR),
                Story.hear(),
                decide(true, REDUCED)))
            .getFirst();
    assertEquals(
        new DecisionTaken.Revoked(
            REDUCED,
            RevocationGround.OWN_ERROR,
            new Why("OFFICE_ERROR", ReductionReason.OFFICE_ERROR, Story.ARTICLE)),
        confirmation.fate().revoked());
  }

  @Test
  void what_is_proposed_is_open_until_it_is_decided() {
    DibaoCommand[] proposed =
        then(
            reviewed(ReviewResult.STOP, FAMILY),
            propose(AdverseMeasure.TERMINATION, ReductionReason.INCOME_ROSE));
    assertEquals(
        Optional.of(
            new ProposedMeasure(
                AdverseMeasure.TERMINATION,
                ReductionReason.INCOME_ROSE,
                Story.ARTICLE,
                Story.PROPOSED,
                Story.UNTIL,
                null,
                null,
                null)),
        ProposedMeasure.in(events(proposed)));
    for (DibaoCommand last : List.of(decide(true, REDUCED), decide(false, REDUCED))) {
      assertEquals(
          Optional.empty(), ProposedMeasure.in(events(then(proposed, Story.hear(), last))));
    }
    assertEquals(Optional.empty(), ProposedMeasure.in(events(accepted())));
  }

  private static DecisionTaken refusal(@Nullable LocalDate revokedOn) {
    return new DecisionTaken(
        decision(0),
        Kind.REFUSED,
        DECIDED,
        COUNTY.id(),
        null,
        new Why(
            "INCOME_NOT_BELOW_STANDARD", RefusalReason.INCOME_NOT_BELOW_STANDARD, Story.ARTICLE),
        null,
        new Fate(NEXT, revoked(revokedOn), null));
  }

  /** With the reason and the article that were proposed. */
  private static DecisionTaken end(
      @Nullable LocalDate delivered, @Nullable LocalDate revoked, @Nullable LocalDate told) {
    return new DecisionTaken(
        decision(1),
        Kind.ENDED,
        REDUCED,
        OTHER.id(),
        new Effect(Story.JUNE, Story.MAY, null, null),
        new Why("INCOME_ROSE", ReductionReason.INCOME_ROSE, Story.ARTICLE),
        null,
        new Fate(delivered, revoked(revoked), told));
  }

  private static DecisionTaken.@Nullable Revoked revoked(@Nullable LocalDate on) {
    return on == null
        ? null
        : new DecisionTaken.Revoked(on, RevocationGround.ADMINISTRATIVE_REVIEW, null);
  }
}
