package org.huimin.local;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.huimin.local.Counter.Applied;
import org.huimin.local.SyntheticPeople.Elder;
import org.huimin.local.audit.Check;
import org.huimin.local.audit.InLedger;
import org.huimin.local.audit.OnKafka;
import org.huimin.local.audit.Verdict;

/**
 * Two months of the elderly allowance in all ten counties: most people are in payment already and
 * are taken over from an older system, the others apply and officers decide, a few of whom the
 * {@link Cast} tells have birthdays, die, move and turn out older or younger, some of it heard of
 * late. Beside them a household of each county applies for 低保 and is paid from the month after it
 * was confirmed; and at the end Kafka and ledger are compared.
 */
final class Demo {

  /** The people with a story of their own, and some beside them. */
  static final int FEWEST = 12;

  private static final int CUT_OFF_DAY = 25;
  private static final int LATE_DAY = 28;
  private static final int ONE_REFUSED_IN = 40;
  private static final int ONE_BAD_ROW_IN = 50;

  private final Place place;
  private final Progress progress;
  private final Clock clock;

  Demo(Place place, Progress progress) {
    this.place = place;
    this.progress = progress;
    this.clock = new Clock(place.clock(), place.store());
  }

  Outcome run(int people) {
    try (DoorClient door = new DoorClient(place)) {
      signInOfficers(door);
      Audit audit = new Audit(place, door, progress, Map.of());
      SortedMap<String, Long> since = audit.ends();
      YearMonth first = YearMonth.from(clock.today());
      YearMonth second = first.plusMonths(1);
      publishNotices(door);
      Counter counter = new Counter(door);
      SyntheticPeople synthetic = new SyntheticPeople(System.nanoTime());
      Cast cast = new Cast(synthetic, first);
      int atCounter = atCounter(people);
      Set<String> watched =
          new HashSet<>(
              takeOver(
                  new TakeOver(door, counter),
                  synthetic.settled(first, people - atCounter),
                  first));
      List<Applied> applied = takeApplications(counter, atCounter, synthetic, cast, first);
      decide(counter, applied);
      watched.addAll(counter.confirmedPersons());
      ReliefCounter relief = new ReliefCounter(door, counter);
      applyForRelief(relief, synthetic);
      watched.addAll(relief.subjects());

      moveClock(first.atDay(Math.max(CUT_OFF_DAY, clock.today().getDayOfMonth())));
      relief.confirmShown(clock.today());
      cast.move(counter, applied, clock.today());
      long lines = runMonth(door, County.ALL, first);
      moveClock(second.atDay(2));
      cast.reportInTime(counter, applied, clock.today());
      progress.part("registry", "a death, two birth dates corrected, a survival check passed");
      moveClock(second.atDay(CUT_OFF_DAY));
      relief.confirmShown(clock.today());
      progress.part("relief", relief.confirmed() + " households confirmed");
      lines += runMonth(door, County.ALL, second);
      moveClock(second.atDay(LATE_DAY));
      cast.reportLate(counter, applied);
      progress.part("registry", "a death of " + first.atEndOfMonth() + " reported only now");
      lines += runMonth(door, List.of(Protagonist.DIES_UNREPORTED.county()), second);
      YearMonth third = second.plusMonths(1);
      moveClock(third.atDay(2));
      lines += runRelief(door, third);
      Story story =
          new Story(
              people,
              people - atCounter,
              refusals(atCounter),
              wrongRows(atCounter),
              counter.rowsRejected.get(),
              lines,
              cast.tales(applied),
              new Story.Relief(
                  relief.households(), relief.persons(), relief.confirmed(), relief.tales(third)));
      return compare(audit, counter, watched, story, since);
    }
  }

  private void signInOfficers(DoorClient door) {
    List<Callable<Boolean>> signIns = new ArrayList<>();
    for (County county : County.ALL) {
      for (String officer : List.of(county.clerk(), county.preparer(), county.approver())) {
        signIns.add(
            () -> {
              door.signIn(officer);
              return true;
            });
      }
    }
    together(signIns);
    progress.part("keycloak", signIns.size() + " officers of ten counties signed in");
  }

  private void publishNotices(DoorClient door) {
    CityOffice city = new CityOffice(door);
    County county = Protagonist.MISSES_A_CHECK.county();
    String checks = " for survival checks each " + CityOffice.CHECK_MONTHS + " months";
    told("a notice asks " + county.name() + checks, city.askForChecks(county));
    told("a notice raises the standards of dibao from July 2026", city.raiseDibao());
  }

  private void told(String notice, boolean published) {
    progress.part("city", notice + (published ? "" : ", since an earlier demo"));
  }

  /** Three quarters are taken over, but for those whom the story needs. */
  private static int atCounter(int people) {
    return Math.max(FEWEST, people - people / 4 * 3);
  }

