package org.huimin.messaging;

import java.time.Duration;
import java.time.Instant;

/**
 * 分区状态: how the reading of one partition stands, for health and alarms.
 *
 * @param duplicates seen since the start
 * @param since when the status was entered
 */
public record PartitionState(Status status, long duplicates, String reason, Instant since) {

  private static final Duration FOR_LONG = Duration.ofSeconds(30);

  /** 状态. */
  public enum Status {
    READING,
    GAP,
    /** A batch could not be taken and is tried again. */
    FAILING,
    STOPPED
  }

  /**
   * A partition that stopped, or that has waited or failed for half a minute: somebody must look.
   */
  public boolean isAlarm(Instant now) {
    return switch (status) {
      case READING -> false;
      case GAP, FAILING -> since.plus(FOR_LONG).isBefore(now);
      case STOPPED -> true;
    };
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

  PartitionState failing(Exception cause, Instant now) {
    return to(Status.FAILING, duplicates, cause.getClass().getSimpleName(), now);
  }

  private PartitionState to(Status next, long seen, String why, Instant now) {
    return new PartitionState(next, seen, why, next == status ? since : now);
  }
}
