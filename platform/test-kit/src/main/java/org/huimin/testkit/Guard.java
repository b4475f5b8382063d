package org.huimin.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Outlives the supervisor by a moment: a shell that is told which servers run, and at the end of
 * its input, which comes however the supervisor ends, kills them and deletes the folder.
 */
final class Guard {

  /** Only the last line counts, so a number that was freed meanwhile is never killed. */
  private static final String SCRIPT =
      """
      while read -r line; do servers=$line; done
      [ -z "$servers" ] || kill -9 $servers
      tries=0
      until rm -rf "$1" 2>/dev/null || [ $((tries += 1)) -gt 50 ]; do sleep 0.1; done
      """;

  private final Writer told;
  private final ProcessHandle shell;
  private String last = "";

  private Guard(Process shell) {
    this.shell = shell.toHandle();
    this.told = shell.outputWriter(StandardCharsets.UTF_8);
  }

  /** Watches over servers that keep everything under the folder. */
  static Guard over(Path folder) throws IOException {
    return new Guard(
        new ProcessBuilder("sh", "-c", SCRIPT, "guard", folder.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Tells what runs now: all of our children, those on their way up too. */
  synchronized void tell(Collection<ProcessHandle> children) {
    String now =
        children.stream()
            .filter(child -> !child.equals(shell))
            .map(child -> Long.toString(child.pid()))
            .sorted()
            .collect(Collectors.joining(" "));
    if (now.equals(last)) {
      return;
    }
    try {
      told.write(now + "\n");
      told.flush();
      last = now;
    } catch (IOException e) {
      throw new UncheckedIOException("the guard is gone", e);
    }
  }
}
