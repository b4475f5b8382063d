package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationRefused;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.EnrolmentConfirmed;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitIncreased;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitReduced;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitSuspended;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitTerminated;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ConcealmentFound;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionDelivered;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionRevoked;
import org.huimin.socialrelief.dibaocase.BenefitEvent.EnrolmentTakenOver;
import org.huimin.socialrelief.dibaocase.BenefitEvent.GraduatedExitBegan;
import org.huimin.socialrelief.dibaocase.BenefitEvent.MemberShareRestored;
import org.huimin.socialrelief.dibaocase.BenefitEvent.MemberShareStopped;
import org.huimin.socialrelief.dibaocase.BenefitEvent.SuspensionLifted;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * 决定: one that was taken in a case, and what became of it.
 *
 * @param decidedBy the opaque id of the officer
 * @param fromMonth from which month it counts; nothing of a refusal
 * @param deliveredOn when the household got it in writing
 * @param revokedOn when it was revoked, or the confirmation that it rests on; nothing while it
 *     stands
 * @param revocationDeliveredOn when the household got the revocation in writing
 * @param concealed what was found to have been concealed; nothing where nothing was
 */
public record DecisionTaken(
    UUID decisionId,
    Kind kind,
    LocalDate decidedOn,
    String decidedBy,
    @Nullable YearMonth fromMonth,
    @Nullable LocalDate deliveredOn,
    @Nullable LocalDate revokedOn,
    @Nullable LocalDate revocationDeliveredOn,
    @Nullable Concealed concealed) {

  /**
   * 查实隐瞒.
   *
   * @param toReturn the gain, which goes back
   * @param highestFine the most a fine may be; whether and how much is an authority's to decide
   */
  public record Concealed(Money toReturn, Money highestFine) {}

  /** 决定种类. */
  public enum Kind {
    CONFIRMED,
    REFUSED,
    TAKEN_OVER,
    INCREASED,
    REDUCED,
    ENDED,
    GRADUATED_EXIT,
    SHARE_STOPPED,
    SHARE_RESTORED,
    SUSPENDED,
    SUSPENSION_LIFTED
  }

  /** All that was decided in a case, oldest first. */
  public static List<DecisionTaken> in(List<Recorded> history) {
    Map<UUID, DecisionTaken> taken = new LinkedHashMap<>();
    Concealed found = null;
    for (Recorded recorded : history) {
      switch (recorded.event()) {
        case DecisionDelivered e ->
            taken.computeIfPresent(e.decisionId(), (_, one) -> one.delivered(e.deliveredOn()));
        case DecisionRevoked e -> {
          DecisionTaken wrong = taken.get(e.decisionId());
          taken.replaceAll((_, one) -> one.fallsWith(wrong) ? one.revoked(e) : one);
        }
        // It is told before the decision that rests on it, and with it.
        case ConcealmentFound e -> found = new Concealed(e.gain(), e.fineCeiling());
        case DibaoEvent event -> {
          DecisionTaken one = of(event, recorded.officer());
          if (one != null) {
            taken.put(one.decisionId(), found == null ? one : one.concealed(found));
            found = null;
          }
        }
      }
    }
    return List.copyOf(taken.values());
  }

  private static @Nullable DecisionTaken of(DibaoEvent event, String by) {
    return switch (event) {
      case EnrolmentConfirmed e ->
          of(e.decisionId(), Kind.CONFIRMED, e.decidedOn(), by, e.startMonth());
      case ApplicationRefused e -> of(e.decisionId(), Kind.REFUSED, e.decidedOn(), by, null);
      case EnrolmentTakenOver e ->
          of(e.decisionId(), Kind.TAKEN_OVER, e.takenOverOn(), by, e.paidThrough().plusMonths(1));
      case BenefitIncreased e ->
          of(e.decisionId(), Kind.INCREASED, e.decidedOn(), by, e.fromMonth());
      case BenefitReduced e -> of(e.decisionId(), Kind.REDUCED, e.decidedOn(), by, e.fromMonth());
      case BenefitTerminated e ->
          e.decisionId() == null
              ? null
              : of(e.decisionId(), Kind.ENDED, e.occurredOn(), by, e.lastMonth().plusMonths(1));
      case GraduatedExitBegan e ->
          of(e.decisionId(), Kind.GRADUATED_EXIT, e.decidedOn(), by, e.fromMonth());
      case MemberShareStopped e ->
          of(e.decisionId(), Kind.SHARE_STOPPED, e.decidedOn(), by, e.fromMonth());
      case MemberShareRestored e ->
          of(e.decisionId(), Kind.SHARE_RESTORED, e.decidedOn(), by, e.fromMonth());
      case BenefitSuspended e ->
          of(e.decisionId(), Kind.SUSPENDED, e.decidedOn(), by, e.fromMonth());
      case SuspensionLifted e ->
          of(e.decisionId(), Kind.SUSPENSION_LIFTED, e.decidedOn(), by, e.fromMonth());
      case DibaoEvent _ -> null;
    };
  }

  private static DecisionTaken of(
      UUID id, Kind kind, LocalDate on, String by, @Nullable YearMonth fromMonth) {
    return new DecisionTaken(id, kind, on, by, fromMonth, null, null, null, null);
  }

  private DecisionTaken concealed(Concealed found) {
    return new DecisionTaken(
        decisionId,
        kind,
        decidedOn,
        decidedBy,
        fromMonth,
        deliveredOn,
        revokedOn,
        revocationDeliveredOn,
        found);
  }

  /** A revocation is in writing too; what is delivered after it is that. */
  private DecisionTaken delivered(LocalDate day) {
    return revokedOn == null
        ? new DecisionTaken(
            decisionId, kind, decidedOn, decidedBy, fromMonth, day, null, null, concealed)
        : new DecisionTaken(
            decisionId,
            kind,
            decidedOn,
            decidedBy,
            fromMonth,
            deliveredOn,
            revokedOn,
            day,
            concealed);
  }

  /** Nothing that was decided stands without the confirmation. */
  private boolean fallsWith(@Nullable DecisionTaken other) {
    return other != null
        && (equals(other)
            || (revokedOn == null
                && kind != Kind.REFUSED
                && (other.kind == Kind.CONFIRMED || other.kind == Kind.TAKEN_OVER)));
  }

  private DecisionTaken revoked(DecisionRevoked e) {
    return new DecisionTaken(
        decisionId,
        kind,
        decidedOn,
        decidedBy,
        fromMonth,
        deliveredOn,
        e.revokedOn(),
        null,
        concealed);
  }
}
