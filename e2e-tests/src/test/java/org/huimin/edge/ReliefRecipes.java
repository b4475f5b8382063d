package org.huimin.edge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huimin.edge.Recipes.Command;
import org.huimin.edge.Recipes.Maker;
import org.huimin.journeys.ChildCase;
import org.huimin.journeys.ChildHome;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.RunningStack;
import org.huimin.journeys.SyntheticId;

/**
 * 低保的情形: of its households, its cases and its months; of children alone, where nothing is shown.
 */
record ReliefRecipes(CountyOffice office, Maker maker) {

  /** For each time that everything is made ready, as many as there are commands about a line. */
  private static final int PAID = 3 * RosterRecipes.LINES;

  /** Two for a command and another, of two commands, each time. */
  private static final int NAMED = 3 * 2 * 2;

  private static final AtomicInteger CHILDREN = new AtomicInteger();

  Map<String, Supplier<Command>> all() {
    Deque<String> paid = confirmed();
    List<ChildCase> shown = shown();
    String month = RunningStack.nextMonth().toString();
    Deque<ChildCase> named = new ArrayDeque<>(shown);
    shown.forEach(ChildCase::confirmedAsShown);
    Map<String, Supplier<Command>> all = new LinkedHashMap<>();
    all.putAll(new ReliefHouseholdRecipes(office, this::home, this::person, maker).all());
    all.putAll(new ReliefApplicationRecipes(office, this::home, this::ofAge, maker).all());
    all.putAll(new ReliefInquiryRecipes(office, this::home, maker).all());
    all.putAll(new ReliefBenefitRecipes(office, this::home, maker).all());
    all.putAll(publications(named));
    all.putAll(
        new NoticeRecipes(office, "social-relief", "DIBAO.PRICE_SUBSIDY.URBAN", "100.00", maker)
            .all());
    all.putAll(
        new RosterRecipes(office, "social-relief", "DIBAO_URBAN", month, paid::removeFirst, maker)
            .all());
    return all;
  }

  /** Households that are paid from next month on. */
  private Deque<String> confirmed() {
    Deque<String> confirmed = new ArrayDeque<>();
    while (confirmed.size() < PAID) {
      confirmed.add(home().applied().confirmed().home().id());
    }
    return confirmed;
  }

  /** Those whom a notice names have a month until it is taken down. */
  private List<ChildCase> shown() {
    return Stream.generate(() -> ofAge().applied().shown()).limit(NAMED).toList();
  }

  private Map<String, Supplier<Command>> publications(Deque<ChildCase> named) {
    return Map.of(
        "publishDecision",
        () ->
            maker.ofTwo(
                "publishDecision",
                office.clerk(),
                () -> List.of(named.removeFirst().enrolmentId())),
        "takePublicationDown",
        () ->
            maker.ofTwo(
                "takePublicationDown",
                office.clerk(),
                () -> List.of(named.removeFirst().published().enrolmentId())));
  }

  /** Who may be named. */
  private ChildHome ofAge() {
    String idNumber = SyntheticId.of("19790817", "%03d".formatted(CHILDREN.incrementAndGet()));
    return ChildHome.of(RunningStack.client(), office, idNumber);
  }

  private ChildHome home() {
    return ChildHome.of(RunningStack.client(), office, idNumber());
  }

  private String person() {
    return ChildHome.known(RunningStack.client(), office, idNumber());
  }

  private static String idNumber() {
    return ChildHome.idNumber(CHILDREN.incrementAndGet());
  }
}
