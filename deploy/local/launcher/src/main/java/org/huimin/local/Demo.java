package org.huimin.local;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huimin.local.Counter.Applied;
import org.huimin.local.PaymentsRead.CountyMonth;
import org.huimin.local.PaymentsRead.Sum;
import org.huimin.local.SyntheticPeople.Elder;

/**
 * Two months of the elderly allowance in all ten counties: people apply, officers decide, a 90th
 * and a 100th birthday and a death come between the months, and at the end Kafka and ledger are
 * compared.
 */
final class Demo {

  /** Ten counties, and the three people with a story of their own. */
  static final int FEWEST = 12;

  private static final int CUT_OFF_DAY = 25;
  private static final int ONE_REFUSED_IN = 40;
  private static final int ONE_BAD_ROW_IN = 50;

  private final Place place;
  private final Progress progress;
  private final Clock clock;

  Demo(Place place, Progress progress) {
    this.place = place;
    this.progress = progress;
    this.clock = new Clock(place.clock());
  }

  Verdict run(int people) {
    try (DoorClient door = new DoorClient(place)) {
      signInOfficers(door);
      YearMonth first = YearMonth.from(clock.today());
      YearMonth second = first.plusMonths(1);
      Counter counter = new Counter(door);
      List<Applied> applied = takeApplications(counter, people, first);
      decide(counter, applied);

      moveClock(first.atDay(Math.max(CUT_OFF_DAY, clock.today().getDayOfMonth())));
      long lines = runMonth(door, first);
      moveClock(second.atDay(2));
      counter.recordDeath(applied.get(2), first.atEndOfMonth());
      progress.part(
          "registry", "one elder died on " + first.atEndOfMonth() + "; " + second + " is not paid");
      moveClock(second.atDay(CUT_OFF_DAY));
      lines += runMonth(door, second);
      return compare(door, counter, lines);
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

  private List<Applied> takeApplications(Counter counter, int people, YearMonth first) {
    SyntheticPeople synthetic = new SyntheticPeople(System.nanoTime());
    List<Elder> elders = new ArrayList<>();
    elders.add(synthetic.reaching(90, first.plusMonths(1)));
    elders.add(synthetic.reaching(100, first.plusMonths(1)));
    elders.addAll(synthetic.settled(first, people - elders.size()));
    List<Callable<Applied>> work = new ArrayList<>();
    for (int i = 0; i < elders.size(); i++) {
      County county = County.ALL.get(i % County.ALL.size());
      Elder elder = elders.get(i);
      work.add(() -> counter.register(county, elder));
    }
    List<Applied> applied = together(work);
    for (int i = 0; i <= people / ONE_BAD_ROW_IN; i++) {
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
            if (turn % ONE_REFUSED_IN == FEWEST - 1) {
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

  private void moveClock(LocalDate day) {
    clock.moveTo(day);
    progress.part("clock", "the business date is " + clock.today());
  }

  private long runMonth(DoorClient door, YearMonth month) {
    MonthRun run = new MonthRun(door);
    List<Callable<Long>> work = new ArrayList<>();
    for (County county : County.ALL) {
      work.add(() -> run.run(county, month));
    }
    long lines = together(work).stream().mapToLong(Long::longValue).sum();
    progress.part(
        "month " + month, lines + " lines prepared, approved by a second officer, ordered");
    return lines;
  }

  private Verdict compare(DoorClient door, Counter counter, long lines) {
    PaymentsRead payments = PaymentsRead.from(place, lines);
    progress.part("kafka", payments.lines() + " payments read back, " + payments.yuan() + " yuan");
    Ledger ledger = new Ledger(door);
    long records = ledger.awaitRecords(payments.lines());
    boolean sumsAgree = printTable(ledger, payments);
    Ledger.Rebuild rebuild = ledger.rebuild();
    progress.part(
        "ledger",
        records
            + " records; rebuilt from "
            + rebuild.events()
            + " events of Kafka: "
            + (rebuild.equal() ? "the same hash " : "ANOTHER HASH ")
            + rebuild.rebuiltHash());
    Verdict verdict =
        new Verdict(
            counter.people.get(),
            counter.applications.get(),
            counter.confirmed.get(),
            counter.refused.get(),
            counter.rowsRejected.get(),
            payments.lines(),
            published(),
            records,
            payments.yuan(),
            payments.overpayments(),
            sumsAgree,
            rebuild.equal(),
            Math.round(progress.seconds() * 10) / 10.0);
    progress.say(
        verdict.holds()
            ? "Verdict: every line ordered stands in the ledger, to the yuan."
            : "Verdict: Kafka and ledger do NOT agree.");
    return verdict;
  }

  private long published() {
    long events = 0;
    for (String topic : place.access().topics()) {
      try (TopicReader reader = new TopicReader(place, TopicReader.AUDITOR, topic)) {
        events += reader.toRead();
      }
    }
    return events;
  }

  /** One row per county and month; answers whether the ledger says the same as Kafka in each. */
  private boolean printTable(Ledger ledger, PaymentsRead payments) {
    boolean agree = true;
    progress.say(
        String.format(
            Locale.ROOT,
            "%n%-12s %-8s %8s %14s %14s",
            "county",
            "month",
            "lines",
            "Kafka yuan",
            "ledger yuan"));
    for (Map.Entry<CountyMonth, Sum> row : payments.sums().entrySet()) {
      BigDecimal inLedger = ledger.total(row.getKey().county(), row.getKey().month());
      boolean same = inLedger.compareTo(row.getValue().yuan()) == 0;
      agree &= same;
      progress.say(
          String.format(
              Locale.ROOT,
              "%-12s %-8s %8d %14s %14s%s",
              name(row.getKey().county()),
              row.getKey().month(),
              row.getValue().lines(),
              row.getValue().yuan(),
              inLedger,
              same ? "" : "  DIFFERS"));
    }
    progress.say("");
    return agree;
  }

  private static String name(String code) {
    return County.ALL.stream()
        .filter(county -> county.code().equals(code))
        .map(County::name)
        .findFirst()
        .orElse(code);
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
