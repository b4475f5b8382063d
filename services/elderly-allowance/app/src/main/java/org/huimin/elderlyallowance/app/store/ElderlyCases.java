package org.huimin.elderlyallowance.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.elderlyallowance.policy.ElderlyAllowance;
import org.huimin.elderlyallowance.policy.LocalRules;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.monthlyrun.PayDay;
import org.huimin.monthlyrun.ProgrammeCases;
import org.huimin.programme.facts.ParkedFacts;
import org.huimin.programme.facts.ResidentRow;
import org.huimin.programme.facts.Residents;
import org.jspecify.annotations.Nullable;

/**
 * 高龄津贴个案: what the month asks of the allowance. A person's cases and facts are read up to the
 * cut-off, some two thousand people with one query a table; the rule does the rest.
 */
public final class ElderlyCases implements ProgrammeCases {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /** Looked up person by person: a plan that hashes all cases would do so again for each page. */
  private static final String CANDIDATES =
      """
      select r.person_id from resident_county r
        left join lateral (select true as found from enrolment e
                            where e.person_id = r.person_id limit 1) own on true
        left join lateral (select true as found from merged_person m
                             join enrolment e on e.person_id = m.merged
                            where m.survivor = r.person_id limit 1) other on true
       where r.county = ? and r.person_id > ? and (own.found or other.found)
       order by r.person_id limit ?
      """;

  private final CaseFiles files;
  private final Residents residents;
  private final ParkedFacts parked;
  private final PublishedRules published;

  public ElderlyCases(
      CaseFiles files, Residents residents, ParkedFacts parked, PublishedRules published) {
    this.files = files;
    this.residents = residents;
    this.parked = parked;
    this.published = published;
  }

  @Override
  public String programme() {
    return ElderlyAllowance.PROGRAMME;
  }

  @Override
  public String service() {
    return "elderly-allowance";
  }

  @Override
  public String ruleVersion() {
    return ElderlyAllowance.RULE + " edition " + ElderlyAllowance.EDITION;
  }

  /** 老年福利. */
  @Override
  public String budgetLine() {
    return "2081002";
  }

  /** Who came after the cut-off doesn't count; a page is empty only when there are no more. */
  @Override
  public List<Claimant> page(
      Connection c,
      DivisionCode county,
      CutOffVector cutOff,
      @Nullable CutOffVector since,
      @Nullable UUID after,
      int limit)
      throws SQLException {
    UUID last = after == null ? BEFORE_ALL : after;
    while (true) {
      List<UUID> persons = candidates(c, county, last, limit);
      List<Claimant> page = known(c, county, persons, cutOff, since);
      if (!page.isEmpty() || persons.size() < limit) {
        return page;
      }
      last = persons.getLast();
    }
  }

