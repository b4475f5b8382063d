package org.huimin.programme.explanations;

import java.time.Instant;
import org.huimin.eventstore.Position;

/**
 * 所知事实: an event, and whether the roster knew it.
 *
 * @param type the wire name
 * @param content the payload as it stands on the topic
 */
public record DatedFact(
    String type, Position at, Instant recordedAt, String content, boolean knownThen) {

  /** It may say what a household lives on. */
  @Override
  public String toString() {
    return "DatedFact[" + type + " " + at + "]";
  }
}
