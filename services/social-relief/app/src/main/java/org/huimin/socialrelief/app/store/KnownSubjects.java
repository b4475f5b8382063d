package org.huimin.socialrelief.app.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.monthlyrun.ProgrammeCases.JudgedCase;
import org.huimin.programme.facts.ResidentRow;
import org.huimin.socialrelief.app.store.ReliefClaimant.Confirmed;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.register.HouseholdFile;
import org.huimin.socialrelief.register.MeansFile;
import org.huimin.socialrelief.standard.DibaoRules;
import org.jspecify.annotations.Nullable;

/** 已知受益单元: households and single persons as a cut-off knew them, with every case that pays them. */
record KnownSubjects(Area area) {

  /**
   * 所问: which months, as of which cut-off, by which rules.
   *
   * @param county whose months are asked for; nothing asks for those of the last that answers
   * @param allNew whether something was published meanwhile: that is news for everybody
   */
  private record Asked(
      @Nullable DivisionCode county,
      CutOffVector cutOff,
      @Nullable CutOffVector since,
      DibaoRules rules,
      boolean allNew) {}

  /**
   * What a page of subjects is judged by.
   *
   * @param owners of accounts, by account
   * @param replaced which account is paid instead of which
   * @param held whose facts are parked
   * @param news of whom the registry has told since an earlier cut-off
   */
  private record Page(
      ReliefFiles.Known files,
      Map<UUID, ResidentRow> persons,
      Map<UUID, UUID> owners,
      Map<UUID, UUID> replaced,
      Set<UUID> held,
      Set<UUID> news) {}

  /**
   * Whoever has no confirmed case is no claimant, nor is a record another one stands for. They come
   * in the order they are asked for: a page goes on behind its last, as the database orders ids,
   * and the ids of Java sort otherwise.
   *
   * @param county whose months are asked for; nothing asks for those of the last that answers
   */
  List<ReliefClaimant> of(
      ReliefFacts facts,
      @Nullable DivisionCode county,
      Collection<UUID> subjects,
      CutOffVector cutOff,
      @Nullable CutOffVector since)
      throws SQLException {
    boolean allNew = since == null || !facts.sameRules(cutOff, since);
    return of(facts, subjects, new Asked(county, cutOff, since, facts.rules(cutOff), allNew));
  }

  /** Of the subjects those with a fact that has come since the cut-off; a notice is no fact. */
  Set<UUID> changedSince(ReliefFacts facts, Collection<UUID> subjects, CutOffVector cutOff)
      throws SQLException {
    Asked asked = new Asked(null, ever(cutOff), cutOff, facts.rules(cutOff), false);
    return of(facts, subjects, asked).stream()
        .filter(ReliefClaimant::hasNews)
        .map(ReliefClaimant::subject)
        .collect(Collectors.toSet());
  }

  /** A vector that everything lies within: what stands now. */
  private static CutOffVector ever(CutOffVector like) {
    Map<String, Map<Integer, Long>> heads = new HashMap<>();
    like.heads()
        .forEach(
            (topic, partitions) -> {
              Map<Integer, Long> all = new HashMap<>();
              partitions.keySet().forEach(partition -> all.put(partition, Long.MAX_VALUE));
              heads.put(topic, all);
            });
    return new CutOffVector(heads);
  }

  private List<ReliefClaimant> of(ReliefFacts facts, Collection<UUID> subjects, Asked asked)
      throws SQLException {
    CutOffVector cutOff = asked.cutOff();
    CutOffVector since = asked.since();
    Map<UUID, ResidentRow> alone = facts.persons(subjects, cutOff);
    Set<UUID> absorbed = absorbed(facts, subjects, alone, cutOff);
    Set<UUID> records = new LinkedHashSet<>(subjects);
    alone.values().forEach(row -> records.addAll(row.merged()));
    Page page = page(facts, records, cutOff, since);
    Set<UUID> unsettled = since == null ? Set.of() : facts.neverSettled(alone.keySet(), subjects);
    List<ReliefClaimant> claimants = new ArrayList<>();
    for (UUID subject : subjects) {
      if (!absorbed.contains(subject)) {
        ResidentRow row = alone.get(subject);
        Set<UUID> merged = row == null ? Set.of() : row.merged();
        claimant(subject, merged, page, asked, asked.allNew() || unsettled.contains(subject))
            .ifPresent(claimants::add);
      }
    }
    return claimants;
  }

