package org.huimin.socialrelief.means;

import java.time.LocalDate;
import org.huimin.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * 财产核对结果: what one source said of one kind of property on a day.
 *
 * @param source who was asked, by the name of the interface
 * @param checkedOn the day of the answer
 * @param value in yuan; nothing where none was told
 */
public record AssetFinding(
    Kind kind, String source, LocalDate checkedOn, @Nullable Money value, Verdict verdict) {

  /** 财产种类: what is asked for. */
  public enum Kind {
    DEPOSITS,
    VEHICLE,
    /** Beyond the home they live in. */
    HOUSING,
    COMPANY,
    OTHER
  }

  /**
   * 核对结论: what follows from the answer. 民发〔2022〕83号 forbids to decide by a match alone: a hit is
   * looked at by a person, who says what it is.
   */
  public enum Verdict {
    NOTHING_FOUND,
    WITHIN_RULE,
    /** 核对命中、待调查. */
    HIT,
    /** 调查后符合规定: as a vehicle for a disability. */
    CLEARED,
    /** 调查后超过规定. */
    EXCEEDS
  }
}
