package org.huimin.local.servers;

import java.util.ArrayList;
import java.util.List;

/**
 * A command that is not ended by Ctrl-C in the terminal it was started from: that is ours to
 * handle.
 */
public final class OwnSession {

  private OwnSession() {}

  /** The same process id; where there is no setsid (macOS) the command as it is. */
  public static List<String> of(List<String> command) {
    List<String> line = new ArrayList<>();
    if (Child.onPath("setsid")) {
      line.add("setsid");
    }
    line.addAll(command);
    return line;
  }
}
