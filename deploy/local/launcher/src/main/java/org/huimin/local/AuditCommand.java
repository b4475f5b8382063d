package org.huimin.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.huimin.local.audit.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "audit",
    description = "Ask tapes and ledger as an auditor.",
    subcommands = AuditCommand.Replay.class)
final class AuditCommand {

  @Command(
      name = "replay",
      description =
          "Read every topic from Kafka alone: recompute each record's digest and link, hold the end"
              + " of each partition against the tape of its service, add up the money, make the"
              + " ledger's hash, have the ledger rebuilt, and compare.",
      footer = {
        "",
        "Exit codes: 0 everything fits, 1 it does not or could not be asked, 2 wrong usage.",
        "Memory, as reckoned: 40 bytes a record, 200 a payment line."
      })
  static final class Replay implements Callable<Integer> {

    @Option(
        names = "--json",
        description = "Progress goes to standard error, one JSON object to standard output.")
    private boolean json;

    @Option(
        names = "--copy",
        paramLabel = "TOPIC=COPY",
        description = "Read the topic COPY in the place of TOPIC; may be given again.")
    private Map<String, String> copies = new LinkedHashMap<>();

    @Override
    public Integer call() throws JsonProcessingException {
      Progress progress = new Progress(json ? System.err : System.out);
      Place place = Place.fromEnvironment();
      new Stack(place, progress).requireStarted();
      try (DoorClient door = new DoorClient(place)) {
        Audit audit = new Audit(place, door, progress, copies);
        Audit.Result found = audit.run(new TreeMap<>(), Set.of());
        Verdict verdict = new Verdict(found.checks());
        Report report = new Report(progress);
        report.partitions(found.kafka());
        report.totals(found.kafka(), found.ledger());
        report.hashes(found.kafka(), found.ledger());
        report.findings(found.kafka());
        report.verdict(verdict, "topics, tapes and ledger say the same");
        if (json) {
          System.out.println(new ObjectMapper().writeValueAsString(found.asMap(verdict)));
        }
        return Huimin.code(verdict);
      }
    }
  }
}
