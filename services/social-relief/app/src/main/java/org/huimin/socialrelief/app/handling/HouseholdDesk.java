package org.huimin.socialrelief.app.handling;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.huimin.commands.Actor;
import org.huimin.commands.CommandLog;
import org.huimin.commands.Done;
import org.huimin.commands.JdbcCommands;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.StoredEvent;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.programme.work.OnWorker;
import org.huimin.socialrelief.app.store.EnrolmentTape;
import org.huimin.socialrelief.app.store.Envelope;
import org.huimin.socialrelief.app.store.HouseholdTable;
import org.huimin.socialrelief.app.store.HouseholdTable.Registered;
import org.huimin.socialrelief.app.store.HouseholdTable.Resident;
import org.huimin.socialrelief.app.store.MeansTape;
import org.huimin.socialrelief.app.store.PublishedRules;
import org.huimin.socialrelief.app.store.ReliefFiles;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.AreaFinding;
import org.huimin.socialrelief.household.Months;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.register.HouseholdCommand;
import org.huimin.socialrelief.register.HouseholdEvent;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdMemberJoined;
import org.huimin.socialrelief.register.HouseholdFile;
import org.huimin.socialrelief.register.HouseholdRejection;
import org.huimin.socialrelief.register.MeansEvent;
import org.huimin.socialrelief.register.MeansEvent.AssetsChecked;
import org.huimin.socialrelief.register.MeansEvent.IncomeAssessed;
import org.huimin.socialrelief.register.MeansEvent.Item;
import org.huimin.web.Problem;

/** 家庭登记办理: households, who belongs to them, and what was verified of them. */
public final class HouseholdDesk {

  private final DataSource ds;
  private final JdbcCommands commands;
  private final JdbcEventStore store;
  private final EnrolmentTape tape;
  private final MeansTape means;
  private final HouseholdTable table;
  private final MeansAuthority authority;
  private final PublishedRules published;
  private final ToldOfRelatives relatives;
  private final BusinessClock clock;

  public HouseholdDesk(
      DataSource ds,
      JdbcCommands commands,
      EnrolmentTape tape,
      MeansTape means,
      HouseholdTable table,
      ReliefFiles files,
      PublishedRules published,
      ToldOfRelatives relatives,
      BusinessClock clock) {
    this.ds = ds;
    this.commands = commands;
    this.store = new JdbcEventStore(clock);
    this.tape = tape;
    this.means = means;
    this.table = table;
    this.authority = new MeansAuthority(files);
    this.published = published;
    this.relatives = relatives;
    this.clock = clock;
  }

  /** 立户, in the township where its head is registered. */
  public Uni<Done> define(UUID headId, AreaFinding told, DivisionCode township, Actor actor) {
    UUID id = UUID.randomUUID();
    return carryOut(
        actor,
        c -> {
          AreaRule rule = areaRule(c, township);
          Area area = rule.area(told);
          mustBeFree(c, headId, clock.today(), actor.worksFor(), "headId");
          HouseholdCommand define =
              new HouseholdCommand.Define(
                  id, headId, township.county(), area, rule.basis(told), clock.today());
          return record(c, id, township, define, List.of(), actor);
        });
  }

  /** 城乡分类: by which standard it is measured from the month on. */
  public Uni<Done> classify(UUID householdId, AreaFinding told, YearMonth from, Actor actor) {
    return carryOut(
        actor,
        c -> {
          Registered household =
              table.hold(c, householdId).orElseThrow(HouseholdDesk::noSuchHousehold);
          AreaRule rule = areaRule(c, household.township());
          Area area = rule.area(told);
          if (area == Area.RURAL && !table.openCases(c, householdId).isEmpty()) {
            throw Problem.conflict(
                "ENROLMENT_OPEN",
                "the household has an open case: by the lower standard it would be paid less"
                    + " unheard");
          }
          return record(
              c,
              householdId,
              household.township(),
              new HouseholdCommand.Reclassify(area, rule.basis(told), from, clock.today()),
              store.readStream(c, tape.tape(), householdId),
              actor);
        });
  }

  private AreaRule areaRule(Connection c, DivisionCode township) {
    return new AreaRule(published.optionsIn(c, township.county(), clock.today()).areaBy());
  }

  /** Any other step of a household's. */
  public Uni<Done> change(
      UUID householdId, Function<LocalDate, HouseholdCommand> order, Actor actor) {
    return carryOut(
        actor,
        c -> {
          HouseholdCommand command = order.apply(clock.today());
          // The person first, then the household: facts hold them in the same order.
          Optional<Resident> joining =
              command instanceof HouseholdCommand.Join join
                      && !table.stays(c, Set.of(join.personId())).isIn(householdId)
                  ? Optional.of(
                      mustBeFree(c, join.personId(), join.joinedOn(), actor.worksFor(), "personId"))
                  : Optional.empty();
          Registered household =
              table.hold(c, householdId).orElseThrow(HouseholdDesk::noSuchHousehold);
          if (joining.isPresent()) {
            mayComeFrom(c, joining.get().township().county(), household.township().county());
          }
          return record(
              c,
              householdId,
              household.township(),
              command,
              store.readStream(c, tape.tape(), householdId),
              actor);
        });
  }

