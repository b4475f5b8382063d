package org.huimin.socialrelief.tekuncase;

import static org.huimin.socialrelief.tekuncase.Story.CONFIRMED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huimin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every no of the system, with the shortest way to it. */
class RejectionTest {

  private static final String ENDED =
      CONFIRMED + "; end 2026-06-01 VOLUNTARY; post 2026-06-02; carry 2026-06-10";
  private static final String WORSE =
      CONFIRMED + "; assess 2026-06-03 3; decide 2026-06-03; assess 2026-07-01 0";
  private static final String LOWERING = WORSE + "; lower 2026-07-02";
  private static final String LEAVING = CONFIRMED + "; end 2026-06-01 VOLUNTARY";
  private static final String SHOWN = LEAVING + "; post 2026-06-02";
  private static final String FOUND =
      CONFIRMED + "; assess 2027-05-03 0; review 2027-05-04 SUPPORTER_ABLE";
  private static final String PLACED =
      CONFIRMED + "; want 2026-06-01 CENTRALISED; place 2026-06-10 I1";

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @MethodSource({"openings", "officers", "care", "reviews", "proposals", "corrections"})
  void an_order_out_of_place_changes_nothing(SupportRejection why, String before, String order) {
    DeciderSpec.given(SupportCase.DECIDER)
        .given(Story.events(before))
        .when(Order.read(order))
        .thenRejected(why);
  }

  /** A code that no row shows would be a no that nobody has seen. */
  @Test
  void every_no_is_shown() {
    Set<SupportRejection> unseen = EnumSet.allOf(SupportRejection.class);
    Stream.of(openings(), officers(), care(), reviews(), proposals(), corrections())
        .flatMap(Function.identity())
        .forEach(row -> unseen.remove(row.get()[0]));
    assertEquals(Set.of(), unseen);
  }

  static Stream<Arguments> openings() {
    return Stream.of(
        arguments(SupportRejection.NO_SUCH_SUPPORT, "", "report 2026-06-01"),
        arguments(SupportRejection.OTHER_SUPPORT_STANDS, CONFIRMED, CONFIRMED + " again"),
        arguments(
            SupportRejection.OTHER_SUPPORT_STANDS,
            CONFIRMED,
            "takeover 2019-03-11@2026-03-02 RURAL ABLE C1 2026-02"),
        arguments(SupportRejection.NOT_RECOGNISED, "", CONFIRMED + " unrecognised"),
        arguments(SupportRejection.REVIEW_DUE_IN_PAST, "", CONFIRMED + " late"),
        arguments(
            SupportRejection.PAID_IN_FUTURE,
            "",
            "takeover 2019-03-11@2026-03-02 RURAL ABLE C1 2026-04"),
        arguments(
            SupportRejection.HAPPENED_IN_FUTURE,
            "",
            "takeover 2026-03-03@2026-03-02 RURAL ABLE C1 2026-02"),
        arguments(
            SupportRejection.CAREGIVER_IS_THE_PERSON, "", "confirm 2026-05-12 RURAL ABLE person"));
  }

  static Stream<Arguments> officers() {
    return Stream.of(
        arguments(SupportRejection.NOT_YOUR_OFFICE, "", CONFIRMED + " by clerk-2"),
        arguments(
            SupportRejection.NOT_YOUR_OFFICE,
            "",
            "takeover 2019-03-11@2026-03-02 RURAL ABLE C1 2026-02 by clerk-2 delegated"),
        arguments(SupportRejection.NOT_YOUR_OFFICE, CONFIRMED, "assess 2026-06-03 3 by clerk"),
        arguments(SupportRejection.NOT_YOUR_OFFICE, LEAVING, "post 2026-06-02 by county"),
        arguments(SupportRejection.NOT_YOUR_OFFICE, SHOWN, "carry 2026-06-10 by clerk-2 delegated"),
        arguments(SupportRejection.OUTSIDE_DIVISION, "", CONFIRMED + " by lancang"),
        arguments(
            SupportRejection.OUTSIDE_DIVISION, CONFIRMED, "end 2026-06-01 VOLUNTARY by lancang"),
        arguments(
            SupportRejection.OUTSIDE_DIVISION,
            CONFIRMED + "; move 2026-05-18 530828",
            "report 2026-06-01"),
        arguments(SupportRejection.PREPARER_MAY_NOT_APPROVE, "", CONFIRMED + " from county-2"),
        arguments(
            SupportRejection.PREPARER_MAY_NOT_APPROVE,
            CONFIRMED,
            "payee 2026-06-01 other from county-2"),
        arguments(
            SupportRejection.RELATED_OFFICER,
            CONFIRMED + "; relative 2026-05-20 county-2",
            "raise 2026-06-01 URBAN"),
        arguments(
            SupportRejection.RELATED_OFFICER,
            CONFIRMED + "; relative 2026-05-20 county",
            "end 2026-06-01 VOLUNTARY"),
        arguments(
            SupportRejection.RELATED_OFFICER,
            CONFIRMED + "; relative 2026-05-20 county",
            "assess 2026-06-01 3"),
        arguments(
            SupportRejection.RELATED_OFFICER,
            SHOWN + "; object 2026-06-03; relative 2026-06-03 county-3",
            "answer 2026-06-04 by county-3"),
        arguments(
            SupportRejection.RELATIVE_HAS_LOOKED,
            CONFIRMED + "; relative 2026-05-20 looker-2",
            "assess 2026-06-01 3"),
        arguments(
            SupportRejection.RELATIVE_HAS_LOOKED,
            CONFIRMED + "; relative 2026-05-20 clerk",
            "payee 2026-06-01 other"));
  }

