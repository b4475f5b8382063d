package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;

/**
 * 变更领款人的命令: while money may still be owed, so also after the end of a case of which a month is held
 * back.
 */
public sealed interface PayeeCommand extends DibaoCommand.ByOfficer {

  /** 拟变更领款人. Whether the registry knows them so is asked before. */
  record ProposePayeeChange(Officer officer, Payee payee, PayeeChangeReason reason, LocalDate today)
      implements PayeeCommand {}

  /**
   * 决定变更领款人.
   *
   * @param carriedOut whether it is carried out, or dropped
   */
  record DecidePayeeChange(DecidingOfficer by, boolean carriedOut, LocalDate today)
      implements PayeeCommand, DibaoCommand.Decision {
    @Override
    public Officer officer() {
      return by.officer();
    }
  }
}
