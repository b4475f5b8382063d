package org.huimin.socialrelief.dibaocase;

import java.util.Set;

/**
 * 决定人: who decides, with what the edge knows of them.
 *
 * @param authority who may decide in the county today
 * @param relatives the officers whom the register 近亲属备案 names as relatives of the household
 */
public record DecidingOfficer(Officer officer, ConfirmAuthority authority, Set<String> relatives) {
  public DecidingOfficer {
    relatives = Set.copyOf(relatives);
  }
}
