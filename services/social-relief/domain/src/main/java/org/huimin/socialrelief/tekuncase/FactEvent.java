package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;

/** 事实: what the register says of the person; nobody decides it. */
public sealed interface FactEvent extends SupportEvent {

  /** 死亡. */
  record PersonDied(UUID supportId, LocalDate diedOn) implements FactEvent {}

  /** 死亡撤销. */
  record DeathRevoked(UUID supportId) implements FactEvent {}

  /** 宣告失踪, by a court. */
  record PersonDeclaredMissing(UUID supportId, LocalDate declaredOn) implements FactEvent {}

  /** 宣告失踪撤销. */
  record MissingRevoked(UUID supportId) implements FactEvent {}

  /** 户籍迁移: another county answers from the month after the move. */
  record SupportTransferred(UUID supportId, DivisionCode county, YearMonth fromMonth)
      implements FactEvent {}

  /** 近亲属备案知悉: an officer is a relative, and keeps out of it. */
  record RelativeDeclared(UUID supportId, LocalDate declaredOn, String relative)
      implements FactEvent {}

  /**
   * 人员档案合并, or its revocation: of the person or their caregiver, who is known under another now.
   */
  record RecordFollowed(UUID supportId, UUID from, UUID into) implements FactEvent {}

  /** 领款人死亡: nobody can receive on the account. */
  record PayeeLost(UUID supportId, UUID payeeId, LocalDate lostOn) implements FactEvent {}

  /** 领款人死亡撤销. */
  record PayeeRegained(UUID supportId, UUID payeeId) implements FactEvent {}
}
