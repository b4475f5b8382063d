package org.huimin.socialrelief.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huimin.kernel.Citation;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Term;

/**
 * 计算步骤: one line of the arithmetic, as the judgement made it. The explanation is written from these
 * and reckons nothing again.
 *
 * @param what it is about: a member, an item, an option; empty where the kind says it all
 * @param value an amount or a count
 * @param basis document and article; empty for a sum
 */
public record Step(Kind kind, String what, String value, String basis) {

  /** 步骤种类: what a line says, in the words of the printed explanation. */
  public enum Kind implements Term {
    FACT("情况", "what is known of the case"),
    PLACE("属地、城乡", "county and area"),
    MEMBER_IN("计入的成员", "a member who counts"),
    MEMBER_OUT("不计入的成员", "a member who does not count"),
    PERSONS("人数", "persons"),
    STANDARD("低保标准", "the standard of a person"),
    NEED("全年标准合计", "the standard of all persons, a year"),
    INCOME_IN("计入的收入（年）", "an item of income that counts, a year"),
    INCOME_OUT("不计入的收入（年）", "an item of income that does not count, a year"),
    SUPPORTER_INCOME("赡养人家庭收入（年）", "the income of the supporter's household, a year"),
    SUPPORTER_KEEPS("赡养人家庭留用（年）", "what the supporter's household keeps, a year"),
    SUPPORTER_SURPLUS("赡养人家庭结余（年）", "what is left to the supporter's household, a year"),
    SUPPORT_DUE("应付的赡养费（年）", "what is due of it, a year"),
    SUPPORT_WAIVED("免予核算的赡养费", "support that is not asked for"),
    COST_OFF("扣减的支出（年）", "a cost that is taken off, a year"),
    COST_NOT_OFF("不扣减的支出（年）", "a cost that is not taken off, a year"),
    SUBTOTAL("分类小计（年）", "the sum of a category, a year"),
    INCOME("家庭收入合计（年）", "the income of the household, a year"),
    DIFFERENCE("差额（年）", "the difference, a year"),
    SHARE_STOPPED("停发份额的成员", "a member whose share is stopped"),
    DIVISION("除以", "divided once, by"),
    ROUNDING("进位", "rounded"),
    FLOOR("最低发放额", "not less than"),
    BAND("分档金额", "the amount of a member's band"),
    SINGLE("单人户发放方式", "how a single person is paid"),
    TOP_UP("分类施保（标准的百分之）", "a top-up, percent of the standard"),
    PRICE_SUBSIDY("价格临时补贴（每人）", "the price subsidy of a person"),
    EXIT("渐退期（原额的百分之）", "graduated exit, percent of the amount before"),
    AMOUNT("应发金额", "due");

    private final String chinese;
    private final String english;

    Kind(String chinese, String english) {
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

  /** 部分: in which part of an explanation a line stands. */
  public enum Part implements Term {
    CASE("个案", "the case"),
    MEMBERS("家庭成员", "members"),
    INCOME("收入和扣减", "income and costs"),
    SUMS("计算", "the arithmetic");

    private final String chinese;
    private final String english;

    Part(String chinese, String english) {
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

  private static final String BETWEEN = "|";

  public Part part() {
    return switch (kind) {
      case FACT -> what.startsWith(CaseFact.DIED_ON.code()) ? Part.MEMBERS : Part.CASE;
      case PLACE -> Part.CASE;
      case MEMBER_IN, MEMBER_OUT, SHARE_STOPPED -> Part.MEMBERS;
      case INCOME_IN,
          INCOME_OUT,
          SUPPORTER_INCOME,
          SUPPORTER_KEEPS,
          SUPPORTER_SURPLUS,
          SUPPORT_DUE,
          SUPPORT_WAIVED,
          COST_OFF,
          COST_NOT_OFF ->
          Part.INCOME;
      case PERSONS,
          STANDARD,
          NEED,
          SUBTOTAL,
          INCOME,
          DIFFERENCE,
          DIVISION,
          ROUNDING,
          FLOOR,
          BAND,
          SINGLE,
          TOP_UP,
          PRICE_SUBSIDY,
          EXIT,
          AMOUNT ->
          Part.SUMS;
    };
  }

  static Step of(Kind kind, String what, Object value, Citation basis) {
    return new Step(kind, what, value.toString(), basis.toString());
  }

  static Step sum(Kind kind, String what, Object value) {
    return new Step(kind, what, value.toString(), "");
  }

  static Step amount(Money amount) {
    return sum(Kind.AMOUNT, "", amount);
  }

  /** As the inputs of grounds carry them: {@code 003.PERSONS=|4|}. */
  public static Map<String, String> written(List<Step> steps) {
    Map<String, String> inputs = new LinkedHashMap<>();
    for (Step step : steps) {
      inputs.put(
          String.format("%03d.%s", inputs.size() + 1, step.kind),
          step.what + BETWEEN + step.value + BETWEEN + step.basis);
    }
    return inputs;
  }

  /**
   * What {@link #written} wrote.
   *
   * @throws IllegalArgumentException when the inputs are not such lines
   */
  public static List<Step> read(Map<String, String> inputs) {
    List<Step> steps = new ArrayList<>();
    inputs.forEach(
        (key, value) -> {
          String[] part = value.split("\\|", -1);
          if (key.length() < 5 || part.length != 3) {
            throw new IllegalArgumentException("not a line of the arithmetic: " + key);
          }
          steps.add(new Step(Kind.valueOf(key.substring(4)), part[0], part[1], part[2]));
        });
    return steps;
  }
}
