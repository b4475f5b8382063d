package org.huimin.socialrelief.dibaocase;

import org.huimin.kernel.DivisionCode;

/**
 * 经办人: who gives an order, by an opaque id.
 *
 * @param division the officer answers for
 */
public record Officer(String id, Office office, DivisionCode division) {

  /** 经办层级. */
  public enum Office {
    /** 乡镇人民政府、街道办事处. */
    TOWNSHIP,
    /** 县级民政部门. */
    COUNTY
  }

  /** Whether the officer's division is the county, lies in it or holds it. */
  public boolean answersFor(DivisionCode county) {
    return division.contains(county) || county.contains(division);
  }
}
