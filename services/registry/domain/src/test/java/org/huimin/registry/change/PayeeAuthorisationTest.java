package org.huimin.registry.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome;
import org.huimin.registry.change.ChangeCommand.ChangeOfficer;
import org.huimin.registry.change.ChangeCommand.ConfirmChange;
import org.huimin.registry.change.ChangeCommand.OtherPerson;
import org.huimin.registry.change.ChangeCommand.ProposePayeeAuthorisation;
import org.huimin.registry.change.ChangeCommand.ProposePayeeAuthorisationRevocation;
import org.huimin.registry.change.Changes.Recorded;
import org.huimin.registry.identity.Sex;
import org.huimin.registry.person.ChangeKind;
import org.huimin.registry.person.PayeeKind;
import org.huimin.registry.person.PersonEvent;
import org.huimin.registry.person.PersonEvent.AuthorityEnd;
import org.huimin.registry.person.PersonEvent.ChangeProposed;
import org.huimin.registry.person.PersonEvent.PayeeAuthorisationRevoked;
import org.huimin.registry.person.PersonEvent.PayeeAuthorised;
import org.huimin.registry.person.PersonEvent.PayeeAuthority;
import org.huimin.registry.person.PersonEvent.PersonMergedInto;
import org.huimin.registry.person.PersonEvent.PersonRegistered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayeeAuthorisationTest {

  private static final UUID PERSON = id(1);
  private static final UUID CAREGIVER = id(2);
  private static final UUID ACCOUNT = id(3);
  private static final UUID FIRST = id(4);
  private static final UUID SECOND = id(5);
  private static final UUID CHANGE = id(6);
  private static final UUID LATER = id(7);
  private static final String DIGEST = "d0";
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final DivisionCode TOWNSHIP = DivisionCode.of("530802001");

  private static final ChangeOfficer CLERK = new ChangeOfficer("clerk", Set.of(Office.CLERK));
  private static final ChangeOfficer COUNTY = new ChangeOfficer("county", Set.of(Office.COUNTY));
  private static final ChangeOfficer CITY = new ChangeOfficer("city", Set.of(Office.CITY));
  private static final OtherPerson PAYEE =
      new OtherPerson(CAREGIVER, false, false, Set.of(ACCOUNT));

  private static final PersonEvent REGISTERED =
      new PersonRegistered(
          PERSON,
          LocalDate.of(1945, 11, 30),
          Sex.MALE,
          TOWNSHIP.county(),
          TOWNSHIP,
          1,
          "c0",
          null,
          null);

  @Test
  void one_officer_proposes_a_payee_and_the_county_makes_it_a_fact() {
    PayeeAuthority asked = authority(FIRST, "2026-05-01", "2027-04-30");
    accepted(List.of(REGISTERED), propose(CHANGE, asked, PAYEE), proposed(CHANGE, asked));
    List<PersonEvent> open = List.of(REGISTERED, proposed(CHANGE, asked));
    accepted(open, confirm(CHANGE, PAYEE, COUNTY), authorised(CHANGE, asked));
    rejected(open, confirm(CHANGE, PAYEE, CLERK), ChangeRejection.PROPOSER_MAY_NOT_CONFIRM);
    rejected(open, confirm(CHANGE, PAYEE, CITY), ChangeRejection.WRONG_OFFICE);
    rejected(
        open,
        propose(LATER, authority(SECOND, "2028-01-01", null), PAYEE),
        ChangeRejection.ALREADY_PROPOSED);
  }

  @Test
  void the_account_is_one_of_the_payee_s_own_that_counts() {
    PayeeAuthority asked = authority(FIRST, "2026-05-01", null);
    OtherPerson withoutAccount = new OtherPerson(CAREGIVER, false, false, Set.of());
    rejected(
        List.of(REGISTERED),
        propose(CHANGE, asked, withoutAccount),
        ChangeRejection.NOT_THEIR_ACCOUNT);
    rejected(
        List.of(REGISTERED, proposed(CHANGE, asked)),
        confirm(CHANGE, withoutAccount, COUNTY),
        ChangeRejection.NOT_THEIR_ACCOUNT);
  }

  @Test
  void nobody_is_authorised_for_themselves_and_no_alias_is() {
    PayeeAuthority asked = authority(FIRST, "2026-05-01", null);
    rejected(
        List.of(REGISTERED),
        propose(CHANGE, asked, new OtherPerson(PERSON, false, false, Set.of(ACCOUNT))),
        ChangeRejection.SELF_AUTHORISED);
    rejected(
        List.of(REGISTERED),
        propose(CHANGE, asked, new OtherPerson(CAREGIVER, true, false, Set.of(ACCOUNT))),
        ChangeRejection.PAYEE_MERGED);
    rejected(
        List.of(REGISTERED, new PersonMergedInto(PERSON, CAREGIVER, LATER)),
        propose(CHANGE, asked, PAYEE),
        ChangeRejection.MERGED);
  }

  @ParameterizedTest
  @CsvSource({
    // from, until, what is answered on 2026-04-10
    "2026-05-01, 2026-04-30, UNTIL_BEFORE_FROM",
    "2026-01-01, 2026-04-09, AUTHORISATION_EXPIRED",
    "2026-01-01, 2026-04-10,",
    "2026-05-01, 2026-05-01,",
    "2026-01-01, ,"
  })
  void a_time_is_one_that_has_not_passed(
      LocalDate from, @Nullable LocalDate until, @Nullable ChangeRejection why) {
    PayeeAuthority asked = authority(FIRST, from, until);
    asked(List.of(REGISTERED), propose(CHANGE, asked, PAYEE), why, proposed(CHANGE, asked));
  }

  @ParameterizedTest
  @CsvSource({
    // known: from, until, revoked on; asked: from, until
    "2026-05-01, 2026-12-31, , 2026-12-31, , AUTHORISATION_OVERLAPS",
    "2026-05-01, 2026-12-31, , 2027-01-01, ,",
    "2026-05-01, 2026-12-31, , 2026-04-11, 2026-05-01, AUTHORISATION_OVERLAPS",
    "2026-05-01, 2026-12-31, , 2026-04-11, 2026-04-30,",
    "2026-05-01, , , 2030-01-01, , AUTHORISATION_OVERLAPS",
    "2026-05-01, , 2026-09-01, 2026-08-31, , AUTHORISATION_OVERLAPS",
    "2026-05-01, , 2026-09-01, 2026-09-01, ,",
    "2026-05-01, , 2026-05-01, 2026-04-11, ,"
  })
  void on_a_day_it_is_one_or_nobody(
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate revokedOn,
      LocalDate nextFrom,
      @Nullable LocalDate nextUntil,
      @Nullable ChangeRejection why) {
    List<PersonEvent> given = new ArrayList<>(inForce(authority(FIRST, from, until)));
    if (revokedOn != null) {
      given.add(ending(LATER, revokedOn));
      given.add(new PayeeAuthorisationRevoked(PERSON, FIRST, revokedOn, LATER));
    }
    PayeeAuthority next = authority(SECOND, nextFrom, nextUntil);
    asked(given, propose(id(8), next, PAYEE), why, proposed(id(8), next));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-30, OUTSIDE_AUTHORISATION",
    "2026-05-01,",
    "2026-12-31,",
    "2027-01-01, OUTSIDE_AUTHORISATION"
  })
  void it_is_revoked_on_a_day_of_its_time(LocalDate on, @Nullable ChangeRejection why) {
    List<PersonEvent> given = inForce(authority(FIRST, "2026-05-01", "2026-12-31"));
    asked(given, end(LATER, FIRST, on), why, ending(LATER, on));
  }

  @Test
  void a_revocation_takes_two_officers_and_comes_once() {
    LocalDate on = LocalDate.of(2026, 9, 1);
    List<PersonEvent> given = new ArrayList<>(inForce(authority(FIRST, "2026-05-01", null)));
    rejected(given, end(LATER, SECOND, on), ChangeRejection.NO_SUCH_AUTHORISATION);
    given.add(ending(LATER, on));
    rejected(given, end(id(8), FIRST, on), ChangeRejection.ALREADY_PROPOSED);
    PersonEvent revoked = new PayeeAuthorisationRevoked(PERSON, FIRST, on, LATER);
    accepted(given, confirm(LATER, null, COUNTY), revoked);
    given.add(revoked);
    rejected(given, end(id(8), FIRST, on), ChangeRejection.AUTHORISATION_REVOKED);
    rejected(given, confirm(LATER, null, COUNTY), ChangeRejection.ALREADY_CONFIRMED);
  }

  @Test
  void an_authorisation_that_nobody_proposed_is_our_fault() {
    PersonEvent unproposed = authorised(CHANGE, authority(FIRST, "2026-05-01", null));
    assertThrows(IllegalStateException.class, () -> history(List.of(REGISTERED, unproposed)));
  }

  private static List<PersonEvent> inForce(PayeeAuthority authority) {
    return List.of(REGISTERED, proposed(CHANGE, authority), authorised(CHANGE, authority));
  }

  private static PayeeAuthority authority(UUID id, String from, @Nullable String until) {
    return authority(id, LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
  }

  private static PayeeAuthority authority(UUID id, LocalDate from, @Nullable LocalDate until) {
    return new PayeeAuthority(id, CAREGIVER, ACCOUNT, PayeeKind.CAREGIVER, from, until, DIGEST);
  }

  private static ProposePayeeAuthorisation propose(
      UUID changeId, PayeeAuthority asked, OtherPerson payee) {
    return new ProposePayeeAuthorisation(PERSON, changeId, asked, payee, TODAY, CLERK);
  }

  private static ProposePayeeAuthorisationRevocation end(UUID changeId, UUID id, LocalDate on) {
    return new ProposePayeeAuthorisationRevocation(
        PERSON, changeId, new AuthorityEnd(id, on), CLERK);
  }

  private static ConfirmChange confirm(
      UUID changeId, @Nullable OtherPerson payee, ChangeOfficer by) {
    return new ConfirmChange(PERSON, changeId, payee, TODAY, by);
  }

  private static PersonEvent proposed(UUID changeId, PayeeAuthority asked) {
    return new ChangeProposed(
        PERSON, changeId, ChangeKind.PAYEE_AUTHORISATION, null, null, null, null, asked, null);
  }

  private static PersonEvent ending(UUID changeId, LocalDate on) {
    return new ChangeProposed(
        PERSON,
        changeId,
        ChangeKind.PAYEE_AUTHORISATION_REVOCATION,
        null,
        null,
        null,
        null,
        null,
        new AuthorityEnd(FIRST, on));
  }

  private static PersonEvent authorised(UUID changeId, PayeeAuthority asked) {
    return new PayeeAuthorised(
        PERSON,
        asked.authorisationId(),
        CAREGIVER,
        ACCOUNT,
        PayeeKind.CAREGIVER,
        asked.validFrom(),
        asked.validUntil(),
        DIGEST,
        changeId);
  }

  /** All that was recorded before was recorded by the clerk. */
  private static PersonHistory history(List<PersonEvent> given) {
    return Changes.DECIDER.fold(
        given.stream().map(event -> new Recorded(event, CLERK.officer())).toList());
  }

  private static void asked(
      List<PersonEvent> given,
      ChangeCommand when,
      @Nullable ChangeRejection why,
      PersonEvent then) {
    if (why == null) {
      accepted(given, when, then);
    } else {
      rejected(given, when, why);
    }
  }

  private static void accepted(List<PersonEvent> given, ChangeCommand when, PersonEvent... then) {
    assertEquals(
        new Outcome.Accepted<Recorded, ChangeRejection>(
            Arrays.stream(then).map(e -> new Recorded(e, when.by().officer())).toList()),
        Changes.DECIDER.decide(when, history(given)));
  }

  private static void rejected(List<PersonEvent> given, ChangeCommand when, ChangeRejection why) {
    assertEquals(Outcome.rejected(why), Changes.DECIDER.decide(when, history(given)));
  }

  private static UUID id(int n) {
    return UUID.fromString("00000000-0000-4000-8000-00000000000" + n);
  }
}
