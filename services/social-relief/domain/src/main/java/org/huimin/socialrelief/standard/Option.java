package org.huimin.socialrelief.standard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huimin.socialrelief.household.AreaFinding;

/** 地方选项: what a city or county sets for itself, and which values it can have. */
public enum Option {
  /** 补差发放 or 分档发放. */
  MODE(Values.of("DIFFERENTIAL", "BANDED")),
  ROUNDING(Values.named(Rounding.values())),
  FLOOR_PER_HOUSEHOLD_YUAN(Values.YUAN),
  FLOOR_PER_PERSON_YUAN(Values.YUAN),
  /** How a single person 单人户 is paid. */
  SINGLE_MODE(Values.of("MAX_S_MINUS_INCOME", "PERCENT_OF_S", "FIXED")),
  SINGLE_PERCENT(Values.PERCENT),
  SINGLE_FIXED_YUAN(Values.YUAN),
  /** Whether the county lets others apply alone than the law names 其他特殊困难人员. */
  SINGLE_OTHERS(Values.of("NONE", "RECOGNISED")),
  /** Whether the province has officers leave out others than the law names 不计入的其他人员. */
  NOT_COUNTED_OTHERS(Values.of("NONE", "RECOGNISED")),
  /** From which age a member is old for the top-up 分类施保. */
  TOP_UP_ELDERLY_AGE(Values.COUNT),
  TOP_UP_ELDERLY_PERCENT(Values.PERCENT),
  TOP_UP_MINOR_PERCENT(Values.PERCENT),
  TOP_UP_DISABLED_PERCENT(Values.PERCENT),
  TOP_UP_ILL_PERCENT(Values.PERCENT),
  /** Below how many times the standard a household is a marginal one 低保边缘家庭. */
  MARGINAL_RATIO(Values.RATIO),
  GRADUATED_EXIT_MAX_MONTHS(Values.COUNT),
  GRADUATED_EXIT_PERCENT(Values.PERCENT),
  /** How many months before the application the income is looked at for. */
  REFERENCE_MONTHS(Values.COUNT),
  /** 赡养费核算: what is verified to be paid counts, or a share of what a supporter can spare. */
  SUPPORT_FORMULA(Values.of("AS_VERIFIED", "SHARE_OF_SURPLUS")),
  /** How many times the standard of all its members a supporter's household keeps. */
  SUPPORT_SURPLUS_RATIO(Values.RATIO),
  /** How much is due of what it has beyond that. */
  SUPPORT_SURPLUS_PERCENT(Values.PERCENT),
  /** How many months of the standard each member may have in deposits without a look at them. */
  DEPOSITS_IN_MONTHS_OF_STANDARD(Values.COUNT),
  /** Whether somebody has to look at a vehicle that a source found. */
  ASSET_VEHICLE(Values.of("HIT", "ALLOWED")),
  /** The same of housing beyond the home they live in. */
  ASSET_SECOND_HOME(Values.of("HIT", "ALLOWED")),
  /** The same of a company that is registered in the name of one of them. */
  ASSET_COMPANY(Values.of("HIT", "ALLOWED")),
  /** Every how many months a household of class A, B, C is looked at again. */
  REVIEW_MONTHS_A(Values.COUNT),
  REVIEW_MONTHS_B(Values.COUNT),
  REVIEW_MONTHS_C(Values.COUNT),
  /** 公布: for how many days a decision is shown where they live, or as long as they are paid. */
  PUBLICATION_DAYS(Pattern.compile("WHILE_PAID|" + Values.COUNT)),
  /** 确认权限: who decides; {@code TOWNSHIP} where the townships may, beside the county 确认权下放. */
  CONFIRM_AUTHORITY(Values.of("COUNTY", "TOWNSHIP")),
  /** 陈述申辩期: how many working days a household may be heard in before it is decided against. */
  STATEMENT_WORKING_DAYS(Values.COUNT),
  /** 随机抽查: how many of a hundred files the county looks into itself, at home, as chance has it. */
  SPOT_CHECK_PERCENT(Values.PERCENT),
  /** 城乡认定依据: whether where they live or where they are registered says town or village. */
  AREA_BY(Values.named(AreaFinding.By.values())),
  /**
   * 户籍不在同一县: whether a household takes in who is registered in another county of the city, as the
   * province lets it (最低生活保障审核确认办法 5).
   */
  CROSS_COUNTY_MEMBERS(Values.of("TAKEN_IN", "REFUSED")),
  /** 发放日: by which day of the month it is paid. */
  PAY_DUE_DAY(Values.DAY);

  private final Pattern written;

  Option(Pattern written) {
    this.written = written;
  }

  /** As it stands in a notice: {@code DIBAO.ROUNDING}. */
  public String code() {
    return "DIBAO." + name();
  }

  /** The option of a code; nothing when the code is none of an option. */
  static Optional<Option> ofCode(String code) {
    return Stream.of(values()).filter(option -> option.code().equals(code)).findFirst();
  }

  /** Whether the option can have the value. */
  public boolean takes(String value) {
    return written.matcher(value).matches();
  }

  private static final class Values {
    static final Pattern YUAN = Pattern.compile("(0|[1-9]\\d{0,4})\\.\\d{2}");
    static final Pattern PERCENT = Pattern.compile("0|[1-9]\\d?|100");
    static final Pattern COUNT = Pattern.compile("[1-9]\\d?");
    static final Pattern DAY = Pattern.compile("[1-9]|1\\d|2[0-8]");
    static final Pattern RATIO = Pattern.compile("[1-9](\\.\\d{1,2})?");

    static Pattern of(String... names) {
      return Pattern.compile(String.join("|", names));
    }

    static Pattern named(Enum<?>[] values) {
      return Pattern.compile(String.join("|", List.of(values).stream().map(Enum::name).toList()));
    }
  }
}
