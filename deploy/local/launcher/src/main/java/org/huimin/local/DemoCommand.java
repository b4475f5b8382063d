package org.huimin.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    description =
        "The whole main job with synthetic people: counter, county, month, Kafka, ledger.")
final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--people",
      defaultValue = "2000",
      description = "Elders to register (${DEFAULT-VALUE}).")
  private int people;

  @Option(
      names = "--once",
      description = "Stop everything at the end; the last line is one JSON object.")
  private boolean once;

  @Option(
      names = "--json",
      description = "Progress goes to standard error, only JSON to standard output.")
  private boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    if (people < Demo.FEWEST) {
      throw new WrongUsage(
          "--people " + people + " is too few; the story needs " + Demo.FEWEST + ".");
    }
    Place place = Place.fromEnvironment();
    Progress progress = new Progress(json ? System.err : System.out);
    Stack stack = new Stack(place, progress);
    @Nullable Outcome outcome = null;
    try {
      stack.up();
      outcome = new Demo(place, progress).run(people);
    } finally {
      if (once) {
        stack.down(false);
        progress.part("stack", "stopped");
      }
    }
    if (!once) {
      progress.say(
          """

          Try next:
            ./huimin events payments          the payment events as they stand on Kafka
            ./huimin audit replay             the ledger, rebuilt from Kafka alone
            ./huimin status                   what runs where; ./huimin down ends it\
          """);
    }
    if (once || json) {
      System.out.println(new ObjectMapper().writeValueAsString(outcome.asMap()));
    }
    return Huimin.code(outcome.verdict());
  }
}
