package org.huimin.journeys;

/** ID numbers of nobody: area 530899 is assigned to no place. */
public final class SyntheticId {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private SyntheticId() {}

  public static String of(String bornOn, String sequence) {
    String digits = "530899" + bornOn + sequence;
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return digits + "10X98765432".charAt(sum % 11);
  }
}