  static Stream<Arguments> care() {
    return Stream.of(
        arguments(SupportRejection.ENDED, ENDED, "report 2026-06-12"),
        arguments(SupportRejection.ENDED, CONFIRMED + "; died 2026-06-01", "report 2026-06-12"),
        arguments(SupportRejection.ENDED, CONFIRMED + "; missing 2026-06-01", "report 2026-06-12"),
        arguments(SupportRejection.HAPPENED_IN_FUTURE, CONFIRMED, "report 2026-06-13@2026-06-12"),
        arguments(SupportRejection.ONE_ASSESSOR, CONFIRMED, "assess 2026-06-03 3 looker"),
        arguments(
            SupportRejection.BEFORE_LAST_LOOK,
            CONFIRMED + "; report 2026-06-05",
            "assess 2026-06-04@2026-06-08 0"),
        arguments(
            SupportRejection.BEFORE_LAST_LOOK,
            CONFIRMED + "; assess 2026-06-05 4",
            "assess 2026-06-04@2026-06-08 0"),
        arguments(SupportRejection.NOT_ASSESSED, CONFIRMED, "decide 2026-06-03"),
        // the same band as before answers the report, and there is nothing to decide
        arguments(
            SupportRejection.NOT_ASSESSED,
            CONFIRMED + "; assess 2026-06-03 0",
            "decide 2026-06-03"),
        arguments(SupportRejection.LESS_IS_PROPOSED, WORSE, "decide 2026-07-02"),
        arguments(
            SupportRejection.FINDER_MAY_NOT_DECIDE,
            CONFIRMED + "; assess 2026-06-03 3",
            "decide 2026-06-04 by county"),
        arguments(
            SupportRejection.FINDER_MAY_NOT_DECIDE,
            CONFIRMED + "; assess 2026-06-03 3 looker,county-2",
            "decide 2026-06-04"),
        arguments(SupportRejection.NOT_MORE, CONFIRMED, "raise 2026-06-01 RURAL"),
        arguments(
            SupportRejection.SIGNER_WITHOUT_AUTHORITY,
            CONFIRMED,
            "want 2026-06-01 CENTRALISED signed nephew"),
        arguments(
            SupportRejection.SIGNER_WITHOUT_AUTHORITY,
            CONFIRMED,
            "want 2026-06-01 CENTRALISED guardian"),
        arguments(SupportRejection.GUARDIAN_SIGNS, CONFIRMED, "want 2026-06-01 CENTRALISED unable"),
        arguments(SupportRejection.NOT_WANTED, CONFIRMED, "place 2026-06-10 I1"),
        arguments(
            SupportRejection.NOT_WANTED,
            PLACED + "; leave 2026-07-01; want 2026-07-02 DISPERSED",
            "place 2026-07-10 I1"),
        arguments(SupportRejection.NOT_IN_INSTITUTION, CONFIRMED, "leave 2026-06-10"),
        arguments(SupportRejection.LIVES_IN_INSTITUTION, PLACED, "sign 2026-06-12 C2"),
        arguments(SupportRejection.AGREEMENT_STANDS, CONFIRMED, "sign 2026-06-12 C2"),
        arguments(SupportRejection.NO_AGREEMENT, PLACED, "unsign 2026-06-12"),
        arguments(
            SupportRejection.CAREGIVER_IS_THE_PERSON,
            CONFIRMED + "; unsign 2026-06-10",
            "sign 2026-06-12 person"),
        arguments(SupportRejection.BEFORE_LAST_CHANGE, PLACED, "leave 2026-06-09@2026-06-20"));
  }

