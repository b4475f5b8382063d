package org.huimin.socialrelief.dibaocase;

/** 复核类别: how often a household is looked at; the months are a local option. */
public enum ReviewClass {
  A,
  B,
  C
}
