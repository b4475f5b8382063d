package org.huimin.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "audit",
    description = "Ask the ledger as an auditor.",
    subcommands = AuditCommand.Replay.class)
final class AuditCommand {

  @Command(
      name = "replay",
      description = "Rebuild the ledger from Kafka alone and compare its hash with the live one.")
  static final class Replay implements Callable<Integer> {

    @Override
    public Integer call() {
      Progress progress = new Progress(System.out);
      try (DoorClient door = new DoorClient(Place.fromEnvironment())) {
        Ledger.Rebuild rebuild = new Ledger(door).rebuild();
        progress.say("events   " + rebuild.events());
        progress.say("records  " + rebuild.records());
        progress.say("live     " + rebuild.liveHash());
        progress.say("rebuilt  " + rebuild.rebuiltHash());
        progress.say(rebuild.equal() ? "Equal." : "NOT EQUAL.");
        return rebuild.equal() ? 0 : Huimin.VERDICT_NO;
      }
    }
  }
}
