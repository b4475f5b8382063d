package org.huimin.registry.relative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Outcome;
import org.huimin.registry.change.Changes.Recorded;
import org.huimin.registry.person.DeclarationWithdrawalReason;
import org.huimin.registry.person.Kinship;
import org.huimin.registry.person.PersonEvent.RelativeDeclarationWithdrawn;
import org.huimin.registry.person.PersonEvent.RelativeDeclared;
import org.huimin.registry.relative.RelativeCommand.CommitteeMember;
import org.huimin.registry.relative.RelativeCommand.DeclareRelative;
import org.huimin.registry.relative.RelativeCommand.Declarer;
import org.huimin.registry.relative.RelativeCommand.Officer;
import org.huimin.registry.relative.RelativeCommand.WithdrawDeclaration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeDeclarationsTest {

  private static final UUID PERSON = id(1);
  private static final UUID MEMBER = id(2);
  private static final UUID DECLARATION = id(3);
  private static final UUID LATER = id(4);
  private static final String CLERK = "clerk";
  private static final String COUNTY = "county";
  private static final LocalDate BORN = LocalDate.of(1945, 11, 30);
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

  private static final Officer OWN = new Officer(CLERK);
  private static final CommitteeMember OF_MEMBER = new CommitteeMember(MEMBER, false);
  private static final Recorded BY_OFFICER = declared(DECLARATION, CLERK, null);
  private static final Recorded BY_MEMBER = declared(DECLARATION, null, MEMBER);
  private static final Recorded WITHDRAWN =
      new Recorded(
          new RelativeDeclarationWithdrawn(
              PERSON, DECLARATION, CLERK, null, DeclarationWithdrawalReason.NOT_RELATED),
          COUNTY);

  @Test
  void an_officer_declares_for_themselves_or_for_a_member_of_a_committee() {
    accepted(List.of(), declare(DECLARATION, OWN), BY_OFFICER);
    accepted(List.of(), declare(DECLARATION, OF_MEMBER), BY_MEMBER);
    accepted(List.of(BY_OFFICER), declare(LATER, OF_MEMBER), declared(LATER, null, MEMBER));
  }

  @Test
  void the_same_is_declared_once_until_it_is_withdrawn() {
    rejected(List.of(BY_OFFICER), declare(LATER, OWN), RelativeRejection.ALREADY_DECLARED);
    rejected(List.of(BY_MEMBER), declare(LATER, OF_MEMBER), RelativeRejection.ALREADY_DECLARED);
    accepted(List.of(BY_OFFICER, WITHDRAWN), declare(LATER, OWN), declared(LATER, CLERK, null));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-10, 2, false, false,",
    "2026-04-11, 2, false, false, DECLARED_IN_FUTURE",
    "1945-11-29, 2, false, false, DECLARED_BEFORE_BIRTH",
    "2026-04-10, 1, false, false, SELF_DECLARED",
    "2026-04-10, 2, true,  false, MERGED",
    "2026-04-10, 2, false, true,  MEMBER_MERGED"
  })
  void a_member_and_their_relative_are_two_persons_who_stand_for_themselves(
      LocalDate declaredOn,
      int member,
      boolean isMerged,
      boolean memberIsMerged,
      @Nullable RelativeRejection why) {
    DeclareRelative command =
        new DeclareRelative(
            PERSON,
            BORN,
            isMerged,
            DECLARATION,
            new CommitteeMember(id(member), memberIsMerged),
            Kinship.CHILD,
            declaredOn,
            TODAY,
            CLERK);
    if (why == null) {
      accepted(List.of(), command, BY_MEMBER);
    } else {
      rejected(List.of(), command, why);
    }
  }

  @Test
  void another_officer_withdraws_it_and_once() {
    accepted(List.of(BY_OFFICER), withdraw(COUNTY), WITHDRAWN);
    rejected(List.of(BY_OFFICER), withdraw(CLERK), RelativeRejection.DECLARER_MAY_NOT_WITHDRAW);
    rejected(List.of(BY_MEMBER), withdraw(CLERK), RelativeRejection.DECLARER_MAY_NOT_WITHDRAW);
    rejected(List.of(BY_OFFICER, WITHDRAWN), withdraw(COUNTY), RelativeRejection.ALREADY_WITHDRAWN);
    rejected(List.of(), withdraw(COUNTY), RelativeRejection.NO_SUCH_DECLARATION);
  }

  @Test
  void who_is_declared_by_another_officer_may_not_withdraw_it_either() {
    Recorded byCounty = new Recorded(BY_OFFICER.event(), COUNTY);
    rejected(List.of(byCounty), withdraw(CLERK), RelativeRejection.DECLARER_MAY_NOT_WITHDRAW);
  }

  private static Recorded declared(UUID id, @Nullable String officer, @Nullable UUID member) {
    return new Recorded(
        new RelativeDeclared(PERSON, id, officer, member, Kinship.CHILD, TODAY), CLERK);
  }

  private static DeclareRelative declare(UUID id, Declarer declarer) {
    return new DeclareRelative(
        PERSON, BORN, false, id, declarer, Kinship.CHILD, TODAY, TODAY, CLERK);
  }

  private static WithdrawDeclaration withdraw(String by) {
    return new WithdrawDeclaration(DECLARATION, DeclarationWithdrawalReason.NOT_RELATED, by);
  }

  private static void accepted(List<Recorded> given, RelativeCommand when, Recorded then) {
    assertEquals(Outcome.accepted(then), decide(given, when));
  }

  private static void rejected(List<Recorded> given, RelativeCommand when, RelativeRejection why) {
    assertEquals(Outcome.rejected(why), decide(given, when));
  }

  private static Outcome<Recorded, RelativeRejection> decide(
      List<Recorded> given, RelativeCommand when) {
    return RelativeDeclarations.DECIDER.decide(when, RelativeDeclarations.DECIDER.fold(given));
  }

  private static UUID id(int n) {
    return UUID.fromString("00000000-0000-4000-8000-00000000000" + n);
  }
}
