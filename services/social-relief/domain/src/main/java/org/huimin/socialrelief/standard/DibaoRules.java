package org.huimin.socialrelief.standard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.Standards;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Member.Band;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.means.IncomeKind;

/**
 * 标准与规则: what was published by a day. A county's own goes before the city's. Whoever judges many
 * households asks one of these: what it found once it knows. It is for one thread, but {@link
 * #covers}.
 */
public final class DibaoRules {

  static final String CENTRAL_BASIC_PENSION = "CENTRAL_BASIC_PENSION";

  private record Wanted(String code, DivisionCode county, YearMonth month) {}

  private final Standards standards;
  private final List<DibaoStandard> dibaoStandards;
  private final List<OptionRow> options;
  private final List<IncomeRule> incomeRules;
  private final LocalDate knownOn;
  private final Map<Wanted, Optional<DibaoStandard>> standardsFound = new HashMap<>();
  private final Map<Wanted, LocalOptions> optionsFound = new HashMap<>();
  private final Map<Wanted, IncomeRule> incomeRulesFound = new HashMap<>();
  private final Map<YearMonth, Standards> ofMonthAlone = new HashMap<>();

  private DibaoRules(
      List<StandardRow> standards,
      List<OptionRow> options,
      List<IncomeRule> incomeRules,
      LocalDate knownOn) {
    this.standards = new Standards(standards);
    this.dibaoStandards =
        standards.stream().map(DibaoStandard::of).flatMap(Optional::stream).toList();
    this.options = List.copyOf(options);
    this.incomeRules = List.copyOf(incomeRules);
    this.knownOn = knownOn;
  }

  /**
   * What the programme starts with, and what was published since.
   *
   * @param knownOn what was published later is not seen
   */
  public static DibaoRules of(
      List<StandardRow> moreStandards,
      List<OptionRow> moreOptions,
      List<IncomeRule> moreIncomeRules,
      LocalDate knownOn) {
    return new DibaoRules(
        both(DibaoDefaults.standards(), moreStandards),
        both(DibaoDefaults.options(), moreOptions),
        both(DibaoDefaults.incomeRules(), moreIncomeRules),
        knownOn);
  }

  private static <T> List<T> both(List<T> first, List<T> more) {
    List<T> all = new ArrayList<>(first);
    all.addAll(more);
    return all;
  }

  public Standards standards() {
    return standards;
  }

  public List<OptionRow> options() {
    return options;
  }

  public List<IncomeRule> incomeRules() {
    return incomeRules;
  }

  /** Whether dibao is paid in the county at all: some standard was published for it. */
  public boolean covers(DivisionCode county) {
    return dibaoStandards.stream().anyMatch(row -> row.region().contains(county));
  }

  /** The standard of the place, by the month or by the year, whichever was published last. */
  public Optional<DibaoStandard> standard(Place place, YearMonth month) {
    return standardsFound.computeIfAbsent(
        new Wanted(place.area().programme(), place.county(), month),
        _ ->
            Published.inForce(
                dibaoStandards.stream().filter(row -> row.area() == place.area()),
                place.county(),
                month,
                knownOn));
  }

  /** 分档金额: what a person of the band is paid a month; nothing where no bands were published. */
  public Optional<StandardRow> band(Band band, Place place, YearMonth month) {
    return standards.inForce(bandCode(place.area(), band), place.county(), month, knownOn);
  }

  public static String bandCode(Area area, Band band) {
    return "DIBAO.BAND." + area + "." + band;
  }

  /** 中央基础养老金: the part of a pension that the state sets, a month. */
  public Optional<StandardRow> centralBasicPension(DivisionCode county, YearMonth month) {
    return standards.inForce(CENTRAL_BASIC_PENSION, county, month, knownOn);
  }

  /**
   * 价格临时补贴: what a notice orders to be paid a person for exactly this month. A row never reaches
   * beyond its own month, unlike a standard: a county's own of an earlier month does not stand
   * before what the city orders for this one. A later one of zero takes it back.
   */
  public Optional<StandardRow> priceSubsidy(Place place, YearMonth month) {
    return ofMonthAlone
        .computeIfAbsent(month, this::ofMonthAlone)
        .inForce(priceSubsidyCode(place.area()), place.county(), month, knownOn);
  }

  private Standards ofMonthAlone(YearMonth month) {
    return new Standards(
        standards.rows().stream().filter(row -> row.from().equals(month)).toList());
  }

  public static String priceSubsidyCode(Area area) {
    return "DIBAO.PRICE_SUBSIDY." + area;
  }

  public LocalOptions optionsIn(DivisionCode county, YearMonth month) {
    return optionsFound.computeIfAbsent(new Wanted("", county, month), this::findOptions);
  }

  private LocalOptions findOptions(Wanted wanted) {
    Map<Option, OptionRow> found = new EnumMap<>(Option.class);
    for (Option option : Option.values()) {
      Published.inForce(
              options.stream().filter(row -> row.option() == option),
              wanted.county(),
              wanted.month(),
              knownOn)
          .ifPresent(row -> found.put(option, row));
    }
    return new LocalOptions(found);
  }

  /**
   * How a kind of income is treated.
   *
   * @throws IllegalStateException where nothing was published of it: every kind has a rule wherever
   *     a standard counts
   */
  public IncomeRule incomeRule(IncomeKind kind, DivisionCode county, YearMonth month) {
    return incomeRulesFound.computeIfAbsent(
        new Wanted(kind.name(), county, month),
        _ ->
            Published.inForce(
                    incomeRules.stream().filter(row -> row.kind() == kind), county, month, knownOn)
                .orElseThrow(
                    () -> new IllegalStateException("no rule says what counts of " + kind)));
  }
}
