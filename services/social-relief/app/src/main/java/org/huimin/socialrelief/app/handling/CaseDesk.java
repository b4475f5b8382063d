package org.huimin.socialrelief.app.handling;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.huimin.commands.Actor;
import org.huimin.commands.Done;
import org.huimin.commands.JdbcCommands;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.kernel.HashedId;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.programme.work.OnWorker;
import org.huimin.socialrelief.app.store.EnrolmentTape;
import org.huimin.socialrelief.app.store.Envelope;
import org.huimin.socialrelief.app.store.HouseholdTable;
import org.huimin.socialrelief.app.store.HouseholdTable.Registered;
import org.huimin.socialrelief.app.store.MeansTape;
import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.app.store.ReliefRows;
import org.huimin.socialrelief.dibaocase.ConfirmAuthority;
import org.huimin.socialrelief.dibaocase.DecidingOfficer;
import org.huimin.socialrelief.dibaocase.DibaoCase;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand;
import org.huimin.socialrelief.dibaocase.DibaoCommand.AcceptApplication;
import org.huimin.socialrelief.dibaocase.DibaoRejection;
import org.huimin.socialrelief.dibaocase.InquiryCommand.OnMembers;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordMeans;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansVerified;
import org.huimin.socialrelief.dibaocase.Officer;
import org.huimin.socialrelief.register.MeansEvent.MemberStanding;
import org.huimin.socialrelief.register.MeansFile;
import org.huimin.web.Problem;
import org.huimin.web.Roles;

/**
 * 低保个案办理: what every command to a case has in common: the case held, its stream read, decided,
 * recorded, all in one transaction.
 */
public final class CaseDesk {

  /**
   * 办理情境: what a step knows of who asks and when.
   *
   * @param decides the officer as one who decides
   */
  public record Step(Officer officer, DecidingOfficer decides, LocalDate today) {}

  private final JdbcCommands commands;
  private final JdbcEventStore store;
  private final EnrolmentTape tape;
  private final MeansTape means;
  private final ReliefRows rows;
  private final HouseholdTable households;
  private final BusinessClock clock;

  public CaseDesk(
      JdbcCommands commands,
      EnrolmentTape tape,
      MeansTape means,
      HouseholdTable households,
      BusinessClock clock) {
    this.commands = commands;
    this.store = new JdbcEventStore(clock);
    this.tape = tape;
    this.means = means;
    this.rows = new ReliefRows();
    this.households = households;
    this.clock = clock;
  }

  /**
   * 受理. The same application again is the same case, and nothing is recorded.
   *
   * @param applicantId of the members, who signs for the household
   */
  public Uni<Done> accept(
      UUID householdId, UUID applicantId, UUID payeeId, LocalDate appliedOn, Actor actor) {
    return OnWorker.call(
        () ->
            commands.carryOut(
                actor, c -> accept(c, householdId, applicantId, payeeId, appliedOn, actor)));
  }

  private Done accept(
      Connection c,
      UUID householdId,
      UUID applicantId,
      UUID payeeId,
      LocalDate appliedOn,
      Actor actor)
      throws SQLException {
    Registered household =
        households.hold(c, householdId).orElseThrow(HouseholdDesk::noSuchHousehold);
    if (!household.members().contains(applicantId)) {
      throw new Problem(
          422, "NO_MEMBER", "the applicant does not belong to the household", "applicantId");
    }
    if (!households.isPayeeOf(c, payeeId, household.members())) {
      throw new Problem(
          422, "NO_SUCH_PAYEE", "no member of the household has such an account", "payeeId");
    }
    UUID open = households.openCase(c, householdId).orElse(null);
    if (open != null) {
      ReliefFile file = read(c, open);
      if (file.opening().applicantId().equals(applicantId)
          && file.opening().payeeId().equals(payeeId)
          && file.state() instanceof DibaoCase.Applied) {
        return Done.nothingNew(open);
      }
      throw Problem.conflict("ENROLMENT_OPEN", "the household has an open case: enrolment " + open);
    }
    UUID id =
        HashedId.of(
            householdId.toString(), "DIBAO", Integer.toString(rows.ofHousehold(c, householdId)));
    AcceptApplication command =
        new AcceptApplication(
            id,
            householdId,
            applicantId,
            payeeId,
            household.township().county(),
            ConfirmAuthority.COUNTY,
            appliedOn,
            step(actor).officer(),
            clock.today());
    List<Recorded> decided = decide(command, DibaoCase.DECIDER.initial());
    ReliefFile file = ReliefFile.of(decided);
    rows.open(c, file, household.township(), appliedOn, clock.today());
    return append(c, file, List.of(), actor);
  }

