package org.huimin.elderlyallowance.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huimin.elderlyallowance.policy.LocalOptions.StartAnchor;
import org.huimin.elderlyallowance.policy.OptionRow.Option;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.Standards;

/**
 * 标准与地方规定: what was published by a day. A county's own goes before the city's. Whoever judges many
 * people asks one of these: what it found once it knows. It is for one thread, but {@link #covers}.
 */
public final class LocalRules {

  private static final Comparator<OptionRow> BEST_LAST =
      Comparator.<OptionRow>comparingInt(row -> row.region().code().length())
          .thenComparing(OptionRow::from)
          .thenComparing(OptionRow::publishedOn);

  private record Place(DivisionCode county, YearMonth month) {}

  private record Wanted(String code, DivisionCode county, YearMonth month) {}

  private final Standards standards;
  private final List<OptionRow> options;
  private final LocalDate knownOn;
  private final Map<Place, LocalOptions> optionsFound = new HashMap<>();
  private final Map<Wanted, Optional<StandardRow>> standardsFound = new HashMap<>();

  /**
   * Rules as known on a day.
   *
   * @param knownOn what was published later is not seen
   */
  public LocalRules(Standards standards, List<OptionRow> options, LocalDate knownOn) {
    this.standards = standards;
    this.options = List.copyOf(options);
    this.knownOn = knownOn;
  }

  /** What the programme starts with, and what was published since. */
  public static LocalRules of(
      List<StandardRow> moreStandards, List<OptionRow> moreOptions, LocalDate knownOn) {
    List<StandardRow> standards = new ArrayList<>(ElderlyStandards.published().rows());
    standards.addAll(moreStandards);
    List<OptionRow> options = new ArrayList<>(ElderlyStandards.options());
    options.addAll(moreOptions);
    return new LocalRules(new Standards(standards), options, knownOn);
  }

  public Standards standards() {
    return standards;
  }

  public List<OptionRow> options() {
    return options;
  }

  /** Whether the allowance is paid in the county at all: some standard was published for it. */
  public boolean covers(DivisionCode county) {
    return standards.rows().stream().anyMatch(row -> row.region().contains(county));
  }

  Optional<StandardRow> standard(AgeBand band, DivisionCode county, YearMonth month) {
    return standardsFound.computeIfAbsent(
        new Wanted(band.standardCode(), county, month),
        wanted -> standards.inForce(wanted.code(), wanted.county(), wanted.month(), knownOn));
  }

  public LocalOptions optionsIn(DivisionCode county, YearMonth month) {
    return optionsFound.computeIfAbsent(new Place(county, month), this::find);
  }

  private LocalOptions find(Place place) {
    Optional<OptionRow> check = inForce(Option.SURVIVAL_CHECK_MONTHS, place);
    return new LocalOptions(
        inForce(Option.START_ANCHOR, place)
            .map(row -> StartAnchor.valueOf(row.value()))
            .orElse(StartAnchor.BIRTHDAY_MONTH),
        number(inForce(Option.MAX_BACKPAY_MONTHS, place)),
        number(check),
        number(inForce(Option.SURVIVAL_RESUME_MONTHS, place)),
        checksSince(place, check),
        inForce(Option.PAY_DUE_DAY, place).map(row -> Integer.valueOf(row.value())));
  }

  /** A notice that only changes how long a check holds does not begin the checks anew. */
  private YearMonth checksSince(Place place, Optional<OptionRow> check) {
    YearMonth since = check.map(OptionRow::from).orElse(place.month());
    while (true) {
      Optional<OptionRow> before =
          inForce(Option.SURVIVAL_CHECK_MONTHS, new Place(place.county(), since.minusMonths(1)));
      if (before.isEmpty() || number(before) == 0) {
        return since;
      }
      since = before.get().from();
    }
  }

  private static int number(Optional<OptionRow> row) {
    return row.map(found -> Integer.parseInt(found.value())).orElse(0);
  }

  private Optional<OptionRow> inForce(Option option, Place place) {
    return options.stream()
        .filter(row -> row.option() == option)
        .filter(row -> row.region().contains(place.county()))
        .filter(row -> !row.from().isAfter(place.month()))
        .filter(row -> !row.publishedOn().isAfter(knownOn))
        .max(BEST_LAST);
  }
}
