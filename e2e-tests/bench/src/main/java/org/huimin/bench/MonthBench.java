package org.huimin.bench;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.huimin.bench.Round.Real;
import org.huimin.bench.limit.Limit;

/**
 * 月度基准: the real month and both limits take turns on one stack, in one round the month first and in
 * the next the limits; the first round warms all up and is not counted.
 */
final class MonthBench implements AutoCloseable {

  /** The stack begins its life here, whatever day it is. */
  private static final YearMonth FIRST = YearMonth.of(2026, 1);

  private static final int DAY = 10;

  private final int lines;
  private final Progress progress;
  private final OwnStack stack;
  private final Door door;
  private final Quiet quiet;
  private YearMonth month = FIRST;

  /**
   * Starts a stack.
   *
   * @param lines of a month, a tenth of them of each county
   */
  MonthBench(int lines, Progress progress) {
    this.lines = lines;
    this.progress = progress;
    progress.say("starting a stack for " + lines + " lines a month");
    this.stack = OwnStack.up(FIRST.atDay(DAY));
    this.door = new Door(stack);
    this.quiet = new Quiet(stack);
  }

  Result run(int rounds) throws SQLException, InterruptedException {
    int ofCounty = lines / County.ALL.size();
    new Seeding(stack, door, progress).cases(ofCounty, FIRST);
    quiet.analyze();
    Processes processes = new Processes(stack.processes());
    try (RealMonth real = new RealMonth(stack, door)) {
      // The first month of all: the limit takes its model from what it writes.
      Real warm = real(real, processes);
      try (Limit limit =
          new Limit(
              stack::database,
              stack.kafka(),
              County.ALL.stream().map(County::code).toList(),
              ofCounty)) {
        say(0, new Round(warm, narrow(limit, processes), allRows(limit, processes)));
        List<Round> counted = new ArrayList<>();
        for (int i = 1; i <= rounds; i++) {
          nextMonth();
          counted.add(
              i % 2 == 1 ? limitsFirst(limit, real, processes) : realFirst(real, limit, processes));
          say(i, counted.getLast());
        }
        return new Result(lines, counted, heap(processes));
      }
    }
  }

  private Round limitsFirst(Limit limit, RealMonth real, Processes processes)
      throws SQLException, InterruptedException {
    Measured narrow = narrow(limit, processes);
    Measured allRows = allRows(limit, processes);
    return new Round(real(real, processes), narrow, allRows);
  }

  private Round realFirst(RealMonth real, Limit limit, Processes processes)
      throws SQLException, InterruptedException {
    Real first = real(real, processes);
    Measured allRows = allRows(limit, processes);
    return new Round(first, narrow(limit, processes), allRows);
  }

  private void nextMonth() {
    month = month.plusMonths(1);
    stack.moveClock(month.atDay(DAY));
  }

  private Real real(RealMonth real, Processes processes) throws SQLException {
    door.signIn();
    quiet.await(month.atDay(DAY));
    processes.forgetPeaks();
    SortedMap<String, Double> before = processes.cpuSeconds();
    Stages stages = real.run(month, lines);
    SortedMap<String, Double> used = Measured.between(before, processes.cpuSeconds());
    return new Real(
        new Measured(lines, stages.recorded(), used), stages, processes.peakMegabytes());
  }

  private Measured narrow(Limit limit, Processes processes)
      throws SQLException, InterruptedException {
    return limitOf(limit::run, processes);
  }

  private Measured allRows(Limit limit, Processes processes)
      throws SQLException, InterruptedException {
    return limitOf(limit::runWithAllRows, processes);
  }

  /** A way to run the limit; answers its seconds. */
  @FunctionalInterface
  private interface Way {
    double run(YearMonth month) throws InterruptedException;
  }

  private Measured limitOf(Way way, Processes stackProcesses)
      throws SQLException, InterruptedException {
    quiet.await(month.atDay(DAY));
    Processes processes = stackProcesses.with(Measured.LIMIT, ProcessHandle.current().pid());
    SortedMap<String, Double> before = processes.cpuSeconds();
    double seconds = way.run(month);
    return new Measured(lines, seconds, Measured.between(before, processes.cpuSeconds()));
  }

  private static int heap(Processes processes) {
    return Stream.of("elderly-allowance", "ledger")
        .mapToInt(processes::heapMegabytes)
        .max()
        .orElseThrow();
  }

  private void say(int number, Round round) {
    progress.say(
        String.format(
            Locale.ROOT,
            "round %d%s: real %.2f s, limit %.2f s, with all rows %.2f s, ratios %.3f and %.3f",
            number,
            number == 0 ? " (not counted)" : "",
            round.real().measured().seconds(),
            round.limit().seconds(),
            round.limitAllRows().seconds(),
            round.ratio(),
            round.ratioAllRows()));
  }

  @Override
  public void close() {
    progress.say("ending the stack");
    door.close();
    stack.close();
  }
}
