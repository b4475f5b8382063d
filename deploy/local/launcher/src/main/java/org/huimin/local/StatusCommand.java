package org.huimin.local;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "status", description = "Show which parts stand, where, and the business date.")
final class StatusCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    Place place = Place.fromEnvironment();
    Progress progress = new Progress(System.out);
    Stack stack = new Stack(place, progress);
    List<Started> alive = stack.alive();
    boolean whole = true;
    for (Map.Entry<String, Integer> part : stack.ports().entrySet()) {
      String pid =
          alive.stream()
              .filter(started -> started.part().equals(part.getKey()))
              .map(started -> "pid " + started.pid())
              .findFirst()
              .orElse("");
      String what = pid.isEmpty() ? "down" : stack.isReady(part.getKey()) ? "ready" : "not ready";
      whole &= what.equals("ready");
      progress.say(
          String.format(
              Locale.ROOT,
              "%-18s %-9s 127.0.0.1:%-6d %s",
              part.getKey(),
              what,
              part.getValue(),
              pid));
    }
    progress.say("business date      " + new Clock(place.clock(), place.store()).today());
    progress.say("data               " + place.data());
    return whole ? 0 : Huimin.VERDICT_NO;
  }
}
