package org.huimin.socialrelief.app.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Resident;
import org.huimin.programme.facts.PersonEvent;
import org.huimin.programme.facts.PersonEvent.PersonRegistered;
import org.huimin.programme.facts.ResidentRow;
import org.huimin.socialrelief.app.store.PaperTapes.Entry;
import org.huimin.socialrelief.app.store.PaperTapes.Subject;
import org.huimin.socialrelief.app.store.PaperTapes.Waiting;
import org.huimin.socialrelief.dibaocase.CaseStanding;
import org.huimin.socialrelief.dibaocase.DibaoCase;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDeath;
import org.huimin.socialrelief.dibaocase.DibaoRejection;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.register.HouseholdCommand;
import org.huimin.socialrelief.register.HouseholdEvent;
import org.huimin.socialrelief.register.HouseholdFile;
import org.huimin.socialrelief.register.HouseholdFile.Defined;
import org.huimin.socialrelief.register.HouseholdRejection;

/**
 * 纸上办公: three households, their cases and what the registry tells, lived through the deciders as
 * the desks do it, on paper. The third household is one person, who is also registered in the
 * second.
 */
final class PaperOffice {

  static final DivisionCode SIMAO = DivisionCode.of("530802");
  static final DivisionCode LANCANG = DivisionCode.of("530828");
  static final List<DivisionCode> COUNTIES = List.of(SIMAO, LANCANG);
  static final LocalDate BEGINNING = LocalDate.parse("2026-03-02");
  static final int HOUSEHOLDS = 3;

  /** Two records of one person, as it turns out. */
  static final UUID AUNT = person(4);

  static final UUID TWIN = person(6);
  private static final List<List<Integer>> FAMILIES =
      List.of(List.of(1, 2, 3), List.of(4, 5), List.of(6));
  private static final List<Area> AREAS = List.of(Area.URBAN, Area.RURAL, Area.URBAN);

  final PaperTapes tapes = new PaperTapes();
  final Map<UUID, ReliefFile> cases = new LinkedHashMap<>();
  final CountedOnPaper counted = new CountedOnPaper();
  private final PaperReaction reaction = new PaperReaction(this);
  private final Map<UUID, Defined> households = new LinkedHashMap<>();
  private final Map<UUID, Set<UUID>> everIn = new HashMap<>();
  private final Map<UUID, ResidentRow> residents = new HashMap<>();
  private LocalDate today = BEGINNING;

  PaperOffice() {
    for (int i = 0; i < HOUSEHOLDS; i++) {
      for (int n : FAMILIES.get(i)) {
        LocalDate born = LocalDate.parse(n == 3 ? "2016-05-05" : "1980-05-05");
        tell(
            new PersonRegistered(person(n), born, SIMAO, DivisionCode.of("530802100"), null, null));
        tapes.owners.put(account(person(n)), person(n));
      }
      UUID head = person(FAMILIES.get(i).getFirst());
      household(
          household(i),
          new HouseholdCommand.Define(household(i), head, SIMAO, AREAS.get(i), null, today));
      for (int n : FAMILIES.get(i).subList(1, FAMILIES.get(i).size())) {
        household(household(i), new HouseholdCommand.Join(person(n), today, today));
      }
    }
  }

  static UUID person(int number) {
    return new UUID(5308, number);
  }

  static UUID household(int number) {
    return new UUID(2, number);
  }

  /** Of each person one. */
  static UUID account(UUID person) {
    return new UUID(4, person.getLeastSignificantBits());
  }

  LocalDate today() {
    return today;
  }

  void pass(int days) {
    today = today.plusDays(days);
  }

  Defined registered(UUID household) {
    return Objects.requireNonNull(households.get(household));
  }

  /** Who lives in the household and is not known to have died, in the order of their ids. */
  Set<UUID> living(UUID household) {
    Set<UUID> living = new TreeSet<>(registered(household).members().keySet());
    living.removeIf(person -> now(person).diedOn() != null);
    return living;
  }

  /** The household's case that is open today. */
  Optional<ReliefFile> open(UUID household) {
    return cases.values().stream()
        .filter(file -> file.opening().householdId().equals(household))
        .filter(file -> CaseStanding.isOpen(file.state(), today))
        .findFirst();
  }

  /** The household's case that was opened last. */
  Optional<ReliefFile> last(UUID household) {
    return cases.values().stream()
        .filter(file -> file.opening().householdId().equals(household))
        .reduce((_, later) -> later);
  }

  /** Whether each case has somebody who can receive what it is due. */
  boolean allCanReceive() {
    YearMonth month = YearMonth.from(today);
    return cases.values().stream().noneMatch(file -> file.payeeMissing(month));
  }

  /** The cases that an account of the person is paid by. */
  List<ReliefFile> paidTo(UUID person) {
    return cases.values().stream()
        .filter(file -> person.equals(tapes.owners.get(file.payeeId())))
        .toList();
  }

