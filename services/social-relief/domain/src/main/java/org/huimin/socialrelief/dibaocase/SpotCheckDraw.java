package org.huimin.socialrelief.dibaocase;

import java.util.UUID;
import org.huimin.kernel.HashedId;
import org.huimin.socialrelief.dibaocase.InquiryEvent.SpotCheckDrawn;

/**
 * 随机抽查: whether chance sends the county to the home before it decides. No rule has asked for it
 * since 2021-07-01, when the 30 of a hundred of 民发〔2012〕220号 ended; a county may keep it. Each file
 * is drawn by itself, by what the seed and its id hash to: whoever has the event draws the same
 * again.
 *
 * @param seed made by chance outside of the case, when the file comes
 * @param percent of a hundred files, how many are drawn
 */
public record SpotCheckDraw(UUID seed, int percent) {

  private static final int HUNDRED = 100;
  private static final long LAST_EIGHT_HEX_DIGITS = 0xffff_ffffL;

  /** What was drawn, as it was recorded. */
  public static SpotCheckDraw of(SpotCheckDrawn event) {
    return new SpotCheckDraw(event.seed(), event.percent());
  }

  /** Whether the county draws at all. */
  boolean held() {
    return percent > 0;
  }

  public boolean draws(UUID enrolmentId) {
    UUID hash = HashedId.of("spot-check", seed.toString(), enrolmentId.toString());
    return (hash.getLeastSignificantBits() & LAST_EIGHT_HEX_DIGITS) % HUNDRED < percent;
  }
}