  /** One step of a case, by the officer's own command. */
  public Uni<Done> carryOut(UUID enrolmentId, Function<Step, DibaoCommand> order, Actor actor) {
    return OnWorker.call(
        () ->
            commands.carryOut(
                actor,
                c -> {
                  if (!rows.hold(c, enrolmentId)) {
                    throw noSuchCase();
                  }
                  ReliefFile before = read(c, enrolmentId);
                  ReliefFile after = before;
                  DibaoCommand command = order.apply(step(actor));
                  mustBeOfTheHousehold(c, command, before);
                  for (Recorded event : decide(command, before.state())) {
                    after = after.after(event);
                  }
                  if (after.version() == before.version()) {
                    return Done.nothingNew(enrolmentId);
                  }
                  rows.note(c, after, clock.today());
                  return append(c, after, before.history(), actor);
                }));
  }

  /**
   * Whoever is counted lives in the household, and was looked at; nobody else's means are named.
   */
  private void mustBeOfTheHousehold(Connection c, DibaoCommand command, ReliefFile file)
      throws SQLException {
    UUID household = file.opening().householdId();
    if (command instanceof RecordMeans named
        && households.householdOfMeans(c, named.meansId()).filter(household::equals).isEmpty()) {
      throw new Problem(
          422, "NO_SUCH_MEANS", "nothing of the household was verified under this id", "meansId");
    }
    if (command instanceof OnMembers counts) {
      List<UUID> living = households.hold(c, household).map(Registered::members).orElse(List.of());
      if (!living.containsAll(counts.members())) {
        throw new Problem(
            422, "NO_MEMBER", "one of them does not belong to the household", "members");
      }
      if (!verified(c, file).filter(known -> !known.containsAll(counts.members())).isEmpty()) {
        throw Problem.conflict(
            "MEMBER_NOT_VERIFIED", "the means that were checked last do not name one of them");
      }
    }
  }

  /** Who stands in the verification that was named last; nothing where none was named yet. */
  private Optional<List<UUID>> verified(Connection c, ReliefFile file) {
    UUID named = null;
    for (Recorded recorded : file.history()) {
      if (recorded.event() instanceof MeansVerified e) {
        named = e.meansId();
      }
    }
    return named == null
        ? Optional.empty()
        : MeansFile.of(MeansTape.read(store.readStream(c, means.tape(), named)))
            .map(m -> m.members().stream().map(MemberStanding::personId).toList());
  }

  private ReliefFile read(Connection c, UUID enrolmentId) {
    return ReliefFile.of(EnrolmentTape.cases(store.readStream(c, tape.tape(), enrolmentId)));
  }

  /** Last before the transaction ends: the partition's lock is held from then on. */
  private Done append(Connection c, ReliefFile file, List<Recorded> before, Actor actor) {
    List<NewEvent> drafts = new ArrayList<>();
    for (int i = before.size(); i < file.history().size(); i++) {
      Recorded recorded = file.history().get(i);
      drafts.add(
          tape.draft(
              recorded.event(),
              i + 1,
              Envelope.of(clock.now(), recorded.officer(), actor.division().county())));
    }
    return new Done(file.id(), store.append(c, drafts).positions());
  }

  private Step step(Actor actor) {
    Officer.Office office =
        actor.roles().contains(Roles.COUNTY) ? Officer.Office.COUNTY : Officer.Office.TOWNSHIP;
    Officer officer = new Officer(actor.subject(), office, actor.worksFor());
    return new Step(
        officer, new DecidingOfficer(officer, ConfirmAuthority.COUNTY, Set.of()), clock.today());
  }

  private static List<Recorded> decide(DibaoCommand command, DibaoCase state) {
    return switch (DibaoCase.DECIDER.decide(command, state)) {
      case Accepted<Recorded, DibaoRejection>(var events) -> events;
      case Rejected<Recorded, DibaoRejection>(var rejection) ->
          throw new CommandRejected(rejection);
    };
  }

  static Problem noSuchCase() {
    return Problem.notFound("NO_SUCH_ENROLMENT", "there is no case under this id");
  }
}