  /**
   * Opens a case, unless one is open, to be paid to one who lives; who died before is known to it
   * from its beginning.
   */
  Optional<UUID> accept(DibaoCommand.AcceptApplication application) {
    UUID household = application.householdId();
    UUID payee = Objects.requireNonNull(tapes.owners.get(application.payeeId()));
    if (open(household).isPresent() || !living(household).contains(payee)) {
      return Optional.empty();
    }
    List<Recorded> history = new ArrayList<>(decided(application, new DibaoCase.None()));
    for (UUID member : registered(household).members().keySet()) {
      LocalDate diedOn = now(member).diedOn();
      if (diedOn != null) {
        history.addAll(decided(new RecordDeath(member, diedOn), DibaoCase.DECIDER.fold(history)));
      }
    }
    note(ReliefFile.of(history), 0);
    return Optional.of(application.enrolmentId());
  }

  /** One step of a case; returns whether it was taken. */
  boolean order(UUID caseId, DibaoCommand command) {
    ReliefFile before = Objects.requireNonNull(cases.get(caseId));
    ReliefFile after = before;
    for (Recorded event : decided(command, before.state())) {
      after = after.after(event);
    }
    boolean opens =
        CaseStanding.isOpen(after.state(), today) && !CaseStanding.isOpen(before.state(), today);
    if (after.version() == before.version()
        || (opens && open(before.opening().householdId()).isPresent())
        || (after.state() instanceof Enrolled e && !counted.claim(caseId, e.months()))) {
      return false;
    }
    note(after, before.version());
    return true;
  }

  static List<Recorded> decided(DibaoCommand command, DibaoCase state) {
    return DibaoCase.DECIDER.decide(command, state)
            instanceof Accepted<Recorded, DibaoRejection>(List<Recorded> events)
        ? events
        : List.of();
  }

  void note(ReliefFile file, int known) {
    file.history().stream()
        .skip(known)
        .forEach(event -> tapes.enrolments.add(new Entry(file.id(), event, null)));
    cases.put(file.id(), file);
    for (UUID subject : file.subjects()) {
      Set<UUID> records = new LinkedHashSet<>(Set.of(subject));
      records.addAll(tapes.everSurvivorsOf(Set.of(subject)));
      for (UUID record : records) {
        file.counties().forEach(at -> tapes.subjects.add(new Subject(at, record, file.id())));
      }
    }
  }

  /** A step of a household; returns whether it was taken. */
  boolean household(UUID id, HouseholdCommand command) {
    HouseholdFile before =
        households.containsKey(id) ? registered(id) : HouseholdFile.DECIDER.initial();
    if (!(HouseholdFile.DECIDER.decide(command, before)
            instanceof Accepted<HouseholdEvent, HouseholdRejection>(List<HouseholdEvent> events))
        || events.isEmpty()) {
      return false;
    }
    HouseholdFile after = before;
    for (HouseholdEvent event : events) {
      after = HouseholdFile.DECIDER.evolve(after, event);
      tapes.enrolments.add(new Entry(id, null, event));
    }
    Defined defined = (Defined) after;
    households.put(id, defined);
    defined
        .members()
        .keySet()
        .forEach(member -> everIn.computeIfAbsent(member, _ -> new LinkedHashSet<>()).add(id));
    return true;
  }

  /** Who joins belongs to no other household, lives, and is asked for under no merged record. */
  boolean join(UUID id, UUID person, LocalDate joinedOn) {
    ResidentRow row = Objects.requireNonNull(residents.get(person));
    return now(person).diedOn() == null
        && row.mergedInto() == null
        && tapes.stays(person).isFreeOn(joinedOn)
        && household(id, new HouseholdCommand.Join(person, joinedOn, today));
  }

  void publish(Object row) {
    tapes.published.add(row);
  }

  void park(UUID person) {
    tapes.waiting.add(new Waiting(person, tapes.persons.size()));
  }

  void tell(PersonEvent event) {
    reaction.tell(event);
  }

  /** Notes it, and nothing follows yet. */
  void apply(PersonEvent event) {
    tapes.tell(event);
    residents.compute(
        event.personId(), (_, row) -> ResidentRow.evolve(row, tapes.persons.getLast()));
  }

  List<Defined> households() {
    return List.copyOf(households.values());
  }

  Set<UUID> everIn(UUID person) {
    return everIn.getOrDefault(person, Set.of());
  }

  /** The records that another one stands for, and which. */
  Map<UUID, UUID> merged() {
    Map<UUID, UUID> merged = new HashMap<>();
    for (ResidentRow row : residents.values()) {
      if (row.mergedInto() != null) {
        merged.put(row.personId(), row.mergedInto());
      }
    }
    return merged;
  }

  /** As it was told of this record. */
  Optional<LocalDate> ownDeath(UUID person) {
    return Optional.ofNullable(Objects.requireNonNull(residents.get(person)).resident().diedOn());
  }

  boolean areOne() {
    return !Objects.requireNonNull(residents.get(AUNT)).merged().isEmpty();
  }

  /** What is known of the person under all their records. */
  Resident now(UUID person) {
    ResidentRow row = Objects.requireNonNull(residents.get(person));
    ResidentRow stands =
        row.mergedInto() == null ? row : Objects.requireNonNull(residents.get(row.mergedInto()));
    return stands.together(
        stands.merged().stream().map(other -> Objects.requireNonNull(residents.get(other))));
  }
}
