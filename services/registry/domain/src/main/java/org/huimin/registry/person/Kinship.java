package org.huimin.registry.person;

/** 近亲属称谓: what a person is to the officer or committee member who declares them. */
public enum Kinship {
  SPOUSE,
  PARENT,
  CHILD,
  SIBLING,
  GRANDPARENT,
  GRANDCHILD,
  IN_LAW,
  OTHER
}
