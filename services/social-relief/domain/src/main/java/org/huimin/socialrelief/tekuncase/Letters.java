package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * 文书: how many decisions there were, and which the person has not got in writing, with their day.
 *
 * @param screened whether who left was looked at for what they may have instead
 */
record Letters(int decisions, Map<UUID, LocalDate> undelivered, boolean screened) {

  /** The confirmation is told by the application that was decided. */
  static final Letters FIRST = new Letters(1, Map.of(), false);

  Letters {
    undelivered = Map.copyOf(undelivered);
  }

  Letters written(UUID decisionId, LocalDate decidedOn) {
    Map<UUID, LocalDate> more = new HashMap<>(undelivered);
    more.put(decisionId, decidedOn);
    return new Letters(decisions + 1, more, screened);
  }

  Letters delivered(UUID decisionId) {
    Map<UUID, LocalDate> left = new HashMap<>(undelivered);
    left.remove(decisionId);
    return new Letters(decisions, left, screened);
  }

  Letters screened(boolean done) {
    return new Letters(decisions, undelivered, done);
  }
}
