package org.huimin.socialrelief.household;

import org.huimin.kernel.DivisionCode;

/** 属地: the county that answers for a household, and by which of its standards. */
public record Place(DivisionCode county, Area area) {

  /**
   * @throws IllegalArgumentException when it is no county
   */
  public Place {
    if (!county.isCounty()) {
      throw new IllegalArgumentException("a household's place is a county, not " + county);
    }
  }
}