  @Override
  public long count(Connection c, DivisionCode county) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement("select count(*) from resident_county where county = ?")) {
      ask.setString(1, county.code());
      try (ResultSet row = ask.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public PayDay payDay(Connection c, DivisionCode county, YearMonth month, CutOffVector cutOff) {
    return published
        .asKnown(c, cutOff)
        .optionsIn(county, month)
        .payDueDay()
        .map(PayDay::new)
        .orElse(PayDay.TENTH);
  }

  @Override
  public Set<UUID> changedSince(Connection c, Collection<UUID> subjects, CutOffVector cutOff)
      throws SQLException {
    Map<UUID, UUID> survivors = residents.everMergedInto(c, subjects);
    Set<UUID> records = new HashSet<>(subjects);
    records.addAll(survivors.keySet());
    Set<UUID> told = new HashSet<>(residents.changedSince(c, records, cutOff));
    told.addAll(parked.changedSince(c, records, cutOff));
    told.addAll(files.changedSince(c, records, cutOff));
    Set<UUID> changed = new HashSet<>();
    told.forEach(record -> changed.add(survivors.getOrDefault(record, record)));
    changed.retainAll(subjects);
    return changed;
  }

  /** The persons as the cut-off knew them; without any confirmed case they are no claimants. */
  List<Claimant> known(
      Connection c,
      DivisionCode county,
      List<UUID> persons,
      CutOffVector cutOff,
      @Nullable CutOffVector since)
      throws SQLException {
    Map<UUID, ResidentRow> rows = residents.asKnown(c, persons, cutOff);
    rows.putAll(residents.asKnown(c, mergedInto(rows), cutOff));
    Set<UUID> absorbed = new HashSet<>();
    residents
        .asKnown(c, residents.everSurvivorsOf(c, persons), cutOff)
        .values()
        .forEach(survivor -> absorbed.addAll(survivor.merged()));
    Set<UUID> all = rows.keySet();
    CaseFiles.Known cases = files.asKnown(c, all, cutOff, since);
    Map<UUID, UUID> replaced = residents.replacedAccounts(c, all, cutOff);
    Set<UUID> held = parked.asKnown(c, all, cutOff);
    LocalRules rules = published.asKnown(c, cutOff);
    boolean sameRules = since != null && published.isSame(c, cutOff, since);
    Set<UUID> unsettled = since == null ? Set.of() : residents.neverSettled(c, persons);
    List<Claimant> page = new ArrayList<>(persons.size());
    for (UUID person : persons) {
      ResidentRow row = rows.get(person);
      // The two ends of a merge stand on two partitions: one that is known is enough.
      if (row != null && row.mergedInto() == null && !absorbed.contains(person)) {
        List<UUID> together = Stream.concat(Stream.of(person), row.merged().stream()).toList();
        boolean parkedNow = together.stream().anyMatch(held::contains);
        Claimant claimant =
            Claimant.of(
                row,
                row.merged().stream().map(rows::get).filter(Objects::nonNull).toList(),
                county,
                parkedNow,
                parkedNow
                    || !sameRules
                    || unsettled.contains(person)
                    || together.stream()
                        .anyMatch(
                            one ->
                                cases.news().contains(one)
                                    || residents.isAfter(rows.get(one), since)),
                together.stream().flatMap(one -> cases.of(one).stream()).toList(),
                replaced,
                rules);
        if (!claimant.claims().isEmpty()) {
          page.add(claimant);
        }
      }
    }
    return page;
  }

  /**
   * One month of one person as a cut-off knew them.
   *
   * @param subject the record that stands for the person
   * @param together that record and the ones merged into it
   * @param county that answers for the month
   * @param held whether facts are parked
   * @param due nothing without a confirmed case
   */
  public record Judged(
      UUID subject,
      Set<UUID> together,
      Optional<DivisionCode> county,
      boolean held,
      Optional<Due> due) {}

  /** Judges one month of one person; nothing when nobody of the id was registered by then. */
  public Optional<Judged> judge(Connection c, UUID person, YearMonth month, CutOffVector cutOff)
      throws SQLException {
    ResidentRow asked = residents.asKnown(c, List.of(person), cutOff).get(person);
    if (asked == null) {
      return Optional.empty();
    }
    UUID subject = asked.mergedInto() == null ? person : asked.mergedInto();
    ResidentRow row = residents.asKnown(c, List.of(subject), cutOff).get(subject);
    if (row == null) {
      return Optional.empty();
    }
    LocalRules rules = published.asKnown(c, cutOff);
    Optional<DivisionCode> county = row.resident().residence().answeringFor(month, rules::covers);
    Set<UUID> together = new LinkedHashSet<>(row.merged());
    together.add(subject);
    Optional<Claimant> claimant =
        county.isEmpty()
            ? Optional.empty()
            : known(c, county.get(), List.of(subject), cutOff, null).stream().findFirst();
    return Optional.of(
        new Judged(
            subject,
            together,
            county,
            claimant.map(Claimant::held).orElse(false),
            claimant.flatMap(whom -> whom.dues(month, month).stream().findFirst())));
  }

  private static Set<UUID> mergedInto(Map<UUID, ResidentRow> rows) {
    Set<UUID> merged = new LinkedHashSet<>();
    rows.values().forEach(row -> merged.addAll(row.merged()));
    merged.removeAll(rows.keySet());
    return merged;
  }

  private static List<UUID> candidates(Connection c, DivisionCode county, UUID after, int limit)
      throws SQLException {
    try (PreparedStatement ask = c.prepareStatement(CANDIDATES)) {
      ask.setString(1, county.code());
      ask.setObject(2, after);
      ask.setInt(3, limit);
      try (ResultSet row = ask.executeQuery()) {
        List<UUID> ids = new ArrayList<>();
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
        return ids;
      }
    }
  }
}
