package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.DibaoRejection.CHANGE_STILL_REPORTABLE;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.HAPPENED_IN_FUTURE;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.MARGINAL_NOT_SHOWN;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.MEASURE_NOT_FOR_REASON;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.MEMBERS_CHANGED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.MEMBER_DIED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.MORE_THAN_DEATH;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOT_INVESTIGATED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NO_SUCH_MEMBER;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.REVIEW_DUE_IN_PAST;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.STATEMENT_TOO_SHORT;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.STATEMENT_WINDOW_OPEN;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.TOO_FEW_REFUSALS;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.BenefitCommand.Admonish;
import org.huimin.socialrelief.dibaocase.BenefitCommand.CompleteReview;
import org.huimin.socialrelief.dibaocase.BenefitCommand.DecideReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.IncreaseBenefit;
import org.huimin.socialrelief.dibaocase.BenefitCommand.LiftSuspension;
import org.huimin.socialrelief.dibaocase.BenefitCommand.ProposeReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RecordJobRefusal;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RecordJobTaken;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RestoreShare;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.Recertification.Finding;
import org.huimin.socialrelief.dibaocase.ReductionReason.Hearing;

/** 动态管理的程序要求: reviews, and that nobody loses anything unheard. */
final class BenefitGuards {

  /** 民发〔2022〕83号: what changes is told by then. */
  private static final int MONTHS_TO_REPORT = 3;

  static final List<Guard> REVIEW =
      List.of(
          new Guard(
              REVIEW_DUE_IN_PAST,
              (c, _) -> c instanceof CompleteReview r && !r.nextDueOn().isAfter(r.today())),
          new Guard(
              MEMBERS_CHANGED,
              (c, s) ->
                  c instanceof CompleteReview r
                      && r.result() == ReviewResult.UNCHANGED
                      && s instanceof Enrolled e
                      && !r.members().equals(members(e))),
          new Guard(
              MEMBER_DIED,
              (c, s) ->
                  s instanceof Enrolled e && ApplicationGuards.anyDied(s, membersDecidedOn(c, e))),
          // 最低生活保障审核确认办法 19: nobody begins to be paid whom the neighbours were not shown.
          new Guard(
              MARGINAL_NOT_SHOWN,
              (c, s) ->
                  s instanceof Enrolled e
                      && (c instanceof IncreaseBenefit
                          || (c instanceof ProposeReduction p
                              && p.measure() == AdverseMeasure.REDUCTION))
                      && e.months().composition().unit() == DibaoUnit.MARGINAL
                      && e.review().finding() != null
                      && e.review().finding().unit() != DibaoUnit.MARGINAL),
          new Guard(
              HAPPENED_IN_FUTURE,
              (c, _) ->
                  (c instanceof RecordJobRefusal r && r.refusedOn().isAfter(r.today()))
                      || (c instanceof RecordJobTaken t && t.takenOn().isAfter(t.today()))),
          new Guard(
              CHANGE_STILL_REPORTABLE,
              (c, _) ->
                  c instanceof Admonish a
                      && !a.changedOn().plusMonths(MONTHS_TO_REPORT).isBefore(a.today())),
          new Guard(
              NO_SUCH_MEMBER,
              (c, s) ->
                  s instanceof Enrolled e
                      && switch (c) {
                        case RecordJobRefusal r -> !members(e).contains(r.personId());
                        case RecordJobTaken t -> !members(e).contains(t.personId());
                        case RestoreShare r -> !members(e).contains(r.personId());
                        case ProposeReduction p ->
                            p.personId() != null && !members(e).contains(p.personId());
                        case DibaoCommand _ -> false;
                      }));

  static final List<Guard> REDUCTION =
      List.of(
          // One officer stopped it after another had proposed it; two look before it is paid again.
          new Guard(
              NOT_INVESTIGATED,
              (c, s) -> s instanceof Enrolled e && paysAgain(c, e) && !e.inquiry().investigated()),
          new Guard(
              MEASURE_NOT_FOR_REASON,
              (c, _) -> c instanceof ProposeReduction p && !p.reason().allows(p.measure())),
          // 最低生活保障审核确认办法 34
          new Guard(
              TOO_FEW_REFUSALS,
              (c, s) ->
                  c instanceof ProposeReduction p
                      && p.reason() == ReductionReason.JOB_REFUSED
                      && p.personId() != null
                      && s instanceof Enrolled e
                      && e.jobs().inARow(p.personId()) < JobOffers.TOO_MANY),
          new Guard(
              MORE_THAN_DEATH,
              (c, s) ->
                  c instanceof ProposeReduction p
                      && p.reason() == ReductionReason.MEMBER_DIED
                      && s instanceof Enrolled e
                      && !changesByDeathAlone(e)),
          // 社会救助法 48
          new Guard(
              STATEMENT_TOO_SHORT,
              (c, _) ->
                  c instanceof ProposeReduction p
                      && p.reason().hearing() == Hearing.NEEDED
                      && p.window().tooShort()),
          // 社会救助法 48
          new Guard(
              STATEMENT_WINDOW_OPEN,
              (c, s) ->
                  c instanceof DecideReduction d
                      && d.carriedOut()
                      && s instanceof Enrolled e
                      && e.proposal() != null
                      && e.proposal().waits()
                      && !d.today().isAfter(e.proposal().statementUntil())));

  private BenefitGuards() {}

  private static boolean paysAgain(DibaoCommand command, Enrolled state) {
    return switch (command) {
      case RestoreShare c ->
          state.months().shareStopped(c.personId(), Reviewing.nextMonth(c.today()));
      case LiftSuspension c -> state.months().suspended(Reviewing.nextMonth(c.today()));
      case DibaoCommand _ -> false;
    };
  }

  private static Set<UUID> members(Enrolled state) {
    return state.months().composition().members();
  }

  /** Whoever died since the review is not decided on as if alive. */
  private static Set<UUID> membersDecidedOn(DibaoCommand command, Enrolled state) {
    Finding finding =
        switch (command) {
          case IncreaseBenefit _ -> state.review().finding();
          case DecideReduction d ->
              d.carriedOut()
                      && state.proposal() != null
                      && state.proposal().measure() == AdverseMeasure.REDUCTION
                  ? state.proposal().finding()
                  : null;
          case DibaoCommand _ -> null;
        };
    return finding == null ? Set.of() : finding.members();
  }

  private static boolean changesByDeathAlone(Enrolled state) {
    Set<UUID> living = new HashSet<>(members(state));
    living.removeAll(state.inquiry().deaths().keySet());
    Finding finding = state.review().finding();
    return finding != null
        && finding.members().equals(living)
        && living.size() < members(state).size();
  }
}
