package org.huimin.socialrelief.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.register.HouseholdCommand.ChangeHead;
import org.huimin.socialrelief.register.HouseholdCommand.Define;
import org.huimin.socialrelief.register.HouseholdCommand.Join;
import org.huimin.socialrelief.register.HouseholdCommand.Leave;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdDefined;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdMemberJoined;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdMemberLeft;
import org.huimin.socialrelief.register.HouseholdEvent.LeavingReason;
import org.huimin.socialrelief.register.HouseholdFile.Defined;
import org.jspecify.annotations.Nullable;

/** 一人一户: whatever is ordered of households, in whichever order and for whichever days. */
class OneHouseholdPropertiesTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-02");
  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final int FEW = 3;
  private static final int AGO = 12;

  /** Of a day that is so many days ago, and so many days after the order before. */
  record Order(int kind, int person, int household, int ago, int days) {}

  @Property(edgeCases = EdgeCasesMode.NONE)
  void nobody_is_in_two_households_on_a_day(@ForAll("histories") List<Order> history) {
    Register register = new Register();
    Census census = new Census();
    LocalDate today = FIRST;
    for (Order order : history) {
      today = today.plusDays(order.days());
      for (HouseholdEvent event : register.carryOut(command(order, today))) {
        census.hear(event);
      }
    }
    for (LocalDate day = FIRST.minusDays(AGO); !day.isAfter(today); day = day.plusDays(1)) {
      for (int person = 0; person < FEW; person++) {
        assertTrue(census.placesOf(person(person), day) <= 1, person + " on " + day);
      }
    }
    assertEquals(census.now(), register.members());
    // Where nobody ever lives in two of them, one after the other, nothing is shown.
    Statistics.collect(census.sawSomebodyMove());
    Statistics.coverage(coverage -> coverage.check(true).count(count -> count > 100));
  }

  /** As the desk asks: whether they are free, then the household itself. */
  private static final class Register {

    private final Map<UUID, HouseholdFile> files = new HashMap<>();
    private final Map<UUID, Stays> stays = new HashMap<>();

    List<HouseholdEvent> carryOut(To to) {
      if (!isFree(to)) {
        return List.of();
      }
      HouseholdFile file = files.getOrDefault(to.household(), HouseholdFile.DECIDER.initial());
      if (!(HouseholdFile.DECIDER.decide(to.command(), file)
          instanceof Accepted<HouseholdEvent, HouseholdRejection>(List<HouseholdEvent> events))) {
        return List.of();
      }
      for (HouseholdEvent event : events) {
        file = HouseholdFile.DECIDER.evolve(file, event);
        note(event);
      }
      files.put(to.household(), file);
      return events;
    }

    private boolean isFree(To to) {
      return switch (to.command()) {
        case Define c -> of(c.headId()).isFreeOn(c.today());
        case Join c when !of(c.personId()).isIn(to.household()) ->
            of(c.personId()).isFreeOn(c.joinedOn());
        case HouseholdCommand _ -> true;
      };
    }

    private void note(HouseholdEvent event) {
      switch (event) {
        case HouseholdDefined e ->
            stays.put(e.headId(), of(e.headId()).joined(e.householdId(), e.definedOn()));
        case HouseholdMemberJoined e ->
            stays.put(e.personId(), of(e.personId()).joined(e.householdId(), e.joinedOn()));
        case HouseholdMemberLeft e ->
            stays.put(e.personId(), of(e.personId()).left(e.householdId(), e.leftOn()));
        case HouseholdEvent _ -> {}
      }
    }

    private Stays of(UUID person) {
      return stays.getOrDefault(person, Stays.NONE);
    }

    /** Who belongs to which now. */
    Map<UUID, Set<UUID>> members() {
      return files.values().stream()
          .map(Defined.class::cast)
          .filter(household -> !household.members().isEmpty())
          .collect(
              toMap(Defined::householdId, household -> Set.copyOf(household.members().keySet())));
    }
  }

  /** 普查: who slept where, by what was told; it knows no rule. */
  private static final class Census {

    private record Spell(UUID person, UUID household, LocalDate came, @Nullable LocalDate went) {

      boolean isOver(LocalDate night) {
        return went != null && !night.isBefore(went);
      }
    }

    private final List<Spell> spells = new ArrayList<>();

    void hear(HouseholdEvent event) {
      switch (event) {
        case HouseholdDefined e ->
            spells.add(new Spell(e.headId(), e.householdId(), e.definedOn(), null));
        case HouseholdMemberJoined e ->
            spells.add(new Spell(e.personId(), e.householdId(), e.joinedOn(), null));
        case HouseholdMemberLeft e ->
            spells.replaceAll(
                one ->
                    one.went() == null
                            && one.person().equals(e.personId())
                            && one.household().equals(e.householdId())
                        ? new Spell(one.person(), one.household(), one.came(), e.leftOn())
                        : one);
        case HouseholdEvent _ -> {}
      }
    }

    long placesOf(UUID person, LocalDate night) {
      return spells.stream()
          .filter(one -> one.person().equals(person))
          .filter(one -> !one.came().isAfter(night) && !one.isOver(night))
          .count();
    }

    Map<UUID, Set<UUID>> now() {
      return spells.stream()
          .filter(one -> one.went() == null)
          .collect(groupingBy(Spell::household, mapping(Spell::person, toSet())));
    }

    boolean sawSomebodyMove() {
      return spells.stream()
          .collect(groupingBy(Spell::person, mapping(Spell::household, toSet())))
          .values()
          .stream()
          .anyMatch(households -> households.size() > 1);
    }
  }

  /** An order and the household it is given to. */
  private record To(UUID household, HouseholdCommand command) {}

  private static To command(Order order, LocalDate today) {
    UUID household = new UUID(1, order.household());
    UUID person = person(order.person());
    LocalDate day = today.minusDays(order.ago());
    return new To(
        household,
        switch (order.kind()) {
          case 0, 1 -> new Define(household, person, SIMAO, Area.RURAL, null, today);
          case 2, 3, 4 -> new Join(person, day, today);
          case 5, 6, 7 -> new Leave(person, day, LeavingReason.SPLIT, today);
          default -> new ChangeHead(person, today);
        });
  }

  private static UUID person(int number) {
    return new UUID(2, number);
  }

  @Provide
  Arbitrary<List<Order>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 8),
            Arbitraries.integers().between(0, FEW - 1),
            Arbitraries.integers().between(0, FEW - 1),
            Arbitraries.integers().between(0, AGO),
            Arbitraries.integers().between(0, 4))
        .as(Order::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }
}
