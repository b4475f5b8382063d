package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.AnswerObjection;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.CloseNotice;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ConfirmEnrolment;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.FileObjection;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.GiveInitialOpinion;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.PostNotice;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.RefuseApplication;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.Opinion;
import org.huimin.socialrelief.dibaocase.BenefitCommand.CompleteReview;
import org.huimin.socialrelief.dibaocase.BenefitCommand.DecideReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.HearStatement;
import org.huimin.socialrelief.dibaocase.BenefitCommand.IncreaseBenefit;
import org.huimin.socialrelief.dibaocase.BenefitCommand.ProposeReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RecordJobRefusal;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.BenefitEvent.RevocationGround;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand.AcceptApplication;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RevokeDecision;
import org.huimin.socialrelief.dibaocase.DibaoCommand.TakeOver;
import org.huimin.socialrelief.dibaocase.InquiryCommand.AuthoriseMeansCheck;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordInvestigation;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordMeans;
import org.huimin.socialrelief.dibaocase.InquiryEvent.AuthorisedScope;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansVerdict;
import org.huimin.socialrelief.dibaocase.Officer.Office;
import org.huimin.socialrelief.dibaocase.PayeeCommand.DecidePayeeChange;
import org.huimin.socialrelief.dibaocase.PayeeCommand.ProposePayeeChange;
import org.huimin.socialrelief.dibaocase.PublicationCommand.PublishDecision;
import org.huimin.socialrelief.dibaocase.PublicationCommand.Sheet;
import org.huimin.socialrelief.dibaocase.PublicationCommand.TakePublicationDown;
import org.huimin.socialrelief.policy.ReviewClass;
import org.jspecify.annotations.Nullable;

/** 个案经过: a case as the commands that made it, in the words of the handbook's example 12. */
final class Story {

  static final UUID ID = new UUID(1, 1);
  static final UUID HOUSEHOLD = new UUID(2, 2);
  static final UUID FATHER = new UUID(3, 1);
  static final UUID MOTHER = new UUID(3, 2);
  static final UUID CHILD = new UUID(3, 3);
  static final UUID PAYEE = new UUID(4, 4);
  static final UUID MEANS = new UUID(5, 1);
  static final UUID LATER_MEANS = new UUID(5, 2);

  /** By which the case stands at 61 of a hundred. */
  static final UUID SEED = UUID.fromString("6a7c1e52-0f3b-4d1e-9b7a-5f2d8c4e9a10");

  static final Set<UUID> FAMILY = Set.of(FATHER, MOTHER, CHILD);

  static final DivisionCode SIMAO = DivisionCode.of("530802");
  static final DivisionCode LANCANG = DivisionCode.of("530828");
  static final Officer CLERK = township("clerk");
  static final Officer ADVISER = township("adviser");
  static final Officer VISITOR = township("visitor");
  static final Officer COUNTY = county("county");
  static final Officer OTHER = county("county-2");

  /** Of another county of the city. */
  static final Officer THERE = new Officer("lancang", Office.COUNTY, LANCANG);

  static final Citation ARTICLE = new Citation("社会救助法", "第48条");
  static final Money AMOUNT = Money.of("680.00");

  /** A Monday. */
  static final LocalDate ACCEPTED = LocalDate.parse("2026-03-02");

  static final LocalDate POSTED = LocalDate.parse("2026-03-09");
  static final LocalDate CLOSED = LocalDate.parse("2026-03-17");
  static final LocalDate DECIDED = LocalDate.parse("2026-03-31");
  static final LocalDate NEXT_REVIEW = LocalDate.parse("2027-03-31");
  static final LocalDate REVIEWED = LocalDate.parse("2026-05-06");
  static final LocalDate PROPOSED = LocalDate.parse("2026-05-11");
  static final LocalDate UNTIL = LocalDate.parse("2026-05-18");
  static final StatementWindow WINDOW = new StatementWindow(UNTIL, null);
  static final LocalDate REDUCED = LocalDate.parse("2026-05-20");
  static final YearMonth APRIL = YearMonth.of(2026, 4);
  static final YearMonth MAY = YearMonth.of(2026, 5);
  static final YearMonth JUNE = YearMonth.of(2026, 6);

  private Story() {}

  static Officer township(String id) {
    return new Officer(id, Office.TOWNSHIP, DivisionCode.of("530802100"));
  }

  static Officer county(String id) {
    return new Officer(id, Office.COUNTY, SIMAO);
  }

