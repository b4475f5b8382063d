package org.huimin.socialrelief.tekuncase;

import static org.huimin.socialrelief.tekuncase.Story.CONFIRMED;
import static org.huimin.socialrelief.tekuncase.Story.ID;
import static org.huimin.socialrelief.tekuncase.Story.decision;
import static org.huimin.socialrelief.tekuncase.Story.named;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.dibaocase.BenefitEvent.RevocationGround;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.tekun.EndReason;
import org.huimin.socialrelief.tekun.Limb;
import org.huimin.socialrelief.tekun.SelfCare;
import org.huimin.socialrelief.tekun.TekunNoticeRows;
import org.huimin.socialrelief.tekun.TekunPerson.Schooling;
import org.huimin.socialrelief.tekun.TekunRules;
import org.huimin.socialrelief.tekuncase.AdverseEvent.EndNoticePosted;
import org.huimin.socialrelief.tekuncase.AdverseEvent.EndProposed;
import org.huimin.socialrelief.tekuncase.AdverseEvent.LowerRateProposed;
import org.huimin.socialrelief.tekuncase.AdverseEvent.LowerSelfCareProposed;
import org.huimin.socialrelief.tekuncase.AdverseEvent.ObjectionAnswered;
import org.huimin.socialrelief.tekuncase.AdverseEvent.ObjectionFiled;
import org.huimin.socialrelief.tekuncase.AdverseEvent.ProposalDropped;
import org.huimin.socialrelief.tekuncase.AdverseEvent.StatementHeard;
import org.huimin.socialrelief.tekuncase.CareEvent.AgreementEnd;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementBegan;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementEnded;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementResumed;
import org.huimin.socialrelief.tekuncase.CareEvent.PlacementEnded;
import org.huimin.socialrelief.tekuncase.CareEvent.PlacementStarted;
import org.huimin.socialrelief.tekuncase.CareEvent.RateDecided;
import org.huimin.socialrelief.tekuncase.CareEvent.SelfCareAssessed;
import org.huimin.socialrelief.tekuncase.CareEvent.SelfCareChangeReported;
import org.huimin.socialrelief.tekuncase.CareEvent.SelfCareDecided;
import org.huimin.socialrelief.tekuncase.CareEvent.Willingness;
import org.huimin.socialrelief.tekuncase.CareEvent.WillingnessRecorded;
import org.huimin.socialrelief.tekuncase.CourseEvent.ConfirmationCorrected;
import org.huimin.socialrelief.tekuncase.CourseEvent.DecisionDelivered;
import org.huimin.socialrelief.tekuncase.CourseEvent.DecisionRevoked;
import org.huimin.socialrelief.tekuncase.CourseEvent.FuneralPayeeNamed;
import org.huimin.socialrelief.tekuncase.CourseEvent.PayeeChanged;
import org.huimin.socialrelief.tekuncase.CourseEvent.ResumptionReason;
import org.huimin.socialrelief.tekuncase.CourseEvent.ReviewCompleted;
import org.huimin.socialrelief.tekuncase.CourseEvent.ReviewDue;
import org.huimin.socialrelief.tekuncase.CourseEvent.SchoolingRecorded;
import org.huimin.socialrelief.tekuncase.CourseEvent.ScreeningCompleted;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportConfirmed;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportEnded;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportResumed;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportTakenOver;
import org.huimin.socialrelief.tekuncase.FactEvent.DeathRevoked;
import org.huimin.socialrelief.tekuncase.FactEvent.MissingRevoked;
import org.huimin.socialrelief.tekuncase.FactEvent.PayeeLost;
import org.huimin.socialrelief.tekuncase.FactEvent.PayeeRegained;
import org.huimin.socialrelief.tekuncase.FactEvent.PersonDeclaredMissing;
import org.huimin.socialrelief.tekuncase.FactEvent.PersonDied;
import org.huimin.socialrelief.tekuncase.FactEvent.RecordFollowed;
import org.huimin.socialrelief.tekuncase.FactEvent.RelativeDeclared;
import org.huimin.socialrelief.tekuncase.FactEvent.SupportTransferred;
import org.huimin.socialrelief.tekuncase.SupportCase.Recorded;
import org.huimin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

