package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.ACCEPTED;
import static org.huimin.socialrelief.dibaocase.Story.ADVISER;
import static org.huimin.socialrelief.dibaocase.Story.AMOUNT;
import static org.huimin.socialrelief.dibaocase.Story.ARTICLE;
import static org.huimin.socialrelief.dibaocase.Story.CHILD;
import static org.huimin.socialrelief.dibaocase.Story.CLERK;
import static org.huimin.socialrelief.dibaocase.Story.CLOSED;
import static org.huimin.socialrelief.dibaocase.Story.COUNTY;
import static org.huimin.socialrelief.dibaocase.Story.DECIDED;
import static org.huimin.socialrelief.dibaocase.Story.FAMILY;
import static org.huimin.socialrelief.dibaocase.Story.FATHER;
import static org.huimin.socialrelief.dibaocase.Story.HOUSEHOLD;
import static org.huimin.socialrelief.dibaocase.Story.ID;
import static org.huimin.socialrelief.dibaocase.Story.LATER_MEANS;
import static org.huimin.socialrelief.dibaocase.Story.MEANS;
import static org.huimin.socialrelief.dibaocase.Story.NEXT_REVIEW;
import static org.huimin.socialrelief.dibaocase.Story.OTHER;
import static org.huimin.socialrelief.dibaocase.Story.PAYEE;
import static org.huimin.socialrelief.dibaocase.Story.POSTED;
import static org.huimin.socialrelief.dibaocase.Story.PROPOSED;
import static org.huimin.socialrelief.dibaocase.Story.REDUCED;
import static org.huimin.socialrelief.dibaocase.Story.REVIEWED;
import static org.huimin.socialrelief.dibaocase.Story.SIMAO;
import static org.huimin.socialrelief.dibaocase.Story.UNTIL;
import static org.huimin.socialrelief.dibaocase.Story.accepted;
import static org.huimin.socialrelief.dibaocase.Story.authorise;
import static org.huimin.socialrelief.dibaocase.Story.by;
import static org.huimin.socialrelief.dibaocase.Story.close;
import static org.huimin.socialrelief.dibaocase.Story.confirm;
import static org.huimin.socialrelief.dibaocase.Story.confirmed;
import static org.huimin.socialrelief.dibaocase.Story.decide;
import static org.huimin.socialrelief.dibaocase.Story.decidePayee;
import static org.huimin.socialrelief.dibaocase.Story.decision;
import static org.huimin.socialrelief.dibaocase.Story.events;
import static org.huimin.socialrelief.dibaocase.Story.hear;
import static org.huimin.socialrelief.dibaocase.Story.hit;
import static org.huimin.socialrelief.dibaocase.Story.increase;
import static org.huimin.socialrelief.dibaocase.Story.investigate;
import static org.huimin.socialrelief.dibaocase.Story.jobRefusal;
import static org.huimin.socialrelief.dibaocase.Story.lookedInto;
import static org.huimin.socialrelief.dibaocase.Story.means;
import static org.huimin.socialrelief.dibaocase.Story.object;
import static org.huimin.socialrelief.dibaocase.Story.opinion;
import static org.huimin.socialrelief.dibaocase.Story.post;
import static org.huimin.socialrelief.dibaocase.Story.posted;
import static org.huimin.socialrelief.dibaocase.Story.propose;
import static org.huimin.socialrelief.dibaocase.Story.proposePayee;
import static org.huimin.socialrelief.dibaocase.Story.proposedToConfirm;
import static org.huimin.socialrelief.dibaocase.Story.publish;
import static org.huimin.socialrelief.dibaocase.Story.refused;
import static org.huimin.socialrelief.dibaocase.Story.review;
import static org.huimin.socialrelief.dibaocase.Story.reviewed;
import static org.huimin.socialrelief.dibaocase.Story.revoke;
import static org.huimin.socialrelief.dibaocase.Story.shown;
import static org.huimin.socialrelief.dibaocase.Story.takeDown;
import static org.huimin.socialrelief.dibaocase.Story.takeOver;
import static org.huimin.socialrelief.dibaocase.Story.then;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ConfirmEnrolment;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ExtendDeadline;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.GiveInitialOpinion;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.PostNotice;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReceiveSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.RefuseApplication;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReturnForSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.WithdrawApplication;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ExtensionReason;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.Opinion;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.SupplementItem;
import org.huimin.socialrelief.dibaocase.BenefitCommand.Admonish;
import org.huimin.socialrelief.dibaocase.BenefitCommand.DecideReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.IncreaseBenefit;
import org.huimin.socialrelief.dibaocase.BenefitCommand.LiftSuspension;
import org.huimin.socialrelief.dibaocase.BenefitCommand.ProposeReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RecordJobTaken;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RestoreShare;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.DibaoCommand.AcceptApplication;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDeath;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDelivery;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordRelative;
import org.huimin.socialrelief.dibaocase.InquiryCommand.AuthoriseMeansCheck;
import org.huimin.socialrelief.dibaocase.InquiryCommand.DeclareRelative;
import org.huimin.socialrelief.dibaocase.InquiryCommand.FileGrievance;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordHomeVisit;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordInvestigation;
import org.huimin.socialrelief.dibaocase.InquiryEvent.AuthorisedScope;
import org.huimin.socialrelief.dibaocase.Officer.Office;
import org.huimin.socialrelief.dibaocase.PayeeCommand.DecidePayeeChange;
import org.huimin.socialrelief.dibaocase.PublicationCommand.PublishDecision;
import org.huimin.socialrelief.dibaocase.PublicationCommand.Sheet;
import org.huimin.socialrelief.policy.ReviewClass;
import org.huimin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every no of the system, with the shortest way to it. */
class RejectionTest {

