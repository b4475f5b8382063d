package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationRefused;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.EnrolmentConfirmed;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitIncreased;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitReduced;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitSuspended;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitTerminated;
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
 * @param deliveredOn when the household got it in writing, or got its revocation
 * @param revokedOn when it was revoked; nothing while it stands
 */
public record DecisionTaken(
    UUID decisionId,
    Kind kind,
    LocalDate decidedOn,
    String decidedBy,
    @Nullable YearMonth fromMonth,
    @Nullable LocalDate deliveredOn,
    @Nullable LocalDate revokedOn) {

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
    for (Recorded recorded : history) {
      switch (recorded.event()) {
        case DecisionDelivered e ->
            taken.computeIfPresent(e.decisionId(), (_, one) -> one.delivered(e.deliveredOn()));
        case DecisionRevoked e ->
            taken.computeIfPresent(e.decisionId(), (_, one) -> one.revoked(e.revokedOn()));
        case DibaoEvent event -> {
          DecisionTaken one = of(event, recorded.officer());
          if (one != null) {
            taken.put(one.decisionId(), one);
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
    return new DecisionTaken(id, kind, on, by, fromMonth, null, null);
  }

  private DecisionTaken delivered(LocalDate day) {
    return new DecisionTaken(decisionId, kind, decidedOn, decidedBy, fromMonth, day, revokedOn);
  }

  /** The revocation is a decision in writing too, which has to reach the household. */
  private DecisionTaken revoked(LocalDate day) {
    return new DecisionTaken(decisionId, kind, decidedOn, decidedBy, fromMonth, null, day);
  }
}
