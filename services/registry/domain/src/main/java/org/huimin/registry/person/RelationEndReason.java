package org.huimin.registry.person;

/** 关系终止的原因: why what was a relation is none any more. A death is no end of a parent. */
public enum RelationEndReason {
  DIVORCED,
  ADOPTION,
  DUTY_ENDED,
  OTHER;

  /** Whether a relation of that kind ends so. */
  public boolean ends(Relation relation) {
    return switch (this) {
      case DIVORCED -> relation == Relation.SPOUSE;
      case ADOPTION ->
          switch (relation) {
            case PARENT, CHILD, GRANDPARENT, GRANDCHILD, SIBLING -> true;
            case SPOUSE, SUPPORTER, SUPPORTED, GUARDIAN, WARD -> false;
          };
      case DUTY_ENDED ->
          switch (relation) {
            case SUPPORTER, SUPPORTED, GUARDIAN, WARD -> true;
            case SPOUSE, PARENT, CHILD, GRANDPARENT, GRANDCHILD, SIBLING -> false;
          };
      case OTHER -> true;
    };
  }
}
