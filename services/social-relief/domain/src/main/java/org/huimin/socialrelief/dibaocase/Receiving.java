package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChangeDropped;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChangeProposed;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChanged;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeLost;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeRegained;
import org.jspecify.annotations.Nullable;

/**
 * 领款情况: who receives, whether they still can, and who is proposed instead.
 *
 * @param losses why nobody can receive any more, each with its day
 * @param proposal that waits for another officer
 * @param proposals how many there were in this case
 */
record Receiving(
    Payee payee,
    Map<PayeeLoss, LocalDate> losses,
    @Nullable PayeeProposal proposal,
    int proposals) {

  /** 拟变更的领款人. */
  record PayeeProposal(UUID changeId, Payee payee, String proposedBy) {}

  Receiving {
    losses = Map.copyOf(losses);
  }

  static Receiving by(UUID payeeId) {
    return new Receiving(Payee.member(payeeId), Map.of(), null, 0);
  }

  /** Whether there is somebody who can receive what a roster of the month orders. */
  boolean standsIn(YearMonth month) {
    return payee.mayReceiveIn(month)
        && losses.entrySet().stream()
            .allMatch(loss -> isLater(loss.getKey(), loss.getValue(), month));
  }

  /** An authorisation may be revoked beforehand, from a later month on. The dead are dead. */
  private static boolean isLater(PayeeLoss reason, LocalDate lostOn, YearMonth month) {
    return reason == PayeeLoss.AUTHORISATION_REVOKED && month.isBefore(YearMonth.from(lostOn));
  }

  /** From whose roster on there is nobody who can receive, as far as it is known today. */
  Optional<YearMonth> missingFrom() {
    return Stream.concat(
            losses.values().stream().map(YearMonth::from),
            Stream.ofNullable(payee.authorisedUntil())
                .map(until -> YearMonth.from(until).plusMonths(1)))
        .min(Comparator.naturalOrder());
  }

  Receiving evolve(PayeeEvent event, String officer) {
    return switch (event) {
      case PayeeChangeProposed e ->
          new Receiving(
              payee,
              losses,
              new PayeeProposal(
                  e.changeId(),
                  Payee.of(e.payeeId(), e.authorisationId(), e.authorisedUntil()),
                  officer),
              proposals + 1);
      case PayeeChangeDropped _ -> new Receiving(payee, losses, null, proposals);
      case PayeeChanged e ->
          new Receiving(
              Payee.of(e.payeeId(), e.authorisationId(), e.authorisedUntil()),
              Map.of(),
              null,
              proposals);
      case PayeeLost e -> {
        Map<PayeeLoss, LocalDate> more = new EnumMap<>(PayeeLoss.class);
        more.putAll(losses);
        more.put(e.reason(), e.lostOn());
        yield new Receiving(payee, more, proposal, proposals);
      }
      case PayeeRegained e -> {
        Map<PayeeLoss, LocalDate> fewer = new EnumMap<>(PayeeLoss.class);
        fewer.putAll(losses);
        fewer.remove(e.reason());
        yield new Receiving(payee, fewer, proposal, proposals);
      }
    };
  }
}
