package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.CHILD;
import static org.huimin.socialrelief.dibaocase.Story.CLERK;
import static org.huimin.socialrelief.dibaocase.Story.COUNTY;
import static org.huimin.socialrelief.dibaocase.Story.DECIDED;
import static org.huimin.socialrelief.dibaocase.Story.FATHER;
import static org.huimin.socialrelief.dibaocase.Story.ID;
import static org.huimin.socialrelief.dibaocase.Story.MAY;
import static org.huimin.socialrelief.dibaocase.Story.MOTHER;
import static org.huimin.socialrelief.dibaocase.Story.OTHER;
import static org.huimin.socialrelief.dibaocase.Story.PAYEE;
import static org.huimin.socialrelief.dibaocase.Story.REDUCED;
import static org.huimin.socialrelief.dibaocase.Story.REVIEWED;
import static org.huimin.socialrelief.dibaocase.Story.accepted;
import static org.huimin.socialrelief.dibaocase.Story.confirmed;
import static org.huimin.socialrelief.dibaocase.Story.decidePayee;
import static org.huimin.socialrelief.dibaocase.Story.decision;
import static org.huimin.socialrelief.dibaocase.Story.enrolled;
import static org.huimin.socialrelief.dibaocase.Story.events;
import static org.huimin.socialrelief.dibaocase.Story.marginal;
import static org.huimin.socialrelief.dibaocase.Story.proposePayee;
import static org.huimin.socialrelief.dibaocase.Story.refused;
import static org.huimin.socialrelief.dibaocase.Story.revoke;
import static org.huimin.socialrelief.dibaocase.Story.shown;
import static org.huimin.socialrelief.dibaocase.Story.then;
import static org.huimin.socialrelief.dibaocase.Story.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.kernel.HashedId;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand.EndPayeeAuthority;
import org.huimin.socialrelief.dibaocase.DibaoCommand.LoseGiver;
import org.huimin.socialrelief.dibaocase.DibaoCommand.LosePayee;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDeath;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RegainGiver;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RegainPayee;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChangeDropped;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChangeProposed;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChanged;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeLost;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeRegained;
import org.huimin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To whose account a case is paid, and what is held back while nobody can receive. */
class PayeeTest {

  private static final UUID CHANGE = HashedId.of(ID.toString(), "payee", "0");
  private static final Payee WIFE = Payee.member(new UUID(4, 5));
  private static final LocalDate UNTIL = LocalDate.parse("2026-05-31");
  private static final Payee KEEPER =
      new Payee(new UUID(4, 6), new Payee.Authority(new UUID(8, 8), UNTIL));
  private static final LocalDate DIED = LocalDate.parse("2026-04-20");
  private static final LosePayee DEATH = new LosePayee(PAYEE, DIED);
  private static final EndPayeeAuthority END = new EndPayeeAuthority(new UUID(8, 8), DIED);
  private static final LoseGiver GIVER = new LoseGiver(new UUID(8, 8), DIED);
  private static final DibaoCommand[] ALL_DIE = {
    new RecordDeath(FATHER, DIED), new RecordDeath(MOTHER, DIED), new RecordDeath(CHILD, DIED)
  };

  @Test
  void one_officer_proposes_and_another_decides() {
    given(confirmed())
        .when(proposePayee(WIFE, REVIEWED))
        .then(
            told(
                CLERK,
                new PayeeChangeProposed(
                    ID,
                    CHANGE,
                    REVIEWED,
                    WIFE.payeeId(),
                    null,
                    null,
                    PayeeChangeReason.HOUSEHOLD_ASKED)));
    DibaoCommand[] proposed = then(confirmed(), proposePayee(KEEPER, REVIEWED));
    given(proposed)
        .when(decidePayee(COUNTY, true, REDUCED))
        .then(
            told(
                COUNTY,
                new PayeeChanged(ID, CHANGE, REDUCED, KEEPER.payeeId(), new UUID(8, 8), UNTIL)));
    given(proposed)
        .when(decidePayee(COUNTY, false, REDUCED))
        .then(told(COUNTY, new PayeeChangeDropped(ID, CHANGE, REDUCED)));
    assertEquals(KEEPER, changed(KEEPER).payee());
    assertEquals(
        Payee.member(PAYEE), enrolled(then(proposed, decidePayee(COUNTY, false, REDUCED))).payee());
  }

