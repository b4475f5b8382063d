package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitResumed;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitTerminated;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ResumptionReason;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewDue;
import org.huimin.socialrelief.dibaocase.Decided.Composition;
import org.huimin.socialrelief.dibaocase.DibaoCase.Applied;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.None;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCase.Refused;
import org.huimin.socialrelief.dibaocase.DibaoCase.Withdrawn;
import org.huimin.socialrelief.dibaocase.DibaoCommand.EndPayeeAuthority;
import org.huimin.socialrelief.dibaocase.DibaoCommand.Fact;
import org.huimin.socialrelief.dibaocase.DibaoCommand.FollowHousehold;
import org.huimin.socialrelief.dibaocase.DibaoCommand.LoseGiver;
import org.huimin.socialrelief.dibaocase.DibaoCommand.LosePayee;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDeath;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordRelative;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RegainGiver;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RegainPayee;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RemindOfReview;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RevokeDeath;
import org.huimin.socialrelief.dibaocase.InquiryEvent.EnrolmentTransferred;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDeathRevoked;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDied;
import org.huimin.socialrelief.dibaocase.InquiryEvent.RelativeDeclared;

/**
 * 随事实变动: what the register or the calendar does to a case. Nobody decides it, so nothing here is
 * rejected: a case that it does not concern has nothing to do.
 */
final class Following {

  private static final String NOBODY = "";

  private Following() {}

  static Outcome<Recorded, DibaoRejection> decide(Fact fact, DibaoCase state) {
    return switch (state) {
      case None _, Withdrawn _ -> Outcome.nothingToDo();
      case Applied applied -> DibaoDecider.recorded(NOBODY, follow(fact, applied));
      // A refusal may be revoked, and then the case has to know.
      case Refused refused -> DibaoDecider.recorded(NOBODY, follow(fact, refused.before()));
      case Enrolled enrolled ->
          enrolled.months().decided().isEmpty()
              ? Outcome.nothingToDo()
              : DibaoDecider.recorded(NOBODY, follow(fact, enrolled));
    };
  }

  private static List<DibaoEvent> follow(Fact fact, Applied state) {
    UUID id = state.intake().enrolmentId();
    return switch (fact) {
      case RecordDeath c -> death(c, id, state.inquiry());
      case RevokeDeath c -> revoked(c, id, state.inquiry());
      case RecordRelative c -> relative(c, id, state.inquiry());
      case FollowHousehold c ->
          state.intake().county().equals(c.county())
              ? List.of()
              : List.of(new EnrolmentTransferred(id, c.county(), c.fromMonth()));
      case LosePayee c -> ChangingPayee.lose(c, id, state.receiving());
      case RegainPayee c -> ChangingPayee.regain(c, id, state.receiving());
      case LoseGiver c -> ChangingPayee.lose(c, id, state.receiving());
      case RegainGiver c -> ChangingPayee.regain(c, id, state.receiving());
      case EndPayeeAuthority c -> ChangingPayee.end(c, id, state.receiving());
      case RemindOfReview _ -> List.of();
    };
  }

  private static List<DibaoEvent> follow(Fact fact, Enrolled state) {
    UUID id = state.enrolmentId();
    return switch (fact) {
      case RecordDeath c -> told(state, death(c, id, state.inquiry()));
      case RevokeDeath c -> told(state, revoked(c, id, state.inquiry()));
      case RecordRelative c -> relative(c, id, state.inquiry());
      case FollowHousehold c ->
          state.county().equals(c.county())
              ? List.of()
              : List.of(
                  new EnrolmentTransferred(id, c.county(), c.fromMonth()),
                  new ReviewDue(id, c.reviewDueOn()));
      case LosePayee c -> ChangingPayee.lose(c, id, state.receiving());
      case RegainPayee c -> ChangingPayee.regain(c, id, state.receiving());
      case LoseGiver c -> ChangingPayee.lose(c, id, state.receiving());
      case RegainGiver c -> ChangingPayee.regain(c, id, state.receiving());
      case EndPayeeAuthority c -> ChangingPayee.end(c, id, state.receiving());
      case RemindOfReview c ->
          c.dueOn().equals(state.review().remindedFor())
              ? List.of()
              : List.of(new ReviewDue(id, c.dueOn()));
    };
  }

  private static List<DibaoEvent> death(RecordDeath command, UUID id, Inquiry inquiry) {
    return command.diedOn().equals(inquiry.deaths().get(command.personId()))
        ? List.of()
        : List.of(new MemberDied(id, command.personId(), command.diedOn()));
  }

  private static List<DibaoEvent> revoked(RevokeDeath command, UUID id, Inquiry inquiry) {
    return inquiry.deaths().containsKey(command.personId())
        ? List.of(new MemberDeathRevoked(id, command.personId()))
        : List.of();
  }

  /** Once for each: a second member of the same officer's family brings no second visit. */
  private static List<DibaoEvent> relative(RecordRelative command, UUID id, Inquiry inquiry) {
    return inquiry.relatives().contains(command.relative())
        ? List.of()
        : List.of(new RelativeDeclared(id, command.declaredOn(), command.relative()));
  }

  /** Tells what the death of all, or its revocation, makes of the benefit. */
  private static List<DibaoEvent> told(Enrolled state, List<DibaoEvent> events) {
    Inquiry inquiry = state.inquiry();
    for (DibaoEvent event : events) {
      inquiry = inquiry.evolve((InquiryEvent) event);
    }
    Composition household = state.months().composition();
    Optional<LocalDate> before = DecidedMonths.lastDeath(household, state.inquiry().deaths());
    Optional<LocalDate> after = DecidedMonths.lastDeath(household, inquiry.deaths());
    if (before.equals(after) || state.months().ended()) {
      return events;
    }
    List<DibaoEvent> all = new ArrayList<>(events);
    all.add(
        after
            .<DibaoEvent>map(day -> terminated(state.enrolmentId(), day))
            .orElseGet(
                () -> new BenefitResumed(state.enrolmentId(), ResumptionReason.DEATH_REVOKED)));
    return all;
  }

  private static BenefitTerminated terminated(UUID id, LocalDate day) {
    return new BenefitTerminated(id, null, ReductionReason.DEATH, day, YearMonth.from(day));
  }
}
