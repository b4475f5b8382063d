package org.huimin.socialrelief.tekuncase;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.tekun.SelfCare;
import org.huimin.socialrelief.tekun.TekunCourse;
import org.huimin.socialrelief.tekun.TekunEnd;
import org.huimin.socialrelief.tekuncase.CourseEvent.ConfirmationCorrected;
import org.huimin.socialrelief.tekuncase.CourseEvent.DecisionDelivered;
import org.huimin.socialrelief.tekuncase.CourseEvent.DecisionRevoked;
import org.huimin.socialrelief.tekuncase.CourseEvent.FuneralPayeeNamed;
import org.huimin.socialrelief.tekuncase.CourseEvent.PayeeChanged;
import org.huimin.socialrelief.tekuncase.CourseEvent.ReviewCompleted;
import org.huimin.socialrelief.tekuncase.CourseEvent.ReviewDue;
import org.huimin.socialrelief.tekuncase.CourseEvent.SchoolingRecorded;
import org.huimin.socialrelief.tekuncase.CourseEvent.ScreeningCompleted;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportConfirmed;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportEnded;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportResumed;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportTakenOver;
import org.huimin.socialrelief.tekuncase.Decided.Band;
import org.huimin.socialrelief.tekuncase.Decided.Decision;
import org.huimin.socialrelief.tekuncase.Decided.End;
import org.huimin.socialrelief.tekuncase.Decided.Kept;
import org.huimin.socialrelief.tekuncase.Decided.Rate;
import org.huimin.socialrelief.tekuncase.Decided.Registered;
import org.huimin.socialrelief.tekuncase.FactEvent.DeathRevoked;
import org.huimin.socialrelief.tekuncase.FactEvent.MissingRevoked;
import org.huimin.socialrelief.tekuncase.FactEvent.PayeeLost;
import org.huimin.socialrelief.tekuncase.FactEvent.PayeeRegained;
import org.huimin.socialrelief.tekuncase.FactEvent.PersonDeclaredMissing;
import org.huimin.socialrelief.tekuncase.FactEvent.PersonDied;
import org.huimin.socialrelief.tekuncase.FactEvent.RecordFollowed;
import org.huimin.socialrelief.tekuncase.FactEvent.RelativeDeclared;
import org.huimin.socialrelief.tekuncase.FactEvent.SupportTransferred;
import org.huimin.socialrelief.tekuncase.Proposal.Measure;
import org.huimin.socialrelief.tekuncase.SupportCase.None;
import org.huimin.socialrelief.tekuncase.SupportCase.Recorded;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;
import org.jspecify.annotations.Nullable;

/** 供养变迁: what each event makes of a support. */
final class Evolving {

  private Evolving() {}

  static SupportCase evolve(SupportCase state, Recorded recorded) {
    String officer = recorded.officer();
    return switch (recorded.event()) {
      case SupportConfirmed e -> confirmed(e, officer);
      case SupportTakenOver e -> takenOver(e, officer);
      case CourseEvent e -> evolve(supported(state), e, officer);
      case FactEvent e -> evolve(supported(state), e);
      case CareEvent e -> EvolvingCare.evolve(supported(state), e, officer);
      case AdverseEvent e -> EvolvingCare.evolve(supported(state), e, officer);
    };
  }

  private static Supported supported(SupportCase state) {
    return switch (state) {
      case Supported s -> s;
      case None _ -> throw new IllegalStateException("the stream tells of support before it began");
    };
  }

  private static Supported confirmed(SupportConfirmed e, String officer) {
    return begun(
        e.supportId(),
        e.applicationId(),
        new Decision(e.decisionId(), e.decidedOn(), officer),
        TekunCourse.confirmed(e.decidedOn()),
        e.county(),
        e.area(),
        e.selfCare(),
        Standing.of(e.personId(), e.payeeId()),
        Care.of(Opened.form(e.institutionId(), e.caregiverId()), e.decidedOn(), e.decidedOn()),
        Looks.first(e.decidedOn(), e.reviewDueOn()));
  }

  private static Supported takenOver(SupportTakenOver e, String officer) {
    return begun(
        e.supportId(),
        e.takeOverId(),
        new Decision(e.decisionId(), e.takenOverOn(), officer),
        new TekunCourse(e.confirmedOn(), e.paidThrough(), false, null),
        e.county(),
        e.area(),
        e.selfCare(),
        Standing.of(e.personId(), e.payeeId()),
        Care.of(Opened.form(e.institutionId(), e.caregiverId()), e.confirmedOn(), null),
        Looks.first(e.takenOverOn(), e.reviewDueOn()));
  }

