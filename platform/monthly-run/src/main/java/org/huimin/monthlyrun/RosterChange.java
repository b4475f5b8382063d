package org.huimin.monthlyrun;

import java.time.YearMonth;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * 增减明细: one line beside the month before.
 *
 * @param paymentId of the line now; of an ended one the line of the month before
 * @param rosterId where a held line can be released; of all others the roster itself
 * @param before what was ordered for the month before
 * @param now what is drafted for the month, or held or removed
 * @param reason of a held or removed line
 */
public record RosterChange(
    Kind kind,
    UUID paymentId,
    UUID rosterId,
    UUID subject,
    String component,
    YearMonth month,
    @Nullable Money before,
    @Nullable Money now,
    @Nullable RosterLineReason reason) {

  /** 增减. */
  public enum Kind {
    /** 新增. */
    ADDED,
    /** 停发. */
    ENDED,
    /** 调整. */
    CHANGED,
    /** 暂缓. */
    HELD,
    /** 剔除. */
    REMOVED
  }
}
