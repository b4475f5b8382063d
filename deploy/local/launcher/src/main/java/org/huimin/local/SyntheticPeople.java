package org.huimin.local;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Elders who do not exist: area 530899 is assigned to no place, so no number is a person's. */
final class SyntheticPeople {

  private static final String AREA = "530899";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final String SURNAMES = "李王张刘陈杨赵黄周吴岩娜扎罗白";
  private static final String GIVEN = "秀英桂兰玉珍建国福贵明华春梅永昌德顺";

  /** What a clerk types in: some of it wrong, as it happens at a counter. */
  record Elder(String idNumber, String name, LocalDate bornOn, boolean card, String account) {}

  private final Random random;
  private final Set<String> taken = new HashSet<>();

  SyntheticPeople(long seed) {
    this.random = new Random(seed);
  }

  /** Between 80 and 99 years old through that month and the next, no band change in between. */
  Elder settled(YearMonth month) {
    return random.nextInt(10) == 0 ? aged(91 + random.nextInt(8), month) : inTheirEighties(month);
  }

  /** Some months longer in their eighties already, and a month more to come. */
  Elder inTheirEighties(YearMonth month) {
    return aged(81 + random.nextInt(8), month);
  }

  private Elder aged(int age, YearMonth month) {
    return born(randomDay(month.minusYears(age).minusMonths(random.nextInt(10))));
  }

  Elder reaching(int age, YearMonth month) {
    return born(birthday(age, month));
  }

  /** When somebody was born who reaches the age in that month. */
  LocalDate birthday(int age, YearMonth month) {
    return randomDay(month.minusYears(age));
  }

  List<Elder> settled(YearMonth month, int count) {
    List<Elder> elders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      elders.add(settled(month));
    }
    return elders;
  }

  /** An ID number whose last digit does not fit. */
  Elder withWrongCheckDigit(YearMonth month) {
    Elder right = settled(month);
    String number = right.idNumber();
    char last = number.charAt(17);
    char wrong = CHECKS.charAt((CHECKS.indexOf(last) + 1) % CHECKS.length());
    return new Elder(
        number.substring(0, 17) + wrong,
        right.name(),
        right.bornOn(),
        right.card(),
        right.account());
  }

  Elder born(LocalDate bornOn) {
    boolean card = random.nextInt(5) != 0;
    return new Elder(
        idNumber(bornOn), name(), bornOn, card, card ? cardNumber() : passbookNumber());
  }

  private LocalDate randomDay(YearMonth month) {
    return month.atDay(1 + random.nextInt(month.lengthOfMonth()));
  }

  private String idNumber(LocalDate bornOn) {
    String number;
    do {
      String digits =
          AREA
              + String.format(Locale.ROOT, "%tY%<tm%<td", bornOn)
              + String.format(Locale.ROOT, "%03d", random.nextInt(996));
      number = digits + checkDigit(digits);
    } while (!taken.add(number));
    return number;
  }

  /** GB 11643: ISO 7064 MOD 11-2. */
  static char checkDigit(String seventeen) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11);
  }

  private String cardNumber() {
    StringBuilder digits = new StringBuilder("621799");
    while (digits.length() < 18) {
      digits.append(random.nextInt(10));
    }
    return digits.append(luhnDigit(digits.toString())).toString();
  }

  static int luhnDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return (10 - sum % 10) % 10;
  }

  private String passbookNumber() {
    StringBuilder digits = new StringBuilder("53");
    while (digits.length() < 17) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private String name() {
    return "" + any(SURNAMES) + any(GIVEN) + any(GIVEN);
  }

  private char any(String letters) {
    return letters.charAt(random.nextInt(letters.length()));
  }
}
