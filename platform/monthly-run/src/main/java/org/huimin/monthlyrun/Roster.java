package org.huimin.monthlyrun;

import static org.huimin.monthlyrun.RosterRejection.ALREADY_APPROVED;
import static org.huimin.monthlyrun.RosterRejection.ALREADY_REFUSED;
import static org.huimin.monthlyrun.RosterRejection.HASH_DIFFERS;
import static org.huimin.monthlyrun.RosterRejection.LINES_ALTERED;
import static org.huimin.monthlyrun.RosterRejection.LINE_IS_IN;
import static org.huimin.monthlyrun.RosterRejection.LINE_IS_OUT;
import static org.huimin.monthlyrun.RosterRejection.LINE_NOT_HELD;
import static org.huimin.monthlyrun.RosterRejection.NOT_AS_DRAFTED;
import static org.huimin.monthlyrun.RosterRejection.NOT_DRAFTED;
import static org.huimin.monthlyrun.RosterRejection.ONLY_PREPARER_CHANGES_LINES;
import static org.huimin.monthlyrun.RosterRejection.PREPARER_MAY_NOT_APPROVE;
import static org.huimin.monthlyrun.RosterRejection.PREPARER_MAY_NOT_REFUSE;
import static org.huimin.monthlyrun.RosterRejection.ROSTER_STOPPED;

import java.util.List;
import java.util.function.Function;
import org.huimin.kernel.Decider;
import org.huimin.kernel.Money;
import org.huimin.kernel.Outcome;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.monthlyrun.RosterCommand.Approve;
import org.huimin.monthlyrun.RosterCommand.CompleteOrder;
import org.huimin.monthlyrun.RosterCommand.CutOff;
import org.huimin.monthlyrun.RosterCommand.Draft;
import org.huimin.monthlyrun.RosterCommand.HoldLine;
import org.huimin.monthlyrun.RosterCommand.Redraft;
import org.huimin.monthlyrun.RosterCommand.Refuse;
import org.huimin.monthlyrun.RosterCommand.ReleaseLine;
import org.huimin.monthlyrun.RosterCommand.RemoveLine;
import org.huimin.monthlyrun.RosterCommand.RestoreLine;
import org.huimin.monthlyrun.RosterCommand.Stop;
import org.huimin.monthlyrun.RosterEvent.CycleCutOff;
import org.huimin.monthlyrun.RosterEvent.PartitionOrdered;
import org.huimin.monthlyrun.RosterEvent.RosterApproved;
import org.huimin.monthlyrun.RosterEvent.RosterDrafted;
import org.huimin.monthlyrun.RosterEvent.RosterLineHeld;
import org.huimin.monthlyrun.RosterEvent.RosterLineReleased;
import org.huimin.monthlyrun.RosterEvent.RosterLineRemoved;
import org.huimin.monthlyrun.RosterEvent.RosterLineRestored;
import org.huimin.monthlyrun.RosterEvent.RosterOrdered;
import org.huimin.monthlyrun.RosterEvent.RosterRefused;
import org.huimin.monthlyrun.RosterEvent.RosterStopped;

/**
 * 发放花名册: cut off and drafted for one officer, who may take single lines out; approved with its very
 * hash or refused by another, then ordered, or stopped when that is not possible as approved. Steps
 * that the machine repeats after a crash are nothing new.
 */
public sealed interface Roster {

  /** An event with the officer of its envelope. */
  record Recorded(RosterEvent event, String officer) {}

  record None() implements Roster {}

  record Open(CycleCutOff cutOff, String preparer) implements Roster {}

  record Drafted(CycleCutOff cutOff, String preparer, RosterDrafted draft, LinesOut out)
      implements Roster {}

  record Approved(CycleCutOff cutOff, String approver, RosterDrafted draft, LinesOut out)
      implements Roster {}

  record Refused(LinesOut out) implements Roster {}

  record Ordered(LinesOut out) implements Roster {}

  record Stopped(LinesOut out) implements Roster {}

