package org.huimin.elderlyallowance.app.store;

import java.util.List;
import java.util.UUID;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationAccepted;

/**
 * 卷宗: one case as its stream tells it, from the application on.
 *
 * @param version of the stream
 */
public record CaseFile(ApplicationAccepted application, Enrolment state, int version) {

  /** The case of a whole stream, or of its beginning. */
  static CaseFile of(List<Enrolment.Recorded> history) {
    if (history.getFirst().event() instanceof ApplicationAccepted application) {
      return new CaseFile(application, Enrolment.DECIDER.fold(history), history.size());
    }
    throw new IllegalStateException(
        "the case " + history.getFirst().event().enrolmentId() + " begins without an application");
  }

  public CaseFile after(Enrolment.Recorded event) {
    return new CaseFile(application, Enrolment.DECIDER.evolve(state, event), version + 1);
  }

  public UUID id() {
    return application.enrolmentId();
  }

  /** As the case's row says it. */
  String rowState() {
    return switch (state) {
      case Enrolment.None _ -> throw new IllegalStateException("case " + id() + " has no state");
      case Enrolment.Applied _ -> "APPLIED";
      case Enrolment.InPayment _ -> "IN_PAYMENT";
      case Enrolment.Refused _ -> "REFUSED";
      case Enrolment.EndedByDeath _ -> "ENDED";
    };
  }
}
