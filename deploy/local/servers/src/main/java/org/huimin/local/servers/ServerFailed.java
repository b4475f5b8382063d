package org.huimin.local.servers;

import java.nio.file.Path;
import java.util.List;

/** A server did not come up: which, why, and where to read more. */
public final class ServerFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why, as far as its log tells; the sentence says what to do. */
  public enum Reason {
    PORT_TAKEN("another program listens on its port; stop it or set HUIMIN_PORT_OFFSET"),
    DISK_FULL("the disk is full; make room and start again"),
    NO_MEMORY("there was not enough memory; close other programs and start again"),
    NOT_INSTALLED("its files are not there; build deploy/local/servers first"),
    ALREADY_RUNNING("another copy already works on the same data folder; stop that one first"),
    EARLY_EXIT("it ended before it was ready"),
    NOT_READY_IN_TIME("it did not become ready in time");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  private final String part;
  private final Reason reason;
  private final transient Path log;

  public ServerFailed(String part, Reason reason, Path log, String detail) {
    super(
        part
            + " did not start: "
            + reason.sentence()
            + " ("
            + reason
            + ")"
            + (detail.isBlank() ? "" : ": " + detail)
            + ". Log: "
            + log);
    this.part = part;
    this.reason = reason;
    this.log = log;
  }

  public String part() {
    return part;
  }

  public Reason reason() {
    return reason;
  }

  public Path log() {
    return log;
  }

  /** What the last lines of a log say about the end of the program that wrote them. */
  static Reason recognise(List<String> lastLines) {
    for (String line : lastLines) {
      if (line.contains("Address already in use") || line.contains("already bound")) {
        return Reason.PORT_TAKEN;
      }
      if (line.contains("No space left on device") || line.contains("Disk quota exceeded")) {
        return Reason.DISK_FULL;
      }
      if (line.contains("OutOfMemoryError")
          || line.contains("Cannot allocate memory")
          || line.contains("insufficient memory")
          || line.contains("Could not reserve enough space")) {
        return Reason.NO_MEMORY;
      }
      if (line.contains("Is another postmaster")
          || line.contains("Failed to acquire lock on file .lock")
          || line.contains("Database may be already in use")) {
        return Reason.ALREADY_RUNNING;
      }
    }
    return Reason.EARLY_EXIT;
  }
}
