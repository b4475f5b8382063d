package org.huimin.socialrelief.app.store;

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
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.programme.facts.PersonEvent;
import org.huimin.programme.facts.PersonFact;
import org.huimin.programme.facts.ResidentRow;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.register.HouseholdEvent;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdMemberJoined;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdMemberLeft;
import org.huimin.socialrelief.register.HouseholdFile;
import org.huimin.socialrelief.register.MeansFile;
import org.huimin.socialrelief.register.Stays;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.NoticeRows;
import org.jspecify.annotations.Nullable;

/**
 * 纸带: what happened, in the order it was told, and what a cut-off knew of it. It stands in for the
 * database and for nothing else.
 */
final class PaperTapes implements ReliefFacts {

  static final String ENROLMENTS = "enrolments";
  static final String PERSONS = "persons";
  static final String STANDARDS = "standards";

  /** An event of a case or of a household; the other of the two is missing. */
  record Entry(UUID stream, @Nullable Recorded ofCase, @Nullable HouseholdEvent ofHousehold) {}

  /** 发放对象: for whom a county may have to pay by which case. */
  record Subject(DivisionCode county, UUID subject, UUID caseId) {}

  /** Whose facts are parked, from which fact on. */
  record Waiting(UUID person, long since) {}

  final List<Entry> enrolments = new ArrayList<>();
  final List<PersonFact> persons = new ArrayList<>();
  final List<Object> published = new ArrayList<>();
  final Map<UUID, MeansFile> means = new HashMap<>();
  final Map<UUID, UUID> owners = new HashMap<>();
  final Set<Subject> subjects = new LinkedHashSet<>();
  final Map<UUID, Set<UUID>> everMerged = new HashMap<>();
  final List<Waiting> waiting = new ArrayList<>();

  /** All that is told by now. */
  CutOffVector now() {
    return new CutOffVector(
        Map.of(
            ENROLMENTS, Map.of(0, (long) enrolments.size()),
            PERSONS, Map.of(0, (long) persons.size()),
            STANDARDS, Map.of(0, (long) published.size())));
  }

  List<Entry> enrolments(CutOffVector cutOff) {
    return within(enrolments, cutOff, ENROLMENTS);
  }

  List<PersonFact> persons(CutOffVector cutOff) {
    return within(persons, cutOff, PERSONS);
  }

  List<Object> published(CutOffVector cutOff) {
    return within(published, cutOff, STANDARDS);
  }

  /** What a cut-off that everything lies within knew, is all there is. */
  private static <T> List<T> within(List<T> all, CutOffVector cutOff, String tape) {
    return all.subList(0, (int) Math.min(all.size(), cutOff.last(tape, 0)));
  }

  /** In which households somebody was from when to when. */
  Stays stays(UUID person) {
    Stays stays = Stays.NONE;
    for (Entry entry : enrolments) {
      if (entry.ofHousehold() instanceof HouseholdEvent.HouseholdDefined e
          && e.headId().equals(person)) {
        stays = stays.joined(e.householdId(), e.definedOn());
      } else if (entry.ofHousehold() instanceof HouseholdMemberJoined e
          && e.personId().equals(person)) {
        stays = stays.joined(e.householdId(), e.joinedOn());
      } else if (entry.ofHousehold() instanceof HouseholdMemberLeft e
          && e.personId().equals(person)) {
        stays = stays.left(e.householdId(), e.leftOn());
      }
    }
    return stays;
  }

  Optional<MeansFile> verified(UUID id) {
    return Optional.ofNullable(means.get(id));
  }

  void tell(PersonEvent event) {
    int version =
        1
            + (int)
                persons.stream().filter(f -> f.event().personId().equals(event.personId())).count();
    persons.add(new PersonFact(event, new UUID(7, persons.size()), version, 0, persons.size() + 1));
  }

  @Override
  public Map<UUID, ResidentRow> persons(Collection<UUID> asked, CutOffVector cutOff) {
    Map<UUID, ResidentRow> rows = new HashMap<>();
    for (PersonFact fact : persons(cutOff)) {
      UUID person = fact.event().personId();
      if (asked.contains(person)) {
        rows.compute(person, (_, row) -> ResidentRow.evolve(row, fact));
      }
    }
    return rows;
  }