  private static final AdverseMeasure TERMINATION = AdverseMeasure.TERMINATION;
  private static final DibaoCommand[] NOTHING = {};

  @ParameterizedTest(name = "{0}")
  @MethodSource({"applications", "decisions", "benefits", "payees", "publications", "corrections"})
  void an_order_out_of_place_changes_nothing(
      DibaoRejection why, DibaoCommand[] before, DibaoCommand order) {
    DeciderSpec.given(DibaoCase.DECIDER).given(events(before)).when(order).thenRejected(why);
  }

  /** A code that no row shows would be a no that nobody has seen. */
  @Test
  void every_no_is_shown() {
    Set<DibaoRejection> unseen = EnumSet.allOf(DibaoRejection.class);
    Stream.of(applications(), decisions(), benefits(), payees(), publications(), corrections())
        .flatMap(Function.identity())
        .forEach(row -> unseen.remove(row.get()[0]));
    assertEquals(Set.of(), unseen);
  }

  static Stream<Arguments> applications() {
    DibaoCommand ask = new ReturnForSupplement(CLERK, Set.of(), ACCEPTED);
    DibaoCommand askForAccount =
        new ReturnForSupplement(CLERK, Set.of(SupplementItem.PAYEE_ACCOUNT), ACCEPTED);
    DibaoCommand extend = new ExtendDeadline(CLERK, ExtensionReason.LIVING_ELSEWHERE, POSTED);
    return Stream.of(
        arguments(DibaoRejection.NO_SUCH_CASE, NOTHING, investigate(ACCEPTED)),
        arguments(DibaoRejection.NO_SUCH_CASE, NOTHING, confirm(DECIDED)),
        arguments(DibaoRejection.APPLIED_IN_FUTURE, NOTHING, acceptOn("2026-03-03", CLERK)),
        arguments(DibaoRejection.APPLIED_BEFORE_PROCEDURE, NOTHING, acceptOn("2021-06-30", CLERK)),
        arguments(DibaoRejection.NOT_YOUR_OFFICE, NOTHING, acceptOn("2026-03-02", COUNTY)),
        arguments(
            DibaoRejection.OUTSIDE_DIVISION,
            NOTHING,
            acceptOn(
                "2026-03-02", new Officer("far", Office.TOWNSHIP, DivisionCode.of("530828100")))),
        arguments(DibaoRejection.OTHER_APPLICATION_OPEN, accepted(), takeOver("clerk")),
        arguments(DibaoRejection.PREPARER_MAY_NOT_APPROVE, NOTHING, takeOver("county")),
        arguments(DibaoRejection.NOTHING_MISSING, accepted(), ask),
        arguments(
            DibaoRejection.NO_SUPPLEMENT_ASKED, accepted(), new ReceiveSupplement(CLERK, ACCEPTED)),
        arguments(
            DibaoRejection.SUPPLEMENT_AWAITED,
            then(lookedInto(), askForAccount),
            opinion(Opinion.CONFIRM)),
        arguments(
            DibaoRejection.SUPPLEMENT_ASKED_ALREADY,
            then(accepted(), askForAccount),
            askForAccount),
        arguments(
            DibaoRejection.HIT_NOT_REVIEWED,
            then(lookedInto(), hit(Story.LATER_MEANS, ACCEPTED)),
            opinion(Opinion.CONFIRM)),
        arguments(
            DibaoRejection.NOTICE_NOT_ALLOWED,
            then(
                lookedInto(),
                new GiveInitialOpinion(
                    ADVISER,
                    Opinion.CONFIRM,
                    DibaoUnit.SINGLE_PERSON,
                    Set.of(CHILD),
                    false,
                    POSTED)),
            post(POSTED)),
        arguments(
            DibaoRejection.NOTICE_NOT_ALLOWED,
            proposedToConfirm(),
            new PostNotice(ADVISER, new Sheet(null, AMOUNT), POSTED)),
        arguments(
            DibaoRejection.MEMBER_DIED,
            then(proposedToConfirm(), new RecordDeath(FATHER, POSTED)),
            post(POSTED)),
        arguments(
            DibaoRejection.ALREADY_WITHDRAWN,
            then(accepted(), new WithdrawApplication(CLERK, ACCEPTED)),
            investigate(ACCEPTED)),
        arguments(DibaoRejection.EXTENDED_ALREADY, then(accepted(), extend), extend),
        arguments(
            DibaoRejection.ONE_INVESTIGATOR,
            accepted(),
            new RecordInvestigation(CLERK, Set.of("clerk"), ACCEPTED)),
        arguments(
            DibaoRejection.CORRECTS_ANOTHER_DECISION,
            reviewed(ReviewResult.INCREASE, FAMILY),
            new IncreaseBenefit(by(COUNTY), YearMonth.of(2026, 1), REDUCED)),
        arguments(
            DibaoRejection.CORRECTS_ANOTHER_DECISION,
            reviewed(ReviewResult.INCREASE, FAMILY),
            new IncreaseBenefit(by(COUNTY), YearMonth.from(REDUCED).plusMonths(2), REDUCED)),
        arguments(
            DibaoRejection.CORRECTS_ANOTHER_HOUSEHOLD,
            reviewed(ReviewResult.INCREASE, Set.of(FATHER)),
            new IncreaseBenefit(by(COUNTY), YearMonth.of(2026, 4), REDUCED)),
        arguments(
            DibaoRejection.NOT_YOUR_OFFICE,
            reviewed(ReviewResult.INCREASE, FAMILY),
            new IncreaseBenefit(
                new DecidingOfficer(ADVISER, ConfirmAuthority.TOWNSHIP),
                YearMonth.from(REDUCED),
                REDUCED)),
        arguments(
            DibaoRejection.AUTHORISATION_OVER,
            accepted(),
            new AuthoriseMeansCheck(
                CLERK, FAMILY, Set.of(AuthorisedScope.values()), ACCEPTED.minusDays(1), ACCEPTED)),
        arguments(DibaoRejection.MEANS_NOT_AUTHORISED, accepted(), means(MEANS, ACCEPTED)),
        arguments(
            DibaoRejection.MEANS_NOT_AUTHORISED,
            then(accepted(), authorise(ACCEPTED)),
            means(MEANS, ACCEPTED.plusYears(1).plusDays(1))),
        arguments(
            DibaoRejection.MEANS_MISSING,
            then(accepted(), authorise(ACCEPTED), investigate(ACCEPTED)),
            opinion(Opinion.CONFIRM)),
        arguments(
            DibaoRejection.NOT_INVESTIGATED,
            then(accepted(), authorise(ACCEPTED), means(MEANS, ACCEPTED)),
            opinion(Opinion.CONFIRM)),
        arguments(DibaoRejection.NO_MEMBERS, lookedInto(), opinionOn(Set.of())),
        arguments(
            DibaoRejection.SINGLE_IS_ONE,
            lookedInto(),
            new GiveInitialOpinion(
                ADVISER, Opinion.CONFIRM, DibaoUnit.SINGLE_PERSON, FAMILY, true, POSTED)),
        arguments(
            DibaoRejection.MEMBER_NOT_AUTHORISED,
            lookedInto(),
            opinionOn(Set.of(FATHER, new UUID(9, 9)))),
        arguments(
            DibaoRejection.MEMBER_DIED,
            then(lookedInto(), new RecordDeath(FATHER, ACCEPTED)),
            opinion(Opinion.CONFIRM)),
        arguments(DibaoRejection.OPINION_MISSING, lookedInto(), post(POSTED)),
        arguments(
            DibaoRejection.OPINION_AGAINST,
            then(lookedInto(), opinion(Opinion.REFUSE)),
            post(POSTED)),
        arguments(DibaoRejection.NOTICE_STILL_UP, posted(), post(POSTED)),
        arguments(DibaoRejection.NOTICE_STILL_UP, posted(), opinion(Opinion.CONFIRM)),
        arguments(DibaoRejection.NO_NOTICE_UP, proposedToConfirm(), close(POSTED)),
        arguments(DibaoRejection.NO_NOTICE_UP, shown(), object(CLOSED)),
        arguments(DibaoRejection.NOTICE_TOO_SHORT, posted(), close(POSTED.plusDays(7))),
        arguments(DibaoRejection.NO_OBJECTION_OPEN, posted(), Story.answer(POSTED)),
        arguments(
            DibaoRejection.OBJECTION_OPEN,
            then(posted(), object(POSTED), close(POSTED), investigate(POSTED)),
            opinion(Opinion.CONFIRM)),
        arguments(
            DibaoRejection.NOT_YOUR_OFFICE,
            proposedToConfirm(),
            new PostNotice(COUNTY, new Sheet(FATHER, AMOUNT), POSTED)),
        arguments(DibaoRejection.NOT_YOUR_OFFICE, accepted(), new RecordHomeVisit(CLERK, ACCEPTED)),
        arguments(
            DibaoRejection.OUTSIDE_DIVISION,
            accepted(),
            new RecordHomeVisit(
                new Officer("far", Office.COUNTY, DivisionCode.of("530828")), ACCEPTED)));
  }