  private List<String> takeOver(TakeOver takeOver, List<Elder> elders, YearMonth first) {
    int counties = County.ALL.size();
    LocalDate today = clock.today();
    List<Callable<List<String>>> work = new ArrayList<>();
    for (int i = 0; i < counties; i++) {
      County county = County.ALL.get(i);
      List<Elder> own =
          elders.subList(elders.size() * i / counties, elders.size() * (i + 1) / counties);
      if (!own.isEmpty()) {
        work.add(() -> takeOver.of(county, own, first, today));
      }
    }
    List<String> taken = together(work).stream().flatMap(List::stream).toList();
    progress.part("lists", taken.size() + " registered and taken over by two officers each");
    return taken;
  }

  private List<Applied> takeApplications(
      Counter counter, int people, SyntheticPeople synthetic, Cast cast, YearMonth first) {
    LocalDate today = clock.today();
    List<Callable<Applied>> work = new ArrayList<>();
    for (Protagonist who : Protagonist.values()) {
      Elder elder = cast.elder(who);
      work.add(() -> counter.register(who.county(), elder, cast.appliedOn(who, today)));
    }
    for (Elder elder : synthetic.settled(first, people - work.size())) {
      County county = County.ALL.get(work.size() % County.ALL.size());
      work.add(() -> counter.register(county, elder, today));
    }
    List<Applied> applied = together(work);
    for (int i = 0; i < wrongRows(people); i++) {
      counter.tryBadRow(
          County.ALL.get(i % County.ALL.size()), synthetic.withWrongCheckDigit(first));
    }
    progress.part(
        "counters",
        counter.people
            + " registered, "
            + counter.applications
            + " applications, "
            + counter.rowsRejected
            + " wrong rows rejected");
    return applied;
  }

  private void decide(Counter counter, List<Applied> applied) {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < applied.size(); i++) {
      Applied one = applied.get(i);
      int turn = i;
      work.add(
          () -> {
            if (isRefused(turn)) {
              counter.refuse(one);
            } else {
              counter.confirm(one, turn);
            }
            return true;
          });
    }
    together(work);
    progress.part("counties", counter.confirmed + " confirmed, " + counter.refused + " refused");
  }

  /** One household a county, of each kind in turn. */
  private void applyForRelief(ReliefCounter relief, SyntheticPeople synthetic) {
    LocalDate today = clock.today();
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < County.ALL.size(); i++) {
      County county = County.ALL.get(i);
      Family family = Family.IN_TURN.get(i % Family.IN_TURN.size());
      List<Elder> members = family.births(today).stream().map(synthetic::born).toList();
      work.add(
          () -> {
            relief.apply(county, family, members, today);
            return true;
          });
    }
    together(work);
    progress.part(
        "relief",
        relief.households() + " households applied, were looked into by two and are shown");
  }

  private static boolean isRefused(int turn) {
    return turn % ONE_REFUSED_IN == FEWEST - 1;
  }

  private static int refusals(int people) {
    return (int) IntStream.range(0, people).filter(Demo::isRefused).count();
  }

  private static int wrongRows(int people) {
    return people / ONE_BAD_ROW_IN + 1;
  }

  private void moveClock(LocalDate day) {
    clock.moveTo(day);
    progress.part("clock", "the business date is " + clock.today());
  }

  private long runMonth(DoorClient door, List<County> counties, YearMonth month) {
    return run(
        "month " + month,
        counties,
        month,
        List.of(new MonthRun(door, "elderly-allowance", "ELDERLY_ALLOWANCE")));
  }

  private long runRelief(DoorClient door, YearMonth month) {
    return run(
        "relief " + month,
        County.ALL,
        month,
        List.of(
            new MonthRun(door, "social-relief", "DIBAO_URBAN"),
            new MonthRun(door, "social-relief", "DIBAO_RURAL")));
  }

  private long run(String part, List<County> counties, YearMonth month, List<MonthRun> runs) {
    List<Callable<Long>> work = new ArrayList<>();
    for (County county : counties) {
      runs.forEach(run -> work.add(() -> run.run(county, month)));
    }
    long lines = together(work).stream().mapToLong(Long::longValue).sum();
    progress.part(part, lines + " lines prepared, approved by a second officer, ordered");
    return lines;
  }

  private Outcome compare(
      Audit audit,
      Counter counter,
      Set<String> watched,
      Story story,
      SortedMap<String, Long> since) {
    Audit.Result found = audit.run(since, watched);
    OnKafka kafka = found.kafka();
    progress.part("kafka", kafka.total() + " read back");
    InLedger.Rebuild rebuild = found.ledger().rebuild();
    progress.part(
        "ledger",
        found.ledger().records()
            + " records; rebuilt from "
            + rebuild.events()
            + " events of Kafka: "
            + (rebuild.equal() ? "the same hash " : "NOT THE SAME ")
            + rebuild.rebuiltHash());
    new Report(progress).totals(kafka, found.ledger());
    new Report(progress).tales(story.told(), kafka);
    List<Check> checks = new ArrayList<>(story.checks(kafka));
    checks.addAll(found.checks());
    Verdict verdict = new Verdict(checks);
    new Report(progress).verdict(verdict, "every line ordered stands in the ledger, to the fen");
    return new Outcome(
        counter.rowsRejected.get(), kafka, found.ledger(), verdict, progress.seconds());
  }

  private static <T> List<T> together(List<Callable<T>> work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(work)) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted.");
    }
  }
}
