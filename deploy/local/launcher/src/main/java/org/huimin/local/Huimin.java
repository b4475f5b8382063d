package org.huimin.local;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program behind {@code ./huimin}. */
@Command(
    name = "huimin",
    description = "Huimin 惠民: from the township counter to the audit report, on this machine.",
    footer = {
      "",
      "Commands of the build, carried out by the script itself:",
      "  check        format, compile, tests that need no server",
      "  test         everything, with real servers and the journeys",
      "",
      "HUIMIN_PORT_OFFSET moves all ports, HUIMIN_DATA names the data folder (.huimin).",
      "Exit codes: 0 done, 1 the verdict is no, 2 wrong usage, 3 a part did not start."
    },
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      ClockCommand.class,
      AuditCommand.class,
      EventsCommand.class,
      HelpCommand.class
    })
public final class Huimin implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  static final int VERDICT_NO = 1;
  static final int NOT_STARTED = 3;

  @Override
  public void run() {
    throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Which command?");
  }

  public static void main(String[] args) {
    System.exit(execute(args));
  }

  static int execute(String... args) {
    return new CommandLine(new Huimin())
        .setExecutionExceptionHandler((failure, line, _) -> tell(failure, line))
        .execute(args);
  }

  private static int tell(Exception failure, CommandLine line) throws Exception {
    if (failure instanceof PartFailed || failure instanceof Refused) {
      line.getErr().println("huimin: " + failure.getMessage());
      return failure instanceof PartFailed ? NOT_STARTED : VERDICT_NO;
    }
    throw failure;
  }
}
