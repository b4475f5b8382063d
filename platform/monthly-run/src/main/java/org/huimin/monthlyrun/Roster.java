package org.huimin.monthlyrun;

import static org.huimin.monthlyrun.RosterRejection.ALREADY_APPROVED;
import static org.huimin.monthlyrun.RosterRejection.ALREADY_REFUSED;
import static org.huimin.monthlyrun.RosterRejection.HASH_DIFFERS;
import static org.huimin.monthlyrun.RosterRejection.LINES_ALTERED;
import static org.huimin.monthlyrun.RosterRejection.NOT_AS_DRAFTED;
import static org.huimin.monthlyrun.RosterRejection.NOT_DRAFTED;
import static org.huimin.monthlyrun.RosterRejection.PREPARER_MAY_NOT_APPROVE;
import static org.huimin.monthlyrun.RosterRejection.PREPARER_MAY_NOT_REFUSE;
import static org.huimin.monthlyrun.RosterRejection.ROSTER_STOPPED;

import java.util.List;
import org.huimin.kernel.Decider;
import org.huimin.kernel.Money;
import org.huimin.kernel.Outcome;
import org.huimin.monthlyrun.RosterCommand.Approve;
import org.huimin.monthlyrun.RosterCommand.CompleteOrder;
import org.huimin.monthlyrun.RosterCommand.CutOff;
import org.huimin.monthlyrun.RosterCommand.Draft;
import org.huimin.monthlyrun.RosterCommand.Refuse;
import org.huimin.monthlyrun.RosterCommand.Stop;
import org.huimin.monthlyrun.RosterEvent.CycleCutOff;
import org.huimin.monthlyrun.RosterEvent.PartitionOrdered;
import org.huimin.monthlyrun.RosterEvent.RosterApproved;
import org.huimin.monthlyrun.RosterEvent.RosterDrafted;
import org.huimin.monthlyrun.RosterEvent.RosterOrdered;
import org.huimin.monthlyrun.RosterEvent.RosterRefused;
import org.huimin.monthlyrun.RosterEvent.RosterStopped;

/**
 * 发放花名册: cut off and drafted for one officer, approved with its very hash or refused by another,
 * then ordered, or stopped when that is not possible as approved. Steps that the machine repeats
 * after a crash are nothing new.
 */
public sealed interface Roster {

  /** An event with the officer of its envelope. */
  record Recorded(RosterEvent event, String officer) {}

  record None() implements Roster {}

  record Open(CycleCutOff cutOff, String preparer) implements Roster {}

  record Drafted(CycleCutOff cutOff, String preparer, RosterDrafted draft) implements Roster {}

  record Approved(CycleCutOff cutOff, String approver, RosterDrafted draft) implements Roster {}

  record Refused() implements Roster {}

  record Ordered() implements Roster {}

  record Stopped() implements Roster {}

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
            case Approve approve -> decideApprove(approve, state);
            case Refuse refuse -> decideRefuse(refuse, state);
            case CompleteOrder complete -> decideComplete(complete, state);
            case Stop stop -> decideStop(stop, state);
          };
        }

        @Override
        public Roster evolve(Roster state, Recorded recorded) {
          return switch (recorded.event()) {
            case CycleCutOff e -> new Open(e, recorded.officer());
            case RosterDrafted e -> drafted(state, e);
            case RosterApproved _ -> approved(state, recorded.officer());
            case RosterRefused _ -> new Refused();
            case RosterOrdered _ -> new Ordered();
            case RosterStopped _ -> new Stopped();
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
        ? Outcome.accepted(
            new Recorded(
                new RosterDrafted(
                    open.cutOff().rosterId(),
                    command.count(),
                    command.total(),
                    command.rosterHash(),
                    command.overpayments()),
                open.preparer()))
        : Outcome.nothingToDo();
  }

  private static Outcome<Recorded, RosterRejection> decideApprove(Approve command, Roster state) {
    return switch (state) {
      case None _ -> Outcome.rejected(NOT_DRAFTED);
      case Open _ -> Outcome.rejected(NOT_DRAFTED);
      case Drafted drafted -> approve(command, drafted);
      case Approved _ -> Outcome.rejected(ALREADY_APPROVED);
      case Ordered _ -> Outcome.rejected(ALREADY_APPROVED);
      case Refused _ -> Outcome.rejected(ALREADY_REFUSED);
      case Stopped _ -> Outcome.rejected(ROSTER_STOPPED);
    };
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

  private static Outcome<Recorded, RosterRejection> decideRefuse(Refuse command, Roster state) {
    return switch (state) {
      case None _ -> Outcome.rejected(NOT_DRAFTED);
      case Open _ -> Outcome.rejected(NOT_DRAFTED);
      case Drafted drafted -> refuse(command, drafted);
      case Approved _ -> Outcome.rejected(ALREADY_APPROVED);
      case Ordered _ -> Outcome.rejected(ALREADY_APPROVED);
      case Refused _ -> Outcome.rejected(ALREADY_REFUSED);
      case Stopped _ -> Outcome.rejected(ROSTER_STOPPED);
    };
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
    return state instanceof Open open ? new Drafted(open.cutOff(), open.preparer(), event) : state;
  }

  private static Roster approved(Roster state, String officer) {
    return state instanceof Drafted drafted
        ? new Approved(drafted.cutOff(), officer, drafted.draft())
        : state;
  }
}
