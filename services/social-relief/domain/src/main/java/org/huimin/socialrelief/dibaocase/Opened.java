package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.DibaoRejection.OTHER_APPLICATION_OPEN;

import java.util.List;
import java.util.Set;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationAccepted;
import org.huimin.socialrelief.dibaocase.BenefitEvent.EnrolmentTakenOver;
import org.huimin.socialrelief.dibaocase.DibaoCase.Applied;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand.AcceptApplication;
import org.huimin.socialrelief.dibaocase.DibaoCommand.Opening;
import org.huimin.socialrelief.dibaocase.DibaoCommand.TakeOver;

/** 立案: by an application, or taken over in payment from an older system. */
final class Opened {

  private Opened() {}

  static Outcome<Recorded, DibaoRejection> decide(Opening command) {
    return switch (command) {
      case AcceptApplication c ->
          DibaoDecider.recorded(
              c.officer(),
              new ApplicationAccepted(
                  c.enrolmentId(),
                  c.householdId(),
                  c.applicantId(),
                  c.payeeId(),
                  c.county(),
                  c.authority(),
                  c.appliedOn(),
                  c.today()));
      case TakeOver c ->
          DibaoDecider.recorded(
              c.officer(),
              new EnrolmentTakenOver(
                  c.enrolmentId(),
                  DibaoDecider.decisionId(c.enrolmentId(), 0),
                  c.householdId(),
                  c.applicantId(),
                  c.payeeId(),
                  c.county(),
                  c.today(),
                  c.paidThrough(),
                  c.unit(),
                  sorted(c.members()),
                  c.meansId(),
                  c.reviewClass(),
                  c.reviewDueOn(),
                  c.takeOverId(),
                  c.preparedBy()));
    };
  }

  static Outcome<Recorded, DibaoRejection> again(Opening command, DibaoCase state) {
    if (!(state instanceof Applied applied)) {
      return Outcome.rejected(DibaoDecider.closed(state));
    }
    return command instanceof AcceptApplication c
            && applied.intake().householdId().equals(c.householdId())
            && applied.intake().applicantId().equals(c.applicantId())
        ? Outcome.nothingToDo()
        : Outcome.rejected(OTHER_APPLICATION_OPEN);
  }

  static <T extends Comparable<T>> List<T> sorted(Set<T> items) {
    return items.stream().sorted().toList();
  }
}
