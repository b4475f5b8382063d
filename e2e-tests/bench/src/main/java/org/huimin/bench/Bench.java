package org.huimin.bench;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program behind {@code ./huimin bench}. */
@Command(
    name = "huimin bench",
    description = "How fast it is. The real month is measured beside the limit written by hand.",
    footer = {
      "",
      "Exit codes: 0 measured, however slow; 1 lines are missing or it broke; 2 wrong usage."
    },
    subcommands = {MonthCommand.class, RulesCommand.class, HelpCommand.class})
public final class Bench implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Which bench?");
  }

  public static void main(String[] args) {
    CommandLine line = new CommandLine(new Bench());
    offerHelp(line);
    System.exit(line.execute(args));
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
    line.getSubcommands().values().forEach(Bench::offerHelp);
  }
}
