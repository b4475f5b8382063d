package org.huimin.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "month",
    description =
        "The month from the request of the rosters to the last record in the ledger, all checks on,"
            + " beside the limit written by hand; on a stack of its own that is removed again.")
final class MonthCommand implements Callable<Integer> {

  @Option(
      names = "--lines",
      split = ",",
      defaultValue = "20000",
      description =
          "Lines of a month, a multiple of ten (${DEFAULT-VALUE}). Several, as in 100000,300000, are"
              + " measured on a stack each.")
  private List<Integer> lines = List.of();

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "Months that count, after one that does not (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--json", description = "The last line of standard output is one JSON object.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    for (int size : lines) {
      if (size < County.ALL.size() || size % County.ALL.size() != 0) {
        throw wrong("--lines " + size + ": a multiple of ten was expected, a tenth a county");
      }
    }
    if (rounds < 1 || rounds > 24) {
      throw wrong("--rounds " + rounds + ": a number from 1 to 24 was expected");
    }
    Progress progress = new Progress();
    List<Result> results = new ArrayList<>();
    try {
      for (int size : lines) {
        try (MonthBench bench = new MonthBench(size, progress)) {
          results.add(bench.run(rounds));
        }
      }
    } catch (Broken e) {
      progress.say(
          "broken: " + e.getMessage() + (e.getCause() == null ? "" : " (" + e.getCause() + ")"));
      return 1;
    }
    new Report(System.out).show(results);
    if (json) {
      System.out.println(new ObjectMapper().writeValueAsString(asMap(results)));
    }
    return 0;
  }

  /** The last size, and the others beside it. */
  private static Map<String, Object> asMap(List<Result> results) {
    Map<String, Object> map = new LinkedHashMap<>(results.getLast().asMap());
    if (results.size() > 1) {
      map.put("costGrowth", Result.rounded(Report.costGrowth(results), 3));
      map.put("sizes", results.stream().map(Result::asMap).toList());
    }
    return map;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
