package org.huimin.registry.person;

/**
 * 亲属关系: what the related person is to the one who declares it. What the declaring person is to the
 * related one follows and is stored nowhere.
 */
public enum Relation {
  SPOUSE,
  PARENT,
  CHILD,
  GRANDPARENT,
  GRANDCHILD,
  SIBLING,
  SUPPORTER,
  SUPPORTED,
  GUARDIAN,
  WARD;

  /** Seen from the other one of the two. */
  public Relation inverse() {
    return switch (this) {
      case SPOUSE -> SPOUSE;
      case PARENT -> CHILD;
      case CHILD -> PARENT;
      case GRANDPARENT -> GRANDCHILD;
      case GRANDCHILD -> GRANDPARENT;
      case SIBLING -> SIBLING;
      case SUPPORTER -> SUPPORTED;
      case SUPPORTED -> SUPPORTER;
      case GUARDIAN -> WARD;
      case WARD -> GUARDIAN;
    };
  }
}
