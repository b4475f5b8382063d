package org.huimin.socialrelief.tekuncase;

import static org.huimin.socialrelief.tekuncase.SupportRejection.ENDED;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NO_SUCH_SUPPORT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huimin.kernel.Decider;
import org.huimin.kernel.HashedId;
import org.huimin.kernel.Outcome;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.socialrelief.tekuncase.SupportCase.None;
import org.huimin.socialrelief.tekuncase.SupportCase.Recorded;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;
import org.huimin.socialrelief.tekuncase.SupportCommand.Afterwards;
import org.huimin.socialrelief.tekuncase.SupportCommand.ByOfficer;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact;
import org.huimin.socialrelief.tekuncase.SupportCommand.OnDecision;
import org.huimin.socialrelief.tekuncase.SupportCommand.Opening;

/**
 * 供养的决策: first whether the support is where such an order can be given, then every guard, then what
 * comes of it. The guards are handed in, so that a test can show what happens without one.
 */
final class SupportDecider
    implements Decider<SupportCommand, SupportCase, Recorded, SupportRejection> {

  private final List<Guard> guards;

  SupportDecider(List<Guard> guards) {
    this.guards = List.copyOf(guards);
  }

  @Override
  public SupportCase initial() {
    return new None();
  }

  @Override
  public Outcome<Recorded, SupportRejection> decide(SupportCommand command, SupportCase state) {
    return switch (command) {
      case Opening c when state instanceof Supported supported -> Opened.again(c, supported);
      case Opening c -> guarded(c, state, () -> Opened.decide(c));
      case CareCommand c -> supported(c, state, s -> Caring.decide(c, s));
      case ReviewCommand c -> supported(c, state, s -> Reviewing.decide(c, s));
      case AdverseCommand c -> supported(c, state, s -> Ending.decide(c, s));
      case OnDecision c -> ever(c, state, s -> Correcting.decide(c, s));
      case Afterwards c -> ever(c, state, s -> Afterward.decide(c, s));
      case Fact c -> Following.decide(c, state);
    };
  }

  /** While the person is supported. */
  private Outcome<Recorded, SupportRejection> supported(
      ByOfficer command,
      SupportCase state,
      Function<Supported, Outcome<Recorded, SupportRejection>> decided) {
    return state instanceof Supported s && s.over()
        ? Outcome.rejected(ENDED)
        : ever(command, state, decided);
  }

  /** After the end too, unless nothing was ever due. */
  private Outcome<Recorded, SupportRejection> ever(
      ByOfficer command,
      SupportCase state,
      Function<Supported, Outcome<Recorded, SupportRejection>> decided) {
    return switch (state) {
      case None _ -> Outcome.rejected(NO_SUCH_SUPPORT);
      case Supported s when s.months().course().revoked() -> Outcome.rejected(ENDED);
      case Supported s -> guarded(command, state, () -> decided.apply(s));
    };
  }

  private Outcome<Recorded, SupportRejection> guarded(
      SupportCommand command,
      SupportCase state,
      Supplier<Outcome<Recorded, SupportRejection>> decided) {
    for (Guard guard : guards) {
      if (guard.refuses(command, state)) {
        return Outcome.rejected(guard.rejection());
      }
    }
    return decided.get();
  }

  @Override
  public SupportCase evolve(SupportCase state, Recorded recorded) {
    return Evolving.evolve(state, recorded);
  }

  static Outcome<Recorded, SupportRejection> recorded(ByOfficer command, SupportEvent... events) {
    return recorded(command.officer().id(), List.of(events));
  }

  static Outcome<Recorded, SupportRejection> recorded(
      String officer, List<? extends SupportEvent> events) {
    return new Accepted<>(events.stream().map(event -> new Recorded(event, officer)).toList());
  }

  /** Made from its key, so that deciding twice makes the same decision. */
  static UUID decisionId(UUID supportId, int decisions) {
    return HashedId.of(supportId.toString(), "decision", Integer.toString(decisions));
  }

  static UUID decisionId(Supported state) {
    return decisionId(state.supportId(), state.letters().decisions());
  }

  static YearMonth nextMonth(LocalDate day) {
    return YearMonth.from(day).plusMonths(1);
  }
}