  private static Supported begun(
      UUID supportId,
      UUID cameBy,
      Decision by,
      TekunCourse course,
      DivisionCode county,
      Area area,
      @Nullable SelfCare band,
      Standing standing,
      Care care,
      Looks looks) {
    YearMonth first = course.firstMonth();
    List<Decided> decided =
        Stream.concat(
                Stream.<Decided>of(
                    new Rate(by, first, area, false),
                    new Registered(first, county),
                    new Kept(first, care.form())),
                Stream.ofNullable(band).map(b -> new Band(by, first, b, false)))
            .toList();
    return new Supported(
        supportId,
        new Supported.Origin(by.id(), cameBy),
        new SupportMonths(course, decided),
        standing,
        care,
        looks,
        null,
        Letters.FIRST);
  }

  private static Supported evolve(Supported s, CourseEvent event, String officer) {
    return switch (event) {
      case SupportConfirmed _, SupportTakenOver _, SupportResumed _ -> s;
      case ReviewDue e -> s.with(s.looks().due(e.dueOn()));
      case ReviewCompleted e -> overtaken(s.with(s.looks().completed(e, officer)), e);
      case SchoolingRecorded e -> s.with(s.standing().at(e.schooling(), e.recordedOn()));
      case SupportEnded e -> e.decisionId() == null ? s.proposed(null) : ended(s, e, officer);
      case ScreeningCompleted _ -> s.with(s.letters().screened(true));
      case FuneralPayeeNamed e -> s.with(s.standing().buriedBy(e.payeeId()));
      case PayeeChanged e -> s.with(s.standing().paidTo(e.payeeId()));
      case DecisionDelivered e -> s.with(s.letters().delivered(e.decisionId()));
      case DecisionRevoked e ->
          s.with(s.months().revoked(e.decisionId(), s.confirmation()))
              .with(s.letters().delivered(e.decisionId()));
      case ConfirmationCorrected e -> {
        Decision by = new Decision(e.decisionId(), e.decidedOn(), officer);
        yield s.with(
                s.months()
                    .with(new Rate(by, e.fromMonth(), e.area(), false))
                    .with(new Band(by, e.fromMonth(), e.selfCare(), false)))
            .with(s.letters().written(e.decisionId(), e.decidedOn()));
      }
    };
  }

  /** A later look that does not find it any more leaves nothing to decide. */
  private static Supported overtaken(Supported s, ReviewCompleted e) {
    return s.proposal() != null
            && s.proposal().measure() instanceof Measure.End end
            && end.reason().isFoundByReview()
            && !e.found().contains(end.reason())
        ? s.proposed(null)
        : s;
  }

  private static Supported ended(Supported s, SupportEnded e, String officer) {
    Proposal proposal = Objects.requireNonNull(s.proposal(), "an end is proposed first");
    UUID id = Objects.requireNonNull(e.decisionId(), "an end is decided");
    TekunEnd end =
        TekunEnd.decided(
            e.reason(), Objects.requireNonNull(proposal.notice(), "and shown"), e.occurredOn());
    return s.with(s.months().with(new End(new Decision(id, e.occurredOn(), officer), end)))
        .with(s.letters().written(id, e.occurredOn()).screened(false))
        .with(s.looks().decided())
        .proposed(null);
  }

  private static Supported evolve(Supported s, FactEvent event) {
    Standing standing = s.standing();
    Vitals vitals = standing.vitals();
    return switch (event) {
      case PersonDied e -> s.with(standing.with(vitals.dead(e.diedOn()))).proposed(null);
      case DeathRevoked _ -> s.with(standing.with(vitals.dead(null)));
      case PersonDeclaredMissing e ->
          s.with(standing.with(vitals.missing(e.declaredOn()))).proposed(null);
      case MissingRevoked _ -> s.with(standing.with(vitals.missing(null)));
      case SupportTransferred e -> s.with(s.months().registered(e.county(), e.fromMonth()));
      case RelativeDeclared e -> related(s, e);
      case RecordFollowed e ->
          s.with(standing.followed(e.from(), e.into())).with(s.care().followed(e.from(), e.into()));
      case PayeeLost e -> s.with(standing.payeeLost(e.lostOn()));
      case PayeeRegained _ -> s.with(standing.payeeLost(null));
    };
  }

  /** What a relative has found or proposed is none. */
  private static Supported related(Supported s, RelativeDeclared e) {
    Proposal proposal = s.proposal();
    boolean falls =
        proposal != null
            && (proposal.finders().contains(e.relative())
                || proposal.proposedBy().equals(e.relative()));
    return s.with(s.standing().related(e.relative()))
        .with(s.care().fallen(e.relative(), e.declaredOn()))
        .with(s.looks().fallen(e.relative(), e.declaredOn()))
        .proposed(falls ? null : proposal);
  }
}
