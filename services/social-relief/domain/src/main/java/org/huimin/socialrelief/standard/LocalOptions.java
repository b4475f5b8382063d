package org.huimin.socialrelief.standard;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.huimin.kernel.Citation;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.AreaFinding;
import org.jspecify.annotations.Nullable;

/** 地方规定: every option as it stands in a county in a month, each with the notice it rests on. */
public final class LocalOptions {

  /** 发放方式: how a household's amount is found. */
  public enum Mode {
    DIFFERENTIAL,
    BANDED
  }

  /** 单人户发放方式: how a single person's amount is found. */
  public enum SingleMode {
    MAX_S_MINUS_INCOME,
    PERCENT_OF_S,
    FIXED
  }

  private final Map<Option, OptionRow> rows;

  LocalOptions(Map<Option, OptionRow> rows) {
    this.rows = new EnumMap<>(rows);
  }

  public Mode mode() {
    return Mode.valueOf(value(Option.MODE));
  }

  public SingleMode singleMode() {
    return SingleMode.valueOf(value(Option.SINGLE_MODE));
  }

  /** 其他特殊困难人员: whether an officer may recognise somebody whom the law does not name. */
  public boolean recognisesOtherSingles() {
    return value(Option.SINGLE_OTHERS).equals("RECOGNISED");
  }

  /** 不计入的其他人员: whether an officer may leave out somebody whom the law does not name. */
  public boolean leavesOutOthers() {
    return value(Option.NOT_COUNTED_OTHERS).equals("RECOGNISED");
  }

  /** 赡养费核算: whether what supporters owe is reckoned; else what is verified to be paid counts. */
  public boolean reckonsSupport() {
    return value(Option.SUPPORT_FORMULA).equals("SHARE_OF_SURPLUS");
  }

  /** 财产核对: whether somebody has to look at what a source found, or may have it as it is. */
  public boolean hits(Option asset) {
    return value(asset).equals("HIT");
  }

  /** 确认权下放: whether the townships of the county may decide too (社会救助法 44). */
  public boolean townshipsDecide() {
    return value(Option.CONFIRM_AUTHORITY).equals("TOWNSHIP");
  }

  /** 公布: how many days a decision is shown; nothing where it is as long as they are paid. */
  public @Nullable Integer publicationDays() {
    String days = value(Option.PUBLICATION_DAYS);
    return days.equals("WHILE_PAID") ? null : Integer.valueOf(days);
  }

  /** 城乡认定依据: which place says by which standard a household is measured. */
  public AreaFinding.By areaBy() {
    return AreaFinding.By.valueOf(value(Option.AREA_BY));
  }

  /** 户籍不在同一县: whether who is registered in another county of the city can belong to it. */
  public boolean takesInFromOtherCounties() {
    return value(Option.CROSS_COUNTY_MEMBERS).equals("TAKEN_IN");
  }

  /** 发放日: by which day of the month it is paid; nothing where none was published. */
  public Optional<Integer> payDueDay() {
    return Optional.ofNullable(rows.get(Option.PAY_DUE_DAY))
        .map(row -> Integer.valueOf(row.value()));
  }

  public Rounding rounding() {
    return Rounding.valueOf(value(Option.ROUNDING));
  }

  public Money yuan(Option option) {
    return Money.of(value(option));
  }

  /** A whole number: percent, days, months or an age. */
  public int number(Option option) {
    return Integer.parseInt(value(option));
  }

  /** How many times the standard. */
  public BigDecimal ratio(Option option) {
    return new BigDecimal(value(option));
  }

  public BigDecimal marginalRatio() {
    return ratio(Option.MARGINAL_RATIO);
  }

  public Citation citation(Option option) {
    return row(option).citation();
  }

  private String value(Option option) {
    return row(option).value();
  }

  private OptionRow row(Option option) {
    OptionRow row = rows.get(option);
    if (row == null) {
      throw new IllegalStateException(option.code() + " is set nowhere for this county and month");
    }
    return row;
  }
}
