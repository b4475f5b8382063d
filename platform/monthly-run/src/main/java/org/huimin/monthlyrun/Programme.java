package org.huimin.monthlyrun;

/** 项目: what its lines and rosters say of a programme, whoever is paid by it. */
public interface Programme {

  /** As it stands on payment lines, e.g. {@code ELDERLY_ALLOWANCE}. */
  String programme();

  /** The service's name in wire names, e.g. {@code elderly-allowance}. */
  String service();

  /** 规则版本: of the rule as it is programmed. With another one every month is judged anew. */
  String ruleVersion();

  /** 功能科目. */
  String budgetLine();
}
