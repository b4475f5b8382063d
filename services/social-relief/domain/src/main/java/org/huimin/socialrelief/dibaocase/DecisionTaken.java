package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.Citation;
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
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReductionDropped;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReductionProposed;
import org.huimin.socialrelief.dibaocase.BenefitEvent.RevocationGround;
import org.huimin.socialrelief.dibaocase.BenefitEvent.SuspensionLifted;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.household.Term;
import org.jspecify.annotations.Nullable;

/**
 * 决定: one that was taken in a case, and what became of it.
 *
 * @param decidedBy the opaque id of the officer
 * @param effect nothing of a refusal
 * @param why what a decision against the household says; nothing of one in its favour
 * @param concealed what was found to have been concealed; nothing where nothing was
 */
public record DecisionTaken(
    UUID decisionId,
    Kind kind,
    LocalDate decidedOn,
    String decidedBy,
    @Nullable Effect effect,
    @Nullable Why why,
    @Nullable Concealed concealed,
    Fate fate) {

  /**
   * 效力.
   *
   * @param fromMonth from which month it counts
   * @param lastMonth the last one that is paid, of a 渐退期 or an end
   * @param unit what it decides them to be; nothing where it leaves that as it is
   * @param personId whose share alone it is
   */
  public record Effect(
      YearMonth fromMonth,
      @Nullable YearMonth lastMonth,
      @Nullable DibaoUnit unit,
      @Nullable UUID personId) {

    static Effect from(YearMonth month) {
      return new Effect(month, null, null, null);
    }

    static Effect from(YearMonth month, DibaoUnit unit) {
      return new Effect(month, null, unit, null);
    }
  }

  /** 理由与依据: by a code with its words, and an article. */
  public record Why(String reason, Term words, Citation basis) {}

  /**
   * 查实隐瞒.
   *
   * @param toReturn the gain, which goes back
   * @param highestFine the most a fine may be; whether and how much is an authority's to decide
   */
  public record Concealed(Money toReturn, Money highestFine) {}

  /**
   * 送达与撤销.
   *
   * @param deliveredOn when the household got it in writing
   * @param revoked how it was revoked, or the confirmation that it rests on; nothing while it
   *     stands
   * @param revocationDeliveredOn when the household got the revocation in writing
   */
  public record Fate(
      @Nullable LocalDate deliveredOn,
      @Nullable Revoked revoked,
      @Nullable LocalDate revocationDeliveredOn) {

    static final Fate OPEN = new Fate(null, null, null);

    /** A revocation is in writing too; what is delivered after it is that. */
    private Fate delivered(LocalDate day) {
      return revoked == null ? new Fate(day, null, null) : new Fate(deliveredOn, revoked, day);
    }

    private Fate revoked(Revoked how) {
      return new Fate(deliveredOn, how, null);
    }
  }

  /**
   * 撤销.
   *
   * @param why where it was proposed against the household, which was heard
   */
  public record Revoked(LocalDate on, RevocationGround ground, @Nullable Why why) {}

  /** 决定种类. */
  public enum Kind implements Term {
    CONFIRMED("审核确认", "confirmed"),
    REFUSED("不予确认", "refused"),
    TAKEN_OVER("接续发放", "taken over from the older system"),
    INCREASED("增发", "paid more"),
    REDUCED("减发", "paid less"),
    ENDED("停发", "paid no more"),
    GRADUATED_EXIT("渐退", "paid for some months more"),
    SHARE_STOPPED("停发个人份额", "one member's share is stopped"),
    SHARE_RESTORED("恢复个人份额", "one member's share is paid again"),
    SUSPENDED("暂停发放", "suspended"),
    SUSPENSION_LIFTED("解除暂停", "paid again");

    private final String chinese;
    private final String english;

    Kind(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    @Override
    public String chinese() {
      return chinese;
    }

    @Override
    public String english() {
      return english;
    }
  }

  /** All that was decided in a case, oldest first. */
  public static List<DecisionTaken> in(List<Recorded> history) {
    Map<UUID, DecisionTaken> taken = new LinkedHashMap<>();
    Concealed found = null;
    Why proposed = null;
    for (Recorded recorded : history) {
      switch (recorded.event()) {
        case DecisionDelivered e ->
            taken.computeIfPresent(
                e.decisionId(), (_, one) -> one.with(one.fate().delivered(e.deliveredOn())));
        case DecisionRevoked e -> {
          DecisionTaken wrong = taken.get(e.decisionId());
          Revoked how =
              new Revoked(
                  e.revokedOn(),
                  e.ground(),
                  e.ground() == RevocationGround.OWN_ERROR ? proposed : null);
          taken.replaceAll(
              (_, one) -> one.fallsWith(wrong) ? one.with(one.fate().revoked(how)) : one);
        }
        case ReductionDropped _ -> proposed = null;
        // Both are told before the decision that rests on them.
        case ConcealmentFound e -> found = new Concealed(e.gain(), e.fineCeiling());
        case ReductionProposed e ->
            proposed =
                new Why(e.reason().name(), e.reason(), new Citation(e.document(), e.article()));
        case DibaoEvent event -> {
          Optional<DecisionTaken> one = of(event, recorded.officer(), proposed);
          if (one.isPresent()) {
            taken.put(one.get().decisionId(), one.get().with(found));
            found = null;
            proposed = null;
          }
        }
      }
    }
    return List.copyOf(taken.values());
  }

  private static Optional<DecisionTaken> of(DibaoEvent event, String by, @Nullable Why proposed) {
    return switch (event) {
      case EnrolmentConfirmed e ->
          of(
              e.decisionId(),
              Kind.CONFIRMED,
              e.decidedOn(),
              by,
              Effect.from(e.startMonth(), e.unit()),
              null);
      case ApplicationRefused e ->
          of(
              e.decisionId(),
              Kind.REFUSED,
              e.decidedOn(),
              by,
              null,
              new Why(e.reason().name(), e.reason(), new Citation(e.document(), e.article())));
      case EnrolmentTakenOver e ->
          of(
              e.decisionId(),
              Kind.TAKEN_OVER,
              e.takenOverOn(),
              by,
              Effect.from(e.paidThrough().plusMonths(1)),
              null);
      case BenefitIncreased e ->
          of(
              e.decisionId(),
              Kind.INCREASED,
              e.decidedOn(),
              by,
              Effect.from(e.fromMonth(), e.unit()),
              null);
      case BenefitReduced e ->
          of(
              e.decisionId(),
              Kind.REDUCED,
              e.decidedOn(),
              by,
              Effect.from(e.fromMonth(), e.unit()),
              proposed);
      case BenefitTerminated e when e.decisionId() != null ->
          of(
              e.decisionId(),
              Kind.ENDED,
              e.occurredOn(),
              by,
              new Effect(e.lastMonth().plusMonths(1), e.lastMonth(), null, null),
              proposed);
      case GraduatedExitBegan e ->
          of(
              e.decisionId(),
              Kind.GRADUATED_EXIT,
              e.decidedOn(),
              by,
              new Effect(e.fromMonth(), e.lastMonth(), null, null),
              proposed);
      case MemberShareStopped e ->
          of(
              e.decisionId(),
              Kind.SHARE_STOPPED,
              e.decidedOn(),
              by,
              new Effect(e.fromMonth(), null, null, e.personId()),
              proposed);
      case MemberShareRestored e ->
          of(
              e.decisionId(),
              Kind.SHARE_RESTORED,
              e.decidedOn(),
              by,
              new Effect(e.fromMonth(), null, null, e.personId()),
              null);
      case BenefitSuspended e ->
          of(
              e.decisionId(),
              Kind.SUSPENDED,
              e.decidedOn(),
              by,
              Effect.from(e.fromMonth()),
              proposed);
      case SuspensionLifted e ->
          of(
              e.decisionId(),
              Kind.SUSPENSION_LIFTED,
              e.decidedOn(),
              by,
              Effect.from(e.fromMonth()),
              null);
      case DibaoEvent _ -> Optional.empty();
    };
  }

  private static Optional<DecisionTaken> of(
      UUID id, Kind kind, LocalDate on, String by, @Nullable Effect effect, @Nullable Why why) {
    return Optional.of(new DecisionTaken(id, kind, on, by, effect, why, null, Fate.OPEN));
  }

  private DecisionTaken with(@Nullable Concealed found) {
    return new DecisionTaken(decisionId, kind, decidedOn, decidedBy, effect, why, found, fate);
  }

  private DecisionTaken with(Fate came) {
    return new DecisionTaken(decisionId, kind, decidedOn, decidedBy, effect, why, concealed, came);
  }

  /** Nothing that was decided stands without the confirmation. */
  private boolean fallsWith(@Nullable DecisionTaken other) {
    return other != null
        && (equals(other)
            || (fate.revoked() == null
                && kind != Kind.REFUSED
                && (other.kind == Kind.CONFIRMED || other.kind == Kind.TAKEN_OVER)));
  }
}