  static Stream<Arguments> reviews() {
    return Stream.of(
        arguments(
            SupportRejection.ONE_REVIEWER,
            CONFIRMED + "; assess 2027-05-03 0",
            "review 2027-05-04 OK looker"),
        arguments(SupportRejection.SELF_CARE_NOT_LOOKED_AT, CONFIRMED, "review 2027-05-04 OK"),
        arguments(
            SupportRejection.REVIEW_UNCLEAR,
            CONFIRMED + "; assess 2027-05-03 0",
            "review 2027-05-04 UNCLEAR"));
  }

  static Stream<Arguments> proposals() {
    return Stream.of(
        arguments(SupportRejection.REASON_IS_A_FACT, CONFIRMED, "end 2026-06-01 DEATH"),
        arguments(SupportRejection.REASON_IS_A_FACT, CONFIRMED, "end 2026-06-01 DECLARED_MISSING"),
        arguments(SupportRejection.NOT_FOUND_BY_REVIEW, CONFIRMED, "end 2026-06-01 SUPPORTER_ABLE"),
        arguments(SupportRejection.NOT_FOUND_BY_REVIEW, FOUND, "end 2027-05-05 CAPACITY_REGAINED"),
        arguments(
            SupportRejection.NOT_FOUND_BY_REVIEW,
            FOUND + "; end 2027-05-05 SUPPORTER_ABLE; drop 2027-05-06",
            "end 2027-05-07 SUPPORTER_ABLE"),
        arguments(SupportRejection.NOT_LESS, CONFIRMED, "lower 2026-06-01"),
        arguments(
            SupportRejection.NOT_LESS, CONFIRMED + "; assess 2026-06-03 3", "lower 2026-06-04"),
        arguments(SupportRejection.NOT_LESS, CONFIRMED, "rate 2026-06-01 RURAL"),
        arguments(
            SupportRejection.STATEMENT_TOO_SHORT,
            CONFIRMED,
            "end 2026-06-01 VOLUNTARY until 2026-06-05"),
        arguments(SupportRejection.PROPOSED_ALREADY, LEAVING, "end 2026-06-02 IN_PRISON"),
        arguments(SupportRejection.NOTHING_PROPOSED, CONFIRMED, "post 2026-06-02"),
        // a later look finds it no more
        arguments(
            SupportRejection.NOTHING_PROPOSED,
            FOUND + "; end 2027-05-05 SUPPORTER_ABLE; assess 2027-05-06 0; review 2027-05-07 OK",
            "post 2027-05-08"),
        // who turns out to be a relative has found nothing
        arguments(
            SupportRejection.NOTHING_PROPOSED,
            FOUND + "; end 2027-05-05 SUPPORTER_ABLE; relative 2027-05-06 looker",
            "post 2027-05-08"),
        // lowered by what was revoked meanwhile already: what was carried out is proposed no more
        arguments(
            SupportRejection.NOTHING_PROPOSED,
            CONFIRMED
                + "; raise 2026-06-01 URBAN; rate 2026-06-02 RURAL"
                + "; revoke 2026-06-03 1 COURT by county-3; carry 2026-06-10"
                + "; raise 2026-06-11 URBAN",
            "carry 2026-06-12"),
        arguments(SupportRejection.NOT_SHOWN_BUT_TOLD, LOWERING, "post 2026-07-03"),
        arguments(SupportRejection.NOTICE_STILL_UP, SHOWN, "post 2026-06-03"),
        arguments(SupportRejection.NO_NOTICE_UP, LEAVING, "object 2026-06-03"),
        arguments(
            SupportRejection.OBJECTION_OPEN, SHOWN + "; object 2026-06-03", "carry 2026-06-20"),
        arguments(
            SupportRejection.OBJECTION_OPEN, SHOWN + "; object 2026-06-03", "post 2026-06-04"),
        arguments(SupportRejection.NO_OBJECTION_OPEN, SHOWN, "answer 2026-06-04"),
        arguments(SupportRejection.NOTICE_NOT_SHOWN, LEAVING, "carry 2026-06-20"),
        arguments(SupportRejection.NOTICE_NOT_SHOWN, SHOWN, "carry 2026-06-09"),
        arguments(
            SupportRejection.NOTICE_NOT_SHOWN,
            SHOWN + "; object 2026-06-03; answer 2026-06-12; post 2026-06-12",
            "carry 2026-06-19"),
        arguments(
            SupportRejection.TOLD_TOO_SHORT, LOWERING + "; hear 2026-07-03", "carry 2026-07-09"),
        arguments(
            SupportRejection.STATEMENT_WINDOW_OPEN,
            CONFIRMED + "; end 2026-06-01 IN_PRISON until 2026-06-20; post 2026-06-02",
            "carry 2026-06-20"),
        arguments(SupportRejection.PROPOSER_MAY_NOT_DECIDE, SHOWN, "carry 2026-06-10 by county"),
        arguments(SupportRejection.PROPOSER_MAY_NOT_DECIDE, SHOWN, "drop 2026-06-10 by county"),
        arguments(
            SupportRejection.FINDER_MAY_NOT_DECIDE,
            CONFIRMED
                + "; assess 2027-05-03 0; review 2027-05-04 SUPPORTER_ABLE looker,county-2"
                + "; end 2027-05-05 SUPPORTER_ABLE; post 2027-05-06; hear 2027-05-07",
            "carry 2027-05-14"),
        // who tells what was found has found it, too
        arguments(
            SupportRejection.FINDER_MAY_NOT_DECIDE,
            CONFIRMED
                + "; assess 2027-05-03 0; review 2027-05-04 SUPPORTER_ABLE by county-2"
                + "; end 2027-05-05 SUPPORTER_ABLE; post 2027-05-06; hear 2027-05-07",
            "carry 2027-05-14"));
  }

