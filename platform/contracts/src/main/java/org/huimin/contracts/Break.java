package org.huimin.contracts;

/** 不兼容: something others rely on that is no longer so. */
record Break(String where, String what) {

  @Override
  public String toString() {
    return where + ": " + what;
  }
}
