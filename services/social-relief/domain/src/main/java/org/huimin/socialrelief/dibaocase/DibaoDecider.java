package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.DibaoRejection.ALREADY_CONFIRMED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.ALREADY_REFUSED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.ALREADY_WITHDRAWN;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.ENDED;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NOT_IN_PAYMENT;
import static org.huimin.socialrelief.dibaocase.DibaoRejection.NO_SUCH_CASE;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.huimin.kernel.Decider;
import org.huimin.kernel.HashedId;
import org.huimin.kernel.Outcome;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.socialrelief.dibaocase.DibaoCase.Applied;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.None;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCase.Refused;
import org.huimin.socialrelief.dibaocase.DibaoCase.Withdrawn;
import org.huimin.socialrelief.dibaocase.DibaoCommand.Fact;
import org.huimin.socialrelief.dibaocase.DibaoCommand.OnDecision;
import org.huimin.socialrelief.dibaocase.DibaoCommand.Opening;

/**
 * 低保个案的决策: first whether the case is where such an order can be given, then every guard, then what
 * comes of it. The guards are handed in, so that a test can show what happens without one.
 */
final class DibaoDecider implements Decider<DibaoCommand, DibaoCase, Recorded, DibaoRejection> {

  private final List<Guard> guards;

  DibaoDecider(List<Guard> guards) {
    this.guards = List.copyOf(guards);
  }

  @Override
  public DibaoCase initial() {
    return new None();
  }

  @Override
  public Outcome<Recorded, DibaoRejection> decide(DibaoCommand command, DibaoCase state) {
    return switch (command) {
      case Opening c ->
          state instanceof None
              ? guarded(c, state, () -> Opened.decide(c))
              : Opened.again(c, state);
      case ApplicationCommand c ->
          state instanceof Applied applied
              ? guarded(c, state, () -> Applying.decide(c, applied))
              : Applying.late(c, state);
      case InquiryCommand c ->
          switch (state) {
            case Applied applied ->
                guarded(
                    c,
                    state,
                    () -> Inquiring.decide(c, applied.intake().enrolmentId(), applied.inquiry()));
            case Enrolled enrolled when !enrolled.overOn(c.today()) ->
                guarded(
                    c,
                    state,
                    () -> Inquiring.decide(c, enrolled.enrolmentId(), enrolled.inquiry()));
            case Enrolled _ -> Outcome.rejected(ENDED);
            case None _, Refused _, Withdrawn _ -> Outcome.rejected(closed(state));
          };
      case BenefitCommand c ->
          state instanceof Enrolled enrolled && !enrolled.overOn(c.today())
              ? guarded(c, state, () -> Reviewing.decide(c, enrolled))
              : Outcome.rejected(notInPayment(state));
      case PayeeCommand c ->
          state instanceof Enrolled enrolled && enrolled.mayBeOwed()
              ? guarded(c, state, () -> ChangingPayee.decide(c, enrolled))
              : Outcome.rejected(notInPayment(state));
      case PublicationCommand c ->
          state instanceof Enrolled enrolled
              ? guarded(c, state, () -> Publishing.decide(c, enrolled))
              : Outcome.rejected(notInPayment(state));
      case OnDecision c -> guarded(c, state, () -> Correcting.decide(c, state));
      case Fact c -> Following.decide(c, state);
    };
  }

  private Outcome<Recorded, DibaoRejection> guarded(
      DibaoCommand command, DibaoCase state, Supplier<Outcome<Recorded, DibaoRejection>> decided) {
    for (Guard guard : guards) {
      if (guard.refuses(command, state)) {
        return Outcome.rejected(guard.rejection());
      }
    }
    return decided.get();
  }

  @Override
  public DibaoCase evolve(DibaoCase state, Recorded recorded) {
    return Evolving.evolve(state, recorded);
  }

  /** Why an application is not open any more, or never was. */
  static DibaoRejection closed(DibaoCase state) {
    return switch (state) {
      case None _, Applied _ -> NO_SUCH_CASE;
      case Refused _ -> ALREADY_REFUSED;
      case Withdrawn _ -> ALREADY_WITHDRAWN;
      case Enrolled enrolled -> enrolled.months().decided().isEmpty() ? ENDED : ALREADY_CONFIRMED;
    };
  }

  private static DibaoRejection notInPayment(DibaoCase state) {
    return switch (state) {
      case None _ -> NO_SUCH_CASE;
      case Applied _, Refused _, Withdrawn _ -> NOT_IN_PAYMENT;
      case Enrolled _ -> ENDED;
    };
  }

  static Outcome<Recorded, DibaoRejection> recorded(Officer officer, DibaoEvent... events) {
    return recorded(officer.id(), List.of(events));
  }

  static Outcome<Recorded, DibaoRejection> recorded(
      String officer, List<? extends DibaoEvent> events) {
    return new Accepted<>(events.stream().map(event -> new Recorded(event, officer)).toList());
  }

  /** Made from its key, so that deciding twice makes the same decision. */
  static UUID decisionId(UUID enrolmentId, int decisions) {
    return HashedId.of(enrolmentId.toString(), "decision", Integer.toString(decisions));
  }
}