  static Stream<Arguments> corrections() {
    return Stream.of(
        arguments(SupportRejection.NO_SUCH_DECISION, CONFIRMED, "deliver 2026-06-01 7"),
        arguments(SupportRejection.NO_SUCH_DECISION, CONFIRMED, "revoke 2026-06-01 7 COURT"),
        arguments(
            SupportRejection.NOTHING_TO_REVOKE,
            CONFIRMED,
            "revoke 2026-06-01 0 OWN_ERROR by county-3"),
        arguments(
            SupportRejection.NOTHING_TO_REVOKE,
            CONFIRMED + "; raise 2026-06-01 URBAN",
            "revoke 2026-06-02 1 OWN_ERROR by county-3"),
        arguments(SupportRejection.DECIDER_MAY_NOT_REVOKE, CONFIRMED, "revoke 2026-06-01 0 COURT"),
        arguments(SupportRejection.DECIDER_MAY_NOT_REVOKE, ENDED, "revoke 2026-07-01 1 OWN_ERROR"),
        arguments(
            SupportRejection.ENDED,
            CONFIRMED + "; revoke 2026-06-01 0 COURT by county-3",
            "correct 2026-06-02 RURAL FULL"),
        arguments(
            SupportRejection.CORRECTS_ANOTHER_DECISION,
            CONFIRMED + "; raise 2026-06-01 URBAN",
            "correct 2026-06-02 URBAN FULL of 1"),
        arguments(
            SupportRejection.CORRECTION_AGAINST,
            "confirm 2026-05-12 URBAN ABLE C1",
            "correct 2026-06-02 RURAL FULL"),
        arguments(
            SupportRejection.CORRECTION_AGAINST,
            "confirm 2026-05-12 RURAL FULL C1",
            "correct 2026-06-02 URBAN PARTIAL"),
        arguments(
            SupportRejection.ENDED, CONFIRMED + "; died 2026-06-01", "payee 2026-06-02 other"),
        arguments(SupportRejection.NOT_LEFT, CONFIRMED, "screen 2026-07-01"),
        arguments(SupportRejection.NOT_LEFT, CONFIRMED + "; died 2026-06-01", "screen 2026-07-01"),
        arguments(SupportRejection.NOT_DIED_IN_SUPPORT, CONFIRMED, "bury 2026-07-01 nephew"),
        arguments(
            SupportRejection.NOT_DIED_IN_SUPPORT,
            CONFIRMED + "; died 2026-05-30",
            "bury 2026-07-01 nephew"),
        arguments(
            SupportRejection.NOT_DIED_IN_SUPPORT,
            ENDED + "; died 2026-07-01",
            "bury 2026-07-03 nephew"));
  }
}
