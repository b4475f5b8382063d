package org.huimin.commands;

import java.util.Set;
import org.huimin.identity.OfficerRegister.Officer;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * 经办人: the officer of a command and the division it concerns.
 *
 * @param key under which the officer may send the same command again; nothing when none was sent
 */
public record Actor(Officer officer, DivisionCode division, @Nullable CommandKey key) {

  /** The opaque id that stands in events. */
  public String subject() {
    return officer.subject();
  }

  /** The division the officer works for, which holds the one the command concerns. */
  public DivisionCode worksFor() {
    return DivisionCode.of(officer.division());
  }

  /** The realm roles the officer asks with. */
  public Set<String> roles() {
    return officer.roles();
  }
}
