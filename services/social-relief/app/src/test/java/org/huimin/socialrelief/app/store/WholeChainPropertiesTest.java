package org.huimin.socialrelief.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;
import org.huimin.socialrelief.app.store.Happening.What;
import org.huimin.socialrelief.app.store.PaperMonths.Booked;
import org.huimin.socialrelief.app.store.PaperTapes.Entry;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.register.HouseholdEvent.HouseholdMoved;

/**
 * 全链性质: households that live by chance, from the application to the payment line. What was ordered
 * less what was found to be too much is what is due as a roster knew it, however late it was told.
 */
class WholeChainPropertiesTest {

  /**
   * 截止.
   *
   * @param after how many things have happened
   * @param drafted how many more until it is drafted
   * @param ahead by how many months its month lies ahead
   */
  record Cut(int after, int drafted, int ahead) {}

  /** A life, and the months that are closed in it. */
  record History(List<Happening> life, List<Cut> cuts) {}

  @Provide
  Arbitrary<History> histories() {
    Arbitrary<Cut> cuts =
        Combinators.combine(
                Arbitraries.integers().between(2, 14),
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(-1, 1))
            .as(Cut::new);
    return Combinators.combine(
            Happening.applications().list().ofMinSize(1).ofMaxSize(3),
            Happening.any().list().ofMaxSize(15).withSizeDistribution(RandomDistribution.uniform()),
            cuts.list().ofMinSize(1).ofMaxSize(3))
        .as(
            (first, then, closed) ->
                new History(Stream.concat(first.stream(), then.stream()).toList(), closed));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void money_follows_what_is_known(@ForAll("histories") History history) throws SQLException {
    Life life = new Life();
    PaperMonths months = Holding.live(history, life);
    boolean paid = !months.lines.isEmpty();
    boolean found = !months.findings.isEmpty();
    boolean reversed = months.findings.stream().anyMatch(one -> !one.line().amount().isPositive());
    Statistics.collect(reversed ? "reversed" : found ? "found" : paid ? "paid" : "nothing");
    Statistics.coverage(
        coverage -> {
          coverage.check("paid").percentage(percent -> percent > 20);
          coverage.check("found").percentage(percent -> percent > 2);
        });
  }

  /**
   * What is told later or earlier, so that officers decide the same, leaves the same due and the
   * same paid in the end. Each is lived twice, and every roster of both is held to what was known.
   */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_order_of_arrival_does_not_matter(@ForAll("histories") History history)
      throws SQLException {
    Life as = new Life();
    Life other = new Life();
    PaperMonths paid = Holding.live(told(history, 0), as);
    PaperMonths paidLater = Holding.live(told(history, 9), other);
    // What nobody can receive was ordered before it was told, or never.
    boolean same =
        decisions(as.office()).equals(decisions(other.office())) && as.office().allCanReceive();
    Statistics.collect(same);
    Statistics.coverage(coverage -> coverage.check(true).percentage(percent -> percent > 20));
    if (same) {
      assertEquals(standing(as, paid), standing(other, paidLater));
    }
  }

  /** The same, each told as much later as it was to be told sooner; nobody's facts wait. */
  private static History told(History history, int latest) {
    return new History(
        history.life().stream()
            .filter(one -> one.what() != What.PARK)
            .map(
                one ->
                    new Happening(
                        one.what(),
                        one.whose(),
                        one.detail(),
                        one.days(),
                        Math.abs(latest - one.late())))
            .toList(),
        history.cuts());
  }

  /** What officers decided of cases and households. */
  private static List<Entry> decisions(PaperOffice office) {
    return office.tapes.enrolments.stream()
        .filter(
            entry ->
                entry.ofCase() == null
                    ? !(entry.ofHousehold() instanceof HouseholdMoved)
                    : !entry.ofCase().officer().isEmpty())
        .toList();
  }

  private static Map<String, Long> standing(Life life, PaperMonths months) {
    Map<String, Long> standing = new TreeMap<>();
    for (Booked one : months.lines) {
      UUID subject = one.line().subject();
      Set<UUID> records = records(life.office(), subject);
      for (Area area : Area.values()) {
        long net = months.net(area, records, one.line().month(), one.line().component());
        if (net != 0) {
          standing.put(
              area + " " + records.iterator().next() + one.line().month() + one.line().component(),
              net);
        }
      }
    }
    return standing;
  }

  private static Set<UUID> records(PaperOffice office, UUID subject) {
    return office.areOne() && (subject.equals(PaperOffice.AUNT) || subject.equals(PaperOffice.TWIN))
        ? new LinkedHashSet<>(List.of(PaperOffice.AUNT, PaperOffice.TWIN))
        : Set.of(subject);
  }
}