  /** Who works for both counties brings them together, where the county takes such people in. */
  private void mayComeFrom(Connection c, DivisionCode from, DivisionCode county) {
    if (!from.equals(county)
        && !published.optionsIn(c, county, clock.today()).takesInFromOtherCounties()) {
      throw new Problem(
          422,
          "REGISTERED_IN_ANOTHER_COUNTY",
          "the county takes in nobody who is registered in another one",
          "personId");
    }
  }

  /** Nobody is in two households on a day; and nobody joins who is not registered here. */
  private Resident mustBeFree(
      Connection c, UUID personId, LocalDate from, DivisionCode within, String field)
      throws SQLException {
    Resident resident =
        table
            .resident(c, personId)
            .filter(one -> within.contains(one.township()))
            .orElseThrow(
                () ->
                    new Problem(
                        422, "NO_SUCH_PERSON", "no person of this id is registered here", field));
    if (resident.diedOn() != null) {
      throw new Problem(409, "PERSON_DIED", "the person has died", field);
    }
    if (resident.merged()) {
      throw new Problem(
          409, "PERSON_MERGED", "the record was merged into another one of the person", field);
    }
    if (!table.stays(c, relatives.recordsOf(c, personId)).isFreeOn(from)) {
      throw new Problem(
          409,
          "IN_ANOTHER_HOUSEHOLD",
          "the person belongs to another household, or still did on that day",
          field);
    }
    return resident;
  }

  private Done record(
      Connection c,
      UUID householdId,
      DivisionCode township,
      HouseholdCommand command,
      List<StoredEvent> history,
      Actor actor)
      throws SQLException {
    HouseholdFile state = HouseholdFile.DECIDER.fold(EnrolmentTape.households(history));
    List<NewEvent> drafts = new ArrayList<>();
    List<NewEvent> told = new ArrayList<>();
    for (HouseholdEvent event : decide(command, state)) {
      table.note(c, event, township);
      NewEvent draft =
          tape.draft(event, history.size() + drafts.size() + 1, envelope(actor, township));
      drafts.add(draft);
      if (event instanceof HouseholdMemberJoined e) {
        told.addAll(relatives.joined(c, householdId, e.personId(), township.county(), draft.id()));
      }
    }
    drafts.addAll(told);
    return drafts.isEmpty()
        ? Done.nothingNew(householdId)
        : new Done(householdId, store.append(c, drafts).positions());
  }

  private Envelope envelope(Actor actor, DivisionCode township) {
    return Envelope.of(clock.now(), actor.subject(), township.county());
  }

  /**
   * 经济状况核对登记: what was verified of the household today, on the authorisation of all who were looked
   * at; it holds once a decision names it.
   */
  public Uni<Done> verify(UUID householdId, MeansFound found, Actor actor) {
    UUID id = UUID.randomUUID();
    return carryOut(
        actor,
        c -> {
          Registered household =
              table.hold(c, householdId).orElseThrow(HouseholdDesk::noSuchHousehold);
          LocalDate today = clock.today();
          MeansRule rule = MeansRule.on(today, defined(c, householdId), published.now(c));
          rule.checkMembers(found.members());
          found.mustBeOf(household.members());
          int persons = found.members().size();
          rule.checkAssets(found.findings(), persons);
          List<IncomeItem> items =
              rule.apart(rule.withSupport(found.items(), found.supporters()), persons);
          Months looked =
              rule.window(
                  authority.mustHold(c, householdId, found.members(), today).askedOn(today));
          table.verified(c, id, householdId, today, actor.subject());
          Envelope envelope = envelope(actor, household.township());
          List<MeansEvent> events =
              List.of(
                  new IncomeAssessed(
                      id,
                      householdId,
                      today,
                      looked.from(),
                      looked.through(),
                      found.members(),
                      items.stream().map(Item::of).toList()),
                  new AssetsChecked(id, householdId, today, found.findings()));
          List<NewEvent> drafts = new ArrayList<>();
          for (MeansEvent event : events) {
            drafts.add(means.draft(event, drafts.size() + 1, envelope));
          }
          return new Done(id, store.append(c, drafts).positions());
        });
  }

  private HouseholdFile.Defined defined(Connection c, UUID householdId) {
    if (HouseholdFile.DECIDER.fold(
            EnrolmentTape.households(store.readStream(c, tape.tape(), householdId)))
        instanceof HouseholdFile.Defined defined) {
      return defined;
    }
    throw noSuchHousehold();
  }

  /** What was verified; nothing when the id is not of this household. */
  public Uni<List<MeansEvent>> verified(UUID householdId, UUID meansId) {
    return OnWorker.call(
        () -> {
          try (Connection c = ds.getConnection()) {
            return table
                    .verification(c, meansId)
                    .filter(one -> one.householdId().equals(householdId))
                    .isPresent()
                ? MeansTape.read(store.readStream(c, means.tape(), meansId))
                : List.of();
          }
        });
  }

  private Uni<Done> carryOut(Actor actor, CommandLog.Work work) {
    return OnWorker.call(() -> commands.carryOut(actor, work));
  }

  private static List<HouseholdEvent> decide(HouseholdCommand command, HouseholdFile state) {
    return switch (HouseholdFile.DECIDER.decide(command, state)) {
      case Accepted<HouseholdEvent, HouseholdRejection>(var events) -> events;
      case Rejected<HouseholdEvent, HouseholdRejection>(var rejection) ->
          throw new CommandRejected(rejection);
    };
  }

  static Problem noSuchHousehold() {
    return Problem.notFound("NO_SUCH_HOUSEHOLD", "there is no household under this id");
  }
}
