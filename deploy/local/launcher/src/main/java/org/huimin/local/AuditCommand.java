package org.huimin.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.huimin.local.audit.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "audit",
    description = "Ask the ledger as an auditor.",
    subcommands = AuditCommand.Replay.class)
final class AuditCommand {

  @Command(
      name = "replay",
      description = "Rebuild the ledger from Kafka alone and compare its hash with the live one.")
  static final class Replay implements Callable<Integer> {

    @Option(
        names = "--json",
        description = "Progress goes to standard error, only JSON to standard output.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
      Progress progress = new Progress(json ? System.err : System.out);
      Place place = Place.fromEnvironment();
      try (DoorClient door = new DoorClient(place)) {
        Audit.Result found = new Audit(place, door, progress).run(new TreeMap<>(), Set.of());
        Verdict verdict = new Verdict(found.checks());
        Report report = new Report(progress);
        report.totals(found.kafka(), found.ledger());
        report.verdict(verdict, "Kafka, tapes and ledger say the same");
        if (json) {
          System.out.println(new ObjectMapper().writeValueAsString(verdict.asMap()));
        }
        return Huimin.code(verdict);
      }
    }
  }
}
