package org.huimin.socialrelief.app.handling;

import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.AreaFinding;
import org.huimin.socialrelief.household.AreaFinding.Basis;
import org.huimin.socialrelief.household.AreaFinding.By;
import org.huimin.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * 城乡认定: what a household is by the place that counts in its county.
 *
 * @param by which place that is
 */
record AreaRule(By by) {

  /**
   * By the place that counts, or as the officer found where its code was not told.
   *
   * @throws Problem 422 when nothing says it, or the officer another thing than the place
   */
  Area area(AreaFinding told) {
    if (told.contradicts(by)) {
      throw new Problem(
          422, "AREA_AGAINST_RULE", "the place that counts in the county says the other", "area");
    }
    return told.area(by)
        .orElseThrow(
            () ->
                new Problem(
                    422,
                    "AREA_NOT_TOLD",
                    "the area, or the code of the place that counts in the county, is needed",
                    by == By.RESIDENCE ? "residenceCode" : "registrationCode"));
  }

  @Nullable Basis basis(AreaFinding told) {
    return told.basis(by).orElse(null);
  }
}