  static Stream<Arguments> decisions() {
    DecidingOfficer delegated = new DecidingOfficer(CLERK, ConfirmAuthority.TOWNSHIP);
    DecidingOfficer adviser = new DecidingOfficer(ADVISER, ConfirmAuthority.TOWNSHIP);
    return Stream.of(
        arguments(DibaoRejection.NOT_YOUR_OFFICE, shown(), confirm(CLERK, DECIDED)),
        arguments(DibaoRejection.ACCEPTOR_MAY_NOT_DECIDE, shown(), confirmBy(delegated)),
        arguments(DibaoRejection.OPINION_GIVER_MAY_NOT_DECIDE, shown(), confirmBy(adviser)),
        arguments(
            DibaoRejection.RELATED_OFFICER,
            then(
                shown(),
                new RecordRelative("county", ACCEPTED),
                new RecordHomeVisit(OTHER, CLOSED)),
            confirm(DECIDED)),
        arguments(
            DibaoRejection.RELATED_OFFICER,
            then(
                shown(),
                new DeclareRelative(CLERK, "county", CLOSED),
                new RecordHomeVisit(OTHER, CLOSED)),
            confirm(DECIDED)),
        arguments(
            DibaoRejection.HOME_VISIT_MISSING,
            then(shown(), new FileGrievance(CLERK, CLOSED)),
            confirm(DECIDED)),
        arguments(DibaoRejection.NOTICE_NOT_SHOWN, proposedToConfirm(), confirm(DECIDED)),
        arguments(DibaoRejection.NOTICE_NOT_SHOWN, posted(), confirm(DECIDED)),
        arguments(
            DibaoRejection.OPINION_AGAINST,
            then(lookedInto(), opinion(Opinion.REFUSE)),
            confirm(DECIDED)),
        arguments(
            DibaoRejection.REVIEW_DUE_IN_PAST,
            shown(),
            new ConfirmEnrolment(by(COUNTY), ReviewClass.A, DECIDED, DECIDED)),
        arguments(DibaoRejection.OPINION_MISSING, lookedInto(), Story.refuse()),
        arguments(
            DibaoRejection.NOT_CITED,
            shown(),
            new RefuseApplication(
                by(COUNTY),
                RefusalReason.ASSETS_ABOVE_LIMIT,
                new Citation("社会救助法", "李某 530899"),
                DECIDED)),
        arguments(DibaoRejection.ALREADY_CONFIRMED, confirmed(), confirm(DECIDED)),
        arguments(DibaoRejection.ALREADY_REFUSED, refused(), confirm(DECIDED)),
        arguments(DibaoRejection.ALREADY_REFUSED, refused(), investigate(DECIDED)));
  }

