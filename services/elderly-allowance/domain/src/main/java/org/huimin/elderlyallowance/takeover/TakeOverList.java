package org.huimin.elderlyallowance.takeover;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * 接续名单: how far a list has come.
 *
 * @param state OPEN, APPROVED, DONE or REFUSED
 * @param received lines until now; the next one follows
 * @param takenOver cases that were opened
 * @param rejected lines that were not taken over
 */
public record TakeOverList(
    UUID takeOverId,
    DivisionCode county,
    String state,
    String preparedBy,
    @Nullable String decidedBy,
    int received,
    int takenOver,
    int rejected) {

  /** One case of the older system. */
  public record Line(
      UUID personId,
      UUID payeeId,
      LocalDate appliedOn,
      YearMonth paidThrough,
      LocalDate provenAliveOn) {}

  /** A line that was not taken over, and why. */
  public record Rejected(int line, UUID personId, String reason) {}
}
