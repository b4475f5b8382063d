package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReductionProposed;
import org.huimin.socialrelief.dibaocase.Recertification.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 拟作的不利决定: what waits until the household was heard or the window is over.
 *
 * @param finding of the review it rests on
 */
record Proposal(
    AdverseMeasure measure,
    ReductionReason reason,
    LocalDate statementUntil,
    @Nullable UUID personId,
    @Nullable Integer exitMonths,
    @Nullable Money gain,
    @Nullable Finding finding,
    String proposedBy,
    boolean heard) {

  static Proposal of(ReductionProposed e, @Nullable Finding finding, String officer) {
    return new Proposal(
        e.measure(),
        e.reason(),
        e.statementUntil(),
        e.personId(),
        e.exitMonths(),
        e.gain(),
        finding,
        officer,
        false);
  }

  Proposal afterHearing() {
    return new Proposal(
        measure, reason, statementUntil, personId, exitMonths, gain, finding, proposedBy, true);
  }

  /** Whether the household has to be heard, and was not yet. */
  boolean waits() {
    return reason.hearing() != ReductionReason.Hearing.NONE && !heard;
  }
}
