package org.huimin.elderlyallowance.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/** 登记命令: orders to one case. Officers are opaque subject ids; today arrives with the command. */
public sealed interface EnrolmentCommand {

  /**
   * 受理.
   *
   * @param bornOn and diedOn as the register answered
   */
  record AcceptApplication(
      UUID enrolmentId,
      UUID personId,
      UUID payeeId,
      DivisionCode county,
      LocalDate appliedOn,
      LocalDate bornOn,
      @Nullable LocalDate diedOn,
      String officer,
      LocalDate today)
      implements EnrolmentCommand {}

  /** 确认. */
  record ConfirmEnrolment(String officer, LocalDate today) implements EnrolmentCommand {}

  /** 不予确认: the agency's no to the citizen, in writing, with reason and article. */
  record RefuseApplication(String officer, RefusalReason reason, Citation article, LocalDate today)
      implements EnrolmentCommand {}

  /** 死亡终止: the month of death is paid, nothing after it. */
  record TerminateByDeath(LocalDate diedOn) implements EnrolmentCommand {}

  /** 死亡撤销后恢复. */
  record ReinstateAfterDeathRevoked() implements EnrolmentCommand {}
}
