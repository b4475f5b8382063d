package org.huimin.socialrelief.app.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.socialrelief.app.store.PaperTapes.Entry;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationAccepted;
import org.huimin.socialrelief.dibaocase.DibaoEvent;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.policy.Component;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdDefined;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdReclassified;
import org.huimin.socialrelief.register.MeansFile;

/**
 * 另算: what every month is due, read from the events alone, in fen. It shares no rule with the code
 * that is tested.
 */
final class SecondReckoning {

  /** 应发. */
  record Owed(UUID subject, Area area, DivisionCode county, Map<Component, Long> fen) {}

  private final List<ReadCase> cases = new ArrayList<>();
  private final Map<UUID, List<Classified>> areas = new HashMap<>();
  private final List<Object> published;
  private final Map<UUID, MeansFile> means;

  private record Classified(YearMonth from, Area area) {}

  SecondReckoning(List<Entry> entries, List<Object> published, Map<UUID, MeansFile> means) {
    this.published = published;
    this.means = means;
    Map<UUID, List<DibaoEvent>> histories = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.ofCase() != null) {
        histories
            .computeIfAbsent(entry.stream(), _ -> new ArrayList<>())
            .add(entry.ofCase().event());
      } else if (entry.ofHousehold() instanceof HouseholdDefined e) {
        areas
            .computeIfAbsent(entry.stream(), _ -> new ArrayList<>())
            .add(new Classified(YearMonth.of(1, 1), e.area()));
      } else if (entry.ofHousehold() instanceof HouseholdReclassified e) {
        areas
            .computeIfAbsent(entry.stream(), _ -> new ArrayList<>())
            .add(new Classified(e.fromMonth(), e.area()));
      }
    }
    histories.values().stream()
        .sorted(
            Comparator.<List<DibaoEvent>, LocalDate>comparing(
                    events -> ((ApplicationAccepted) events.getFirst()).acceptedOn())
                .thenComparing(events -> events.getFirst().enrolmentId()))
        .map(ReadCase::new)
        .forEach(cases::add);
  }

  /**
   * What records of one subject are due together: the case that gives the month and was opened
   * first says where and by which standard, and no other county or standard pays it too.
   */
  Optional<Owed> owed(Set<UUID> records, YearMonth month) {
    List<Owed> all =
        cases.stream()
            .map(read -> owed(read, month))
            .flatMap(Optional::stream)
            .filter(owed -> records.contains(owed.subject()))
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Owed first = all.getFirst();
    Map<Component, Long> fen = new HashMap<>();
    for (Owed one : all) {
      if (one.area() == first.area() && one.county().equals(first.county())) {
        one.fen().forEach((component, due) -> fen.merge(component, due, (a, b) -> a > 0 ? a : b));
      }
    }
    return Optional.of(new Owed(first.subject(), first.area(), first.county(), fen));
  }

  private Optional<Owed> owed(ReadCase read, YearMonth month) {
    return read.household(month)
        .map(
            household -> {
              UUID subject =
                  household.unit() == DibaoUnit.SINGLE_PERSON
                      ? household.members().iterator().next()
                      : read.householdId();
              return new Owed(
                  subject, area(read.householdId(), month), read.county(month), fen(read, month));
            });
  }

  private Map<Component, Long> fen(ReadCase read, YearMonth month) {
    Optional<ReadCase.Exit> exit = read.leaving(month);
    // Out of one exit into the next one it is one, as it began.
    while (exit.flatMap(one -> read.leaving(one.from().minusMonths(1))).isPresent()) {
      exit = exit.flatMap(one -> read.leaving(one.from().minusMonths(1)));
    }
    YearMonth judged = exit.map(one -> one.from().minusMonths(1)).orElse(month);
    if (exit.isPresent() && read.decided(judged).isEmpty()) {
      judged =
          read.households().stream()
              .map(ReadCase.Household::from)
              .min(YearMonth::compareTo)
              .orElseThrow();
    }
    ReadCase.Household household = read.decided(judged).orElseThrow();
    MeansFile verified = means.get(household.means());
    if (verified == null) {
      throw new IllegalStateException("decided on nothing");
    }
    long paid = household.members().stream().filter(p -> !read.isOff(p, month)).count();
    DivisionCode county = read.county(judged);
    Area area = area(read.householdId(), judged);
    long all = household.members().size();
    long missing = aYear(area, county, judged) * all - income(household, verified, judged);
    if (missing <= 0
        || paid == 0
        || household.members().stream().allMatch(person -> read.diedBefore(person, month))) {
      return Map.of();
    }
    long yuan = upTo(missing * paid, 1200 * all);
    if (exit.isPresent()) {
      yuan = upTo(yuan * exitPercent(exit.get().from()), 100);
    }
    return Map.of(
        Component.BASIC, yuan * 100, Component.PRICE_SUBSIDY, subsidy(area, county, month) * paid);
  }

  private static long upTo(long fen, long by) {
    return (fen + by - 1) / by;
  }

  private long income(ReadCase.Household household, MeansFile verified, YearMonth month) {
    long fen = 0;
    for (IncomeItem item : verified.means().items()) {
      boolean counts =
          item.kind() != IncomeKind.SCHOLARSHIP
              || option("INCOME.SCHOLARSHIP", month).filter("COUNTED"::equals).isPresent();
      if (counts && item.personId() != null && household.members().contains(item.personId())) {
        fen += item.amount().fen() * 12;
      }
    }
    return fen;
  }

  private Area area(UUID household, YearMonth month) {
    Area area = Area.URBAN;
    YearMonth since = YearMonth.of(1, 1);
    for (Classified one : areas.getOrDefault(household, List.of())) {
      if (!one.from().isAfter(month) && !one.from().isBefore(since)) {
        area = one.area();
        since = one.from();
      }
    }
    return area;
  }

  private long aYear(Area area, DivisionCode county, YearMonth month) {
    String code = "DIBAO." + area;
    return rows(county)
        .filter(row -> row.code().startsWith(code))
        .filter(row -> !row.from().isAfter(month))
        .max(BEST)
        .map(row -> row.amount().fen() * (row.code().endsWith("MONTH") ? 12 : 1))
        .orElse(area == Area.URBAN ? 76_000L * 12 : 654_000L);
  }

  /** Of the month itself, and of no other. */
  private long subsidy(Area area, DivisionCode county, YearMonth month) {
    String code = "DIBAO.PRICE_SUBSIDY." + area;
    return rows(county)
        .filter(row -> row.code().equals(code) && row.from().equals(month))
        .max(BEST)
        .map(row -> row.amount().fen())
        .orElse(0L);
  }

  private static final Comparator<StandardRow> BEST =
      Comparator.<StandardRow>comparingInt(row -> row.region().code().length())
          .thenComparing(StandardRow::from)
          .thenComparing(StandardRow::publishedOn);

  private Stream<StandardRow> rows(DivisionCode county) {
    return published.stream()
        .filter(StandardRow.class::isInstance)
        .map(StandardRow.class::cast)
        .filter(row -> row.region().contains(county));
  }

  private long exitPercent(YearMonth month) {
    return option("DIBAO.GRADUATED_EXIT_PERCENT", month).map(Long::parseLong).orElse(100L);
  }

  private Optional<String> option(String code, YearMonth month) {
    return published.stream()
        .filter(LocalOptionPublished.class::isInstance)
        .map(LocalOptionPublished.class::cast)
        .filter(row -> row.option().equals(code) && !row.from().isAfter(month))
        .max(
            Comparator.comparing(LocalOptionPublished::from)
                .thenComparing(LocalOptionPublished::publishedOn))
        .map(LocalOptionPublished::value);
  }

  /** Every record anything was ever decided for. */
  Set<UUID> subjects() {
    Set<UUID> subjects = new HashSet<>();
    for (ReadCase read : cases) {
      subjects.add(read.householdId());
      read.households().forEach(one -> subjects.addAll(one.members()));
    }
    return subjects;
  }
}