  @Test
  void each_proposal_has_an_id_of_its_own_and_tells_what_became_of_it() {
    List<Recorded> history =
        events(
            then(
                confirmed(),
                proposePayee(WIFE, REVIEWED),
                decidePayee(COUNTY, false, REDUCED),
                proposePayee(KEEPER, REDUCED)));
    List<PayeeChange> changes = PayeeChange.in(history);
    assertEquals(List.of(WIFE, KEEPER), changes.stream().map(PayeeChange::payee).toList());
    assertEquals(2, changes.stream().map(PayeeChange::changeId).distinct().count());
    assertEquals(false, changes.getFirst().carriedOut());
    assertEquals(COUNTY.id(), changes.getFirst().decidedBy());
    assertNull(changes.getLast().carriedOut());
  }

  @Test
  void who_died_leaves_what_is_due_without_payee_until_another_is_named() {
    given(confirmed()).when(DEATH).then(fact(new PayeeLost(ID, PAYEE, PayeeLoss.DIED, DIED)));
    given(then(confirmed(), DEATH)).when(DEATH).thenNothing();
    assertFalse(enrolled(confirmed()).payeeMissing(MAY));
    assertTrue(enrolled(then(confirmed(), DEATH)).payeeMissing(MAY));
    assertFalse(
        enrolled(
                then(
                    confirmed(),
                    DEATH,
                    proposePayee(WIFE, REVIEWED),
                    decidePayee(COUNTY, true, REVIEWED)))
            .payeeMissing(MAY));
  }

  @Test
  void a_death_that_is_revoked_gives_the_payee_back() {
    RegainPayee back = new RegainPayee(PAYEE);
    given(confirmed()).when(back).thenNothing();
    given(then(confirmed(), DEATH))
        .when(back)
        .then(fact(new PayeeRegained(ID, PAYEE, PayeeLoss.DIED)));
    assertFalse(enrolled(then(confirmed(), DEATH, back)).payeeMissing(MAY));
  }

  @Test
  void what_is_told_of_who_receives_no_more_changes_nothing() {
    DibaoCommand[] changed =
        then(confirmed(), proposePayee(WIFE, REVIEWED), decidePayee(COUNTY, true, REVIEWED));
    given(changed).when(DEATH).thenNothing();
    given(changed).when(END).thenNothing();
    given(changed).when(GIVER).thenNothing();
  }

  @Test
  void an_authority_that_is_revoked_or_runs_out_names_nobody_any_more() {
    DibaoCommand[] changed =
        then(confirmed(), proposePayee(KEEPER, REVIEWED), decidePayee(COUNTY, true, REVIEWED));
    given(changed)
        .when(END)
        .then(fact(new PayeeLost(ID, KEEPER.payeeId(), PayeeLoss.AUTHORISATION_REVOKED, DIED)));
    given(then(changed, END)).when(END).thenNothing();
    assertTrue(enrolled(then(changed, END)).payeeMissing(MAY));
    assertFalse(enrolled(changed).payeeMissing(MAY), "the month of its last day");
    assertEquals(Optional.of(MAY.plusMonths(1)), enrolled(changed).payeeMissingFrom());
    assertTrue(enrolled(changed).payeeMissing(MAY.plusMonths(1)));
  }

  @Test
  void an_authority_that_is_revoked_beforehand_stands_until_the_month_of_that_day() {
    Payee keeper = new Payee(KEEPER.payeeId(), new Payee.Authority(new UUID(8, 8), null));
    DibaoCommand[] changed =
        then(
            confirmed(),
            proposePayee(keeper, REVIEWED),
            decidePayee(COUNTY, true, REVIEWED),
            new EndPayeeAuthority(new UUID(8, 8), MAY.plusMonths(2).atEndOfMonth()));
    assertFalse(enrolled(changed).payeeMissing(MAY.plusMonths(1)));
    assertTrue(enrolled(changed).payeeMissing(MAY.plusMonths(2)));
  }

