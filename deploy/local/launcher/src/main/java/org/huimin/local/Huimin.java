package org.huimin.local;

import java.io.UncheckedIOException;
import java.util.Objects;
import org.huimin.local.audit.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
      "  test         the same, real servers and journeys; --soak: with more lives",
      "  bench        how fast a month is beside the least it can cost; see bench help",
      "",
      "HUIMIN_PORT_OFFSET moves all ports, HUIMIN_DATA names the data folder (.huimin).",
      "Exit codes: 0 done, 1 the verdict is no or it was not carried out, 2 wrong usage,",
      "3 a part did not start."
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
  static final int WRONG_USAGE = 2;
  static final int NOT_STARTED = 3;

  /** What a command ends with that has come to a verdict. */
  static int code(Verdict verdict) {
    return verdict.holds() ? 0 : VERDICT_NO;
  }

  @Override
  public void run() {
    throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Which command?");
  }

  public static void main(String[] args) {
    System.exit(execute(args));
  }

  static int execute(String... args) {
    CommandLine line = new CommandLine(new Huimin());
    offerHelp(line);
    return line.setExecutionExceptionHandler((failure, at, _) -> tell(failure, at)).execute(args);
  }

  /** Every command tells how it is used; {@code help} does so by itself. */
  private static void offerHelp(CommandLine line) {
    if (!(line.getCommand() instanceof HelpCommand)) {
      line.getCommandSpec()
          .addOption(
              OptionSpec.builder("-h", "--help")
                  .usageHelp(true)
                  .description("Show how it is used.")
                  .build());
    }
    line.getSubcommands().values().forEach(Huimin::offerHelp);
  }

  /** One sentence for what people can mend; a stack trace is for what only a developer can. */
  private static int tell(Exception failure, CommandLine line) throws Exception {
    int code =
        switch (failure) {
          case PartFailed _ -> NOT_STARTED;
          case WrongUsage _ -> WRONG_USAGE;
          case Refused _ -> VERDICT_NO;
          case UncheckedIOException e -> {
            line.getErr().println("huimin: " + e.getMessage() + ": " + e.getCause());
            yield VERDICT_NO;
          }
          default -> throw failure;
        };
    if (!(failure instanceof UncheckedIOException)) {
      line.getErr().println("huimin: " + failure.getMessage());
    }
    return code;
  }
}
