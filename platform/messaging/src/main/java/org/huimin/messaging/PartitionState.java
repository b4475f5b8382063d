package org.huimin.messaging;

import java.time.Instant;

/**
 * 分区状态: how the reading of one partition stands, for health and alarms.
 *
 * @param duplicates seen since the start
 * @param since when the status was entered; a gap older than 30 seconds is an alarm
 */
public record PartitionState(Status status, long duplicates, String reason, Instant since) {

  /** 状态. */
  public enum Status {
    READING,
    GAP,
    STOPPED
  }

  static PartitionState reading(Instant now) {
    return new PartitionState(Status.READING, 0, "", now);
  }

  PartitionState after(Intake intake, Instant now) {
    long seen = duplicates + intake.duplicates();
    return switch (intake) {
      case Intake.Took _ -> to(Status.READING, seen, "", now);
      case Intake.Gap gap ->
          to(
              Status.GAP,
              seen,
              "record " + gap.expectedSeq() + " is missing, " + gap.seenSeq() + " has come",
              now);
      case Intake.Stopped stop ->
          to(Status.STOPPED, seen, "record " + stop.seq() + ": " + stop.reason(), now);
    };
  }

  private PartitionState to(Status next, long seen, String why, Instant now) {
    return new PartitionState(next, seen, why, next == status ? since : now);
  }
}
