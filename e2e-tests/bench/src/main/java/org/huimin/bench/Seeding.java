package org.huimin.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huimin.bench.Elders.Elder;

/** 备数: cases in payment in every county, paid through the month before the first. */
final class Seeding {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final OwnStack stack;
  private final Door door;
  private final Progress progress;

  Seeding(OwnStack stack, Door door, Progress progress) {
    this.stack = stack;
    this.door = door;
    this.progress = progress;
  }

  void cases(int ofCounty, YearMonth first) throws SQLException {
    progress.say("writing the people onto the registry's tape");
    Elders people = new Elders(stack, first);
    Map<County, List<Elder>> elders = new LinkedHashMap<>();
    for (County county : County.ALL) {
      elders.put(county, people.register(county, ofCounty));
    }
    awaitKnown(ofCounty * County.ALL.size());
    progress.say("taking them over");
    door.signIn();
    try (ExecutorService officers = Executors.newFixedThreadPool(4)) {
      List<Callable<Void>> lists =
          elders.entrySet().stream()
              .<Callable<Void>>map(of -> () -> takeOver(of.getKey(), of.getValue(), first))
              .toList();
      for (Future<Void> list : officers.invokeAll(lists)) {
        list.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Broken("interrupted", e);
    } catch (ExecutionException e) {
      throw new Broken("the take-over failed", e);
    }
  }

  private Void takeOver(County county, List<Elder> elders, YearMonth first) {
    TakeOver list = new TakeOver(door, county);
    list.bring(elders, first.minusMonths(1), first.atDay(1));
    list.awaitDone(elders.size());
    return null;
  }

  private void awaitKnown(int people) throws SQLException {
    try (Connection cases = stack.database("elderly_allowance")) {
      for (String table : List.of("resident", "payee_account")) {
        Waiting.until(
            "the programme knows all of " + table,
            PAUSE,
            () -> Heads.number(cases, "select count(*) from " + table) >= people);
      }
    }
  }
}