  static DecidingOfficer by(Officer officer) {
    return new DecidingOfficer(officer, ConfirmAuthority.COUNTY);
  }

  /** What came of the commands, one after the other. */
  static List<Recorded> events(DibaoCommand... commands) {
    List<Recorded> events = new ArrayList<>();
    for (DibaoCommand command : commands) {
      switch (DibaoCase.DECIDER.decide(command, DibaoCase.DECIDER.fold(events))) {
        case Accepted<Recorded, DibaoRejection>(List<Recorded> more) -> events.addAll(more);
        case Rejected<Recorded, DibaoRejection>(DibaoRejection why) ->
            throw new AssertionError(command + " was rejected: " + why);
      }
    }
    return events;
  }

  static DibaoCase state(DibaoCommand... commands) {
    return DibaoCase.DECIDER.fold(events(commands));
  }

  static Enrolled enrolled(DibaoCommand... commands) {
    return (Enrolled) state(commands);
  }

  static DibaoCommand[] then(DibaoCommand[] before, DibaoCommand... after) {
    DibaoCommand[] all = Arrays.copyOf(before, before.length + after.length);
    System.arraycopy(after, 0, all, before.length, after.length);
    return all;
  }

  static DibaoCommand[] accepted() {
    return new DibaoCommand[] {accept(ConfirmAuthority.COUNTY)};
  }

  static DibaoCommand[] lookedInto() {
    return then(accepted(), authorise(ACCEPTED), means(MEANS, ACCEPTED), investigate(ACCEPTED));
  }

  static DibaoCommand[] proposedToConfirm() {
    return then(lookedInto(), opinion(Opinion.CONFIRM));
  }

  static DibaoCommand[] posted() {
    return then(proposedToConfirm(), post(POSTED));
  }

  static DibaoCommand[] shown() {
    return then(posted(), close(CLOSED));
  }

  static DibaoCommand[] confirmed() {
    return then(shown(), confirm(DECIDED));
  }

  /** Confirmed as one that is paid nothing. */
  static DibaoCommand[] marginal() {
    return then(
        lookedInto(),
        new GiveInitialOpinion(ADVISER, Opinion.CONFIRM, DibaoUnit.MARGINAL, FAMILY, true, POSTED),
        post(POSTED),
        close(CLOSED),
        confirm(DECIDED));
  }

  /** Confirmed as one who is named in no notice. */
  static DibaoCommand[] childAlone() {
    return then(
        lookedInto(),
        new GiveInitialOpinion(
            ADVISER, Opinion.CONFIRM, DibaoUnit.SINGLE_PERSON, Set.of(CHILD), false, POSTED),
        confirm(DECIDED));
  }

  static DibaoCommand[] takenOver() {
    return new DibaoCommand[] {takeOver("clerk")};
  }

  static DibaoCommand[] published() {
    return then(confirmed(), publish(DECIDED));
  }

  static DibaoCommand[] refused() {
    return then(lookedInto(), opinion(Opinion.REFUSE), refuse());
  }

  static DibaoCommand[] reviewed(ReviewResult result, Set<UUID> members) {
    return then(
        confirmed(),
        means(LATER_MEANS, REVIEWED),
        investigate(REVIEWED),
        review(result, members, REVIEWED));
  }

  static DibaoCommand accept(ConfirmAuthority authority) {
    return new AcceptApplication(
        ID, HOUSEHOLD, FATHER, PAYEE, SIMAO, authority, ACCEPTED, CLERK, ACCEPTED);
  }

  static DibaoCommand authorise(LocalDate day) {
    return new AuthoriseMeansCheck(
        CLERK, FAMILY, Set.of(AuthorisedScope.values()), day.plusYears(1), day);
  }

  static DibaoCommand means(UUID id, LocalDate day) {
    return new RecordMeans(COUNTY, id, MeansVerdict.CLEAR, day);
  }

  static DibaoCommand hit(UUID id, LocalDate day) {
    return new RecordMeans(COUNTY, id, MeansVerdict.REVIEW, day);
  }

  static DibaoCommand investigate(LocalDate day) {
    return new RecordInvestigation(CLERK, Set.of("clerk", "visitor"), day);
  }

  static DibaoCommand opinion(Opinion opinion) {
    return new GiveInitialOpinion(ADVISER, opinion, DibaoUnit.HOUSEHOLD, FAMILY, true, POSTED);
  }