/** What comes of each order, and that nothing comes of what is told again. */
class SupportTest {

  private static final LocalDate JUNE_1 = LocalDate.parse("2026-06-01");
  private static final YearMonth JULY = YearMonth.of(2026, 7);
  private static final String LEAVING = CONFIRMED + "; end 2026-06-01 VOLUNTARY";
  private static final String ENDED = LEAVING + "; post 2026-06-02; carry 2026-06-10";
  private static final String PLACED =
      CONFIRMED + "; want 2026-06-01 CENTRALISED; place 2026-06-10 I1";

  @Test
  void support_begins_by_the_application_that_was_decided() {
    then(
        "",
        "confirm 2026-05-12 RURAL ABLE C1",
        "county-2",
        new SupportConfirmed(
            ID,
            decision(0),
            Story.APPLICATION,
            named("person"),
            Story.SIMAO,
            Area.RURAL,
            LocalDate.parse("2026-05-12"),
            YearMonth.of(2026, 6),
            List.of(Limb.CATEGORY, Limb.ASSETS),
            SelfCare.ABLE,
            null,
            named("C1"),
            named("account"),
            false,
            LocalDate.parse("2027-05-12"),
            "clerk"));
    nothing(CONFIRMED, CONFIRMED);
  }

  @Test
  void support_is_taken_over_as_it_stands() {
    String takeOver = "takeover 2019-03-11@2026-03-02 RURAL - I1 2026-02";
    then(
        "",
        takeOver,
        "county-2",
        new SupportTakenOver(
            ID,
            decision(0),
            named("person"),
            Story.SIMAO,
            Area.RURAL,
            LocalDate.parse("2026-03-02"),
            LocalDate.parse("2019-03-11"),
            YearMonth.of(2026, 2),
            null,
            named("I1"),
            null,
            named("account"),
            LocalDate.parse("2027-03-02"),
            Story.TAKE_OVER,
            "clerk"));
    nothing(takeOver, takeOver);
  }

  @Test
  void self_care_is_reported_assessed_by_two_and_decided_by_another() {
    then(CONFIRMED, "report 2026-06-01", "clerk", new SelfCareChangeReported(ID, JUNE_1));
    nothing(CONFIRMED + "; report 2026-06-01", "report 2026-06-03");
    then(
        CONFIRMED,
        "assess 2026-06-01 4",
        "county",
        new SelfCareAssessed(
            ID, Story.ASSESSMENT, JUNE_1, SelfCare.FULL, List.of("looker", "looker-2")));
    then(
        CONFIRMED + "; assess 2026-06-01 4",
        "decide 2026-06-01",
        "county-2",
        new SelfCareDecided(ID, decision(1), JUNE_1, JULY, SelfCare.FULL));
    String better = "confirm 2026-05-12 RURAL FULL C1; assess 2026-06-01 3";
    then(
        better,
        "lower 2026-06-01",
        "county",
        new LowerSelfCareProposed(ID, SelfCare.PARTIAL, JUNE_1, LocalDate.parse("2026-06-08")));
    then(
        better + "; lower 2026-06-01",
        "carry 2026-06-09",
        "county-2",
        new SelfCareDecided(
            ID, decision(1), LocalDate.parse("2026-06-09"), JULY, SelfCare.PARTIAL));
  }