  @Test
  void nobody_receives_for_who_has_died() {
    RegainGiver back = new RegainGiver(new UUID(8, 8));
    DibaoCommand[] changed =
        then(confirmed(), proposePayee(KEEPER, REVIEWED), decidePayee(COUNTY, true, REVIEWED));
    given(changed)
        .when(GIVER)
        .then(fact(new PayeeLost(ID, KEEPER.payeeId(), PayeeLoss.GIVER_DIED, DIED)));
    given(then(changed, GIVER)).when(GIVER).thenNothing();
    assertTrue(enrolled(then(changed, GIVER)).payeeMissing(MAY));
    given(changed).when(back).thenNothing();
    given(then(changed, GIVER))
        .when(back)
        .then(fact(new PayeeRegained(ID, KEEPER.payeeId(), PayeeLoss.GIVER_DIED)));
    assertFalse(enrolled(then(changed, GIVER, back)).payeeMissing(MAY));
    assertTrue(enrolled(then(changed, GIVER, END, back)).payeeMissing(MAY), "revoked as well");
  }

  /** Nobody is left who could name one, and the last month goes where the months before went. */
  @Test
  void where_all_have_died_a_member_keeps_what_is_due() {
    DibaoCommand[] dead = then(then(confirmed(), DEATH), ALL_DIE);
    assertFalse(enrolled(dead).payeeMissing(MAY));
    given(dead).when(proposePayee(WIFE, REVIEWED)).thenRejected(DibaoRejection.ENDED);
  }

  /** Whom only an authority lets receive keeps nothing without it, whoever has died. */
  @ParameterizedTest
  @MethodSource("losses")
  void where_all_have_died_an_outsider_without_authority_gets_nothing(DibaoCommand loss) {
    DibaoCommand[] kept =
        then(confirmed(), proposePayee(KEEPER, REVIEWED), decidePayee(COUNTY, true, REVIEWED));
    assertFalse(enrolled(then(kept, ALL_DIE)).payeeMissing(MAY));
    assertTrue(enrolled(then(kept, ALL_DIE)).payeeMissing(MAY.plusMonths(1)), "it ran out");
    DibaoCommand[] lost = then(then(kept, loss), ALL_DIE);
    assertTrue(enrolled(lost).payeeMissing(MAY));
    DibaoCommand[] named =
        then(lost, proposePayee(WIFE, REDUCED), decidePayee(COUNTY, true, REDUCED));
    assertFalse(enrolled(named).payeeMissing(MAY));
  }

  static Stream<DibaoCommand> losses() {
    return Stream.of(END, GIVER, new LosePayee(KEEPER.payeeId(), DIED));
  }

  @Test
  void who_is_paid_nothing_misses_no_payee() {
    assertFalse(enrolled(then(marginal(), DEATH)).payeeMissing(MAY));
  }

  @Test
  void what_is_told_while_the_household_applies_is_known_when_it_is_paid() {
    PayeeLost lost = new PayeeLost(ID, PAYEE, PayeeLoss.DIED, DIED);
    given(accepted()).when(DEATH).then(fact(lost));
    assertTrue(enrolled(then(shown(), DEATH, Story.confirm(DECIDED))).payeeMissing(MAY));
    given(refused()).when(DEATH).then(fact(lost));
    given(then(refused(), DEATH, revoke(OTHER, decision(0), DECIDED))).when(DEATH).thenNothing();
  }

  private static DibaoCase.Enrolled changed(Payee to) {
    return enrolled(
        then(confirmed(), proposePayee(to, REVIEWED), decidePayee(COUNTY, true, REDUCED)));
  }

  private static Recorded fact(DibaoEvent event) {
    return new Recorded(event, "");
  }

  private static DeciderSpec<DibaoCommand, DibaoCase, Recorded, DibaoRejection> given(
      DibaoCommand... before) {
    return DeciderSpec.given(DibaoCase.DECIDER).given(events(before));
  }
}
