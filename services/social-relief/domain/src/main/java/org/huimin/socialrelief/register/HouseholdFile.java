package org.huimin.socialrelief.register;

import static org.huimin.socialrelief.register.HouseholdRejection.DAY_IN_FUTURE;
import static org.huimin.socialrelief.register.HouseholdRejection.DEFINED_ALREADY;
import static org.huimin.socialrelief.register.HouseholdRejection.HEAD_CANNOT_LEAVE;
import static org.huimin.socialrelief.register.HouseholdRejection.LEFT_BEFORE_JOINING;
import static org.huimin.socialrelief.register.HouseholdRejection.MEMBER_ALREADY;
import static org.huimin.socialrelief.register.HouseholdRejection.MONTH_HAS_BEGUN;
import static org.huimin.socialrelief.register.HouseholdRejection.NO_MEMBER;
import static org.huimin.socialrelief.register.HouseholdRejection.NO_SUCH_HOUSEHOLD;
import static org.huimin.socialrelief.register.HouseholdRejection.SAME_AREA;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.huimin.kernel.Decider;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Timeline;
import org.huimin.socialrelief.register.HouseholdCommand.ChangeHead;
import org.huimin.socialrelief.register.HouseholdCommand.Define;
import org.huimin.socialrelief.register.HouseholdCommand.Follow;
import org.huimin.socialrelief.register.HouseholdCommand.Join;
import org.huimin.socialrelief.register.HouseholdCommand.Leave;
import org.huimin.socialrelief.register.HouseholdCommand.Reclassify;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdDefined;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdHeadChanged;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdMemberJoined;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdMemberLeft;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdMoved;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdReclassified;

/** 低保家庭: a household as it is registered, with a stable id whoever belongs to it. */
public sealed interface HouseholdFile {

  record None() implements HouseholdFile {}

  /**
   * 在册家庭.
   *
   * @param members who belongs to it now, each since a day
   * @param area whose standard counts, each from a month on
   */
  record Defined(
      UUID householdId,
      UUID headId,
      DivisionCode county,
      SortedMap<UUID, LocalDate> members,
      Timeline<Area> area)
      implements HouseholdFile {

    public Defined {
      members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    Defined with(SortedMap<UUID, LocalDate> others) {
      return new Defined(householdId, headId, county, others, area);
    }

    Defined headedBy(UUID head) {
      return new Defined(householdId, head, county, members, area);
    }

    Defined in(DivisionCode other) {
      return new Defined(householdId, headId, other, members, area);
    }

    Defined with(Timeline<Area> classified) {
      return new Defined(householdId, headId, county, members, classified);
    }
  }

  Decider<HouseholdCommand, HouseholdFile, HouseholdEvent, HouseholdRejection> DECIDER =
      new Decider<>() {
        @Override
        public HouseholdFile initial() {
          return new None();
        }

        @Override
        public Outcome<HouseholdEvent, HouseholdRejection> decide(
            HouseholdCommand command, HouseholdFile state) {
          return switch (state) {
            case None _ ->
                command instanceof Define define
                    ? define(define)
                    : Outcome.rejected(NO_SUCH_HOUSEHOLD);
            case Defined household -> HouseholdFile.decide(command, household);
          };
        }

        @Override
        public HouseholdFile evolve(HouseholdFile state, HouseholdEvent event) {
          return event instanceof HouseholdDefined e
              ? begun(e)
              : HouseholdFile.evolve((Defined) state, event);
        }
      };

  private static Outcome<HouseholdEvent, HouseholdRejection> define(Define c) {
    return Outcome.accepted(
        new HouseholdDefined(
            c.householdId(), c.headId(), c.county(), c.area(), c.basis(), c.today()));
  }

  private static Outcome<HouseholdEvent, HouseholdRejection> decide(
      HouseholdCommand command, Defined household) {
    UUID id = household.householdId();
    return switch (command) {
      case Define _ -> Outcome.rejected(DEFINED_ALREADY);
      case Join c when household.members().containsKey(c.personId()) ->
          Outcome.rejected(MEMBER_ALREADY);
      case Join c when c.joinedOn().isAfter(c.today()) -> Outcome.rejected(DAY_IN_FUTURE);
      case Join c -> Outcome.accepted(new HouseholdMemberJoined(id, c.personId(), c.joinedOn()));
      case Leave c -> leave(c, household);
      case ChangeHead c when !household.members().containsKey(c.headId()) ->
          Outcome.rejected(NO_MEMBER);
      case ChangeHead c when household.headId().equals(c.headId()) -> Outcome.nothingToDo();
      case ChangeHead c -> Outcome.accepted(new HouseholdHeadChanged(id, c.headId(), c.today()));
      case Follow c when household.county().equals(c.county()) -> Outcome.nothingToDo();
      case Follow c -> Outcome.accepted(new HouseholdMoved(id, c.county(), c.movedOn()));
      case Reclassify c when !c.fromMonth().isAfter(YearMonth.from(c.today())) ->
          Outcome.rejected(MONTH_HAS_BEGUN);
      case Reclassify c
          when household.area().in(c.fromMonth()).filter(c.area()::equals).isPresent() ->
          Outcome.rejected(SAME_AREA);
      case Reclassify c ->
          Outcome.accepted(new HouseholdReclassified(id, c.area(), c.basis(), c.fromMonth()));
    };
  }

  private static Outcome<HouseholdEvent, HouseholdRejection> leave(Leave c, Defined household) {
    LocalDate joined = household.members().get(c.personId());
    if (joined == null) {
      return Outcome.rejected(NO_MEMBER);
    }
    if (household.headId().equals(c.personId()) && household.members().size() > 1) {
      return Outcome.rejected(HEAD_CANNOT_LEAVE);
    }
    if (c.leftOn().isAfter(c.today())) {
      return Outcome.rejected(DAY_IN_FUTURE);
    }
    if (c.leftOn().isBefore(joined)) {
      return Outcome.rejected(LEFT_BEFORE_JOINING);
    }
    return Outcome.accepted(
        new HouseholdMemberLeft(household.householdId(), c.personId(), c.leftOn(), c.reason()));
  }

  private static Defined begun(HouseholdDefined e) {
    SortedMap<UUID, LocalDate> members = new TreeMap<>();
    members.put(e.headId(), e.definedOn());
    return new Defined(
        e.householdId(),
        e.headId(),
        e.county(),
        members,
        Timeline.from(YearMonth.of(1, 1), e.area()));
  }

  private static Defined evolve(Defined household, HouseholdEvent event) {
    SortedMap<UUID, LocalDate> members = new TreeMap<>(household.members());
    return switch (event) {
      case HouseholdDefined _ -> household;
      case HouseholdMemberJoined e -> {
        members.put(e.personId(), e.joinedOn());
        yield household.with(members);
      }
      case HouseholdMemberLeft e -> {
        members.remove(e.personId());
        yield household.with(members);
      }
      case HouseholdHeadChanged e -> household.headedBy(Objects.requireNonNull(e.headId()));
      case HouseholdMoved e -> household.in(e.county());
      case HouseholdReclassified e ->
          household.with(household.area().then(e.fromMonth(), e.area()));
    };
  }
}