  @Test
  void the_rate_is_raised_at_once_and_lowered_after_a_proposal() {
    then(
        CONFIRMED,
        "raise 2026-06-01 URBAN",
        "county-2",
        new RateDecided(ID, decision(1), JUNE_1, JULY, Area.URBAN, "clerk"));
    then(
        "confirm 2026-05-12 URBAN ABLE C1",
        "rate 2026-06-01 RURAL",
        "county",
        new LowerRateProposed(ID, Area.RURAL, JUNE_1, LocalDate.parse("2026-06-08")));
    then(
        "confirm 2026-05-12 URBAN ABLE C1; rate 2026-06-01 RURAL",
        "carry 2026-06-09",
        "county-2",
        new RateDecided(ID, decision(1), LocalDate.parse("2026-06-09"), JULY, Area.RURAL, null));
  }

  @Test
  void the_person_or_their_guardian_says_where_they_want_to_live() {
    then(
        CONFIRMED,
        "want 2026-06-01 CENTRALISED",
        "clerk",
        new WillingnessRecorded(ID, JUNE_1, Willingness.CENTRALISED, named("person"), null));
    then(
        CONFIRMED,
        "want 2026-06-01 CENTRALISED unable signed aunt guardian",
        "clerk",
        new WillingnessRecorded(
            ID, JUNE_1, Willingness.CENTRALISED, named("aunt"), Story.GUARDIANSHIP));
    nothing(CONFIRMED, "want 2026-06-01 DISPERSED");
  }

  @Test
  void who_moves_into_an_institution_leaves_the_agreement() {
    LocalDate on = LocalDate.parse("2026-06-10");
    then(
        CONFIRMED + "; want 2026-06-01 CENTRALISED",
        "place 2026-06-10 I1",
        "county-2",
        new CareAgreementEnded(ID, named("C1"), on, AgreementEnd.PLACED),
        new PlacementStarted(ID, named("I1"), on, "clerk"));
    nothing(PLACED, "place 2026-06-10 I1");
    then(
        PLACED,
        "place 2026-07-01 I2",
        "county-2",
        new PlacementStarted(ID, named("I2"), LocalDate.parse("2026-07-01"), "clerk"));
    then(PLACED, "leave 2026-06-10", "county-2", new PlacementEnded(ID, named("I1"), on, "clerk"));
  }

  @Test
  void care_at_home_rests_on_an_agreement() {
    then(
        CONFIRMED,
        "unsign 2026-06-01",
        "clerk",
        new CareAgreementEnded(ID, named("C1"), JUNE_1, AgreementEnd.GIVEN_UP));
    then(
        CONFIRMED + "; unsign 2026-06-01",
        "sign 2026-06-01 C2",
        "county-2",
        new CareAgreementBegan(ID, named("C2"), JUNE_1, "clerk"));
    nothing(CONFIRMED, "sign 2026-06-01 C1");
    then(
        CONFIRMED,
        "lose 2026-06-01 C1",
        "",
        new CareAgreementEnded(ID, named("C1"), JUNE_1, AgreementEnd.CAREGIVER_DIED));
    nothing(CONFIRMED, "lose 2026-06-01 C2");
    then(
        CONFIRMED + "; lose 2026-06-01 C1",
        "regain C1",
        "",
        new CareAgreementResumed(ID, named("C1")));
    nothing(CONFIRMED + "; unsign 2026-06-01", "regain C1");
    nothing(CONFIRMED + "; lose 2026-06-01 C1; sign 2026-06-02 C2", "regain C1");
  }

  @Test
  void a_review_finds_and_changes_nothing_by_itself() {
    String looked = CONFIRMED + "; assess 2027-05-03 0";
    LocalDate day = LocalDate.parse("2027-05-04");
    then(
        looked,
        "review 2027-05-04 OK",
        "clerk",
        new ReviewCompleted(
            ID, day, List.of("looker", "looker-2"), List.of(), LocalDate.parse("2028-05-04")));
    then(
        looked,
        "review 2027-05-04 SUPPORTER_ABLE",
        "clerk",
        new ReviewCompleted(
            ID,
            day,
            List.of("looker", "looker-2"),
            List.of(EndReason.SUPPORTER_ABLE),
            LocalDate.parse("2028-05-04")));
    then(
        CONFIRMED,
        "school 2026-06-01 COMPULSORY",
        "clerk",
        new SchoolingRecorded(ID, JUNE_1, Schooling.COMPULSORY));
    nothing(CONFIRMED + "; school 2026-06-01 COMPULSORY", "school 2026-06-02 COMPULSORY");
  }