  Decider<RosterCommand, Roster, Recorded, RosterRejection> DECIDER =
      new Decider<>() {
        @Override
        public Roster initial() {
          return new None();
        }

        @Override
        public Outcome<Recorded, RosterRejection> decide(RosterCommand command, Roster state) {
          return switch (command) {
            case CutOff cutOff -> decideCutOff(cutOff, state);
            case Draft draft -> decideDraft(draft, state);
            case HoldLine hold -> whileDrafted(state, drafted -> hold(hold, drafted));
            case RemoveLine remove -> whileDrafted(state, drafted -> remove(remove, drafted));
            case RestoreLine restore -> whileDrafted(state, drafted -> restore(restore, drafted));
            case ReleaseLine release -> decideRelease(release, state);
            case Approve approve -> whileDrafted(state, drafted -> approve(approve, drafted));
            case Refuse refuse -> whileDrafted(state, drafted -> refuse(refuse, drafted));
            case CompleteOrder complete -> decideComplete(complete, state);
            case Stop stop -> decideStop(stop, state);
          };
        }

        @Override
        public Roster evolve(Roster state, Recorded recorded) {
          return switch (recorded.event()) {
            case CycleCutOff e -> new Open(e, recorded.officer());
            case RosterDrafted e -> drafted(state, e);
            case RosterLineHeld e -> with(state, out(state).hold(DraftedLine.of(e)));
            case RosterLineRemoved e -> with(state, out(state).remove(DraftedLine.of(e)));
            case RosterLineRestored e -> with(state, out(state).restore(e.paymentId()));
            case RosterLineReleased e -> with(state, out(state).release(e.paymentId()));
            case RosterApproved _ -> approved(state, recorded.officer());
            case RosterRefused _ -> new Refused(out(state));
            case RosterOrdered _ -> new Ordered(out(state));
            case RosterStopped _ -> new Stopped(out(state));
          };
        }
      };

  private static Outcome<Recorded, RosterRejection> decideCutOff(CutOff command, Roster state) {
    return state instanceof None
        ? Outcome.accepted(
            new Recorded(
                new CycleCutOff(
                    command.rosterId(),
                    command.programme(),
                    command.county(),
                    command.month(),
                    command.vector()),
                command.officer()))
        : Outcome.nothingToDo();
  }

  private static Outcome<Recorded, RosterRejection> decideDraft(Draft command, Roster state) {
    return state instanceof Open open
        ? Outcome.accepted(new Recorded(draft(open.cutOff(), command), open.preparer()))
        : Outcome.nothingToDo();
  }

  private static RosterDrafted draft(CycleCutOff cutOff, Draft draft) {
    return new RosterDrafted(
        cutOff.rosterId(), draft.count(), draft.total(), draft.rosterHash(), draft.overpayments());
  }

  /**
   * Lines are changed, and the roster is approved or refused, between its draft and its approval.
   */
  private static Outcome<Recorded, RosterRejection> whileDrafted(
      Roster state, Function<Drafted, Outcome<Recorded, RosterRejection>> decide) {
    return switch (state) {
      case None _ -> Outcome.rejected(NOT_DRAFTED);
      case Open _ -> Outcome.rejected(NOT_DRAFTED);
      case Drafted drafted -> decide.apply(drafted);
      case Approved _ -> Outcome.rejected(ALREADY_APPROVED);
      case Ordered _ -> Outcome.rejected(ALREADY_APPROVED);
      case Refused _ -> Outcome.rejected(ALREADY_REFUSED);
      case Stopped _ -> Outcome.rejected(ROSTER_STOPPED);
    };
  }

  private static Outcome<Recorded, RosterRejection> hold(HoldLine command, Drafted drafted) {
    return takeOut(
        drafted,
        command.line(),
        command.line().held(drafted.cutOff().rosterId(), command.reason()),
        command.redraft(),
        command.officer());
  }

  private static Outcome<Recorded, RosterRejection> remove(RemoveLine command, Drafted drafted) {
    return takeOut(
        drafted,
        command.line(),
        command.line().removed(drafted.cutOff().rosterId(), command.reason()),
        command.redraft(),
        command.officer());
  }

  private static Outcome<Recorded, RosterRejection> takeOut(
      Drafted drafted, DraftedLine line, RosterEvent taken, Redraft redraft, String officer) {
    return drafted.out().has(line.paymentId())
        ? Outcome.rejected(LINE_IS_OUT)
        : redraft(drafted, taken, redraft, officer);
  }

  private static Outcome<Recorded, RosterRejection> restore(RestoreLine command, Drafted drafted) {
    DraftedLine line = drafted.out().lines().get(command.paymentId());
    return line == null
        ? Outcome.rejected(LINE_IS_IN)
        : redraft(
            drafted,
            line.restored(drafted.cutOff().rosterId()),
            command.redraft(),
            command.officer());
  }

  /** The new hash stands for lines that somebody saw only if the old one still did. */
  private static Outcome<Recorded, RosterRejection> redraft(
      Drafted drafted, RosterEvent change, Redraft redraft, String officer) {
    if (!drafted.preparer().equals(officer)) {
      return Outcome.rejected(ONLY_PREPARER_CHANGES_LINES);
    }
    if (!drafted.draft().rosterHash().equals(redraft.linesHash())) {
      return Outcome.rejected(LINES_ALTERED);
    }
    return new Accepted<>(
        List.of(
            new Recorded(change, officer),
            new Recorded(draft(drafted.cutOff(), redraft.draft()), officer)));
  }

