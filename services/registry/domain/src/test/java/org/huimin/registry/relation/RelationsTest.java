package org.huimin.registry.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Outcome;
import org.huimin.registry.person.PersonEvent;
import org.huimin.registry.person.PersonEvent.DeathRecorded;
import org.huimin.registry.person.PersonEvent.RelationDeclared;
import org.huimin.registry.person.PersonEvent.RelationEnded;
import org.huimin.registry.person.PersonEvent.RelationRevoked;
import org.huimin.registry.person.Relation;
import org.huimin.registry.person.RelationEndReason;
import org.huimin.registry.relation.RelationCommand.DeclareRelation;
import org.huimin.registry.relation.RelationCommand.EndRelation;
import org.huimin.registry.relation.RelationCommand.Party;
import org.huimin.registry.relation.RelationCommand.RevokeRelation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RelationsTest {

  private static final UUID PERSON = id(1);
  private static final UUID RELATED = id(2);
  private static final UUID THIRD = id(3);
  private static final UUID RELATION = id(4);
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final LocalDate SINCE = LocalDate.of(2001, 5, 1);
  private static final Party ELDER =
      new Party(PERSON, LocalDate.of(1945, 11, 30), LocalDate.of(2026, 1, 2), false);
  private static final Party YOUNGER = new Party(RELATED, LocalDate.of(1970, 2, 3), null, false);

  private static final PersonEvent MARRIED = declared(Relation.SPOUSE, SINCE);

  @ParameterizedTest
  @CsvSource({
    "SPOUSE,      2001-05-01,",
    "CHILD,       1970-02-03,",
    "GRANDCHILD,  1970-02-03,",
    "SIBLING,     1970-02-03,",
    "SUPPORTED,   2001-05-01,",
    "WARD,        2026-01-02,",
    "PARENT,      2001-05-01, NOT_OLDER",
    "GRANDPARENT, 2001-05-01, NOT_OLDER",
    "CHILD,       1970-02-02, BEFORE_BIRTH",
    "GUARDIAN,    1945-11-29, BEFORE_BIRTH",
    "SPOUSE,      2026-01-03, AFTER_DEATH",
    "SPOUSE,      2026-04-11, SINCE_IN_FUTURE"
  })
  void a_younger_person_is_declared_by_an_elder(
      Relation relation, LocalDate since, @Nullable RelationRejection why) {
    assertEquals(
        why == null
            ? Outcome.accepted(declared(relation, since))
            : Outcome.<PersonEvent, RelationRejection>rejected(why),
        decide(List.of(), declare(ELDER, YOUNGER, relation, since)));
  }

  @Test
  void a_parent_is_older_by_a_day_at_least() {
    Party twin = new Party(RELATED, ELDER.bornOn(), null, false);
    rejected(List.of(), declare(ELDER, twin, Relation.CHILD, SINCE), RelationRejection.NOT_OLDER);
    rejected(List.of(), declare(ELDER, twin, Relation.PARENT, SINCE), RelationRejection.NOT_OLDER);
  }

  @Test
  void nobody_is_their_own_relation_and_no_alias_is_one() {
    Party alias = new Party(RELATED, YOUNGER.bornOn(), null, true);
    rejected(
        List.of(), declare(ELDER, ELDER, Relation.SIBLING, SINCE), RelationRejection.SELF_RELATION);
    rejected(
        List.of(),
        declare(ELDER, alias, Relation.SIBLING, SINCE),
        RelationRejection.RELATED_MERGED);
    rejected(List.of(), declare(alias, ELDER, Relation.SIBLING, SINCE), RelationRejection.MERGED);
  }

  @ParameterizedTest
  @CsvSource({
    // known: one, other, what the other is to the one, until; then what PERSON says of RELATED
    "1, 2, SPOUSE, ,           SPOUSE,    ALREADY_DECLARED",
    "2, 1, SPOUSE, ,           SPOUSE,    ALREADY_DECLARED",
    "2, 1, PARENT, ,           CHILD,     ALREADY_DECLARED",
    "1, 2, CHILD,  ,           CHILD,     ALREADY_DECLARED",
    "2, 1, GUARDIAN, ,         WARD,      ALREADY_DECLARED",
    "1, 2, CHILD,  ,           SUPPORTED,",
    "1, 2, SPOUSE, 2001-05-02, SPOUSE,    ALREADY_DECLARED",
    "1, 2, SPOUSE, 2001-05-01, SPOUSE,",
    "1, 3, SPOUSE, ,           SPOUSE,    SECOND_SPOUSE",
    "3, 1, SPOUSE, ,           SPOUSE,    SECOND_SPOUSE",
    "2, 3, SPOUSE, ,           SPOUSE,    SECOND_SPOUSE",
    "3, 2, SPOUSE, 2010-01-01, SPOUSE,    SECOND_SPOUSE",
    "3, 2, SPOUSE, 2000-01-01, SPOUSE,",
    "1, 3, SPOUSE, ,           CHILD,",
    "1, 3, CHILD,  ,           CHILD,"
  })
  void the_same_is_declared_once_and_a_spouse_is_the_only_one(
      int one,
      int other,
      Relation known,
      @Nullable LocalDate until,
      Relation relation,
      @Nullable RelationRejection why) {
    Bond bond = new Bond(id(9), id(one), id(other), known, LocalDate.of(1990, 1, 1), until);
    DeclareRelation command =
        new DeclareRelation(RELATION, ELDER, YOUNGER, relation, SINCE, List.of(bond), TODAY);
    assertEquals(
        why == null
            ? Outcome.accepted(declared(relation, SINCE))
            : Outcome.<PersonEvent, RelationRejection>rejected(why),
        decide(List.of(), command));
  }

  @ParameterizedTest
  @CsvSource({
    "SPOUSE,   2010-01-01, DIVORCED,",
    "SPOUSE,   2001-05-01, OTHER,",
    "SPOUSE,   2001-04-30, DIVORCED,   ENDED_BEFORE_SINCE",
    "SPOUSE,   2026-04-11, DIVORCED,   ENDED_IN_FUTURE",
    "SPOUSE,   2010-01-01, DUTY_ENDED, REASON_DOES_NOT_FIT",
    "CHILD,    2010-01-01, DIVORCED,   REASON_DOES_NOT_FIT",
    "CHILD,    2010-01-01, ADOPTION,",
    "WARD,     2010-01-01, DUTY_ENDED,",
    "WARD,     2010-01-01, ADOPTION,   REASON_DOES_NOT_FIT"
  })
  void a_relation_ends_as_one_of_its_kind_does(
      Relation relation,
      LocalDate endedOn,
      RelationEndReason reason,
      @Nullable RelationRejection why) {
    assertEquals(
        why == null
            ? Outcome.accepted(
                new RelationEnded(PERSON, RELATION, RELATED, relation, endedOn, reason))
            : Outcome.<PersonEvent, RelationRejection>rejected(why),
        decide(
            List.of(declared(relation, SINCE)), new EndRelation(RELATION, endedOn, reason, TODAY)));
  }

  @Test
  void what_has_ended_does_not_end_again_and_what_is_revoked_is_over() {
    EndRelation end = new EndRelation(RELATION, SINCE, RelationEndReason.DIVORCED, TODAY);
    PersonEvent ended =
        new RelationEnded(
            PERSON, RELATION, RELATED, Relation.SPOUSE, SINCE, RelationEndReason.DIVORCED);
    PersonEvent revoked = new RelationRevoked(PERSON, RELATION, RELATED, Relation.SPOUSE);
    RevokeRelation revoke = new RevokeRelation(RELATION);
    rejected(List.of(), end, RelationRejection.NO_SUCH_RELATION);
    rejected(List.of(), revoke, RelationRejection.NO_SUCH_RELATION);
    rejected(List.of(MARRIED, ended), end, RelationRejection.ALREADY_ENDED);
    assertEquals(Outcome.accepted(revoked), decide(List.of(MARRIED, ended), revoke));
    assertEquals(Outcome.accepted(revoked), decide(List.of(MARRIED), revoke));
    rejected(List.of(MARRIED, revoked), revoke, RelationRejection.ALREADY_REVOKED);
    rejected(List.of(MARRIED, revoked), end, RelationRejection.ALREADY_REVOKED);
  }

  @Test
  void what_else_happens_to_the_person_leaves_relations_as_they_are() {
    EndRelation end = new EndRelation(RELATION, TODAY, RelationEndReason.DIVORCED, TODAY);
    assertEquals(
        decide(List.of(MARRIED), end),
        decide(List.of(MARRIED, new DeathRecorded(PERSON, TODAY)), end));
  }

  @ParameterizedTest
  @EnumSource(Relation.class)
  void seen_twice_from_the_other_side_a_relation_is_itself(Relation relation) {
    assertEquals(relation, relation.inverse().inverse());
    Bond bond = new Bond(RELATION, PERSON, RELATED, relation, SINCE, null);
    assertEquals(bond, bond.seenBy(RELATED).seenBy(PERSON));
    assertEquals(bond, bond.seenBy(PERSON));
  }

  @Test
  void a_marriage_stands_until_the_first_death_and_a_parent_stays_one() {
    LocalDate died = LocalDate.of(2020, 3, 4);
    Bond marriage = new Bond(RELATION, PERSON, THIRD, Relation.SPOUSE, SINCE, null);
    assertFalse(marriage.withDeath(died).standsOn(died));
    assertTrue(marriage.withDeath(died).standsOn(died.minusDays(1)));
    assertTrue(marriage.withDeath(null).standsOn(died));
    assertFalse(marriage.standsOn(SINCE.minusDays(1)));
    Bond parent = new Bond(RELATION, PERSON, THIRD, Relation.PARENT, SINCE, null);
    assertTrue(parent.withDeath(died).standsOn(died));
    LocalDate divorced = LocalDate.of(2010, 1, 1);
    Bond ended = new Bond(RELATION, PERSON, THIRD, Relation.SPOUSE, SINCE, divorced);
    assertEquals(ended, ended.withDeath(died));
  }

  private static RelationDeclared declared(Relation relation, LocalDate since) {
    return new RelationDeclared(PERSON, RELATION, RELATED, relation, since);
  }

  private static DeclareRelation declare(
      Party person, Party related, Relation relation, LocalDate since) {
    return new DeclareRelation(RELATION, person, related, relation, since, List.of(), TODAY);
  }

  private static Outcome<PersonEvent, RelationRejection> decide(
      List<PersonEvent> given, RelationCommand when) {
    return Relations.DECIDER.decide(when, Relations.DECIDER.fold(given));
  }

  private static void rejected(
      List<PersonEvent> given, RelationCommand when, RelationRejection why) {
    assertEquals(Outcome.rejected(why), decide(given, when));
  }

  private static UUID id(int n) {
    return UUID.fromString("00000000-0000-4000-8000-00000000000" + n);
  }
}