  @Test
  void an_end_is_proposed_shown_and_decided_by_another() {
    then(
        CONFIRMED,
        "end 2026-06-01 VOLUNTARY",
        "county",
        new EndProposed(ID, EndReason.VOLUNTARY, JUNE_1, LocalDate.parse("2026-06-08")));
    then(LEAVING, "post 2026-06-01", "clerk", new EndNoticePosted(ID, JUNE_1));
    then(
        LEAVING + "; post 2026-06-01",
        "object 2026-06-01",
        "clerk",
        new ObjectionFiled(ID, JUNE_1));
    then(
        LEAVING + "; post 2026-06-01; object 2026-06-01",
        "answer 2026-06-01",
        "county",
        new ObjectionAnswered(ID, JUNE_1));
    then(LEAVING, "hear 2026-06-01", "clerk", new StatementHeard(ID, JUNE_1));
    nothing(LEAVING + "; hear 2026-06-01", "hear 2026-06-01");
    then(LEAVING, "drop 2026-06-01", "county-2", new ProposalDropped(ID, JUNE_1));
    then(
        LEAVING + "; post 2026-06-02",
        "carry 2026-06-10",
        "county-2",
        new SupportEnded(
            ID,
            decision(1),
            EndReason.VOLUNTARY,
            LocalDate.parse("2026-06-10"),
            YearMonth.of(2026, 6)));
  }

  /** What the county decides, a township may drop where the province lets townships decide. */
  @Test
  void a_township_drops_where_it_may_decide() {
    then(
        LEAVING,
        "drop 2026-06-01 by clerk-2 delegated",
        "clerk-2",
        new ProposalDropped(ID, JUNE_1));
  }

  @Test
  void a_death_ends_it_and_its_revocation_resumes_it() {
    then(CONFIRMED, "died 2026-06-01", "", new PersonDied(ID, JUNE_1), died("2026-06-01"));
    nothing(CONFIRMED + "; died 2026-06-01", "died 2026-06-01");
    nothing(CONFIRMED, "died 2026-06-01 another");
    then(
        CONFIRMED + "; died 2026-06-01",
        "died 2026-05-30",
        "",
        new PersonDied(ID, LocalDate.parse("2026-05-30")),
        died("2026-05-30"));
    then(
        CONFIRMED + "; died 2026-06-01",
        "undied 2026-06-05",
        "",
        new DeathRevoked(ID),
        new SupportResumed(ID, ResumptionReason.DEATH_REVOKED));
    nothing(CONFIRMED, "undied 2026-06-05");
    then(ENDED, "died 2026-06-01", "", new PersonDied(ID, JUNE_1));
  }

  @Test
  void who_is_declared_missing_is_not_decided_on() {
    SupportEnded ended =
        new SupportEnded(ID, null, EndReason.DECLARED_MISSING, JUNE_1, YearMonth.from(JUNE_1));
    then(CONFIRMED, "missing 2026-06-01", "", new PersonDeclaredMissing(ID, JUNE_1), ended);
    then(
        CONFIRMED + "; missing 2026-06-01",
        "unmissing 2026-08-01",
        "",
        new MissingRevoked(ID),
        new SupportResumed(ID, ResumptionReason.MISSING_REVOKED));
    then(
        CONFIRMED + "; missing 2026-06-01",
        "died 2026-06-20",
        "",
        new PersonDied(ID, LocalDate.parse("2026-06-20")));
    then(
        CONFIRMED + "; missing 2026-06-01; died 2026-06-20",
        "unmissing 2026-08-01",
        "",
        new MissingRevoked(ID),
        died("2026-06-20"));
    then(
        CONFIRMED + "; missing 2026-06-01",
        "died 2026-05-20",
        "",
        new PersonDied(ID, LocalDate.parse("2026-05-20")),
        died("2026-05-20"));
  }

