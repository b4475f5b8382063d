package org.huimin.monthlyrun;

import java.time.YearMonth;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.RosterEvent.RosterLineHeld;
import org.huimin.monthlyrun.RosterEvent.RosterLineReleased;
import org.huimin.monthlyrun.RosterEvent.RosterLineRemoved;
import org.huimin.monthlyrun.RosterEvent.RosterLineRestored;

/** 拟发明细: what the roster's events say of one of its lines. */
public record DraftedLine(
    UUID paymentId, UUID subject, String component, YearMonth month, Money amount) {

  static DraftedLine of(Line line) {
    return new DraftedLine(
        line.id(), line.subject(), line.component(), line.month(), line.amount());
  }

  static DraftedLine of(RosterLineHeld e) {
    return new DraftedLine(e.paymentId(), e.subject(), e.component(), e.month(), e.amount());
  }

  static DraftedLine of(RosterLineRemoved e) {
    return new DraftedLine(e.paymentId(), e.subject(), e.component(), e.month(), e.amount());
  }

  RosterLineHeld held(UUID rosterId, RosterLineReason reason) {
    return new RosterLineHeld(rosterId, paymentId, subject, component, month, amount, reason);
  }

  RosterLineRemoved removed(UUID rosterId, RosterLineReason reason) {
    return new RosterLineRemoved(rosterId, paymentId, subject, component, month, amount, reason);
  }

  RosterLineRestored restored(UUID rosterId) {
    return new RosterLineRestored(rosterId, paymentId, subject, component, month, amount);
  }

  RosterLineReleased released(UUID rosterId) {
    return new RosterLineReleased(rosterId, paymentId, subject, component, month, amount);
  }
}
