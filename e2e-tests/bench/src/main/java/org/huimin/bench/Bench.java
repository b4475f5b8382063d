package org.huimin.bench;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
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
    System.exit(new CommandLine(new Bench()).execute(args));
  }
}
