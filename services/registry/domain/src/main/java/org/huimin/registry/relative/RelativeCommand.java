package org.huimin.registry.relative;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.registry.person.DeclarationWithdrawalReason;
import org.huimin.registry.person.Kinship;

/** 近亲属备案命令: what officers may ask. The other persons' state comes with the command. */
public sealed interface RelativeCommand {

  /** 备案人: whose near relative somebody is. */
  sealed interface Declarer {}

  /** An officer by the opaque id. */
  record Officer(String subject) implements Declarer {}

  /** 村(居)委会成员, who is registered like everybody else. */
  record CommitteeMember(UUID personId, boolean isMerged) implements Declarer {}

  /**
   * The person is a near relative of the declarer.
   *
   * @param by the officer who records it, who declares for themselves or for a committee member
   */
  record DeclareRelative(
      UUID personId,
      LocalDate bornOn,
      boolean isMerged,
      UUID declarationId,
      Declarer declarer,
      Kinship kinship,
      LocalDate declaredOn,
      LocalDate today,
      String by)
      implements RelativeCommand {}

  record WithdrawDeclaration(UUID declarationId, DeclarationWithdrawalReason reason, String by)
      implements RelativeCommand {}
}
