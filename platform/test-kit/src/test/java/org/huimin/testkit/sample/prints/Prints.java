package org.huimin.testkit.sample.prints;

public final class Prints {
  private Prints() {}

  public static void say() {
    System.out.println("said");
  }
}
