package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.DibaoRejection.ACCEPTOR_MAY_NOT_DECIDE;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.DECIDER_MAY_NOT_REVOKE;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.FINDER_MAY_NOT_DECIDE;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.HOME_VISIT_MISSING;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOT_YOUR_OFFICE;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.OPINION_GIVER_MAY_NOT_DECIDE;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.OUTSIDE_DIVISION;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.PREPARER_MAY_NOT_APPROVE;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.PROPOSER_MAY_NOT_DECIDE;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.RELATED_OFFICER;

import java.util.List;
import java.util.Optional;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.AnswerObjection;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.CloseNotice;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ConfirmEnrolment;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.GiveInitialOpinion;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.PostNotice;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReceiveSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.RefuseApplication;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReturnForSupplement;
import org.huimin.socialrelief.dibaocase.BenefitCommand.DecideReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.IncreaseBenefit;
import org.huimin.socialrelief.dibaocase.BenefitCommand.LiftSuspension;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RestoreShare;
import org.huimin.socialrelief.dibaocase.DibaoCase.Applied;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.None;
import org.huimin.socialrelief.dibaocase.DibaoCase.Refused;
import org.huimin.socialrelief.dibaocase.DibaoCase.Withdrawn;
import org.huimin.socialrelief.dibaocase.DibaoCommand.AcceptApplication;
import org.huimin.socialrelief.dibaocase.DibaoCommand.ByOfficer;
import org.huimin.socialrelief.dibaocase.DibaoCommand.Decision;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RevokeDecision;
import org.huimin.socialrelief.dibaocase.DibaoCommand.TakeOver;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordHomeVisit;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordMeans;
import org.huimin.socialrelief.dibaocase.Officer.Office;
import org.huimin.socialrelief.dibaocase.PayeeCommand.DecidePayeeChange;
import org.huimin.socialrelief.dibaocase.PayeeCommand.ProposePayeeChange;
import org.huimin.socialrelief.dibaocase.Recertification.Finding;

/** 谁可以办: office, division, and that nobody acts alone or for their own family. */
final class OfficerGuards {

  static final List<Guard> WHO_AND_WHERE =
      List.of(
          new Guard(NOT_YOUR_OFFICE, (c, _) -> c instanceof ByOfficer by && !mayCarryOut(by)),
          new Guard(
              OUTSIDE_DIVISION,
              (c, s) ->
                  c instanceof ByOfficer by
                      && county(by, s).filter(at -> !by.officer().answersFor(at)).isPresent()),
          new Guard(
              PREPARER_MAY_NOT_APPROVE,
              (c, _) -> c instanceof TakeOver t && t.preparedBy().equals(t.officer().id())));

  static final List<Guard> WHO_DECIDES =
      List.of(
          new Guard(
              ACCEPTOR_MAY_NOT_DECIDE,
              (c, s) ->
                  decidesApplication(c)
                      && s instanceof Applied a
                      && is(c, a.intake().acceptedBy())),
          new Guard(
              OPINION_GIVER_MAY_NOT_DECIDE,
              (c, s) ->
                  decidesApplication(c)
                      && s instanceof Applied a
                      && a.publicity().opinion() != null
                      && is(c, a.publicity().opinion().givenBy())),
          new Guard(
              FINDER_MAY_NOT_DECIDE,
              (c, s) -> s instanceof Enrolled e && (is(c, finder(c, e)) || hasLooked(c, e))),
          new Guard(
              PROPOSER_MAY_NOT_DECIDE,
              (c, s) ->
                  c instanceof DecideReduction
                      && s instanceof Enrolled e
                      && e.proposal() != null
                      && is(c, e.proposal().proposedBy())),
          new Guard(
              PROPOSER_MAY_NOT_DECIDE,
              (c, s) ->
                  c instanceof DecidePayeeChange
                      && s instanceof Enrolled e
                      && e.receiving().proposal() != null
                      && is(c, e.receiving().proposal().proposedBy())),
          // 确认权下放 is of confirmations: what was confirmed is taken back by the county.
          new Guard(
              NOT_YOUR_OFFICE,
              (c, s) ->
                  c instanceof DecideReduction d
                      && d.carriedOut()
                      && d.officer().office() != Office.COUNTY
                      && s instanceof Enrolled e
                      && e.proposal() != null
                      && e.proposal().measure() == AdverseMeasure.REVOCATION),
          // What the office got wrong and goes back months is the county's to say.
          new Guard(
              NOT_YOUR_OFFICE,
              (c, _) ->
                  c instanceof IncreaseBenefit i
                      && i.correctsFrom() != null
                      && i.officer().office() != Office.COUNTY),
          new Guard(
              DECIDER_MAY_NOT_REVOKE, (c, s) -> c instanceof RevokeDecision r && tookIt(r, s)),
          // 最低生活保障审核确认办法 11: relatives of the household keep out of it.
          new Guard(
              RELATED_OFFICER,
              (c, s) ->
                  c instanceof Decision d
                      && inquiry(s).relatives().contains(d.by().officer().id())),
          // 最低生活保障审核确认办法 11, 20: relatives, complaints, objections and chance bring the county
          // home.
          new Guard(
              HOME_VISIT_MISSING, (c, s) -> decidesOnTheHousehold(c) && inquiry(s).visitOwed()));

