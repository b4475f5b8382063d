package org.huimin.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "rules",
    description = "Decisions a second of one thread, with and without what explains them.")
final class RulesCommand implements Callable<Integer> {

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "Rounds of which the median is taken (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--json", description = "The last line of standard output is one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    RuleSpeed speed = new RuleSpeed();
    double without = speed.withoutExplanation(rounds);
    double with = speed.withExplanation(rounds);
    System.out.printf(
        Locale.ROOT,
        "decisions a second, one thread%n  without explanation  %10.0f%n  with explanation     %10.0f%n",
        without,
        with);
    if (json) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("rounds", rounds);
      map.put("withoutExplanation", Math.round(without));
      map.put("withExplanation", Math.round(with));
      System.out.println(new ObjectMapper().writeValueAsString(map));
    }
    return 0;
  }
}