  static Stream<Arguments> benefits() {
    DibaoCommand[] stop = reviewed(ReviewResult.STOP, FAMILY);
    DibaoCommand[] proposed = then(stop, propose(TERMINATION, ReductionReason.INCOME_ROSE));
    UUID stranger = new UUID(9, 9);
    return Stream.of(
        arguments(DibaoRejection.NOT_IN_PAYMENT, shown(), hear()),
        arguments(DibaoRejection.NO_SUCH_CASE, NOTHING, hear()),
        arguments(DibaoRejection.NO_REDUCTION_PROPOSED, confirmed(), hear()),
        arguments(DibaoRejection.NO_REDUCTION_PROPOSED, confirmed(), decide(true, REDUCED)),
        arguments(
            DibaoRejection.MEANS_MISSING,
            then(confirmed(), investigate(REVIEWED)),
            review(ReviewResult.STOP, FAMILY, REVIEWED)),
        arguments(
            DibaoRejection.NOT_INVESTIGATED,
            then(confirmed(), means(Story.LATER_MEANS, REVIEWED)),
            review(ReviewResult.STOP, FAMILY, REVIEWED)),
        arguments(
            DibaoRejection.MEMBERS_CHANGED,
            then(confirmed(), means(Story.LATER_MEANS, REVIEWED), investigate(REVIEWED)),
            review(ReviewResult.UNCHANGED, Set.of(FATHER), REVIEWED)),
        arguments(DibaoRejection.REVIEW_MISSING, stop, increase(COUNTY, REDUCED)),
        arguments(
            DibaoRejection.REVIEW_MISSING,
            confirmed(),
            propose(TERMINATION, ReductionReason.INCOME_ROSE)),
        arguments(
            DibaoRejection.REVIEW_MISSING,
            stop,
            propose(AdverseMeasure.REDUCTION, ReductionReason.INCOME_ROSE)),
        arguments(
            DibaoRejection.MEASURE_NOT_FOR_REASON,
            stop,
            propose(TERMINATION, ReductionReason.JOB_REFUSED)),
        arguments(
            DibaoRejection.MEASURE_NOT_FOR_REASON,
            stop,
            propose(TERMINATION, ReductionReason.DEATH)),
        arguments(
            DibaoRejection.PERSON_MISSING,
            confirmed(),
            propose(AdverseMeasure.SHARE_STOP, ReductionReason.JOB_REFUSED)),
        arguments(
            DibaoRejection.NO_SUCH_MEMBER,
            confirmed(),
            propose(AdverseMeasure.SHARE_STOP, ReductionReason.JOB_REFUSED, stranger, null, null)),
        arguments(
            DibaoRejection.TOO_FEW_REFUSALS,
            then(
                confirmed(),
                jobRefusal(FATHER, DECIDED.plusDays(1)),
                jobRefusal(FATHER, DECIDED.plusDays(2))),
            propose(AdverseMeasure.SHARE_STOP, ReductionReason.JOB_REFUSED, FATHER, null, null)),
        arguments(
            DibaoRejection.MARGINAL_NOT_SHOWN,
            marginal(review(ReviewResult.INCREASE, FAMILY, REVIEWED)),
            increase(OTHER, REDUCED)),
        arguments(
            DibaoRejection.MARGINAL_NOT_SHOWN,
            marginal(review(ReviewResult.REDUCE, FAMILY, REVIEWED)),
            propose(AdverseMeasure.REDUCTION, ReductionReason.HOUSEHOLD_CHANGED)),
        arguments(
            DibaoRejection.FINDER_MAY_NOT_DECIDE,
            then(suspended(), lookedAtByCounty()),
            new LiftSuspension(by(COUNTY), REDUCED)),
        arguments(
            DibaoRejection.FINDER_MAY_NOT_DECIDE,
            then(
                confirmed(),
                jobRefusal(FATHER, DECIDED.plusDays(1)),
                jobRefusal(FATHER, DECIDED.plusDays(2)),
                jobRefusal(FATHER, DECIDED.plusDays(3)),
                propose(AdverseMeasure.SHARE_STOP, ReductionReason.JOB_REFUSED, FATHER, null, null),
                hear(),
                decide(true, REDUCED),
                lookedAtByCounty()),
            new RestoreShare(by(COUNTY), FATHER, REDUCED)),
        arguments(
            DibaoRejection.EXIT_MONTHS_MISSING,
            stop,
            propose(AdverseMeasure.GRADUATED_EXIT, ReductionReason.WORK_INCOME, null, 7, null)),
        arguments(
            DibaoRejection.GAIN_MISSING, stop, propose(TERMINATION, ReductionReason.CONCEALMENT)),
        arguments(
            DibaoRejection.MORE_THAN_DEATH,
            reviewed(ReviewResult.REDUCE, Set.of(FATHER)),
            propose(AdverseMeasure.REDUCTION, ReductionReason.MEMBER_DIED)),
        arguments(
            DibaoRejection.STATEMENT_TOO_SHORT,
            stop,
            new ProposeReduction(
                COUNTY,
                TERMINATION,
                ReductionReason.INCOME_ROSE,
                ARTICLE,
                new StatementWindow(UNTIL, UNTIL.minusDays(1)),
                null,
                null,
                null,
                6,
                PROPOSED)),
        arguments(
            DibaoRejection.REDUCTION_PROPOSED_ALREADY,
            proposed,
            propose(TERMINATION, ReductionReason.VOLUNTARY)),
        arguments(DibaoRejection.STATEMENT_WINDOW_OPEN, proposed, decide(true, UNTIL)),
        arguments(
            DibaoRejection.PROPOSER_MAY_NOT_DECIDE,
            proposed,
            new DecideReduction(by(COUNTY), true, 6, REDUCED)),
        arguments(
            DibaoRejection.FINDER_MAY_NOT_DECIDE,
            proposed,
            new DecideReduction(
                new DecidingOfficer(CLERK, ConfirmAuthority.TOWNSHIP), true, 6, REDUCED)),
        arguments(
            DibaoRejection.MEMBER_DIED,
            then(
                reviewed(ReviewResult.REDUCE, FAMILY),
                propose(AdverseMeasure.REDUCTION, ReductionReason.INCOME_ROSE),
                new RecordDeath(FATHER, REVIEWED)),
            decide(true, REDUCED)),
        arguments(
            DibaoRejection.HAPPENED_IN_FUTURE,
            confirmed(),
            new RecordJobTaken(CLERK, FATHER, DECIDED.plusDays(1), DECIDED)),
        arguments(
            DibaoRejection.CHANGE_STILL_REPORTABLE,
            confirmed(),
            new Admonish(CLERK, REVIEWED.minusMonths(3), REVIEWED)),
        arguments(
            DibaoRejection.NO_SUCH_MEMBER, confirmed(), jobRefusal(stranger, DECIDED.plusDays(1))),
        arguments(
            DibaoRejection.SHARE_NOT_STOPPED,
            confirmed(),
            new RestoreShare(by(COUNTY), FATHER, REDUCED)),
        arguments(
            DibaoRejection.NOT_SUSPENDED, confirmed(), new LiftSuspension(by(COUNTY), REDUCED)),
        arguments(
            DibaoRejection.NOT_INVESTIGATED,
            then(
                confirmed(),
                propose(AdverseMeasure.SUSPENSION, ReductionReason.UNREACHABLE),
                hear(),
                decide(true, REDUCED)),
            new LiftSuspension(by(COUNTY), REDUCED)),
        arguments(
            DibaoRejection.ENDED,
            then(proposed, decide(true, REDUCED)),
            propose(TERMINATION, ReductionReason.VOLUNTARY)),
        arguments(
            DibaoRejection.ENDED, then(proposed, decide(true, REDUCED)), investigate(REDUCED)));
  }

