package org.huimin.socialrelief.tekun;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.Standards;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.DibaoStandard;
import org.huimin.socialrelief.standard.Published;
import org.huimin.socialrelief.tekun.TekunOption.CareTo;

/**
 * 供养标准与规则: what was published by a day. A county's own goes before the city's. Basic living is
 * published for everybody, or for one area alone; of both the later counts.
 */
public final class TekunRules {

  static final String BASIC = "TEKUN.BASIC";

  /** 丧葬费: once. */
  static final String FUNERAL = "TEKUN.FUNERAL";

  /** 上年人均可支配收入: what was last published of a year, from the January after it on. */
  static final String DISPOSABLE_INCOME = "DISPOSABLE_INCOME.YEAR";

  private static final Comparator<StandardRow> BEST_LAST =
      Comparator.<StandardRow>comparingInt(row -> row.region().code().length())
          .thenComparing(StandardRow::from)
          .thenComparing(StandardRow::publishedOn)
          .thenComparingInt(row -> row.code().length());

  private final DibaoRules dibao;
  private final Standards standards;
  private final List<DibaoStandard> urban;
  private final List<TekunOptionRow> options;
  private final LocalDate knownOn;

  private TekunRules(
      DibaoRules dibao,
      List<StandardRow> standards,
      List<DibaoStandard> urban,
      List<TekunOptionRow> options,
      LocalDate knownOn) {
    this.dibao = dibao;
    this.standards = new Standards(standards);
    this.urban = List.copyOf(urban);
    this.options = List.copyOf(options);
    this.knownOn = knownOn;
  }

  /**
   * What the programme starts with, and what was published since.
   *
   * @param dibao by whose urban standard basic living is measured, and own income by either
   * @param knownOn what was published later is not seen
   */
  public static TekunRules of(DibaoRules dibao, TekunNoticeRows published, LocalDate knownOn) {
    return new TekunRules(
        dibao,
        both(TekunDefaults.standards(), published.standards()),
        urban(dibao.standards().rows()),
        both(TekunDefaults.options(), published.options()),
        knownOn);
  }

  /** Basic living and the urban standard it is measured by, once a notice was published too. */
  TekunRules with(List<StandardRow> moreStandards, List<TekunOptionRow> moreOptions) {
    return new TekunRules(
        dibao,
        both(
            standards.rows(),
            moreStandards.stream().filter(row -> TekunNoticeRows.names(row.code())).toList()),
        both(urban, urban(moreStandards)),
        both(options, moreOptions),
        knownOn);
  }

  private static List<DibaoStandard> urban(List<StandardRow> rows) {
    return rows.stream()
        .flatMap(row -> DibaoStandard.of(row).stream())
        .filter(row -> row.area() == Area.URBAN)
        .toList();
  }

  private static <T> List<T> both(List<T> first, List<T> more) {
    return Stream.concat(first.stream(), more.stream()).toList();
  }

  public DibaoRules dibao() {
    return dibao;
  }

  public List<StandardRow> standards() {
    return standards.rows();
  }

  public List<TekunOptionRow> options() {
    return options;
  }

  /** 城市低保标准, as published for any place and month. */
  List<DibaoStandard> urbanDibao() {
    return urban;
  }

  /** Whether anybody is supported in the county at all: basic living was published for it. */
  public boolean covers(DivisionCode county) {
    return standards.rows().stream()
        .anyMatch(row -> isBasic(row.code()) && row.region().contains(county));
  }

  /** 基本生活标准 of the area, a month. */
  public Optional<StandardRow> basic(Area area, DivisionCode division, YearMonth month) {
    return Stream.of(BASIC, basicCode(area))
        .flatMap(code -> standards.inForce(code, division, month, knownOn).stream())
        .max(BEST_LAST);
  }

  static String basicCode(Area area) {
    return BASIC + "." + area;
  }

  static boolean isBasic(String code) {
    return code.equals(BASIC) || Stream.of(Area.values()).anyMatch(a -> code.equals(basicCode(a)));
  }

  /** 照料护理标准 of the band, a month. */
  public Optional<StandardRow> care(SelfCare band, DivisionCode county, YearMonth month) {
    return standards.inForce(careCode(band), county, month, knownOn);
  }

  static String careCode(SelfCare band) {
    return "TEKUN.CARE." + band;
  }

  public Optional<StandardRow> funeral(DivisionCode county, YearMonth month) {
    return standards.inForce(FUNERAL, county, month, knownOn);
  }

  public Optional<StandardRow> disposableIncome(DivisionCode county, YearMonth month) {
    return standards.inForce(DISPOSABLE_INCOME, county, month, knownOn);
  }

  /** 城市低保标准, of a county or of a city; by the month or by the year as it was published. */
  Optional<DibaoStandard> urbanDibao(DivisionCode division, YearMonth month) {
    return Published.inForce(urban.stream(), division, month, knownOn);
  }

  /** 基本生活标准倍数: how many times the urban standard; nothing before one was set. */
  Optional<TekunOptionRow> basicRatio(DivisionCode division, YearMonth month) {
    return find(TekunOption.BASIC_RATIO, division, month);
  }

  static BigDecimal ratio(TekunOptionRow row) {
    return new BigDecimal(row.value());
  }

  public CareTo careTo(DivisionCode county, YearMonth month) {
    return CareTo.valueOf(value(TekunOption.DISPERSED_CARE_TO, county, month));
  }

  public boolean recognisesOtherIncapable(DivisionCode county, YearMonth month) {
    return value(TekunOption.OTHERS_INCAPABLE, county, month).equals("RECOGNISED");
  }

  public boolean recognisesOtherSupporters(DivisionCode county, YearMonth month) {
    return value(TekunOption.OTHER_SUPPORTERS_UNABLE, county, month).equals("RECOGNISED");
  }

  public int reviewMonths(DivisionCode county, YearMonth month) {
    return Integer.parseInt(value(TekunOption.REVIEW_MONTHS, county, month));
  }

  public int spotCheckPercent(DivisionCode county, YearMonth month) {
    return Integer.parseInt(value(TekunOption.SPOT_CHECK_PERCENT, county, month));
  }

  private String value(TekunOption option, DivisionCode county, YearMonth month) {
    return find(option, county, month)
        .map(TekunOptionRow::value)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    option.code() + " is set nowhere for this county and month"));
  }

  private Optional<TekunOptionRow> find(
      TekunOption option, DivisionCode division, YearMonth month) {
    return Published.inForce(
        options.stream().filter(row -> row.option() == option), division, month, knownOn);
  }
}