  @Override
  public Set<UUID> everSurvivorsOf(Collection<UUID> asked) {
    Set<UUID> survivors = new HashSet<>();
    everMerged.forEach(
        (survivor, merged) -> {
          if (merged.stream().anyMatch(asked::contains)) {
            survivors.add(survivor);
          }
        });
    return survivors;
  }

  @Override
  public boolean isAfter(ResidentRow row, @Nullable CutOffVector since) {
    return since == null || !since.covers(PERSONS, row.at().partition(), row.at().seq());
  }

  @Override
  public ReliefFiles.Known files(
      Collection<UUID> records, CutOffVector cutOff, @Nullable CutOffVector since) {
    Map<UUID, List<Recorded>> histories = new HashMap<>();
    Map<UUID, List<HouseholdEvent>> households = new HashMap<>();
    Set<UUID> moved = new HashSet<>();
    long seq = 0;
    for (Entry entry : enrolments(cutOff)) {
      seq++;
      if (since != null && !since.covers(ENROLMENTS, 0, seq)) {
        moved.add(entry.stream());
      }
      if (entry.ofCase() != null) {
        histories.computeIfAbsent(entry.stream(), _ -> new ArrayList<>()).add(entry.ofCase());
      }
      if (entry.ofHousehold() != null) {
        households.computeIfAbsent(entry.stream(), _ -> new ArrayList<>()).add(entry.ofHousehold());
      }
    }
    Map<UUID, ReliefFile> files = new HashMap<>();
    Map<UUID, List<ReliefFile>> bySubject = new HashMap<>();
    for (Subject row : subjects) {
      List<Recorded> history = histories.get(row.caseId());
      if (records.contains(row.subject()) && history != null) {
        ReliefFile file = files.computeIfAbsent(row.caseId(), _ -> ReliefFile.of(history));
        bySubject.computeIfAbsent(row.subject(), _ -> new ArrayList<>()).add(file);
      }
    }
    Map<UUID, HouseholdFile> known = new HashMap<>();
    Map<UUID, MeansFile> verified = new HashMap<>();
    for (ReliefFile file : files.values()) {
      UUID household = file.opening().householdId();
      known.put(
          household, HouseholdFile.DECIDER.fold(households.getOrDefault(household, List.of())));
      for (UUID id : file.means()) {
        MeansFile one = means.get(id);
        if (one != null) {
          verified.put(id, one);
        }
      }
    }
    return new ReliefFiles.Known(bySubject, known, verified, moved);
  }

  @Override
  public Map<UUID, UUID> ownersOf(Collection<UUID> payees) {
    Map<UUID, UUID> found = new HashMap<>(owners);
    found.keySet().retainAll(payees);
    return found;
  }

  @Override
  public Map<UUID, UUID> replacedAccounts(Collection<UUID> asked, CutOffVector cutOff) {
    return Map.of();
  }

  @Override
  public Set<UUID> parked(Collection<UUID> asked, CutOffVector cutOff) {
    Set<UUID> parked = new HashSet<>();
    for (Waiting one : waiting) {
      if (asked.contains(one.person()) && cutOff.covers(PERSONS, 0, one.since())) {
        parked.add(one.person());
      }
    }
    return parked;
  }

  @Override
  public Set<UUID> neverSettled(Collection<UUID> asked, Collection<UUID> askedSubjects) {
    Set<UUID> found = new HashSet<>();
    everMerged.forEach(
        (survivor, merged) -> {
          found.add(survivor);
          found.addAll(merged);
        });
    found.retainAll(asked);
    for (UUID subject : askedSubjects) {
      if (subjects.stream()
              .filter(row -> row.subject().equals(subject))
              .map(Subject::county)
              .distinct()
              .count()
          > 1) {
        found.add(subject);
      }
    }
    return found;
  }

  @Override
  public DibaoRules rules(CutOffVector cutOff) {
    List<StandardRow> rows = new ArrayList<>();
    List<LocalOptionPublished> set = new ArrayList<>();
    for (Object one : published(cutOff)) {
      if (one instanceof StandardRow row) {
        rows.add(row);
      } else if (one instanceof LocalOptionPublished option) {
        set.add(option);
      }
    }
    NoticeRows notices = NoticeRows.of(rows, set);
    return PublishedRules.rules(notices);
  }

  @Override
  public boolean sameRules(CutOffVector one, CutOffVector other) {
    return one.last(STANDARDS, 0) == other.last(STANDARDS, 0);
  }
}