  static Stream<Arguments> payees() {
    Payee wife = Payee.member(new UUID(4, 5));
    DibaoCommand propose = proposePayee(wife, REVIEWED);
    DibaoCommand[] proposed = then(confirmed(), propose);
    DecidingOfficer proposer = new DecidingOfficer(CLERK, ConfirmAuthority.TOWNSHIP);
    return Stream.of(
        arguments(DibaoRejection.NO_SUCH_CASE, NOTHING, propose),
        arguments(DibaoRejection.NOT_IN_PAYMENT, shown(), propose),
        arguments(
            DibaoRejection.NOT_YOUR_OFFICE, confirmed(), proposePayee(COUNTY, wife, REVIEWED)),
        arguments(
            DibaoRejection.PAYEE_ALREADY, confirmed(), proposePayee(Payee.member(PAYEE), REVIEWED)),
        arguments(DibaoRejection.PAYEE_CHANGE_PROPOSED_ALREADY, proposed, propose),
        arguments(
            DibaoRejection.NO_PAYEE_CHANGE_PROPOSED,
            confirmed(),
            decidePayee(COUNTY, true, REVIEWED)),
        arguments(
            DibaoRejection.PROPOSER_MAY_NOT_DECIDE,
            proposed,
            new DecidePayeeChange(proposer, true, REVIEWED)),
        arguments(DibaoRejection.NOT_YOUR_OFFICE, proposed, decidePayee(CLERK, true, REVIEWED)),
        arguments(
            DibaoRejection.RELATED_OFFICER,
            then(proposed, new RecordRelative(COUNTY.id(), REVIEWED)),
            decidePayee(COUNTY, true, REVIEWED)));
  }

