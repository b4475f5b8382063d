package org.huimin.access;

import org.huimin.contracts.Operation;

/** What an asker is to hear, as it follows from the contract alone. */
enum Rule {
  /** 401. */
  SIGN_IN,

  /** 403, whatever it was about. */
  REFUSED,

  /** What an id that nobody has is answered. */
  UNKNOWN,

  /** Neither: carried out, or declined for a reason that has nothing to do with who asked. */
  HEARD;

  /**
   * The rule for one asker.
   *
   * @param at where that lies which the operation is about; the city where it is about nothing
   */
  static Rule of(Operation operation, Asker asker, String at) {
    if (!asker.isSignedIn()) {
      return SIGN_IN;
    }
    if (!operation.roles().contains(asker.role())) {
      return REFUSED;
    }
    if (asker.role().equals(Asker.SERVICE)) {
      return HEARD;
    }
    if (asker.division().isEmpty()) {
      return REFUSED;
    }
    return switch (operation.division()) {
      case "subject-within" -> asker.covers(at) ? HEARD : UNKNOWN;
      case "division-named" -> asker.covers(at) ? HEARD : REFUSED;
      case "whole-city" -> asker.covers(Asker.CITY) ? HEARD : REFUSED;
      case "answers-within", "not-bound" -> HEARD;
      default -> throw new AssertionError(operation + " states no rule that the contract knows");
    };
  }
}
