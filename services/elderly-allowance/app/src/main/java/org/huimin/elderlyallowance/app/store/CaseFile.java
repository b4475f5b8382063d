package org.huimin.elderlyallowance.app.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationAccepted;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentTakenOver;
import org.huimin.elderlyallowance.enrolment.Standing;
import org.huimin.elderlyallowance.policy.Claim;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * 卷宗: one case as its stream tells it, from its opening on.
 *
 * @param version of the stream
 */
public record CaseFile(Opening opening, Enrolment state, int version) {

  /**
   * 立案: how the case came to be, by application or taken over from an older system.
   *
   * @param begunOn from when moves are followed: what happened before was the older system's
   */
  public record Opening(
      UUID enrolmentId,
      UUID personId,
      UUID payeeId,
      DivisionCode county,
      LocalDate appliedOn,
      LocalDate seenAliveOn,
      @Nullable YearMonth paidThrough,
      LocalDate begunOn) {

    static Optional<Opening> of(Enrolment.Recorded first) {
      if (first.event() instanceof ApplicationAccepted e) {
        return Optional.of(
            new Opening(
                e.enrolmentId(),
                e.personId(),
                e.payeeId(),
                e.county(),
                e.appliedOn(),
                e.appliedOn(),
                e.paidElsewhereThrough(),
                e.appliedOn()));
      }
      if (first.event() instanceof EnrolmentTakenOver e) {
        return Optional.of(
            new Opening(
                e.enrolmentId(),
                e.personId(),
                e.payeeId(),
                e.county(),
                e.appliedOn(),
                e.provenAliveOn(),
                e.paidThrough(),
                e.paidThrough().atEndOfMonth()));
      }
      return Optional.empty();
    }
  }

  /** The case of a whole stream, or of its beginning. */
  public static CaseFile of(List<Enrolment.Recorded> history) {
    Opening opening =
        Opening.of(history.getFirst())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the case "
                            + history.getFirst().event().enrolmentId()
                            + " begins without an opening"));
    return new CaseFile(opening, Enrolment.DECIDER.fold(history), history.size());
  }

  public CaseFile after(Enrolment.Recorded event) {
    return new CaseFile(opening, Enrolment.DECIDER.evolve(state, event), version + 1);
  }

  public UUID id() {
    return opening.enrolmentId();
  }

  /** What the rule asks of a confirmed case; nothing for one that was not confirmed. */
  public Optional<Claim> claim() {
    Standing standing = Standing.of(state);
    return Optional.ofNullable(standing.claims())
        .map(
            claims ->
                CaseClaim.claim(
                    opening.county(),
                    opening.appliedOn(),
                    opening.seenAliveOn(),
                    opening.paidThrough(),
                    claims,
                    standing.lastMonth()));
  }
}
