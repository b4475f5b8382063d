package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.tekun.EndReason;
import org.huimin.socialrelief.tekun.SelfCare;

/** 拟作不利决定事件: what is proposed against the person, shown, objected to and heard. */
public sealed interface AdverseEvent extends SupportEvent {

  /**
   * 拟终止供养.
   *
   * @param statementUntil the last day of the statement window
   */
  record EndProposed(
      UUID supportId, EndReason reason, LocalDate proposedOn, LocalDate statementUntil)
      implements AdverseEvent {}

  /** 拟调低照料护理类别: the person can do more than was decided. */
  record LowerSelfCareProposed(
      UUID supportId, SelfCare selfCare, LocalDate proposedOn, LocalDate statementUntil)
      implements AdverseEvent {}

  /** 拟变更城乡待遇. */
  record LowerRateProposed(
      UUID supportId, Area area, LocalDate proposedOn, LocalDate statementUntil)
      implements AdverseEvent {}

  /** 拟终止公示, in the village or the institution, 民发〔2021〕43号 art. 26. */
  record EndNoticePosted(UUID supportId, LocalDate postedOn) implements AdverseEvent {}

  /** 公示异议. */
  record ObjectionFiled(UUID supportId, LocalDate filedOn) implements AdverseEvent {}

  /** 调查核实后再作决定: the end is proposed still, and shown anew. */
  record ObjectionAnswered(UUID supportId, LocalDate answeredOn) implements AdverseEvent {}

  /** 听取陈述. What was said is kept sealed. */
  record StatementHeard(UUID supportId, LocalDate heardOn) implements AdverseEvent {}

  /** 不作不利决定: the support stays as it is. */
  record ProposalDropped(UUID supportId, LocalDate decidedOn) implements AdverseEvent {}
}
