package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 领款人: who receives what a case is paid, by the account.
 *
 * @param authority on which somebody from outside of the household receives; nothing for a member
 */
public record Payee(UUID payeeId, @Nullable Authority authority) {

  /**
   * 代领依据, as the registry knows it.
   *
   * @param validUntil the last day; nothing when it stands until it is revoked
   */
  public record Authority(UUID authorisationId, @Nullable LocalDate validUntil) {}

  public static Payee member(UUID payeeId) {
    return new Payee(payeeId, null);
  }

  static Payee of(
      UUID payeeId, @Nullable UUID authorisationId, @Nullable LocalDate authorisedUntil) {
    return new Payee(
        payeeId, authorisationId == null ? null : new Authority(authorisationId, authorisedUntil));
  }

  @Nullable UUID authorisationId() {
    return authority == null ? null : authority.authorisationId();
  }

  /** Nothing for a member, and for an authority that stands until it is revoked. */
  @Nullable LocalDate authorisedUntil() {
    return authority == null ? null : authority.validUntil();
  }

  boolean mayReceiveIn(YearMonth month) {
    LocalDate until = authorisedUntil();
    return until == null || !until.isBefore(month.atDay(1));
  }
}
