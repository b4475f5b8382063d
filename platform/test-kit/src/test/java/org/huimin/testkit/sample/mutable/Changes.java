package org.huimin.testkit.sample.mutable;

public final class Changes {
  private int n;

  public int next() {
    return ++n;
  }
}
