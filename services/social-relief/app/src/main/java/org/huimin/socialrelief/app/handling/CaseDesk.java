package org.huimin.socialrelief.app.handling;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.huimin.commands.Actor;
import org.huimin.commands.Done;
import org.huimin.commands.JdbcCommands;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.HashedId;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.programme.work.OnWorker;
import org.huimin.socialrelief.app.store.CountedMembers;
import org.huimin.socialrelief.app.store.EnrolmentTape;
import org.huimin.socialrelief.app.store.Envelope;
import org.huimin.socialrelief.app.store.HouseholdTable;
import org.huimin.socialrelief.app.store.HouseholdTable.Registered;
import org.huimin.socialrelief.app.store.MeansTape;
import org.huimin.socialrelief.app.store.PayeeAuthorisations;
import org.huimin.socialrelief.app.store.ProposedAmount;
import org.huimin.socialrelief.app.store.PublishedRules;
import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.app.store.ReliefRows;
import org.huimin.socialrelief.dibaocase.CaseStanding;
import org.huimin.socialrelief.dibaocase.DecidingOfficer;
import org.huimin.socialrelief.dibaocase.DibaoCase;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand;
import org.huimin.socialrelief.dibaocase.DibaoCommand.AcceptApplication;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDeath;
import org.huimin.socialrelief.dibaocase.DibaoRejection;
import org.huimin.socialrelief.dibaocase.Officer;
import org.huimin.socialrelief.dibaocase.PublicationCommand.Sheet;
import org.huimin.web.Problem;
import org.huimin.web.Roles;

/**
 * 低保个案办理: what every command to a case has in common: the case held, its stream read, decided,
 * recorded, all in one transaction.
 */
public final class CaseDesk {

  private final JdbcCommands commands;
  private final JdbcEventStore store;
  private final EnrolmentTape tape;
  private final ReliefRows rows;
  private final CountedMembers counted;
  private final HouseholdTable households;
  private final FamilyCheck family;
  private final PayeeCheck payees;
  private final TwoPairsOfEyes eyes = new TwoPairsOfEyes();
  private final PriceCheck prices;
  private final PublishedSheet sheets;
  private final PublishedRules published;
  private final Authority authority;
  private final ToldOfRelatives relatives;
  private final BusinessClock clock;

  public CaseDesk(
      JdbcCommands commands,
      EnrolmentTape tape,
      MeansTape means,
      HouseholdTable households,
      ProposedAmount amounts,
      PublishedSheet sheets,
      PublishedRules published,
      ToldOfRelatives relatives,
      BusinessClock clock) {
    this.commands = commands;
    this.store = new JdbcEventStore(clock);
    this.tape = tape;
    this.rows = new ReliefRows();
    this.counted = new CountedMembers();
    this.households = households;
    this.family = new FamilyCheck(store, means, households);
    this.payees = new PayeeCheck(households, new PayeeAuthorisations());
    this.prices = new PriceCheck(amounts);
    this.sheets = sheets;
    this.published = published;
    this.authority = new Authority(published, clock);
    this.relatives = relatives;
    this.clock = clock;
  }

  /**
   * 申请: who asks for whom.
   *
   * @param applicantId of the members, who signs for the household
   */
  public record Application(
      UUID householdId, UUID applicantId, UUID payeeId, LocalDate appliedOn) {}

  /**
   * 受理. The same application again, while it is not decided, is the same case, and nothing is
   * recorded; beside one who has it alone it is a case of its own.
   */
  public Uni<Done> accept(Application application, Actor actor) {
    return OnWorker.call(() -> commands.carryOut(actor, c -> accept(c, application, actor)));
  }

