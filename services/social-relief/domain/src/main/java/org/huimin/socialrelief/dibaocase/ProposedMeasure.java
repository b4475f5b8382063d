package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReductionProposed;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * 拟作不利决定: what is proposed against a household and not decided yet, as the household is told it
 * before it is heard (社会救助法 48).
 *
 * @param statementUntil the last day on which it may be heard
 * @param personId whose share is to stop
 * @param exitMonths how many months it would still be paid
 * @param gain what was gained by concealment, and would go back
 */
public record ProposedMeasure(
    AdverseMeasure measure,
    ReductionReason reason,
    Citation basis,
    LocalDate proposedOn,
    LocalDate statementUntil,
    @Nullable UUID personId,
    @Nullable Integer exitMonths,
    @Nullable Money gain) {

  /** 听取陈述: whether the household may be heard first; not of what it asked for, or of a death. */
  public boolean isHeard() {
    return reason.hearing() == ReductionReason.Hearing.NEEDED;
  }

  /** What is open in a case; nothing when nothing is. */
  public static Optional<ProposedMeasure> in(List<Recorded> history) {
    return DibaoCase.DECIDER.fold(history) instanceof Enrolled enrolled
            && enrolled.proposal() != null
        ? history.stream()
            .map(Recorded::event)
            .filter(ReductionProposed.class::isInstance)
            .map(ReductionProposed.class::cast)
            .reduce((_, later) -> later)
            .map(ProposedMeasure::of)
        : Optional.empty();
  }

  private static ProposedMeasure of(ReductionProposed e) {
    return new ProposedMeasure(
        e.measure(),
        e.reason(),
        new Citation(e.document(), e.article()),
        e.proposedOn(),
        e.statementUntil(),
        e.personId(),
        e.exitMonths(),
        e.gain());
  }
}