  /** Any time after the hold, whatever has become of the roster. */
  private static Outcome<Recorded, RosterRejection> decideRelease(
      ReleaseLine command, Roster state) {
    DraftedLine line = out(state).lines().get(command.paymentId());
    return line == null || !out(state).holds(command.paymentId())
        ? Outcome.rejected(LINE_NOT_HELD)
        : Outcome.accepted(new Recorded(line.released(command.rosterId()), command.officer()));
  }

  private static Outcome<Recorded, RosterRejection> approve(Approve command, Drafted drafted) {
    if (drafted.preparer().equals(command.officer())) {
      return Outcome.rejected(PREPARER_MAY_NOT_APPROVE);
    }
    if (!drafted.draft().rosterHash().equals(command.rosterHash())) {
      return Outcome.rejected(HASH_DIFFERS);
    }
    if (!drafted.draft().rosterHash().equals(command.linesHash())) {
      return Outcome.rejected(LINES_ALTERED);
    }
    return Outcome.accepted(
        new Recorded(
            new RosterApproved(drafted.cutOff().rosterId(), drafted.draft().rosterHash()),
            command.officer()));
  }

  private static Outcome<Recorded, RosterRejection> refuse(Refuse command, Drafted drafted) {
    if (drafted.preparer().equals(command.officer())) {
      return Outcome.rejected(PREPARER_MAY_NOT_REFUSE);
    }
    return Outcome.accepted(
        new Recorded(
            new RosterRefused(drafted.cutOff().rosterId(), command.reason()), command.officer()));
  }

  private static Outcome<Recorded, RosterRejection> decideComplete(
      CompleteOrder command, Roster state) {
    if (!(state instanceof Approved approved)) {
      return Outcome.nothingToDo();
    }
    long count = count(command.partitions());
    Money total = total(command.partitions());
    RosterDrafted draft = approved.draft();
    if (count + command.leftOut().size() != draft.count()
        || !total.plus(command.leftOutTotal()).equals(draft.total())) {
      return Outcome.rejected(NOT_AS_DRAFTED);
    }
    CycleCutOff cutOff = approved.cutOff();
    return Outcome.accepted(
        new Recorded(
            new RosterOrdered(
                cutOff.rosterId(),
                cutOff.programme(),
                cutOff.county(),
                cutOff.month(),
                count,
                total,
                command.partitions(),
                command.leftOut()),
            approved.approver()));
  }

  /** Only what is approved is being ordered, and only that can be stopped. */
  private static Outcome<Recorded, RosterRejection> decideStop(Stop command, Roster state) {
    if (!(state instanceof Approved approved)) {
      return Outcome.nothingToDo();
    }
    CycleCutOff cutOff = approved.cutOff();
    return Outcome.accepted(
        new Recorded(
            new RosterStopped(
                cutOff.rosterId(),
                cutOff.programme(),
                cutOff.county(),
                cutOff.month(),
                command.reason(),
                count(command.partitions()),
                total(command.partitions()),
                command.partitions()),
            command.machine()));
  }

  private static long count(List<PartitionOrdered> partitions) {
    return partitions.stream().mapToLong(PartitionOrdered::count).sum();
  }

  private static Money total(List<PartitionOrdered> partitions) {
    return partitions.stream().map(PartitionOrdered::total).reduce(Money.ZERO, Money::plus);
  }

  private static Roster drafted(Roster state, RosterDrafted event) {
    return switch (state) {
      case Open open -> new Drafted(open.cutOff(), open.preparer(), event, LinesOut.NONE);
      case Drafted before -> new Drafted(before.cutOff(), before.preparer(), event, before.out());
      case None _, Approved _, Refused _, Ordered _, Stopped _ -> state;
    };
  }

  private static Roster approved(Roster state, String officer) {
    return state instanceof Drafted drafted
        ? new Approved(drafted.cutOff(), officer, drafted.draft(), drafted.out())
        : state;
  }

  private static LinesOut out(Roster state) {
    return switch (state) {
      case None _, Open _ -> LinesOut.NONE;
      case Drafted drafted -> drafted.out();
      case Approved approved -> approved.out();
      case Refused refused -> refused.out();
      case Ordered ordered -> ordered.out();
      case Stopped stopped -> stopped.out();
    };
  }

  private static Roster with(Roster state, LinesOut out) {
    return switch (state) {
      case None _, Open _ -> state;
      case Drafted d -> new Drafted(d.cutOff(), d.preparer(), d.draft(), out);
      case Approved a -> new Approved(a.cutOff(), a.approver(), a.draft(), out);
      case Refused _ -> new Refused(out);
      case Ordered _ -> new Ordered(out);
      case Stopped _ -> new Stopped(out);
    };
  }
}