  static Stream<Arguments> publications() {
    DibaoCommand byCounty = new PublishDecision(COUNTY, new Sheet(FATHER, AMOUNT), null, DECIDED);
    return Stream.of(
        arguments(DibaoRejection.NO_SUCH_CASE, NOTHING, publish(DECIDED)),
        arguments(DibaoRejection.NOT_IN_PAYMENT, shown(), publish(DECIDED)),
        arguments(DibaoRejection.NOT_YOUR_OFFICE, confirmed(), byCounty),
        arguments(
            DibaoRejection.MEMBER_DIED,
            then(confirmed(), new RecordDeath(FATHER, DECIDED)),
            publish(DECIDED)),
        arguments(DibaoRejection.NOT_IN_PAYMENT, Story.marginal(), publish(DECIDED)),
        arguments(
            DibaoRejection.PUBLISHED_ALREADY,
            then(
                confirmed(),
                new PublishDecision(CLERK, new Sheet(FATHER, AMOUNT), 1, DECIDED),
                takeDown(REVIEWED)),
            publish(REVIEWED)),
        arguments(DibaoRejection.NO_PUBLICATION_UP, confirmed(), takeDown(DECIDED)));
  }

  static Stream<Arguments> corrections() {
    return Stream.of(
        arguments(DibaoRejection.NO_SUCH_CASE, NOTHING, revoke(OTHER, decision(0), DECIDED)),
        arguments(DibaoRejection.NO_SUCH_DECISION, shown(), revoke(OTHER, decision(0), DECIDED)),
        arguments(
            DibaoRejection.NO_SUCH_DECISION, confirmed(), revoke(OTHER, decision(5), DECIDED)),
        arguments(
            DibaoRejection.NOTHING_TO_REVOKE, confirmed(), revoke(OTHER, decision(0), DECIDED)),
        arguments(
            DibaoRejection.DECIDER_MAY_NOT_REVOKE, refused(), revoke(COUNTY, decision(0), DECIDED)),
        arguments(
            DibaoRejection.NO_SUCH_DECISION,
            refused(),
            new RecordDelivery(CLERK, decision(1), DECIDED)));
  }

