package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.DibaoRejection.MEANS_MISSING;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOTICE_NOT_ALLOWED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOTICE_STILL_UP;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NO_NOTICE_UP;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NO_OBJECTION_OPEN;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NO_SUPPLEMENT_ASKED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.OPINION_MISSING;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.HashedId;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.AnswerObjection;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.CloseNotice;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ConfirmEnrolment;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ExtendDeadline;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.FileObjection;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.GiveInitialOpinion;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.PostNotice;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReceiveSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.RefuseApplication;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReturnForSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.WithdrawApplication;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationRefused;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationReturnedForSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationWithdrawn;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.DeadlineExtended;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.EnrolmentConfirmed;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.InitialOpinionGiven;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.NoticeClosed;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.NoticePosted;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ObjectionAnswered;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ObjectionFiled;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.SupplementReceived;
import org.huimin.socialrelief.dibaocase.DibaoCase.Applied;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCase.Withdrawn;
import org.huimin.socialrelief.dibaocase.InquiryEvent.SpotCheckDrawn;
import org.huimin.socialrelief.dibaocase.Publicity.GivenOpinion;
import org.huimin.socialrelief.dibaocase.Publicity.PostedNotice;

/** 申请的办理: from the application to the decision; every notice comes down with it. */
final class Applying {

  private Applying() {}

  static Outcome<Recorded, DibaoRejection> decide(ApplicationCommand command, Applied state) {
    UUID id = state.intake().enrolmentId();
    return switch (command) {
      case ReturnForSupplement c ->
          DibaoDecider.recorded(
              c.officer(),
              new ApplicationReturnedForSupplement(id, c.today(), Opened.sorted(c.items())));
      case ReceiveSupplement c ->
          switch (state.intake().supplement()) {
            case NOT_ASKED -> Outcome.rejected(NO_SUPPLEMENT_ASKED);
            case AWAITED ->
                DibaoDecider.recorded(c.officer(), new SupplementReceived(id, c.today()));
            case RECEIVED -> Outcome.nothingToDo();
          };
      case ExtendDeadline c ->
          DibaoDecider.recorded(c.officer(), new DeadlineExtended(id, c.today(), c.reason()));
      case GiveInitialOpinion c -> opinion(c, state);
      case PostNotice c -> post(c, state);
      case FileObjection c -> object(c, state);
      case AnswerObjection c ->
          state.publicity().objectionSince() == null
              ? Outcome.rejected(NO_OBJECTION_OPEN)
              : DibaoDecider.recorded(
                  c.officer(), new ObjectionAnswered(id, c.today(), c.upheld()));
      case CloseNotice c -> close(c, state);
      case ConfirmEnrolment c -> confirm(c, state);
      case RefuseApplication c ->
          withNoticeDown(
              state,
              c.officer(),
              c.today(),
              new ApplicationRefused(
                  id,
                  DibaoDecider.decisionId(id, state.intake().decisions()),
                  c.today(),
                  c.reason(),
                  c.basis().document(),
                  c.basis().article(),
                  Remedy.ALL));
      case WithdrawApplication c ->
          withNoticeDown(state, c.officer(), c.today(), new ApplicationWithdrawn(id, c.today()));
    };
  }

  static Outcome<Recorded, DibaoRejection> late(ApplicationCommand command, DibaoCase state) {
    return command instanceof WithdrawApplication && state instanceof Withdrawn
        ? Outcome.nothingToDo()
        : Outcome.rejected(DibaoDecider.closed(state));
  }

  private static Outcome<Recorded, DibaoRejection> opinion(
      GiveInitialOpinion command, Applied state) {
    if (state.publicity().noticeUp()) {
      return Outcome.rejected(NOTICE_STILL_UP);
    }
    Inquiry.Means means = state.inquiry().means();
    return means == null
        ? Outcome.rejected(MEANS_MISSING)
        : DibaoDecider.recorded(
            command.officer(),
            new InitialOpinionGiven(
                state.intake().enrolmentId(),
                command.today(),
                command.opinion(),
                command.unit(),
                Opened.sorted(command.members()),
                means.meansId(),
                command.noticeRequired()));
  }

  private static Outcome<Recorded, DibaoRejection> post(PostNotice command, Applied state) {
    GivenOpinion opinion = state.publicity().opinion();
    if (opinion == null) {
      return Outcome.rejected(OPINION_MISSING);
    }
    if (state.publicity().noticeUp()) {
      return Outcome.rejected(NOTICE_STILL_UP);
    }
    UUID named = command.sheet().personId();
    if (named == null) {
      return Outcome.rejected(NOTICE_NOT_ALLOWED);
    }
    UUID id = state.intake().enrolmentId();
    String n = Integer.toString(state.publicity().noticesPosted());
    return DibaoDecider.recorded(
        command.officer(),
        new NoticePosted(
            id,
            HashedId.of(id.toString(), "notice", n),
            command.today(),
            named,
            opinion.members().size(),
            command.sheet().amount()));
  }

  private static Outcome<Recorded, DibaoRejection> object(FileObjection command, Applied state) {
    PostedNotice notice = state.publicity().upNotice();
    return notice == null
        ? Outcome.rejected(NO_NOTICE_UP)
        : DibaoDecider.recorded(
            command.officer(),
            new ObjectionFiled(state.intake().enrolmentId(), notice.noticeId(), command.today()));
  }

  private static Outcome<Recorded, DibaoRejection> close(CloseNotice command, Applied state) {
    if (!state.publicity().noticeUp()) {
      return Outcome.rejected(NO_NOTICE_UP);
    }
    List<DibaoEvent> events = new ArrayList<>(takenDown(state, command.today()));
    // An opinion that was overtaken goes to nobody who decides: it is given and shown anew.
    if (command.draw().held() && state.publicity().closed(command.today()).shown()) {
      events.add(drawn(command, state.intake().enrolmentId()));
    }
    return DibaoDecider.recorded(command.officer().id(), events);
  }

  private static SpotCheckDrawn drawn(CloseNotice command, UUID id) {
    SpotCheckDraw draw = command.draw();
    return new SpotCheckDrawn(id, command.today(), draw.seed(), draw.percent(), draw.draws(id));
  }

  private static Outcome<Recorded, DibaoRejection> confirm(
      ConfirmEnrolment command, Applied state) {
    GivenOpinion opinion = state.publicity().opinion();
    if (opinion == null) {
      return Outcome.rejected(OPINION_MISSING);
    }
    Intake intake = state.intake();
    return withNoticeDown(
        state,
        command.officer(),
        command.today(),
        new EnrolmentConfirmed(
            intake.enrolmentId(),
            DibaoDecider.decisionId(intake.enrolmentId(), intake.decisions()),
            command.today(),
            YearMonth.from(command.today()).plusMonths(1),
            intake.householdId(),
            opinion.unit(),
            Opened.sorted(opinion.members()),
            opinion.meansId(),
            command.reviewClass(),
            command.reviewDueOn()));
  }

  private static Outcome<Recorded, DibaoRejection> withNoticeDown(
      Applied state, Officer officer, LocalDate day, ApplicationEvent last) {
    List<ApplicationEvent> events = new ArrayList<>(takenDown(state, day));
    events.add(last);
    return DibaoDecider.recorded(officer.id(), events);
  }

  private static List<ApplicationEvent> takenDown(Applied state, LocalDate day) {
    PostedNotice notice = state.publicity().upNotice();
    return notice == null
        ? List.of()
        : List.of(new NoticeClosed(state.intake().enrolmentId(), notice.noticeId(), day));
  }
}