  static DibaoCommand post(LocalDate day) {
    return new PostNotice(ADVISER, new Sheet(FATHER, AMOUNT), day);
  }

  static DibaoCommand object(LocalDate day) {
    return new FileObjection(CLERK, day);
  }

  static DibaoCommand answer(LocalDate day) {
    return new AnswerObjection(CLERK, false, day);
  }

  static DibaoCommand close(LocalDate day) {
    return close(new SpotCheckDraw(SEED, 0), day);
  }

  static DibaoCommand close(SpotCheckDraw draw, LocalDate day) {
    return new CloseNotice(ADVISER, draw, day);
  }

  static DibaoCommand confirm(LocalDate day) {
    return confirm(COUNTY, day);
  }

  static DibaoCommand confirm(Officer officer, LocalDate day) {
    return new ConfirmEnrolment(by(officer), ReviewClass.A, NEXT_REVIEW, day);
  }

  static DibaoCommand publish(LocalDate day) {
    return new PublishDecision(CLERK, new Sheet(FATHER, AMOUNT), null, day);
  }

  static DibaoCommand takeDown(LocalDate day) {
    return new TakePublicationDown(CLERK, day);
  }

  static DibaoCommand takeOver(String preparedBy) {
    return new TakeOver(
        ID,
        HOUSEHOLD,
        FATHER,
        PAYEE,
        SIMAO,
        YearMonth.of(2026, 3),
        DibaoUnit.HOUSEHOLD,
        FAMILY,
        MEANS,
        ReviewClass.A,
        NEXT_REVIEW,
        new UUID(6, 6),
        preparedBy,
        COUNTY,
        ACCEPTED);
  }

  static DibaoCommand refuse() {
    return new RefuseApplication(
        by(COUNTY), RefusalReason.INCOME_NOT_BELOW_STANDARD, ARTICLE, DECIDED);
  }

  static DibaoCommand review(ReviewResult result, Set<UUID> members, LocalDate day) {
    return new CompleteReview(
        CLERK, result, DibaoUnit.HOUSEHOLD, members, ReviewClass.B, day.plusMonths(6), day);
  }

  static DibaoCommand increase(Officer officer, LocalDate day) {
    return new IncreaseBenefit(by(officer), null, day);
  }

  static ProposeReduction propose(AdverseMeasure measure, ReductionReason reason) {
    return propose(measure, reason, null, null, null);
  }

  static ProposeReduction propose(
      AdverseMeasure measure,
      ReductionReason reason,
      @Nullable UUID personId,
      @Nullable Integer exitMonths,
      @Nullable Money gain) {
    return new ProposeReduction(
        COUNTY, measure, reason, ARTICLE, WINDOW, personId, exitMonths, gain, 6, PROPOSED);
  }

  static ProposeReduction proposeExit(int months, int longest, LocalDate day) {
    return new ProposeReduction(
        COUNTY,
        AdverseMeasure.GRADUATED_EXIT,
        ReductionReason.WORK_INCOME,
        ARTICLE,
        new StatementWindow(day.plusDays(7), null),
        null,
        months,
        null,
        longest,
        day);
  }

  static DibaoCommand hear() {
    return new HearStatement(CLERK, UNTIL);
  }

  static DibaoCommand decide(boolean carriedOut, LocalDate day) {
    return new DecideReduction(by(OTHER), carriedOut, 6, day);
  }

  static DibaoCommand jobRefusal(UUID person, LocalDate day) {
    return new RecordJobRefusal(CLERK, person, day, DECIDED.plusMonths(1));
  }

  static DibaoCommand proposePayee(Payee payee, LocalDate day) {
    return proposePayee(CLERK, payee, day);
  }

  static DibaoCommand proposePayee(Officer officer, Payee payee, LocalDate day) {
    return new ProposePayeeChange(officer, payee, PayeeChangeReason.HOUSEHOLD_ASKED, day);
  }

  static DibaoCommand decidePayee(Officer officer, boolean carriedOut, LocalDate day) {
    return new DecidePayeeChange(by(officer), carriedOut, day);
  }

  static DibaoCommand revoke(Officer officer, UUID decisionId, LocalDate day) {
    return new RevokeDecision(by(officer), decisionId, RevocationGround.ADMINISTRATIVE_REVIEW, day);
  }

  static UUID decision(int n) {
    return DibaoDecider.decisionId(ID, n);
  }

  static Recorded told(Officer officer, DibaoEvent event) {
    return new Recorded(event, officer.id());
  }
}
