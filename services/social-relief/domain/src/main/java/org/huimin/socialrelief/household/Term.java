package org.huimin.socialrelief.household;

/** 用语: a code that officials read in words. */
public interface Term {

  String chinese();

  String english();
}
