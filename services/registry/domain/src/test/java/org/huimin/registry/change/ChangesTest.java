package org.huimin.registry.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome;
import org.huimin.registry.change.ChangeCommand.ChangeOfficer;
import org.huimin.registry.change.ChangeCommand.ConfirmChange;
import org.huimin.registry.change.ChangeCommand.OtherPerson;
import org.huimin.registry.change.ChangeCommand.ProposeAccountChange;
import org.huimin.registry.change.ChangeCommand.ProposeMerge;
import org.huimin.registry.change.ChangeCommand.ProposeMergeRevocation;
import org.huimin.registry.change.ChangeCommand.RefuseChange;
import org.huimin.registry.change.Changes.Recorded;
import org.huimin.registry.identity.AccountType;
import org.huimin.registry.identity.Sex;
import org.huimin.registry.person.ChangeKind;
import org.huimin.registry.person.ChangeRefusalReason;
import org.huimin.registry.person.PersonEvent;
import org.huimin.registry.person.PersonEvent.ChangeProposed;
import org.huimin.registry.person.PersonEvent.ChangeRefused;
import org.huimin.registry.person.PersonEvent.PayeeAccountRecorded;
import org.huimin.registry.person.PersonEvent.PersonMergeRevoked;
import org.huimin.registry.person.PersonEvent.PersonMerged;
import org.huimin.registry.person.PersonEvent.PersonMergedInto;
import org.huimin.registry.person.PersonEvent.PersonRegistered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static final UUID PERSON = id(1);
  private static final UUID OTHER = id(2);
  private static final UUID OLD = id(3);
  private static final UUID NEW = id(4);
  private static final UUID CHANGE = id(5);
  private static final UUID LATER = id(6);
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final DivisionCode TOWNSHIP = DivisionCode.of("530802001");

  private static final ChangeOfficer CLERK = new ChangeOfficer("clerk", Set.of(Office.CLERK));
  private static final ChangeOfficer PROPOSER = new ChangeOfficer("one", Set.of(Office.COUNTY));
  private static final ChangeOfficer COUNTY = new ChangeOfficer("two", Set.of(Office.COUNTY));
  private static final ChangeOfficer CITY = new ChangeOfficer("three", Set.of(Office.CITY));
  private static final OtherPerson FREE = new OtherPerson(OTHER, false, false, Set.of());

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
  private static final PersonEvent ACCOUNT =
      new PayeeAccountRecorded(PERSON, OLD, AccountType.CARD, null, null);
  private static final PersonEvent PROPOSED = account(CHANGE, NEW);
  private static final PersonEvent REPLACED =
      new PayeeAccountRecorded(PERSON, NEW, AccountType.CARD, OLD, CHANGE);
  private static final PersonEvent MERGE = ofTwo(CHANGE, ChangeKind.MERGE);
  private static final PersonEvent MERGED = new PersonMerged(PERSON, OTHER, CHANGE);
  private static final PersonEvent PARTING = ofTwo(LATER, ChangeKind.MERGE_REVOCATION);
  private static final PersonEvent PARTED = new PersonMergeRevoked(PERSON, OTHER, LATER);

  @Test
  void a_change_of_account_is_proposed_by_one_and_becomes_a_fact_by_another() {
    accepted(List.of(REGISTERED, ACCOUNT), propose(CHANGE, OLD, NEW), PROPOSED);
    accepted(List.of(REGISTERED, ACCOUNT, PROPOSED), confirm(CHANGE, null, COUNTY), REPLACED);
  }

  @Test
  void only_a_known_account_that_counts_is_replaced_and_by_another_one() {
    rejected(List.of(REGISTERED), propose(CHANGE, OLD, NEW), ChangeRejection.UNKNOWN_PAYEE);
    rejected(List.of(REGISTERED, ACCOUNT), propose(CHANGE, OLD, OLD), ChangeRejection.SAME_ACCOUNT);
    rejected(
        List.of(REGISTERED, ACCOUNT, PROPOSED, REPLACED),
        propose(LATER, OLD, id(7)),
        ChangeRejection.ALREADY_REPLACED);
    accepted(
        List.of(REGISTERED, ACCOUNT, PROPOSED, REPLACED),
        propose(LATER, NEW, id(7)),
        new ChangeProposed(
            PERSON, LATER, ChangeKind.ACCOUNT, id(7), NEW, AccountType.CARD, null, null, null));
  }

  @Test
  void one_change_at_a_time_is_open_for_an_account_or_two_persons() {
    rejected(
        List.of(REGISTERED, ACCOUNT, PROPOSED),
        propose(LATER, OLD, id(7)),
        ChangeRejection.ALREADY_PROPOSED);
    rejected(
        List.of(REGISTERED, MERGE),
        new ProposeMerge(PERSON, LATER, FREE, CITY),
        ChangeRejection.ALREADY_PROPOSED);
    rejected(
        List.of(REGISTERED, MERGE, MERGED, PARTING),
        new ProposeMergeRevocation(PERSON, id(7), OTHER, CITY),
        ChangeRejection.ALREADY_PROPOSED);
    accepted(
        List.of(REGISTERED, ACCOUNT, PROPOSED, refused(ChangeRefusalReason.WITHDRAWN)),
        propose(LATER, OLD, NEW),
        account(LATER, NEW));
  }

  @Test
  void nobody_confirms_alone_nor_from_another_office() {
    List<PersonEvent> open = List.of(REGISTERED, ACCOUNT, PROPOSED);
    rejected(open, confirm(CHANGE, null, PROPOSER), ChangeRejection.PROPOSER_MAY_NOT_CONFIRM);
    rejected(open, confirm(CHANGE, null, CLERK), ChangeRejection.WRONG_OFFICE);
    rejected(open, confirm(CHANGE, null, CITY), ChangeRejection.WRONG_OFFICE);
    rejected(
        List.of(REGISTERED, MERGE), confirm(CHANGE, FREE, CLERK), ChangeRejection.WRONG_OFFICE);
  }

  @Test
  void another_refuses_and_the_proposer_withdraws() {
    List<PersonEvent> open = List.of(REGISTERED, ACCOUNT, PROPOSED);
    accepted(
        open,
        refuse(ChangeRefusalReason.NOT_AS_STATED, COUNTY),
        refused(ChangeRefusalReason.NOT_AS_STATED));
    accepted(
        open,
        refuse(ChangeRefusalReason.WITHDRAWN, PROPOSER),
        refused(ChangeRefusalReason.WITHDRAWN));
    rejected(
        open, refuse(ChangeRefusalReason.OTHER, PROPOSER), ChangeRejection.PROPOSER_MAY_NOT_REFUSE);
    rejected(open, refuse(ChangeRefusalReason.WITHDRAWN, COUNTY), ChangeRejection.NOT_THE_PROPOSER);
    rejected(open, refuse(ChangeRefusalReason.NOT_AS_STATED, CLERK), ChangeRejection.WRONG_OFFICE);
  }

  @Test
  void what_is_closed_or_unknown_is_neither_confirmed_nor_refused() {
    List<PersonEvent> confirmed = List.of(REGISTERED, ACCOUNT, PROPOSED, REPLACED);
    List<PersonEvent> refused =
        List.of(REGISTERED, ACCOUNT, PROPOSED, refused(ChangeRefusalReason.OTHER));
    rejected(confirmed, confirm(CHANGE, null, COUNTY), ChangeRejection.ALREADY_CONFIRMED);
    rejected(
        confirmed, refuse(ChangeRefusalReason.OTHER, COUNTY), ChangeRejection.ALREADY_CONFIRMED);
    rejected(refused, confirm(CHANGE, null, COUNTY), ChangeRejection.ALREADY_REFUSED);
    rejected(refused, refuse(ChangeRefusalReason.OTHER, COUNTY), ChangeRejection.ALREADY_REFUSED);
    rejected(List.of(REGISTERED), confirm(CHANGE, null, COUNTY), ChangeRejection.NO_SUCH_CHANGE);
    rejected(
        List.of(REGISTERED),
        refuse(ChangeRefusalReason.OTHER, COUNTY),
        ChangeRejection.NO_SUCH_CHANGE);
  }

  @Test
  void a_merge_is_a_fact_of_both() {
    accepted(List.of(REGISTERED), new ProposeMerge(PERSON, CHANGE, FREE, PROPOSER), MERGE);
    accepted(
        List.of(REGISTERED, MERGE),
        confirm(CHANGE, FREE, CITY),
        MERGED,
        new PersonMergedInto(OTHER, PERSON, CHANGE));
  }

  @Test
  void a_survivor_takes_in_several_and_there_are_no_chains() {
    OtherPerson third = new OtherPerson(id(8), false, false, Set.of());
    accepted(
        List.of(REGISTERED, MERGE, MERGED),
        new ProposeMerge(PERSON, LATER, third, PROPOSER),
        new ChangeProposed(PERSON, LATER, ChangeKind.MERGE, null, null, null, id(8), null, null));
    for (OtherPerson other :
        List.of(
            new OtherPerson(OTHER, true, false, Set.of()),
            new OtherPerson(OTHER, false, true, Set.of()))) {
      ChangeRejection why =
          other.isMerged() ? ChangeRejection.OTHER_MERGED : ChangeRejection.OTHER_IS_SURVIVOR;
      rejected(List.of(REGISTERED), new ProposeMerge(PERSON, CHANGE, other, PROPOSER), why);
      rejected(List.of(REGISTERED, MERGE), confirm(CHANGE, other, COUNTY), why);
    }
    rejected(
        List.of(REGISTERED),
        new ProposeMerge(PERSON, CHANGE, new OtherPerson(PERSON, false, false, Set.of()), PROPOSER),
        ChangeRejection.SAME_PERSON);
  }

  @Test
  void an_alias_takes_no_change_until_it_is_parted_again() {
    PersonEvent into = new PersonMergedInto(PERSON, OTHER, CHANGE);
    List<PersonEvent> alias = List.of(REGISTERED, ACCOUNT, PROPOSED, into);
    for (ChangeCommand command :
        List.of(
            propose(LATER, OLD, NEW),
            new ProposeMerge(PERSON, LATER, FREE, PROPOSER),
            new ProposeMergeRevocation(PERSON, LATER, OTHER, PROPOSER),
            confirm(CHANGE, null, COUNTY),
            refuse(ChangeRefusalReason.OTHER, COUNTY))) {
      rejected(alias, command, ChangeRejection.MERGED);
    }
    accepted(
        List.of(REGISTERED, ACCOUNT, PROPOSED, into, PARTED),
        confirm(CHANGE, null, COUNTY),
        REPLACED);
  }

  @Test
  void a_merge_is_revoked_on_both_and_may_come_again() {
    accepted(
        List.of(REGISTERED, MERGE, MERGED),
        new ProposeMergeRevocation(PERSON, LATER, OTHER, PROPOSER),
        PARTING);
    accepted(
        List.of(REGISTERED, MERGE, MERGED, PARTING),
        confirm(LATER, new OtherPerson(OTHER, true, false, Set.of()), COUNTY),
        PARTED,
        new PersonMergeRevoked(OTHER, PERSON, LATER));
    rejected(
        List.of(REGISTERED),
        new ProposeMergeRevocation(PERSON, LATER, OTHER, PROPOSER),
        ChangeRejection.NOT_MERGED);
    accepted(
        List.of(REGISTERED, MERGE, MERGED, PARTING, PARTED),
        new ProposeMerge(PERSON, id(9), FREE, PROPOSER),
        new ChangeProposed(PERSON, id(9), ChangeKind.MERGE, null, null, null, OTHER, null, null));
  }

  @Test
  void an_account_is_proposed_recorded_or_replaced() {
    assertEquals(Optional.of(AccountState.RECORDED), state(NEW, ACCOUNT, PROPOSED, REPLACED));
    assertEquals(Optional.of(AccountState.REPLACED), state(OLD, ACCOUNT, PROPOSED, REPLACED));
    assertEquals(Optional.of(AccountState.PROPOSED), state(NEW, ACCOUNT, PROPOSED));
    assertEquals(
        Optional.empty(), state(NEW, ACCOUNT, PROPOSED, refused(ChangeRefusalReason.OTHER)));
  }

  private static Optional<AccountState> state(UUID payeeId, PersonEvent... events) {
    return history(List.of(events)).stateOf(payeeId);
  }

  private static ProposeAccountChange propose(UUID changeId, UUID replaces, UUID payeeId) {
    return new ProposeAccountChange(
        PERSON, changeId, payeeId, replaces, AccountType.CARD, PROPOSER);
  }

  private static ConfirmChange confirm(
      UUID changeId, @Nullable OtherPerson other, ChangeOfficer by) {
    return new ConfirmChange(PERSON, changeId, other, TODAY, by);
  }

  private static RefuseChange refuse(ChangeRefusalReason reason, ChangeOfficer by) {
    return new RefuseChange(PERSON, CHANGE, reason, by);
  }

  private static ChangeProposed account(UUID changeId, UUID payeeId) {
    return new ChangeProposed(
        PERSON, changeId, ChangeKind.ACCOUNT, payeeId, OLD, AccountType.CARD, null, null, null);
  }

  private static ChangeProposed ofTwo(UUID changeId, ChangeKind kind) {
    return new ChangeProposed(PERSON, changeId, kind, null, null, null, OTHER, null, null);
  }

  private static ChangeRefused refused(ChangeRefusalReason reason) {
    return new ChangeRefused(PERSON, CHANGE, reason);
  }

  /** All that was recorded before was recorded by the proposer. */
  private static PersonHistory history(List<PersonEvent> given) {
    return Changes.DECIDER.fold(
        given.stream().map(event -> new Recorded(event, PROPOSER.officer())).toList());
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
