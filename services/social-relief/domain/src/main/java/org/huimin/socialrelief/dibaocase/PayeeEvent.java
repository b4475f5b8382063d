package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 领款人事件: to whose account the case is paid. A line that is ordered stays as it is; the next roster
 * pays whoever receives then.
 */
public sealed interface PayeeEvent extends DibaoEvent {

  /**
   * 拟变更领款人. What it rests on is kept sealed beside the case, under the id of the change.
   *
   * @param authorisationId on which somebody from outside receives; nothing for a member
   * @param authorisedUntil the last day of it; nothing when it stands until it is revoked
   */
  record PayeeChangeProposed(
      UUID enrolmentId,
      UUID changeId,
      LocalDate proposedOn,
      UUID payeeId,
      @Nullable UUID authorisationId,
      @Nullable LocalDate authorisedUntil,
      PayeeChangeReason reason)
      implements PayeeEvent {}

  /** 不予变更领款人. */
  record PayeeChangeDropped(UUID enrolmentId, UUID changeId, LocalDate decidedOn)
      implements PayeeEvent {}

  /**
   * 变更领款人.
   *
   * @param authorisationId on which somebody from outside receives; nothing for a member
   * @param authorisedUntil the last day of it; nothing when it stands until it is revoked
   */
  record PayeeChanged(
      UUID enrolmentId,
      UUID changeId,
      LocalDate decidedOn,
      UUID payeeId,
      @Nullable UUID authorisationId,
      @Nullable LocalDate authorisedUntil)
      implements PayeeEvent {}

  /**
   * 领款人缺位: what is due is held back until another one is named.
   *
   * @param lostOn the day of the death, or the first day without authority
   */
  record PayeeLost(UUID enrolmentId, UUID payeeId, PayeeLoss reason, LocalDate lostOn)
      implements PayeeEvent {}

  /** 领款人恢复: the death, of the payee or of whom they receive for, was a mistake. */
  record PayeeRegained(UUID enrolmentId, UUID payeeId, PayeeLoss reason) implements PayeeEvent {}
}
