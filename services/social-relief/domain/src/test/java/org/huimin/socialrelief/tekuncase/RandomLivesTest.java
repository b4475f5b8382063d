package org.huimin.socialrelief.tekuncase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.socialrelief.tekuncase.CareEvent.PlacementStarted;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportEnded;
import org.huimin.socialrelief.tekuncase.SupportCase.Recorded;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;

/** 随机经历: orders and facts of all kinds in any order, on days that pass. */
class RandomLivesTest {

  private static final LocalDate OLD = LocalDate.parse("1958-07-01");

  private static final List<String> BEGINNINGS =
      List.of(
          Story.CONFIRMED,
          "confirm 2026-05-12 URBAN PARTIAL I1",
          "takeover 2019-03-11@2026-05-12 RURAL - C1 2026-04",
          "confirm 2026-05-12 URBAN FULL C1; assess 2026-05-20 2",
          Story.CONFIRMED + "; end 2026-05-13 VOLUNTARY; post 2026-05-20",
          Story.CONFIRMED + "; assess 2026-05-19 0; review 2026-05-20 MEANS_EXCEED");

  /** What may be ordered on a day {@code @}, or of the day {@code #} some days before it. */
  private static final List<String> ORDERS =
      List.of(
          "report #@",
          "assess @ 0",
          "assess @ 2",
          "assess @ 5",
          "decide @",
          "decide @",
          "lower @",
          "raise @ URBAN",
          "rate @ RURAL",
          "want @ CENTRALISED",
          "want @ DISPERSED",
          "place #@ I1",
          "place @ I2",
          "leave #@",
          "sign #@ C1",
          "sign @ C2",
          "unsign #@",
          "lose # C1",
          "lose # C2",
          "regain C1",
          "move # 530828",
          "move # 532901",
          "move @ 530802",
          "review @ OK",
          "review @ SUPPORTER_ABLE",
          "end @ VOLUNTARY",
          "end @ SUPPORTER_ABLE",
          "end @ IN_PRISON",
          "post @",
          "post @",
          "post @",
          "object @",
          "answer @",
          "hear @",
          "carry @",
          "carry @",
          "carry @",
          "drop @",
          "died #",
          "undied @",
          "missing #",
          "unmissing @",
          "relative @ looker",
          "revoke @ 0 COURT by county-3",
          "revoke @ 1 OWN_ERROR by county-3",
          "revoke @ 2 COURT by county-3",
          "revoke @ 3 OWN_ERROR by county-3",
          "correct @ URBAN FULL",
          "deliver @ 1",
          "payee @ other",
          "losepayee @ account",
          "school @ COMPULSORY",
          "remind @");

  /** One order, how many days after the one before, and of how many days before. */
  record Step(int days, int order, int late) {}

  /**
   * Whatever is ordered, nothing throws, the law is kept, the events are the support, and every
   * month is what a small reckoning of its own makes of the events.
   */
  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void the_months_of_a_life_are_what_was_decided_and_happened(
      @ForAll("lives") List<Step> life, @ForAll @IntRange(max = 5) int begins) {
    List<Recorded> events = new ArrayList<>(Story.events(BEGINNINGS.get(begins)));
    SupportCase state = SupportCase.DECIDER.fold(events);
    Overseer overseer = Overseer.fresh();
    for (Recorded recorded : events) {
      overseer = overseer.after(recorded);
    }
    LocalDate day = LocalDate.parse("2026-05-20");
    for (Step step : life) {
      day = day.plusDays(step.days());
      if (SupportCase.DECIDER.decide(order(step, day), state)
          instanceof Accepted<Recorded, SupportRejection>(List<Recorded> more)) {
        for (Recorded recorded : more) {
          assertEquals(List.of(), overseer.faults(recorded, day));
          overseer = overseer.after(recorded);
          state = SupportCase.DECIDER.evolve(state, recorded);
        }
        events.addAll(more);
      }
      Deadlines.open(state, OLD, Story.CALENDAR);
    }
    assertEquals(state, SupportCase.DECIDER.fold(events));
    Reckoning reckoning = new Reckoning(events.stream().map(Recorded::event).toList());
    for (YearMonth month = YearMonth.of(2026, 4);
        month.isBefore(YearMonth.of(2027, 10));
        month = month.plusMonths(1)) {
      assertEquals(reckoning.of(month), Story.told((Supported) state, month), month + " " + events);
    }
    // Lives that go nowhere would show nothing.
    Statistics.label("ended by a decision").collect(any(events, SupportEnded.class));
    Statistics.label("ended by a decision")
        .coverage(coverage -> coverage.check(true).count(count -> count > 100));
    Statistics.label("placed").collect(any(events, PlacementStarted.class));
    Statistics.label("placed")
        .coverage(coverage -> coverage.check(true).count(count -> count > 100));
  }

  private static boolean any(List<Recorded> events, Class<? extends SupportEvent> kind) {
    return events.stream()
        .map(Recorded::event)
        .filter(event -> !(event instanceof SupportEnded end) || end.decisionId() != null)
        .anyMatch(kind::isInstance);
  }

  private static SupportCommand order(Step step, LocalDate day) {
    LocalDate before = day.minusDays(step.late());
    return Order.read(
        ORDERS
            .get(step.order())
            .replace("#@", before + "@" + day)
            .replace("#", before.toString())
            .replace(" @", " " + day));
  }

  @Provide
  Arbitrary<List<Step>> lives() {
    Arbitrary<Integer> days = Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(2, 2), Tuple.of(3, 9));
    Arbitrary<Integer> often =
        Arbitraries.of(
                "end @ VOLUNTARY",
                "post @",
                "carry @",
                "carry @",
                "want @ CENTRALISED",
                "place #@ I1")
            .map(ORDERS::indexOf);
    Arbitrary<Integer> any = Arbitraries.integers().between(0, ORDERS.size() - 1);
    return Combinators.combine(
            days,
            Arbitraries.frequencyOf(Tuple.of(2, often), Tuple.of(5, any)),
            Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 12), Tuple.of(1, 40)))
        .as(Step::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(120);
  }
}
