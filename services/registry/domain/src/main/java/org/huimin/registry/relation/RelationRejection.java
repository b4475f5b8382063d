package org.huimin.registry.relation;

import org.huimin.kernel.Rejection;

/** 亲属关系不予登记: why nothing is stored. */
public enum RelationRejection implements Rejection {
  MERGED("the person was merged into another one; ask for that one"),
  RELATED_MERGED("the related person was merged into another one; name that one"),
  SELF_RELATION("nobody is a relation of themselves"),
  SINCE_IN_FUTURE("the day lies after today"),
  BEFORE_BIRTH("the day lies before the birth date of one of the two"),
  AFTER_DEATH("the day lies after the recorded death of one of the two"),
  NOT_OLDER("a parent or grandparent is born before the child or grandchild"),
  ALREADY_DECLARED("the two are in that relation already at that time"),
  SECOND_SPOUSE("one of the two has another spouse at that time; end that first"),
  NO_SUCH_RELATION("the person has no relation under this id"),
  ALREADY_REVOKED("the relation is revoked"),
  ALREADY_ENDED("the relation has ended"),
  ENDED_IN_FUTURE("the day of the end lies after today"),
  ENDED_BEFORE_SINCE("the day of the end lies before that of the beginning"),
  REASON_DOES_NOT_FIT("a relation of this kind does not end so");

  private final String message;

  RelationRejection(String message) {
    this.message = message;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public String message() {
    return message;
  }
}
