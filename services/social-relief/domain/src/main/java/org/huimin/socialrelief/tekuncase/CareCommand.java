package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.DecidingOfficer;
import org.huimin.socialrelief.dibaocase.Officer;
import org.huimin.socialrelief.tekun.SelfCare;
import org.huimin.socialrelief.tekun.SupportRate;
import org.huimin.socialrelief.tekuncase.CareEvent.Willingness;
import org.huimin.socialrelief.tekuncase.SupportCommand.ByOfficer;
import org.huimin.socialrelief.tekuncase.SupportCommand.Decision;
import org.huimin.socialrelief.tekuncase.SupportCommand.Prepared;
import org.jspecify.annotations.Nullable;

/** 照料的命令: while the person is supported. */
public sealed interface CareCommand extends ByOfficer {

  /** 有日期的事实: something that happened on a day, told now. */
  sealed interface Dated extends CareCommand {
    LocalDate on();
  }

  /** 报告自理能力变化. */
  record ReportSelfCareChange(Officer officer, LocalDate on, LocalDate today) implements Dated {}

  /**
   * 评估自理能力.
   *
   * @param failed which of the six things the person cannot do
   */
  record AssessSelfCare(
      Officer officer,
      UUID assessmentId,
      Set<SelfCare.Item> failed,
      Set<String> assessors,
      LocalDate on,
      LocalDate today)
      implements Dated {
    public AssessSelfCare {
      failed = Set.copyOf(failed);
      assessors = Set.copyOf(assessors);
    }
  }

  /** 认定自理能力类别, as it was assessed; less than before is proposed first. */
  record DecideSelfCare(DecidingOfficer by, LocalDate today) implements CareCommand, Decision {}

  /** 调高城乡待遇; less than before is proposed first. */
  record RaiseRate(DecidingOfficer by, String preparedBy, SupportRate rate, LocalDate today)
      implements CareCommand, Prepared {}

  /**
   * 登记供养意愿.
   *
   * @param mayDecide whether the person has the capacity to decide it
   * @param guardianshipId on which a guardian signs; nothing for the person
   */
  record RecordWillingness(
      Officer officer,
      Willingness willingness,
      boolean mayDecide,
      UUID signedBy,
      @Nullable UUID guardianshipId,
      LocalDate today)
      implements CareCommand {}

  /** 入住, as the person wants. */
  record StartPlacement(
      DecidingOfficer by, String preparedBy, UUID institutionId, LocalDate on, LocalDate today)
      implements Dated, Prepared {}

  /** 离院: back home, where nobody has signed yet. */
  record EndPlacement(DecidingOfficer by, String preparedBy, LocalDate on, LocalDate today)
      implements Dated, Prepared {}

  /** 签订照料服务协议. */
  record BeginAgreement(
      DecidingOfficer by, String preparedBy, UUID caregiverId, LocalDate on, LocalDate today)
      implements Dated, Prepared {}

  /** 解除协议: nobody is paid by it from next month on, so no second officer is asked. */
  record EndAgreement(Officer officer, LocalDate on, LocalDate today) implements Dated {}
}
