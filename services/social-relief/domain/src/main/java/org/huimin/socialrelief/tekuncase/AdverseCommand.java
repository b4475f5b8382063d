package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import org.huimin.socialrelief.dibaocase.DecidingOfficer;
import org.huimin.socialrelief.dibaocase.Officer;
import org.huimin.socialrelief.dibaocase.StatementWindow;
import org.huimin.socialrelief.tekun.EndReason;
import org.huimin.socialrelief.tekun.SupportRate;
import org.huimin.socialrelief.tekuncase.SupportCommand.ByOfficer;
import org.huimin.socialrelief.tekuncase.SupportCommand.Decision;

/** 拟作不利决定的命令. */
public sealed interface AdverseCommand extends ByOfficer {

  /** 拟作. */
  sealed interface Propose extends AdverseCommand {
    StatementWindow window();
  }

  /** 拟终止. */
  record ProposeEnd(Officer officer, EndReason reason, StatementWindow window, LocalDate today)
      implements Propose {}

  /** 拟调低自理能力类别, as it was assessed. */
  record ProposeLowerSelfCare(Officer officer, StatementWindow window, LocalDate today)
      implements Propose {}

  /** 拟调低城乡待遇. */
  record ProposeLowerRate(
      Officer officer, SupportRate rate, StatementWindow window, LocalDate today)
      implements Propose {}

  /** 张贴拟终止公示. */
  record PostEndNotice(Officer officer, LocalDate today) implements AdverseCommand {}

  /** 提出异议. */
  record FileObjection(Officer officer, LocalDate today) implements AdverseCommand {}

  /** 答复异议: it was looked into, and is shown anew. */
  record AnswerObjection(Officer officer, LocalDate today) implements AdverseCommand {}

  /** 听取陈述. */
  record HearStatement(Officer officer, LocalDate today) implements AdverseCommand {}

  /**
   * 决定: carries out what is proposed, or drops it.
   *
   * @param carriedOut whether it is carried out
   */
  record DecideProposal(DecidingOfficer by, boolean carriedOut, LocalDate today)
      implements AdverseCommand, Decision {}
}
