package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.tekun.EndReason;
import org.huimin.socialrelief.tekuncase.CareEvent.AgreementEnd;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementEnded;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementResumed;
import org.huimin.socialrelief.tekuncase.CourseEvent.ResumptionReason;
import org.huimin.socialrelief.tekuncase.CourseEvent.ReviewDue;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportEnded;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportResumed;
import org.huimin.socialrelief.tekuncase.FactEvent.DeathRevoked;
import org.huimin.socialrelief.tekuncase.FactEvent.MissingRevoked;
import org.huimin.socialrelief.tekuncase.FactEvent.PayeeLost;
import org.huimin.socialrelief.tekuncase.FactEvent.PayeeRegained;
import org.huimin.socialrelief.tekuncase.FactEvent.PersonDeclaredMissing;
import org.huimin.socialrelief.tekuncase.FactEvent.PersonDied;
import org.huimin.socialrelief.tekuncase.FactEvent.RecordFollowed;
import org.huimin.socialrelief.tekuncase.FactEvent.RelativeDeclared;
import org.huimin.socialrelief.tekuncase.FactEvent.SupportTransferred;
import org.huimin.socialrelief.tekuncase.SupportCase.None;
import org.huimin.socialrelief.tekuncase.SupportCase.Recorded;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.FollowMove;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.FollowRecord;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.LoseCaregiver;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.LosePayee;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RecordDeath;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RecordMissing;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RecordRelative;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RegainCaregiver;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RegainPayee;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RemindOfReview;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RevokeDeath;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RevokeMissing;

/**
 * 随事实变动: what the register or the calendar does to a support. Nobody decides it, so nothing here is
 * rejected: a support that it does not concern has nothing to do.
 */
final class Following {

  private static final String NOBODY = "";

  private Following() {}

  static Outcome<Recorded, SupportRejection> decide(Fact fact, SupportCase state) {
    return switch (state) {
      case None _ -> Outcome.nothingToDo();
      case Supported s ->
          s.months().course().revoked()
              ? Outcome.nothingToDo()
              : SupportDecider.recorded(NOBODY, follow(fact, s));
    };
  }

  private static List<SupportEvent> follow(Fact fact, Supported s) {
    UUID id = s.supportId();
    Vitals vitals = s.standing().vitals();
    return switch (fact) {
      case RecordDeath c ->
          events(
              is(c.personId(), s) && !c.diedOn().equals(vitals.diedOn()),
              () -> told(s, new PersonDied(id, c.diedOn()), vitals.dead(c.diedOn())));
      case RevokeDeath c ->
          events(
              is(c.personId(), s) && vitals.diedOn() != null,
              () -> told(s, new DeathRevoked(id), vitals.dead(null)));
      case RecordMissing c ->
          events(
              is(c.personId(), s) && !c.declaredOn().equals(vitals.missingOn()),
              () ->
                  told(
                      s,
                      new PersonDeclaredMissing(id, c.declaredOn()),
                      vitals.missing(c.declaredOn())));
      case RevokeMissing c ->
          events(
              is(c.personId(), s) && vitals.missingOn() != null,
              () -> told(s, new MissingRevoked(id), vitals.missing(null)));
      case FollowMove c ->
          events(is(c.personId(), s) && !c.county().equals(s.county()), () -> moved(c, s));
      case RecordRelative c ->
          events(
              is(c.personId(), s) && !s.standing().relatives().contains(c.relative()),
              () -> List.of(new RelativeDeclared(id, c.declaredOn(), c.relative())));
      case FollowRecord c ->
          events(
              is(c.from(), s) || s.care().names(c.from()),
              () -> List.of(new RecordFollowed(id, c.from(), c.into())));
      case LoseCaregiver c ->
          events(
              c.caregiverId().equals(s.care().caregiver()),
              () ->
                  List.of(
                      new CareAgreementEnded(
                          id, c.caregiverId(), c.diedOn(), AgreementEnd.CAREGIVER_DIED)));
      case RegainCaregiver c ->
          events(
              c.caregiverId().equals(s.care().lost()),
              () -> List.of(new CareAgreementResumed(id, c.caregiverId())));
      case LosePayee c ->
          events(
              c.payeeId().equals(s.payeeId()) && !c.lostOn().equals(s.standing().payeeLostOn()),
              () -> List.of(new PayeeLost(id, c.payeeId(), c.lostOn())));
      case RegainPayee c ->
          events(
              c.payeeId().equals(s.payeeId()) && s.standing().payeeLostOn() != null,
              () -> List.of(new PayeeRegained(id, c.payeeId())));
      case RemindOfReview c ->
          events(
              !c.dueOn().equals(s.looks().remindedFor()) && !s.over(),
              () -> List.of(new ReviewDue(id, c.dueOn())));
    };
  }

  private static List<SupportEvent> events(boolean concerned, Supplier<List<SupportEvent>> events) {
    return concerned ? events.get() : List.of();
  }

  private static boolean is(UUID personId, Supported state) {
    return state.standing().personId().equals(personId);
  }

  private static List<SupportEvent> moved(FollowMove command, Supported state) {
    UUID id = state.supportId();
    SupportEvent moved =
        new SupportTransferred(id, command.county(), SupportDecider.nextMonth(command.movedOn()));
    return state.over() ? List.of(moved) : List.of(moved, new ReviewDue(id, command.reviewDueOn()));
  }

  /** Tells what a death or a declaration, or its revocation, makes of the support. */
  private static List<SupportEvent> told(Supported state, SupportEvent fact, Vitals now) {
    Optional<Last> before = last(state.standing().vitals());
    Optional<Last> after = last(now);
    if (before.equals(after) || state.months().ended()) {
      return List.of(fact);
    }
    List<SupportEvent> all = new ArrayList<>(List.of(fact));
    all.add(
        after
            .<SupportEvent>map(
                end ->
                    new SupportEnded(
                        state.supportId(), null, end.reason(), end.on(), YearMonth.from(end.on())))
            .orElseGet(() -> new SupportResumed(state.supportId(), resumed(fact))));
    return all;
  }

  private static ResumptionReason resumed(SupportEvent fact) {
    return fact instanceof DeathRevoked
        ? ResumptionReason.DEATH_REVOKED
        : ResumptionReason.MISSING_REVOKED;
  }

  /** 事实终止: what ends it without a decision. */
  private record Last(EndReason reason, LocalDate on) {}

  private static Optional<Last> last(Vitals vitals) {
    return Stream.concat(
            Stream.ofNullable(vitals.diedOn()).map(day -> new Last(EndReason.DEATH, day)),
            Stream.ofNullable(vitals.missingOn())
                .map(day -> new Last(EndReason.DECLARED_MISSING, day)))
        .min(Comparator.comparing(Last::on));
  }
}