  private static DibaoCommand acceptOn(String appliedOn, Officer officer) {
    return new AcceptApplication(
        ID,
        HOUSEHOLD,
        FATHER,
        PAYEE,
        SIMAO,
        ConfirmAuthority.COUNTY,
        LocalDate.parse(appliedOn),
        officer,
        ACCEPTED);
  }

  private static DibaoCommand opinionOn(Set<UUID> members) {
    return new GiveInitialOpinion(
        ADVISER, Opinion.CONFIRM, DibaoUnit.HOUSEHOLD, members, true, POSTED);
  }

  private static DibaoCommand confirmBy(DecidingOfficer officer) {
    return new ConfirmEnrolment(officer, ReviewClass.A, NEXT_REVIEW, DECIDED);
  }

  private static DibaoCommand[] marginal(DibaoCommand review) {
    return then(Story.marginal(), means(LATER_MEANS, REVIEWED), investigate(REVIEWED), review);
  }

  private static DibaoCommand[] suspended() {
    return then(
        confirmed(),
        propose(AdverseMeasure.SUSPENSION, ReductionReason.UNREACHABLE),
        hear(),
        decide(true, REDUCED));
  }

  private static DibaoCommand lookedAtByCounty() {
    return new RecordInvestigation(CLERK, Set.of("clerk", "county"), REDUCED);
  }
}
