package org.huimin.socialrelief.means;

import static org.huimin.socialrelief.means.IncomeKind.Category.BUSINESS;
import static org.huimin.socialrelief.means.IncomeKind.Category.COST;
import static org.huimin.socialrelief.means.IncomeKind.Category.PROPERTY;
import static org.huimin.socialrelief.means.IncomeKind.Category.TRANSFER;
import static org.huimin.socialrelief.means.IncomeKind.Category.WAGE;

import org.huimin.socialrelief.household.Term;

/**
 * 收入项目: what an item of income is. Whether it counts in a month is not said here but by the income
 * rule in force, {@code income-rules.csv}.
 */
public enum IncomeKind implements Term {
  WAGE_EARNED(WAGE, "工资性收入", "wages"),
  BUSINESS_NET(BUSINESS, "经营净收入", "net income of a business"),
  PROPERTY_NET(PROPERTY, "财产净收入", "net income of property"),
  CENTRAL_BASIC_PENSION(
      TRANSFER, "中央确定的城乡居民基本养老保险基础养老金", "the centrally set part of the basic pension"),
  OTHER_PENSION(TRANSFER, "其他养老金", "other pension"),
  SUPPORT_FROM_CHILDREN(
      TRANSFER, "非共同生活子女给付的赡养费", "support from children outside of the household"),
  SUPPORT_FROM_SIBLING(TRANSFER, "兄弟姐妹给付的扶养费", "support from a sibling"),
  SUPPORT_FROM_OVER_60(TRANSFER, "六十周岁以上法定义务人给付的费用", "support from somebody of 60 or older"),
  OTHER_SUPPORT(TRANSFER, "其他赡养、抚养、扶养费", "other support"),
  OTHER_TRANSFER(TRANSFER, "其他转移性收入", "other transfers"),
  PREFERENTIAL_PENSION(TRANSFER, "优待抚恤金", "state preferential pension"),
  FAMILY_PLANNING_REWARD(TRANSFER, "计划生育奖励与扶助金", "family planning reward"),
  SCHOLARSHIP(TRANSFER, "奖学金", "scholarship"),
  BRAVERY_AWARD(TRANSFER, "见义勇为奖励金", "bravery award"),
  SOCIAL_ASSISTANCE(TRANSFER, "政府给予的社会救助款物", "social assistance"),
  DISABILITY_SUBSIDY(TRANSFER, "残疾人两项补贴", "disability subsidies"),
  ELDERLY_ALLOWANCE(TRANSFER, "高龄津贴", "elderly age allowance"),
  /** What the city or the province leaves out under a name of its own, as a local award. */
  EXCLUDED_BY_NOTICE(TRANSFER, "设区的市级以上规定不计入的其他收入", "what the city or the province leaves out"),
  WORK_COST(COST, "必要的就业成本", "necessary cost of work"),
  HARDSHIP_COST(COST, "因残、因病等增加的刚性支出", "extra cost of disability or illness");

  /** 收入类别: what items are added up together, 民发〔2021〕57号 art. 13. */
  public enum Category implements Term {
    WAGE("工资性收入", "wages"),
    /** May be negative: a loss is set off against other business, and against nothing else. */
    BUSINESS("经营净收入", "business"),
    PROPERTY("财产净收入", "property"),
    TRANSFER("转移净收入", "transfers"),
    /** What is taken off, written as a positive amount. */
    COST("扣减支出", "costs");

    private final String chinese;
    private final String english;

    Category(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    @Override
    public String chinese() {
      return chinese;
    }

    @Override
    public String english() {
      return english;
    }
  }

  private final Category category;
  private final String chinese;
  private final String english;

  IncomeKind(Category category, String chinese, String english) {
    this.category = category;
    this.chinese = chinese;
    this.english = english;
  }

  public Category category() {
    return category;
  }

  /** 赡养、抚养、扶养费: what somebody outside of the household gives because the law has them do so. */
  public boolean isSupport() {
    return this == SUPPORT_FROM_CHILDREN
        || this == SUPPORT_FROM_SIBLING
        || this == SUPPORT_FROM_OVER_60
        || this == OTHER_SUPPORT;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }
}
