package org.huimin.socialrelief.tekun;

import org.huimin.kernel.Citation;
import org.huimin.socialrelief.household.Area;

/**
 * 城乡待遇: by which rate somebody is supported, 民发〔2021〕43号 art. 19. Who was relocated to a town is
 * paid as a townsman even with land left behind; land or a share of collective income makes it
 * rural; else where they live decides.
 *
 * @param contractedLand 承包土地
 * @param collectiveIncome 农村集体经济收益分配
 * @param relocatedToTown 易地扶贫搬迁至城镇
 * @param livesIn the area of their home
 */
public record SupportRate(
    boolean contractedLand, boolean collectiveIncome, boolean relocatedToTown, Area livesIn) {

  public static final Citation ARTICLE = TekunLaw.measures("第19条");

  public Area area() {
    if (relocatedToTown) {
      return Area.URBAN;
    }
    return contractedLand || collectiveIncome ? Area.RURAL : livesIn;
  }
}
