package org.huimin.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** A part of the stack did not start: which one, why, and where it says more. */
final class PartFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PartFailed(String part, String cause, Path log) {
    super(part + " did not start: " + cause + (Files.exists(log) ? "\n  log: " + log : ""));
  }
}