  /** The two ends of a merge stand on two partitions: one that is known is enough. */
  private static Set<UUID> absorbed(
      ReliefFacts facts,
      Collection<UUID> subjects,
      Map<UUID, ResidentRow> alone,
      CutOffVector cutOff)
      throws SQLException {
    Set<UUID> absorbed = new HashSet<>();
    alone.values().stream()
        .filter(row -> row.mergedInto() != null)
        .forEach(row -> absorbed.add(row.personId()));
    facts
        .persons(facts.everSurvivorsOf(subjects), cutOff)
        .values()
        .forEach(survivor -> absorbed.addAll(survivor.merged()));
    return absorbed;
  }

  private static Page page(
      ReliefFacts facts, Set<UUID> records, CutOffVector cutOff, @Nullable CutOffVector since)
      throws SQLException {
    ReliefFiles.Known known = facts.files(records, cutOff, since);
    Map<UUID, UUID> owners = facts.ownersOf(known.payees());
    Set<UUID> people = new LinkedHashSet<>(owners.values());
    known.means().values().forEach(m -> m.members().forEach(one -> people.add(one.personId())));
    Map<UUID, ResidentRow> persons = facts.persons(people, cutOff);
    return new Page(
        known,
        persons,
        owners,
        facts.replacedAccounts(people, cutOff),
        facts.parked(people, cutOff),
        persons.values().stream()
            .filter(row -> facts.isAfter(row, since))
            .map(ResidentRow::personId)
            .collect(Collectors.toSet()));
  }

  private Optional<ReliefClaimant> claimant(
      UUID subject, Set<UUID> merged, Page page, Asked asked, boolean asNew) {
    List<Confirmed> cases = new ArrayList<>();
    boolean news = asNew;
    boolean held = false;
    Set<UUID> records = new LinkedHashSet<>(merged);
    records.add(subject);
    for (ReliefFile file : page.files().of(records)) {
      HouseholdFile household = page.files().households().get(file.opening().householdId());
      if (file.enrolled().isPresent() && household instanceof HouseholdFile.Defined defined) {
        Enrolled enrolled = file.enrolled().get();
        cases.add(confirmed(file, enrolled, defined, page));
        Set<UUID> people = people(file, page);
        // A case of the other record, once a merge was taken back, only says why it pays elsewhere.
        boolean pays = file.subjects().stream().anyMatch(records::contains);
        held |= pays && people.stream().anyMatch(page.held()::contains);
        news |=
            (asked.county() != null && enrolled.payeeUnsure())
                || page.files().moved().contains(file.id())
                || page.files().moved().contains(defined.householdId())
                || people.stream().anyMatch(page.news()::contains);
      }
    }
    if (cases.isEmpty()) {
      return Optional.empty();
    }
    DivisionCode paying =
        asked.county() == null ? cases.getLast().enrolled().county() : asked.county();
    return Optional.of(
        new ReliefClaimant(
            subject, merged, paying, area, held, news || held, cases, asked.rules()));
  }

  private static Confirmed confirmed(
      ReliefFile file, Enrolled enrolled, HouseholdFile.Defined household, Page page) {
    return new Confirmed(
        enrolled,
        new KnownHousehold(
                enrolled.months(),
                enrolled.counties(),
                household,
                page.files().means(),
                births(file, page),
                enrolled.deaths())
            .known(),
        new JudgedCase(file.id(), file.version(), latest(file.payeeId(), page.replaced())));
  }

  /** Its own people alone: a page has thousands of others. */
  private static Map<UUID, LocalDate> births(ReliefFile file, Page page) {
    Map<UUID, LocalDate> own = new HashMap<>();
    for (UUID person : people(file, page)) {
      ResidentRow row = page.persons().get(person);
      if (row != null) {
        own.put(person, row.resident().bornOn());
      }
    }
    return own;
  }

  /** The account that is paid now; one that was replaced twice has two to follow. */
  private static UUID latest(UUID payeeId, Map<UUID, UUID> replaced) {
    UUID now = payeeId;
    for (int i = 0; i < replaced.size(); i++) {
      now = replaced.getOrDefault(now, now);
    }
    return now;
  }

  /** Whoever was looked at for any decision of the case; a fact of theirs may change a month. */
  private static Set<UUID> people(ReliefFile file, Page page) {
    Set<UUID> people = new HashSet<>();
    UUID owner = page.owners().get(file.payeeId());
    if (owner != null) {
      people.add(owner);
    }
    for (UUID means : file.means()) {
      MeansFile verified = page.files().means().get(means);
      if (verified != null) {
        verified.members().forEach(one -> people.add(one.personId()));
      }
    }
    return people;
  }
}
