package org.huimin.socialrelief.tekuncase;

import static org.huimin.socialrelief.tekuncase.SupportRejection.DECIDER_MAY_NOT_REVOKE;
import static org.huimin.socialrelief.tekuncase.SupportRejection.FINDER_MAY_NOT_DECIDE;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NOT_YOUR_OFFICE;
import static org.huimin.socialrelief.tekuncase.SupportRejection.OUTSIDE_DIVISION;
import static org.huimin.socialrelief.tekuncase.SupportRejection.PREPARER_MAY_NOT_APPROVE;
import static org.huimin.socialrelief.tekuncase.SupportRejection.PROPOSER_MAY_NOT_DECIDE;
import static org.huimin.socialrelief.tekuncase.SupportRejection.RELATED_OFFICER;
import static org.huimin.socialrelief.tekuncase.SupportRejection.RELATIVE_HAS_LOOKED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.dibaocase.Officer.Office;
import org.huimin.socialrelief.tekuncase.AdverseCommand.AnswerObjection;
import org.huimin.socialrelief.tekuncase.AdverseCommand.DecideProposal;
import org.huimin.socialrelief.tekuncase.AdverseCommand.PostEndNotice;
import org.huimin.socialrelief.tekuncase.AdverseCommand.Propose;
import org.huimin.socialrelief.tekuncase.CareCommand.AssessSelfCare;
import org.huimin.socialrelief.tekuncase.CareCommand.DecideSelfCare;
import org.huimin.socialrelief.tekuncase.Proposal.Measure;
import org.huimin.socialrelief.tekuncase.ReviewCommand.CompleteReview;
import org.huimin.socialrelief.tekuncase.SupportCase.None;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;
import org.huimin.socialrelief.tekuncase.SupportCommand.ByOfficer;
import org.huimin.socialrelief.tekuncase.SupportCommand.Decision;
import org.huimin.socialrelief.tekuncase.SupportCommand.OnDecision;
import org.huimin.socialrelief.tekuncase.SupportCommand.Opening;
import org.huimin.socialrelief.tekuncase.SupportCommand.Prepared;
import org.huimin.socialrelief.tekuncase.SupportCommand.TakeOverSupport;

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
              PREPARER_MAY_NOT_APPROVE, (c, _) -> c instanceof Prepared p && is(p, p.preparedBy())),
          // A relative neither looks nor proposes nor decides.
          new Guard(
              RELATED_OFFICER,
              (c, s) ->
                  c instanceof ByOfficer by
                      && (c instanceof Decision
                          || c instanceof Propose
                          || c instanceof AnswerObjection
                          || !lookers(c).isEmpty())
                      && relatives(s).contains(by.officer().id())),
          new Guard(
              RELATIVE_HAS_LOOKED, (c, s) -> lookers(c).stream().anyMatch(relatives(s)::contains)),
          new Guard(
              RELATIVE_HAS_LOOKED,
              (c, s) -> c instanceof Prepared p && relatives(s).contains(p.preparedBy())));

  static final List<Guard> WHO_DECIDES =
      List.of(
          new Guard(
              FINDER_MAY_NOT_DECIDE,
              (c, s) ->
                  c instanceof DecideSelfCare d
                      && s instanceof Supported it
                      && it.care().finding() != null
                      && it.care().finding().assessors().contains(d.officer().id())),
          new Guard(
              FINDER_MAY_NOT_DECIDE,
              (c, s) ->
                  c instanceof DecideProposal d
                      && s instanceof Supported it
                      && it.proposal() != null
                      && it.proposal().finders().contains(d.officer().id())),
          new Guard(
              PROPOSER_MAY_NOT_DECIDE,
              (c, s) ->
                  c instanceof DecideProposal d
                      && s instanceof Supported it
                      && it.proposal() != null
                      && is(d, it.proposal().proposedBy())),
          // 民发〔2021〕43号 art. 26: the county ends, also where townships confirm.
          new Guard(
              NOT_YOUR_OFFICE,
              (c, s) ->
                  c instanceof DecideProposal d
                      && d.carriedOut()
                      && d.officer().office() != Office.COUNTY
                      && s instanceof Supported it
                      && it.proposal() != null
                      && it.proposal().measure() instanceof Measure.End),
          new Guard(
              DECIDER_MAY_NOT_REVOKE,
              (c, s) ->
                  c instanceof OnDecision.Revoke r && s instanceof Supported it && tookIt(r, it)));

  private OfficerGuards() {}

  /** 民发〔2021〕43号 art. 16, 21, 26; 社会救助法 44. */
  private static boolean mayCarryOut(ByOfficer command) {
    Office office = command.officer().office();
    return switch (command) {
      case PostEndNotice _ -> office == Office.TOWNSHIP;
      case TakeOverSupport _,
          AssessSelfCare _,
          AnswerObjection _,
          OnDecision.Revoke _,
          OnDecision.CorrectConfirmation _ ->
          office == Office.COUNTY;
      case Decision d -> d.by().authority().mayDecide(office);
      case ByOfficer _ -> true;
    };
  }

  private static Optional<DivisionCode> county(ByOfficer command, SupportCase state) {
    return switch (state) {
      case None _ ->
          command instanceof Opening opening ? Optional.of(opening.county()) : Optional.empty();
      case Supported it -> Optional.of(it.county());
    };
  }

  /** Who has looked at the person for what is told. */
  static Set<String> lookers(SupportCommand command) {
    return switch (command) {
      case AssessSelfCare c -> c.assessors();
      case CompleteReview c -> c.reviewers();
      case SupportCommand _ -> Set.of();
    };
  }

  private static Set<String> relatives(SupportCase state) {
    return state instanceof Supported it ? it.standing().relatives() : Set.of();
  }

  private static boolean is(ByOfficer command, String officer) {
    return command.officer().id().equals(officer);
  }

  private static boolean tookIt(OnDecision.Revoke command, Supported state) {
    return state
        .months()
        .of(command.decisionId())
        .filter(d -> is(command, d.decision().by()))
        .isPresent();
  }
}
