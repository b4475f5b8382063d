package org.huimin.socialrelief.means;

import static org.huimin.socialrelief.means.IncomeKind.Category.BUSINESS;
import static org.huimin.socialrelief.means.IncomeKind.Category.COST;
import static org.huimin.socialrelief.means.IncomeKind.Category.PROPERTY;
import static org.huimin.socialrelief.means.IncomeKind.Category.TRANSFER;
import static org.huimin.socialrelief.means.IncomeKind.Category.WAGE;

/**
 * 收入项目: what an item of income is. Whether it counts in a month is not said here but by the income
 * rule in force, {@code income-rules.csv}.
 */
public enum IncomeKind {
  WAGE_EARNED(WAGE, "工资性收入"),
  BUSINESS_NET(BUSINESS, "经营净收入"),
  PROPERTY_NET(PROPERTY, "财产净收入"),
  CENTRAL_BASIC_PENSION(TRANSFER, "中央确定的城乡居民基本养老保险基础养老金"),
  OTHER_PENSION(TRANSFER, "其他养老金"),
  SUPPORT_FROM_CHILDREN(TRANSFER, "非共同生活子女给付的赡养费"),
  SUPPORT_FROM_SIBLING(TRANSFER, "兄弟姐妹给付的扶养费"),
  SUPPORT_FROM_OVER_60(TRANSFER, "六十周岁以上法定义务人给付的费用"),
  OTHER_SUPPORT(TRANSFER, "其他赡养、抚养、扶养费"),
  OTHER_TRANSFER(TRANSFER, "其他转移性收入"),
  PREFERENTIAL_PENSION(TRANSFER, "优待抚恤金"),
  FAMILY_PLANNING_REWARD(TRANSFER, "计划生育奖励与扶助金"),
  SCHOLARSHIP(TRANSFER, "奖学金"),
  BRAVERY_AWARD(TRANSFER, "见义勇为奖励金"),
  SOCIAL_ASSISTANCE(TRANSFER, "政府给予的社会救助款物"),
  DISABILITY_SUBSIDY(TRANSFER, "残疾人两项补贴"),
  ELDERLY_ALLOWANCE(TRANSFER, "高龄津贴"),
  WORK_COST(COST, "必要的就业成本"),
  HARDSHIP_COST(COST, "因残、因病等增加的刚性支出");

  /** 收入类别: what items are added up together, 民发〔2021〕57号 art. 13. */
  public enum Category {
    WAGE,
    /** May be negative: a loss is set off against other business, and against nothing else. */
    BUSINESS,
    PROPERTY,
    TRANSFER,
    /** What is taken off, written as a positive amount. */
    COST
  }

  private final Category category;
  private final String chinese;

  IncomeKind(Category category, String chinese) {
    this.category = category;
    this.chinese = chinese;
  }

  public Category category() {
    return category;
  }

  public String chinese() {
    return chinese;
  }
}