  private Done accept(Connection c, Application application, Actor actor) throws SQLException {
    Registered household =
        households.hold(c, application.householdId()).orElseThrow(HouseholdDesk::noSuchHousehold);
    if (!household.members().contains(application.applicantId())) {
      throw new Problem(
          422, "NO_MEMBER", "the applicant does not belong to the household", "applicantId");
    }
    payees.mustBeOfMember(c, application.payeeId(), household.householdId());
    Optional<ReliefFile> open = open(c, household.householdId());
    if (open.isPresent()) {
      ReliefFile.Opening opening = open.get().opening();
      if (opening.applicantId().equals(application.applicantId())
          && opening.payeeId().equals(application.payeeId())
          && open.get().state() instanceof DibaoCase.Applied) {
        return Done.nothingNew(open.get().id());
      }
      throw isOpen(open.get().id());
    }
    List<Recorded> history = new ArrayList<>(opened(c, household, application, actor));
    // Who died before is known to the case from its beginning.
    for (HouseholdTable.Resident one : households.residents(c, household.householdId())) {
      if (one.diedOn() != null) {
        RecordDeath death = new RecordDeath(one.personId(), one.diedOn());
        history.addAll(decide(death, DibaoCase.DECIDER.fold(history)));
      }
    }
    history.addAll(relatives.before(c, household.members(), history));
    ReliefFile file = ReliefFile.of(history);
    rows.open(c, file, household.township(), application.appliedOn(), clock.today());
    return append(c, file, 0, actor);
  }

  private List<Recorded> opened(
      Connection c, Registered household, Application application, Actor actor)
      throws SQLException {
    int before = rows.ofHousehold(c, household.householdId());
    AcceptApplication command =
        new AcceptApplication(
            HashedId.of(household.householdId().toString(), "DIBAO", Integer.toString(before)),
            household.householdId(),
            application.applicantId(),
            application.payeeId(),
            household.township().county(),
            authority.in(c, household.township().county()),
            application.appliedOn(),
            officer(actor),
            clock.today());
    return decide(command, DibaoCase.DECIDER.initial());
  }