  private static SupportEnded died(String on) {
    LocalDate day = LocalDate.parse(on);
    return new SupportEnded(ID, null, EndReason.DEATH, day, YearMonth.from(day));
  }

  @Test
  void support_goes_where_the_person_is_registered_and_known() {
    DivisionCode lancang = DivisionCode.of("530828");
    then(
        CONFIRMED,
        "move 2026-06-01 530828",
        "",
        new SupportTransferred(ID, lancang, JULY),
        new ReviewDue(ID, LocalDate.parse("2026-07-01")));
    nothing(CONFIRMED, "move 2026-06-01 530802");
    then(ENDED, "move 2026-06-01 530828", "", new SupportTransferred(ID, lancang, JULY));
    then(
        CONFIRMED,
        "merge person survivor",
        "",
        new RecordFollowed(ID, named("person"), named("survivor")));
    then(
        CONFIRMED + "; merge person survivor",
        "merge survivor person",
        "",
        new RecordFollowed(ID, named("survivor"), named("person")));
    nothing(CONFIRMED, "merge another survivor");
    then(
        CONFIRMED + "; merge C1 C2",
        "lose 2026-06-01 C2",
        "",
        new CareAgreementEnded(ID, named("C2"), JUNE_1, AgreementEnd.CAREGIVER_DIED));
    then(
        CONFIRMED + "; lose 2026-06-01 C1; merge C1 C2",
        "regain C2",
        "",
        new CareAgreementResumed(ID, named("C2")));
    nothing(CONFIRMED + "; merge person survivor", "died 2026-06-01");
    then(
        CONFIRMED + "; merge person survivor",
        "died 2026-06-01 survivor",
        "",
        new PersonDied(ID, JUNE_1),
        died("2026-06-01"));
    then(CONFIRMED, "relative 2026-06-01 county", "", new RelativeDeclared(ID, JUNE_1, "county"));
    nothing(CONFIRMED + "; relative 2026-06-01 county", "relative 2026-06-02 county");
    then(CONFIRMED, "remind 2026-06-01", "", new ReviewDue(ID, JUNE_1));
    nothing(CONFIRMED + "; remind 2026-06-01", "remind 2026-06-01");
    nothing(ENDED, "remind 2026-06-01");
    nothing("", "died 2026-06-01");
    nothing(CONFIRMED + "; revoke 2026-06-01 0 COURT by county-3", "died 2026-06-01");
  }

  @Test
  void the_account_of_the_person_is_changed_by_two() {
    then(
        CONFIRMED,
        "payee 2026-06-01 other",
        "county-2",
        new PayeeChanged(ID, JUNE_1, named("other"), "clerk"));
    nothing(CONFIRMED, "payee 2026-06-01 account");
    then(
        CONFIRMED, "losepayee 2026-06-01 account", "", new PayeeLost(ID, named("account"), JUNE_1));
    nothing(CONFIRMED, "losepayee 2026-06-01 other");
    then(
        CONFIRMED + "; losepayee 2026-06-01 account",
        "regainpayee account",
        "",
        new PayeeRegained(ID, named("account")));
    nothing(CONFIRMED, "regainpayee account");
    assertEquals(named("other"), Story.supported(ENDED + "; payee 2026-07-01 other").payeeId());
  }

