package org.huimin.socialrelief.tekuncase;

import static org.huimin.socialrelief.tekuncase.SupportDecider.decisionId;
import static org.huimin.socialrelief.tekuncase.SupportDecider.nextMonth;
import static org.huimin.socialrelief.tekuncase.SupportDecider.recorded;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.tekuncase.AdverseCommand.AnswerObjection;
import org.huimin.socialrelief.tekuncase.AdverseCommand.DecideProposal;
import org.huimin.socialrelief.tekuncase.AdverseCommand.FileObjection;
import org.huimin.socialrelief.tekuncase.AdverseCommand.HearStatement;
import org.huimin.socialrelief.tekuncase.AdverseCommand.PostEndNotice;
import org.huimin.socialrelief.tekuncase.AdverseCommand.ProposeEnd;
import org.huimin.socialrelief.tekuncase.AdverseCommand.ProposeLowerRate;
import org.huimin.socialrelief.tekuncase.AdverseCommand.ProposeLowerSelfCare;
import org.huimin.socialrelief.tekuncase.AdverseEvent.EndNoticePosted;
import org.huimin.socialrelief.tekuncase.AdverseEvent.EndProposed;
import org.huimin.socialrelief.tekuncase.AdverseEvent.LowerRateProposed;
import org.huimin.socialrelief.tekuncase.AdverseEvent.LowerSelfCareProposed;
import org.huimin.socialrelief.tekuncase.AdverseEvent.ObjectionAnswered;
import org.huimin.socialrelief.tekuncase.AdverseEvent.ObjectionFiled;
import org.huimin.socialrelief.tekuncase.AdverseEvent.ProposalDropped;
import org.huimin.socialrelief.tekuncase.AdverseEvent.StatementHeard;
import org.huimin.socialrelief.tekuncase.CareEvent.RateDecided;
import org.huimin.socialrelief.tekuncase.CareEvent.SelfCareDecided;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportEnded;
import org.huimin.socialrelief.tekuncase.Proposal.Measure;
import org.huimin.socialrelief.tekuncase.SupportCase.Recorded;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;

/** 不利决定: proposed by one, shown or told, heard, and decided by another. */
final class Ending {

  private Ending() {}

  static Outcome<Recorded, SupportRejection> decide(AdverseCommand command, Supported state) {
    UUID id = state.supportId();
    LocalDate today = command.today();
    return switch (command) {
      case ProposeEnd c ->
          recorded(c, new EndProposed(id, c.reason(), today, c.window().lastDay()));
      case ProposeLowerSelfCare c ->
          recorded(
              c,
              new LowerSelfCareProposed(
                  id,
                  Objects.requireNonNull(state.care().finding(), "less was found").selfCare(),
                  today,
                  c.window().lastDay()));
      case ProposeLowerRate c ->
          recorded(c, new LowerRateProposed(id, c.rate().area(), today, c.window().lastDay()));
      case PostEndNotice c -> recorded(c, new EndNoticePosted(id, today));
      case FileObjection c -> recorded(c, new ObjectionFiled(id, today));
      case AnswerObjection c -> recorded(c, new ObjectionAnswered(id, today));
      case HearStatement c ->
          proposal(state).heard()
              ? Outcome.nothingToDo()
              : recorded(c, new StatementHeard(id, today));
      case DecideProposal c ->
          recorded(
              c,
              c.carriedOut()
                  ? decided(state, proposal(state).measure(), today)
                  : new ProposalDropped(id, today));
    };
  }

  private static Proposal proposal(Supported state) {
    return Objects.requireNonNull(state.proposal(), "something is proposed");
  }

  private static SupportEvent decided(Supported state, Measure measure, LocalDate today) {
    UUID id = state.supportId();
    UUID decision = decisionId(state);
    return switch (measure) {
      case Measure.End end ->
          new SupportEnded(id, decision, end.reason(), today, YearMonth.from(today));
      case Measure.LowerSelfCare less ->
          new SelfCareDecided(id, decision, today, nextMonth(today), less.selfCare());
      case Measure.LowerRate less ->
          new RateDecided(id, decision, today, nextMonth(today), less.area(), null);
    };
  }
}
