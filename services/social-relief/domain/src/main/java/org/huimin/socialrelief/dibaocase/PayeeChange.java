package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChangeDropped;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChangeProposed;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChanged;
import org.jspecify.annotations.Nullable;

/**
 * 领款人变更: one that was proposed, and what became of it.
 *
 * @param carriedOut nothing while nobody has decided
 */
public record PayeeChange(
    UUID changeId,
    Payee payee,
    PayeeChangeReason reason,
    LocalDate proposedOn,
    String proposedBy,
    @Nullable Boolean carriedOut,
    @Nullable LocalDate decidedOn,
    @Nullable String decidedBy) {

  /** All that were proposed in a case, the first first. */
  public static List<PayeeChange> in(List<Recorded> history) {
    Map<UUID, PayeeChange> changes = new LinkedHashMap<>();
    for (Recorded recorded : history) {
      String officer = recorded.officer();
      switch (recorded.event()) {
        case PayeeChangeProposed e ->
            changes.put(
                e.changeId(),
                new PayeeChange(
                    e.changeId(),
                    Payee.of(e.payeeId(), e.authorisationId(), e.authorisedUntil()),
                    e.reason(),
                    e.proposedOn(),
                    officer,
                    null,
                    null,
                    null));
        case PayeeChanged e ->
            changes.compute(
                e.changeId(),
                (_, one) -> Objects.requireNonNull(one).decided(true, e.decidedOn(), officer));
        case PayeeChangeDropped e ->
            changes.compute(
                e.changeId(),
                (_, one) -> Objects.requireNonNull(one).decided(false, e.decidedOn(), officer));
        case DibaoEvent _ -> {}
      }
    }
    return List.copyOf(changes.values());
  }

  private PayeeChange decided(boolean out, LocalDate on, String officer) {
    return new PayeeChange(changeId, payee, reason, proposedOn, proposedBy, out, on, officer);
  }
}