  @Test
  void who_left_is_screened_and_who_died_is_buried() {
    then(
        ENDED,
        "screen 2026-07-01",
        "clerk",
        new ScreeningCompleted(ID, LocalDate.parse("2026-07-01")));
    nothing(ENDED + "; screen 2026-07-01", "screen 2026-07-02");
    String died = CONFIRMED + "; died 2026-06-01";
    then(
        died,
        "bury 2026-06-01 nephew",
        "county-2",
        new FuneralPayeeNamed(ID, JUNE_1, named("nephew"), "clerk"));
    nothing(died + "; bury 2026-06-01 nephew", "bury 2026-06-02 nephew");
    // in the last month of an end that was decided, too
    then(
        ENDED + "; died 2026-06-28",
        "bury 2026-07-01 nephew",
        "county-2",
        new FuneralPayeeNamed(ID, LocalDate.parse("2026-07-01"), named("nephew"), "clerk"));
  }

  @Test
  void the_funeral_is_owed_once_for_who_died_in_support() {
    assertEquals(List.of(), Story.supported(CONFIRMED).funeral(Story.RULES).stream().toList());
    assertEquals(
        List.of("NOT_IN_SUPPORT"),
        Story.supported(ENDED + "; died 2026-07-01").funeral(Story.RULES).stream()
            .map(Story::told)
            .toList());
    assertEquals(
        List.of("NO_STANDARD"),
        Story.supported(CONFIRMED + "; died 2026-06-01").funeral(Story.RULES).stream()
            .map(Story::told)
            .toList());
  }

  @Test
  void a_funeral_is_paid_by_the_standard_of_the_month_of_the_death() {
    StandardRow row =
        new StandardRow(
            "TEKUN.FUNERAL",
            Story.SIMAO,
            Money.of("3000.00"),
            YearMonth.of(2026, 6),
            JUNE_1,
            new Citation("通知", "第1条"),
            "C");
    TekunRules rules =
        TekunRules.of(
            DibaoRules.of(List.of(), List.of(), List.of(), LocalDate.MAX),
            new TekunNoticeRows(List.of(row), List.of()),
            LocalDate.MAX);
    assertEquals(
        List.of("3000.00"),
        Story.supported(ENDED + "; died 2026-06-28").funeral(rules).stream()
            .map(Story::told)
            .toList());
  }

  @Test
  void decisions_are_delivered_revoked_and_corrected() {
    then(
        ENDED,
        "deliver 2026-06-11 1",
        "clerk",
        new DecisionDelivered(ID, decision(1), LocalDate.parse("2026-06-11")));
    nothing(ENDED + "; deliver 2026-06-11 1", "deliver 2026-06-12 1");
    // the confirmation was told by the application
    nothing(CONFIRMED, "deliver 2026-06-11 0");
    then(
        ENDED,
        "revoke 2026-06-20 1 OWN_ERROR by county-3",
        "county-3",
        new DecisionRevoked(
            ID, decision(1), LocalDate.parse("2026-06-20"), RevocationGround.OWN_ERROR));
    then(
        CONFIRMED,
        "revoke 2026-06-20 0 COURT by county-3",
        "county-3",
        new DecisionRevoked(
            ID, decision(0), LocalDate.parse("2026-06-20"), RevocationGround.COURT));
    then(
        CONFIRMED,
        "correct 2026-08-01 URBAN FULL",
        "county-2",
        new ConfirmationCorrected(
            ID,
            decision(1),
            LocalDate.parse("2026-08-01"),
            YearMonth.of(2026, 6),
            Area.URBAN,
            SelfCare.FULL,
            RevocationGround.ADMINISTRATIVE_REVIEW,
            "clerk"));
    nothing(CONFIRMED, "correct 2026-08-01 RURAL ABLE");
  }

  private static void then(String before, String order, String officer, SupportEvent... events) {
    assertEquals(
        new Accepted<Recorded, SupportRejection>(
            Stream.of(events).map(event -> new Recorded(event, officer)).toList()),
        DeciderSpec.given(SupportCase.DECIDER)
            .given(Story.events(before))
            .when(Order.read(order))
            .outcome());
  }

  private static void nothing(String before, String order) {
    DeciderSpec.given(SupportCase.DECIDER)
        .given(Story.events(before))
        .when(Order.read(order))
        .thenNothing();
  }
}