  /**
   * The case the household has open today, beside which there is no other; the row of one that has
   * run out follows it.
   */
  private Optional<ReliefFile> open(Connection c, UUID householdId) throws SQLException {
    for (UUID id : households.openCases(c, householdId)) {
      rows.hold(c, id);
      ReliefFile file = read(c, id);
      if (rows.note(c, file, clock.today()).state().isOpen()
          && !CaseStanding.leavesOthersFree(file.state())) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** What is kept beside the events of a step, in the same transaction. */
  @FunctionalInterface
  interface Beside {
    void keep(Connection c, ReliefFile after) throws SQLException;
  }

  /** One step of a case, by the officer's own command. */
  public Uni<Done> carryOut(UUID enrolmentId, Function<Step, DibaoCommand> order, Actor actor) {
    return carryOut(enrolmentId, order, (_, _) -> {}, actor);
  }

  Uni<Done> carryOut(
      UUID enrolmentId, Function<Step, DibaoCommand> order, Beside beside, Actor actor) {
    return OnWorker.call(
        () -> commands.carryOut(actor, c -> carryOut(c, enrolmentId, order, beside, actor)));
  }

  private Done carryOut(
      Connection c,
      UUID enrolmentId,
      Function<Step, DibaoCommand> order,
      Beside beside,
      Actor actor)
      throws SQLException {
    // The household first, then its case: facts of its members hold them in the same order.
    UUID household = households.householdOfCase(c, enrolmentId).orElseThrow(CaseDesk::noSuchCase);
    households.hold(c, household);
    rows.hold(c, enrolmentId);
    ReliefFile before = read(c, enrolmentId);
    DibaoCommand command = order.apply(step(c, before, actor));
    family.check(c, command, before, clock.today());
    payees.check(c, command, before, clock.today());
    eyes.check(command, before);
    ReliefFile after = before;
    for (Recorded event : decide(command, before.state())) {
      after = after.after(event);
    }
    if (after.version() == before.version()) {
      return Done.nothingNew(enrolmentId);
    }
    prices.check(c, command, before, after, clock.today());
    mustBeTheOnlyOne(c, before, after);
    beside.keep(c, after);
    return append(c, after, before.version(), actor);
  }

  /** A household has one case at a time, or one for each who has it alone; nobody is in two. */
  private void mustBeTheOnlyOne(Connection c, ReliefFile before, ReliefFile after)
      throws SQLException {
    boolean open = rows.note(c, after, clock.today()).state().isOpen();
    if (open && !CaseStanding.isOpen(before.state(), clock.today())) {
      for (UUID other : households.openCases(c, after.opening().householdId())) {
        if (!other.equals(after.id())
            && !CaseStanding.sideBySide(after.state(), read(c, other).state())) {
          throw isOpen(other);
        }
      }
    }
    if (after.state() instanceof Enrolled enrolled
        && !before.enrolled().map(Enrolled::months).equals(Optional.of(enrolled.months()))
        && !counted.claim(c, after.id(), enrolled.months())) {
      throw Problem.conflict(
          "COUNTED_ELSEWHERE", "one of the members is counted by another case in these months");
    }
  }

  private ReliefFile read(Connection c, UUID enrolmentId) {
    return ReliefFile.of(EnrolmentTape.cases(store.readStream(c, tape.tape(), enrolmentId)));
  }

  /** Last before the transaction ends: the partition's lock is held from then on. */
  private Done append(Connection c, ReliefFile file, int known, Actor actor) {
    List<NewEvent> drafts = new ArrayList<>();
    for (int i = known; i < file.history().size(); i++) {
      Recorded recorded = file.history().get(i);
      drafts.add(tape.draft(recorded.event(), i + 1, envelope(recorded, drafts, actor)));
    }
    return new Done(file.id(), store.append(c, drafts).positions());
  }

  /** What no officer said follows from the first of the events. */
  private Envelope envelope(Recorded recorded, List<NewEvent> drafts, Actor actor) {
    DivisionCode county = actor.division().county();
    return recorded.officer().isEmpty()
        ? new Envelope(
            clock.now(),
            EnrolmentTape.SYSTEM_ACTOR,
            county,
            Map.of("causationid", drafts.getFirst().id().toString()))
        : Envelope.of(clock.now(), recorded.officer(), county);
  }

  private Step step(Connection c, ReliefFile file, Actor actor) {
    Officer officer = officer(actor);
    DivisionCode county = actor.division().county();
    return new Step(
        officer,
        () -> new DecidingOfficer(officer, authority.in(c, county)),
        clock.today(),
        () -> published.optionsIn(c, county, clock.today()),
        members -> found(() -> sheets.anyOfAge(c, members, clock.today())),
        () -> found(() -> proposed(c, file)),
        () -> found(() -> sheets.of(c, file, clock.today())),
        UUID::randomUUID,
        (payeeId, authorisationId) -> payees.named(c, payeeId, authorisationId));
  }

  private Sheet proposed(Connection c, ReliefFile file) throws SQLException {
    LocalDate today = clock.today();
    return sheets.proposed(c, file, prices.proposed(c, file, today).aMonth(), today);
  }

  /** What is looked for in the database. */
  @FunctionalInterface
  private interface Sought<T> {
    T find() throws SQLException;
  }

  private static <T> T found(Sought<T> sought) {
    try {
      return sought.find();
    } catch (SQLException e) {
      throw new IllegalStateException("it could not be looked for", e);
    }
  }

  private static Officer officer(Actor actor) {
    return new Officer(
        actor.subject(),
        actor.roles().contains(Roles.COUNTY) ? Officer.Office.COUNTY : Officer.Office.TOWNSHIP,
        actor.worksFor());
  }

  static List<Recorded> decide(DibaoCommand command, DibaoCase state) {
    return switch (DibaoCase.DECIDER.decide(command, state)) {
      case Accepted<Recorded, DibaoRejection>(var events) -> events;
      case Rejected<Recorded, DibaoRejection>(var rejection) ->
          throw new CommandRejected(rejection);
    };
  }

  private static Problem isOpen(UUID enrolmentId) {
    return Problem.conflict(
        "ENROLMENT_OPEN", "the household has an open case: enrolment " + enrolmentId);
  }

  static Problem noSuchCase() {
    return Problem.notFound("NO_SUCH_ENROLMENT", "there is no case under this id");
  }
}
