package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.DibaoRejection.APPLIED_BEFORE_PROCEDURE;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.APPLIED_IN_FUTURE;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.AUTHORISATION_OVER;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.EXTENDED_ALREADY;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.HIT_NOT_REVIEWED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.MEANS_NOT_AUTHORISED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.MEMBER_DIED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.MEMBER_NOT_AUTHORISED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOTHING_MISSING;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOTICE_NOT_ALLOWED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOTICE_NOT_SHOWN;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOTICE_TOO_SHORT;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOT_CITED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOT_INVESTIGATED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NO_MEMBERS;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.OBJECTION_OPEN;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.ONE_INVESTIGATOR;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.OPINION_AGAINST;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.OPINION_MISSING;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.REVIEW_DUE_IN_PAST;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.SINGLE_IS_ONE;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.SUPPLEMENT_ASKED_ALREADY;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.SUPPLEMENT_AWAITED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.AnswerObjection;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.CloseNotice;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ConfirmEnrolment;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ExtendDeadline;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.PostNotice;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.RefuseApplication;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReturnForSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.Opinion;
import org.huimin.socialrelief.dibaocase.DibaoCase.Applied;
import org.huimin.socialrelief.dibaocase.DibaoCommand.AcceptApplication;
import org.huimin.socialrelief.dibaocase.DibaoCommand.Citing;
import org.huimin.socialrelief.dibaocase.DibaoCommand.TakeOver;
import org.huimin.socialrelief.dibaocase.InquiryCommand.AuthoriseMeansCheck;
import org.huimin.socialrelief.dibaocase.InquiryCommand.OnMembers;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordInvestigation;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordMeans;
import org.huimin.socialrelief.dibaocase.Intake.Supplement;

/** 申请的程序要求: papers, means, investigation, notice, objection. */
final class ApplicationGuards {

  /** 最低生活保障审核确认办法 in force; an older case comes by a take-over. */
  private static final LocalDate PROCEDURE_SINCE = LocalDate.of(2021, 7, 1);

  private static final int INVESTIGATORS = 2;

  static final List<Guard> INTAKE =
      List.of(
          new Guard(
              APPLIED_IN_FUTURE,
              (c, _) -> c instanceof AcceptApplication a && a.appliedOn().isAfter(a.today())),
          new Guard(
              APPLIED_BEFORE_PROCEDURE,
              (c, _) ->
                  c instanceof AcceptApplication a && a.appliedOn().isBefore(PROCEDURE_SINCE)),
          new Guard(
              NO_MEMBERS,
              (c, _) ->
                  (c instanceof TakeOver t && t.members().isEmpty())
                      || (c instanceof OnMembers on && on.members().isEmpty())),
          new Guard(
              SINGLE_IS_ONE,
              (c, _) ->
                  c instanceof OnMembers on
                      && on.unit() == DibaoUnit.SINGLE_PERSON
                      && on.members().size() > 1),
          new Guard(
              NOTHING_MISSING, (c, _) -> c instanceof ReturnForSupplement r && r.items().isEmpty()),
          new Guard(
              SUPPLEMENT_ASKED_ALREADY,
              (c, s) ->
                  c instanceof ReturnForSupplement
                      && s instanceof Applied a
                      && a.intake().supplement() != Supplement.NOT_ASKED),
          new Guard(
              SUPPLEMENT_AWAITED,
              (c, s) ->
                  (c instanceof OnMembers
                          || c instanceof PostNotice
                          || c instanceof ConfirmEnrolment)
                      && s instanceof Applied a
                      && a.intake().supplement() == Supplement.AWAITED),
          new Guard(
              EXTENDED_ALREADY,
              (c, s) ->
                  c instanceof ExtendDeadline
                      && s instanceof Applied a
                      && a.intake().extension() != null));