  private OfficerGuards() {}

  /** 最低生活保障审核确认办法 2, 16–20; 社会救助法 44. */
  private static boolean mayCarryOut(ByOfficer command) {
    Office office = command.officer().office();
    return switch (command) {
      case AcceptApplication _,
          ReturnForSupplement _,
          ReceiveSupplement _,
          GiveInitialOpinion _,
          PostNotice _,
          AnswerObjection _,
          CloseNotice _,
          ProposePayeeChange _,
          PublicationCommand _ ->
          office == Office.TOWNSHIP;
      case TakeOver _, RecordMeans _, RecordHomeVisit _, RevokeDecision _ ->
          office == Office.COUNTY;
      case ByOfficer c -> !(c instanceof Decision d) || d.by().authority().mayDecide(office);
    };
  }

  private static Optional<DivisionCode> county(ByOfficer command, DibaoCase state) {
    return switch (state) {
      case None _ ->
          switch (command) {
            case AcceptApplication c -> Optional.of(c.county());
            case TakeOver c -> Optional.of(c.county());
            case ByOfficer _ -> Optional.empty();
          };
      case Applied a -> Optional.of(a.intake().county());
      case Refused r -> Optional.of(r.before().intake().county());
      case Withdrawn _ -> Optional.empty();
      case Enrolled e -> Optional.of(e.county());
    };
  }

  private static boolean decidesApplication(DibaoCommand command) {
    return command instanceof ConfirmEnrolment || command instanceof RefuseApplication;
  }

  /** For or against it on what was found; a formal no and what favours it need no visit. */
  private static boolean decidesOnTheHousehold(DibaoCommand command) {
    return switch (command) {
      case ConfirmEnrolment _, IncreaseBenefit _ -> true;
      case RefuseApplication c -> c.reason().needsInvestigation();
      case DecideReduction c -> c.carriedOut();
      case DibaoCommand _ -> false;
    };
  }

  private static boolean is(DibaoCommand command, String officer) {
    return command instanceof ByOfficer by && by.officer().id().equals(officer);
  }

  /** Who found what is decided on; nobody where nothing was found. */
  private static String finder(DibaoCommand command, Enrolled state) {
    Finding finding =
        switch (command) {
          case IncreaseBenefit _ -> state.review().finding();
          case DecideReduction _ -> state.proposal() == null ? null : state.proposal().finding();
          case DibaoCommand _ -> null;
        };
    return finding == null ? "" : finding.foundBy();
  }

  /** What was stopped is paid again by another than each of those who looked. */
  private static boolean hasLooked(DibaoCommand command, Enrolled state) {
    return switch (command) {
      case RestoreShare c -> state.inquiry().lookedAtBy(c.officer().id());
      case LiftSuspension c -> state.inquiry().lookedAtBy(c.officer().id());
      case DibaoCommand _ -> false;
    };
  }

  private static boolean tookIt(RevokeDecision command, DibaoCase state) {
    return switch (state) {
      case Refused r -> is(command, r.refusedBy());
      case Enrolled e ->
          e.months()
              .of(command.decisionId())
              .filter(d -> is(command, d.decision().by()))
              .isPresent();
      case None _, Applied _, Withdrawn _ -> false;
    };
  }

  static Inquiry inquiry(DibaoCase state) {
    return switch (state) {
      case Applied a -> a.inquiry();
      case Refused r -> r.before().inquiry();
      case Enrolled e -> e.inquiry();
      case None _, Withdrawn _ -> Inquiry.NOTHING;
    };
  }
}
