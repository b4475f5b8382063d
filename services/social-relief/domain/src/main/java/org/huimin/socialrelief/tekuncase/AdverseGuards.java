package org.huimin.socialrelief.tekuncase;

import static org.huimin.socialrelief.tekuncase.CareGuards.guard;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NOTHING_PROPOSED;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NOTICE_NOT_SHOWN;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NOTICE_STILL_UP;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NOT_FOUND_BY_REVIEW;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NOT_LESS;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NOT_SHOWN_BUT_TOLD;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NO_NOTICE_UP;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NO_OBJECTION_OPEN;
import static org.huimin.socialrelief.tekuncase.SupportRejection.OBJECTION_OPEN;
import static org.huimin.socialrelief.tekuncase.SupportRejection.PROPOSED_ALREADY;
import static org.huimin.socialrelief.tekuncase.SupportRejection.REASON_IS_A_FACT;
import static org.huimin.socialrelief.tekuncase.SupportRejection.STATEMENT_TOO_SHORT;
import static org.huimin.socialrelief.tekuncase.SupportRejection.STATEMENT_WINDOW_OPEN;
import static org.huimin.socialrelief.tekuncase.SupportRejection.TOLD_TOO_SHORT;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.tekuncase.AdverseCommand.AnswerObjection;
import org.huimin.socialrelief.tekuncase.AdverseCommand.DecideProposal;
import org.huimin.socialrelief.tekuncase.AdverseCommand.FileObjection;
import org.huimin.socialrelief.tekuncase.AdverseCommand.PostEndNotice;
import org.huimin.socialrelief.tekuncase.AdverseCommand.Propose;
import org.huimin.socialrelief.tekuncase.AdverseCommand.ProposeEnd;
import org.huimin.socialrelief.tekuncase.AdverseCommand.ProposeLowerRate;
import org.huimin.socialrelief.tekuncase.AdverseCommand.ProposeLowerSelfCare;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;

/** 不利决定的程序要求: that nobody loses anything unshown, untold or unheard. */
final class AdverseGuards {

  static final List<Guard> PROPOSING =
      List.of(
          new Guard(REASON_IS_A_FACT, (c, _) -> c instanceof ProposeEnd p && p.reason().isFact()),
          guard(
              NOT_FOUND_BY_REVIEW,
              (c, s) ->
                  c instanceof ProposeEnd p
                      && p.reason().isFoundByReview()
                      && !s.looks().found().contains(p.reason())),
          guard(NOT_LESS, (c, s) -> c instanceof ProposeLowerSelfCare && !CareGuards.isLess(s)),
          guard(
              NOT_LESS,
              (c, s) ->
                  c instanceof ProposeLowerRate p
                      && (p.rate().area() == Area.URBAN || s.months().area() == Area.RURAL)),
          // 社会救助法 48
          new Guard(STATEMENT_TOO_SHORT, (c, _) -> c instanceof Propose p && p.window().tooShort()),
          guard(PROPOSED_ALREADY, (c, s) -> c instanceof Propose && s.proposal() != null),
          guard(
              NOTHING_PROPOSED,
              (c, s) ->
                  c instanceof AdverseCommand && !(c instanceof Propose) && s.proposal() == null),
          guard(
              NOT_SHOWN_BUT_TOLD, (c, s) -> c instanceof PostEndNotice && has(s, p -> !p.isEnd())),
          guard(
              OBJECTION_OPEN,
              (c, s) ->
                  (c instanceof PostEndNotice || carriesOut(c)) && has(s, Proposal::objectionOpen)),
          guard(
              NOTICE_STILL_UP,
              (c, s) -> c instanceof PostEndNotice && has(s, p -> p.notice() != null)),
          guard(
              NO_NOTICE_UP,
              (c, s) -> c instanceof FileObjection && has(s, p -> p.notice() == null)),
          guard(
              NO_OBJECTION_OPEN,
              (c, s) -> c instanceof AnswerObjection && has(s, p -> !p.objectionOpen())));

  static final List<Guard> DECIDING =
      List.of(
          // 民发〔2021〕43号 art. 26
          guard(
              NOTICE_NOT_SHOWN,
              (c, s) -> carriesOut(c) && has(s, p -> p.isEnd() && tooEarly(p, (DecideProposal) c))),
          guard(
              TOLD_TOO_SHORT,
              (c, s) ->
                  carriesOut(c) && has(s, p -> !p.isEnd() && tooEarly(p, (DecideProposal) c))),
          // 社会救助法 48
          guard(
              STATEMENT_WINDOW_OPEN,
              (c, s) ->
                  c instanceof DecideProposal d
                      && d.carriedOut()
                      && has(s, p -> p.waits() && !d.today().isAfter(p.statementUntil()))));

  private AdverseGuards() {}

  private static boolean has(Supported state, Predicate<Proposal> what) {
    return state.proposal() != null && what.test(state.proposal());
  }

  private static boolean carriesOut(SupportCommand command) {
    return command instanceof DecideProposal d && d.carriedOut();
  }

  private static boolean tooEarly(Proposal proposal, DecideProposal command) {
    LocalDate from = proposal.decidableFrom();
    return from == null || command.today().isBefore(from);
  }
}