  static final List<Guard> INQUIRY =
      List.of(
          // 最低生活保障审核确认办法 16
          new Guard(
              ONE_INVESTIGATOR,
              (c, _) ->
                  c instanceof RecordInvestigation r && r.investigators().size() < INVESTIGATORS),
          new Guard(
              AUTHORISATION_OVER,
              (c, _) -> c instanceof AuthoriseMeansCheck a && a.validThrough().isBefore(a.today())),
          // 社会救助法 40, 41
          new Guard(
              MEANS_NOT_AUTHORISED,
              (c, s) -> c instanceof RecordMeans m && !authorised(OfficerGuards.inquiry(s), m)),
          new Guard(
              NOT_INVESTIGATED,
              (c, s) ->
                  (c instanceof OnMembers
                          || c instanceof AnswerObjection
                          || c instanceof ConfirmEnrolment)
                      && !OfficerGuards.inquiry(s).investigated()),
          // 民发〔2022〕83号: a match alone decides nothing.
          new Guard(
              HIT_NOT_REVIEWED,
              (c, s) -> c instanceof OnMembers && hitOpen(OfficerGuards.inquiry(s))),
          new Guard(
              MEMBER_NOT_AUTHORISED,
              (c, s) ->
                  c instanceof OnMembers on && !signed(OfficerGuards.inquiry(s), on.members())),
          new Guard(MEMBER_DIED, (c, s) -> c instanceof OnMembers on && anyDied(s, on.members())));

  static final List<Guard> NOTICE =
      List.of(
          // Who is of age among them may have been the dead one: it is proposed anew.
          new Guard(
              MEMBER_DIED,
              (c, s) ->
                  (c instanceof PostNotice || c instanceof ConfirmEnrolment)
                      && s instanceof Applied a
                      && a.publicity().opinion() != null
                      && anyDied(s, a.publicity().opinion().members())),
          new Guard(
              OPINION_AGAINST,
              (c, s) ->
                  (c instanceof PostNotice || c instanceof ConfirmEnrolment)
                      && s instanceof Applied a
                      && a.publicity().opinion() != null
                      && a.publicity().opinion().opinion() == Opinion.REFUSE),
          new Guard(
              NOTICE_NOT_ALLOWED,
              (c, s) -> c instanceof PostNotice && s instanceof Applied a && !noticeRequired(a)),
          new Guard(
              NOTICE_TOO_SHORT,
              (c, s) ->
                  c instanceof CloseNotice close
                      && s instanceof Applied a
                      && a.publicity().tooShortOn(close.today())),
          new Guard(
              OBJECTION_OPEN,
              (c, s) ->
                  (c instanceof OnMembers || c instanceof ConfirmEnrolment)
                      && s instanceof Applied a
                      && a.publicity().objectionSince() != null));

  static final List<Guard> DECISION =
      List.of(
          // 最低生活保障审核确认办法 19
          new Guard(
              NOTICE_NOT_SHOWN,
              (c, s) ->
                  c instanceof ConfirmEnrolment
                      && s instanceof Applied a
                      && noticeRequired(a)
                      && a.publicity().opinion() != null
                      && !a.publicity().shown()),
          new Guard(
              OPINION_MISSING,
              (c, s) ->
                  c instanceof RefuseApplication r
                      && r.reason().needsInvestigation()
                      && s instanceof Applied a
                      && a.publicity().opinion() == null),
          new Guard(
              NOT_CITED, (c, _) -> c instanceof Citing by && !DecisionBasis.mayCite(by.basis())),
          new Guard(
              REVIEW_DUE_IN_PAST,
              (c, _) -> c instanceof ConfirmEnrolment e && !e.reviewDueOn().isAfter(e.today())));

  private ApplicationGuards() {}

  private static boolean authorised(Inquiry inquiry, RecordMeans command) {
    return inquiry.authorisation() != null && inquiry.authorisation().holdsOn(command.today());
  }

  private static boolean signed(Inquiry inquiry, Set<UUID> members) {
    return inquiry.authorisation() != null
        && inquiry.authorisation().signedBy().containsAll(members);
  }

  static boolean hitOpen(Inquiry inquiry) {
    return inquiry.means() != null && inquiry.means().hitOpen();
  }

  private static boolean noticeRequired(Applied state) {
    return state.publicity().opinion() == null || state.publicity().opinion().noticeRequired();
  }

  static boolean anyDied(DibaoCase state, Set<UUID> members) {
    return members.stream().anyMatch(OfficerGuards.inquiry(state).deaths()::containsKey);
  }
}
